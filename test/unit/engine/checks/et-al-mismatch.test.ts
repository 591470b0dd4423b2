import assert from 'node:assert/strict'
import { etAlMismatch } from '../../../../server/src/engine/checks/et-al-mismatch.ts'
import { mended, reported } from './reported.ts'

const list = (authors: string): string => `\n\n# References\n\n${authors} (2018). Unknown to all readers. Journal of Examples, 3(1), 4-5.`

describe('et-al-mismatch', () => {
  it('reports et al. of two authors, and names them', () => {
    assert.match(mended(etAlMismatch, `It worked (⟦Stranger et al., 2018⟧).${list('Stranger, A., & Other, B.')}`, 'Change to “Stranger & Other”'), /^It worked \(Stranger & Other, 2018\)\./)
    assert.match(mended(etAlMismatch, `⟦Stranger et al. (2018⟧) saw it.${list('Stranger, A., & Other, B.')}`, 'Change to “Stranger and Other”'), /^Stranger and Other \(2018\) saw/)
  })

  it('reports et al. of one author', () => {
    const { reports } = reported(etAlMismatch, `It worked (⟦Stranger et al., 2018⟧).${list('Stranger, A.')}`)
    assert.equal(reports[0]!.message, '“Stranger et al.” is said of a work with one author: Stranger.')
  })

  it('reports one name of three', () => {
    assert.match(mended(etAlMismatch, `It worked (⟦Stranger, 2018⟧).${list('Stranger, A., Other, B., & Third, C.')}`, 'Change to “Stranger et al.”'), /^It worked \(Stranger et al., 2018\)\./)
  })

  it('reports one name of two', () => {
    assert.match(mended(etAlMismatch, `It worked (⟦Stranger, 2018⟧).${list('Stranger, A., & Other, B.')}`, 'Change to “Stranger & Other”'), /^It worked \(Stranger & Other, 2018\)\./)
  })

  it('reports two names of four', () => {
    const { reports } = reported(etAlMismatch, `It worked (⟦Stranger & Other, 2018⟧).${list('Stranger, A., Other, B., Third, C., & Fourth, D.')}`)
    assert.equal(reports[0]!.message, 'Only Stranger and Other are named, and the work has 4 authors.')
  })

  it('goes by the record of a study that is whole', () => {
    reported(etAlMismatch, 'It worked (⟦Oliver et al., 2022⟧) and (Oliver & Snyder, 2022).')
  })

  it('is silent where the names are right, and where not all authors are known', () => {
    reported(etAlMismatch, `It worked (Stranger, Other, & Third, 2018; Stranger et al., 2018).${list('Stranger, A., Other, B., & Third, C.')}`)
    reported(etAlMismatch, `It worked (Stranger et al., 2018).${list('Stranger, A., ... & Third, C.')}`)
    reported(etAlMismatch, `It worked (World Health Organization, 2018).${list('World Health Organization.')}`)
    reported(etAlMismatch, 'It worked (Nobody et al., 2018) [@aust2019].')
  })
})
