import assert from 'node:assert/strict'
import { inconsistentYearLetter } from '../../../../server/src/engine/checks/inconsistent-year-letter.ts'
import { reported } from './reported.ts'

const entry = (year: string, title: string): string => `Stranger, A. (${year}). Unknown to ${title} readers. Journal of Examples, 3(1), 4-5.`

describe('inconsistent-year-letter', () => {
  it('reports a letter that tells nothing apart', () => {
    const { reports } = reported(inconsistentYearLetter, `It worked (Stranger, 2018b).\n\n# References\n\n${entry('⟦2018b⟧', 'all')}\n\n${entry('2019', 'some')}`)
    assert.equal(reports[0]!.message, '“2018b” has a letter, and no other entry is by Stranger in 2018.')
  })

  it('reports a letter given twice, at the second entry', () => {
    reported(inconsistentYearLetter, `It worked (Stranger, 2018a).\n\n# References\n\n${entry('2018a', 'all')}\n\n${entry('⟦2018a⟧', 'some')}`)
  })

  it('reports a letter in the citation only', () => {
    reported(inconsistentYearLetter, `It worked (⟦Stranger, 2018a⟧).\n\n# References\n\n${entry('2018', 'all')}`)
  })

  it('is silent where letters tell entries apart, and where there are none', () => {
    reported(inconsistentYearLetter, `It worked (Stranger, 2018a, 2018b, 2019).\n\n# References\n\n${entry('2018a', 'all')}\n\n${entry('2018b', 'some')}\n\n${entry('2019', 'few')}`)
  })
})
