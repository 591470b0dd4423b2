import assert from 'node:assert/strict'
import fc from 'fast-check'
import { editDistance } from '../../../../server/src/engine/corpus/editDistance.ts'

describe('editDistance', () => {
  const cases: [string, string, number][] = [
    ['feder2014', 'feder2014', 0], ['feder2014', 'feder2041', 1], ['whitaker2021', 'whittaker2021', 1], ['glue', 'gleu', 1], ['', 'abc', 3], ['kitten', 'sitting', 3],
  ]
  for (const [a, b, distance] of cases) it(`${a} → ${b} is ${distance}`, () => assert.equal(editDistance(a, b, 5), distance))

  it('stops at the limit', () => assert.equal(editDistance('abcdefgh', 'zyxwvuts', 2), 3))

  it('is the same both ways and never more than the longer word', () => {
    fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      const distance = editDistance(a, b, 20)
      assert.equal(distance, editDistance(b, a, 20))
      assert.ok(distance <= Math.max(a.length, b.length))
      assert.equal(distance === 0, a === b)
    }))
  })
})
