import assert from 'node:assert/strict'
import fc from 'fast-check'
import { foldSpace, foldText } from '../../../../server/src/engine/corpus/fold.ts'

describe('folding', () => {
  it('folds plain ASCII as it folds any text', () => {
    // A letter with an accent keeps a text from the shorter way.
    fc.assert(fc.property(fc.string({ maxLength: 40 }), text => {
      assert.equal(foldText(text), foldText(`${text} \u00E9`).replace(/ ?e$/, ''))
    }), { numRuns: 1000 })
  })

  it('leaves text without superfluous space as it is, and no other', () => {
    for (const [text, folded] of [['a b', 'a b'], [' a', 'a'], ['a ', 'a'], ['a  b', 'a b'], ['a\nb', 'a b'], ['a\u00A0b', 'a b'], ['', ''], [' ', '']] as const) assert.equal(foldSpace(text), folded)
  })
})
