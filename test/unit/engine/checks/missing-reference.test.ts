import assert from 'node:assert/strict'
import { missingReference } from '../../../../server/src/engine/checks/missing-reference.ts'
import { fixed, reported } from './reported.ts'

const list = '\n\n# References\n\nAust, S., Gärtner, M., & Basso, L. (2019). Anxiety during the infusion of an example. Journal, 29, 1-2.'

describe('missing-reference', () => {
  it('reports a work that the list does not have, known or not', () => {
    reported(missingReference, `So say (⟦Nobody, 2001⟧; Aust et al., 2019) and ⟦Berman and Krystal (2000⟧).${list}`)
  })

  it('offers the year of an entry with the same author', () => {
    const result = reported(missingReference, `So say (⟦Aust et al., 2018⟧).${list}`)
    assert.match(result.reports[0]!.message, /no entry for “Aust et al., 2018”; it has Aust of 2019\.$/)
    assert.ok(fixed(result, 'Change the year to 2019').startsWith('So say (Aust et al., 2019).'))
  })

  it('offers the letter of an entry of that year before other years', () => {
    const entries = '\n\n# References\n\nStranger, A., Basso, L., & Otte, C. (2018a). Anxiety during another of the examples. Journal, 29, 1-2.\n\nStranger, A. (2001). Another example of some length. Journal, 2, 1-2.'
    const result = reported(missingReference, `So say (⟦Stranger et al., 2018c⟧).${entries}`)
    assert.deepEqual(result.reports[0]!.fixes!.map(({ title }) => title), ['Change the year to 2018a'])
  })

  it('offers a name that is spelled much like the one cited, in that year alone', () => {
    const names = '\n\n# References\n\nStranger, A., Basso, L., & Otte, C. (2018). Anxiety during another of the examples. Journal, 29, 1-2.'
    const result = reported(missingReference, `So say ⟦Stranegr et al. (2018⟧).${names}`)
    assert.match(result.reports[0]!.message, /; “Stranger” of that year is spelled much like it\.$/)
    assert.ok(fixed(result, 'Change to “Stranger”').startsWith('So say Stranger et al. (2018).'))
    const others = reported(missingReference, `So say (⟦Stranegr et al., 2011⟧) and (⟦Strand, 2018⟧).${names}`)
    assert.deepEqual(others.reports.map(({ fixes }) => fixes?.length ?? 0), [0, 0])
  })

  it('leaves a work to reference-mismatch whose entry has another year', () => {
    reported(missingReference, `So say (Aust et al., 2019).${list.replace('(2019)', '(2018)').replace('1-2.', '1-2. https://doi.org/10.1016/j.euroneuro.2019.02.005')}`)
  })

  it('reports a number beyond a numbered list', () => {
    reported(missingReference, 'So [1] and [1, ⟦7⟧].\n\n# References\n\n1. Aust S. Anxiety during the infusion of an example. J Ex. 2019;29:529-38.')
  })

  it('says once that numbers lead nowhere without a list', () => {
    reported(missingReference, 'So ⟦[1]⟧ and [2] and [3, 4].')
    reported(missingReference, 'A single [36] may be anything.')
    reported(missingReference, '---\ndoi: 10.1234/review\n---\n\nThe review cites itself [22], [67], [22].')
  })

  it('needs no entry for keys, nor for authors and years in a document without a list', () => {
    reported(missingReference, `So says [@nobody2000].${list}`)
    reported(missingReference, 'So say Nobody (2001) and (Aust et al., 2018).')
  })
})
