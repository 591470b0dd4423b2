import assert from 'node:assert/strict'
import { cleanDoi, cleanPmcid, cleanPmid, doiKey } from '../../../../server/src/engine/corpus/identifiers.ts'

describe('identifiers', () => {
  const written: [string, string | null][] = [
    ['10.1001/jamapsychiatry.2014.62', '10.1001/jamapsychiatry.2014.62'],
    ['https://doi.org/10.1177/20451253211056743', '10.1177/20451253211056743'],
    ['http://dx.doi.org/10.1177/20451253211056743', '10.1177/20451253211056743'],
    ['doi:10.1136/bmj-2021-067194.', '10.1136/bmj-2021-067194'],
    ['DOI: 10.1136/bmj-2021-067194;', '10.1136/bmj-2021-067194'],
    ['(10.1136/bmj-2021-067194)', '10.1136/bmj-2021-067194'],
    ['10.1016/S0140-6736(19)32596-1', '10.1016/S0140-6736(19)32596-1'],
    ['(10.1016/S0140-6736(19)32596-1).', '10.1016/S0140-6736(19)32596-1'],
    ['https://doi.org/10.1016%2FS0140-6736%2819%2932596-1', '10.1016/S0140-6736(19)32596-1'],
    ['https://www.frontiersin.org/articles/10.3389/fpsyt.2020.00123/full', '10.3389/fpsyt.2020.00123'],
    ['https://journals.example.org/doi/10.1177/0269881119874457?journalCode=jopa', '10.1177/0269881119874457'],
    ['10.1002/(SICI)1096-8644(199608)100:4<561::AID-AJPA8>3.0.CO;2-N', '10.1002/(SICI)1096-8644(199608)100:4<561::AID-AJPA8>3.0.CO;2-N'],
    ['<https://doi.org/10.1/x>', null],
    ['10.1234/', null],
    ['%E0%A4%A', null],
    ['no identifier', null],
  ]
  for (const [text, doi] of written) it(`reads the DOI of ${text}`, () => assert.equal(cleanDoi(text), doi))

  it('compares DOIs without regard to case', () => assert.equal(doiKey('10.1016/S0140-6736(19)32596-1'), doiKey('HTTPS://DOI.ORG/10.1016/s0140-6736(19)32596-1')))

  it('reads PubMed identifiers', () => {
    assert.equal(cleanPmid('PMID: 24740528'), '24740528')
    assert.equal(cleanPmid('https://pubmed.ncbi.nlm.nih.gov/24740528/'), '24740528')
    assert.equal(cleanPmid('none'), null)
    assert.equal(cleanPmcid('PMC10399094'), 'PMC10399094')
    assert.equal(cleanPmcid('10399094'), 'PMC10399094')
  })
})
