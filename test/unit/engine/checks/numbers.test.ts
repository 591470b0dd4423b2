import assert from 'node:assert/strict'
import { likePrinted, significant } from '../../../../server/src/engine/checks/numbers.ts'

describe('a computed number', () => {
  for (const [value, shown] of [[0, '0'], [Infinity, '0'], [28.944, '28.9'], [0.012345, '0.0123'], [-4.1, '−4.10'], [1234.5, '1235'], [1e-9, '0.000000']] as const) {
    it(`is shown with three digits that count: ${value} as ${shown}`, () => assert.equal(significant(value), shown))
  }
  it('is shown as precise as the printed one', () => assert.deepEqual([likePrinted(54.838, { decimals: 1 }), likePrinted(-4, { decimals: 2 }), likePrinted(1602, { decimals: -2 })], ['54.8', '−4.00', '1602']))
})
