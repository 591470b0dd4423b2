import assert from 'node:assert/strict'
import { preprintCited } from '../../../../server/src/engine/checks/preprint-cited.ts'
import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import { study } from '../corpus/fixtures.ts'
import { fixed, reported } from './reported.ts'

const preprint = study('lee2021', 'Lee & Berg 2021: An example that went through review in the end', { DOI: '10.1101/2021.02.03.21251111' })
const published = study('lee2022', 'Lee & Berg 2022: An example that went through review in the end', { DOI: '10.1234/lee' })
const alone = study('kim2021', 'Kim 2021: An example that nobody has reviewed so far', { DOI: '10.48550/arXiv.2101.00001' })
const corpus = createCorpus([preprint, published, alone])

describe('preprint-cited', () => {
  it('reports a preprint by key, once, and offers the published work', () => {
    const result = reported(preprintCited, 'It worked [⟦@lee2021⟧]. It did [@lee2021, p. 3].', corpus)
    assert.equal(result.reports[0]!.message, 'This is a preprint; the work has been published as Lee and Berg (2022).')
    assert.match(fixed(result, 'Cite Lee and Berg (2022) instead'), /^It worked \[@lee2022\]\./)
  })

  it('reports an entry of the list', () => {
    reported(preprintCited, 'It worked (Lee & Berg, 2021).\n\n# References\n\n⟦Lee, A., & Berg, B. (2021). An example that went through review in the end. medRxiv. https://doi.org/10.1101/2021.02.03.21251111⟧', corpus)
  })

  it('knows a preprint by its publisher', () => {
    const posted = study('roe2021', 'Roe 2021: An example that was posted before it was reviewed')
    Object.assign(posted.csl, { publisher: 'medRxiv' })
    const reviewed = study('roe2022', 'Roe 2022: An example that was posted before it was reviewed', { DOI: '10.1234/roe' })
    reported(preprintCited, 'It worked [⟦@roe2021⟧].', createCorpus([posted, reviewed]))
  })

  it('is silent of published works, and of preprints without another version', () => {
    reported(preprintCited, 'It worked [@lee2022; @kim2021].', corpus)
  })
})
