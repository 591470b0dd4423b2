import assert from 'node:assert/strict'
import { ambiguousCitation } from '../../../../server/src/engine/checks/ambiguous-citation.ts'
import { fixed, reported } from './reported.ts'

const list = '\n\n# References\n\nStranger, A. (2018). Unknown to all readers. Journal, 3, 4-5.\n\nStranger, A. (2018). Unknown to many readers. Journal, 3, 6-7.'

describe('ambiguous-citation', () => {
  it('reports an alias of several studies, and offers each', () => {
    const result = reported(ambiguousCitation, 'It worked [⟦@ANX-2⟧].')
    assert.equal(fixed(result, 'Cite Other (2021) (“other2021”)'), 'It worked [@other2021].')
  })

  it('reports authors and year that fit several entries', () => {
    const { reports } = reported(ambiguousCitation, `It worked (⟦Stranger, 2018⟧).${list}`)
    assert.equal(reports[0]!.message, '“Stranger, 2018” fits 2 entries of the reference list: tell them apart by a letter after the year.')
    assert.equal(reports[0]!.related?.length, 2)
  })

  it('is silent where a letter, or one study, decides', () => {
    reported(ambiguousCitation, `It worked (Stranger, 2018b; Aust et al., 2019).${list.replace('(2018)', '(2018a)').replace('(2018).', '(2018b).')}`)
  })
})
