import assert from 'node:assert/strict'
import fc from 'fast-check'
import { extractStatistics } from '../../../../../server/src/engine/statistics/extractStatistics.ts'
import { checkProportion } from '../../../../../server/src/engine/statistics/consistency/proportions.ts'
import { sharedRows } from '../../../sharedCases.ts'

/** Percentages of fractions with the right one, or null where the printed one will do. */
const printed: Record<string, string | null> = {
  '55% (17/31)': null, '54.8% (17/31)': null, '54.84% (17/31)': null, '65% (17/31)': '55', '54.9% (17/31)': '54.8', '5.5% (17/31)': '54.8',
  '67% (22/33)': null, '66% (22/33)': null, '66.6% (22/33)': null, '65% (22/33)': '67',
  '12% (1/8)': null, '13% (1/8)': null, '12.5% (1/8)': null, '62.5% (5/8)': null, '0% (0/12)': null, '100% (12/12)': null, '1% (0/12)': '0',
  'about 50% (17/31)': null, 'about 70% (17/31)': '55', '> 50% (17/31)': null,
  '17/31 (65%)': '55', '3 of the 15 subjects (20%)': null, '3 of the 15 subjects (25%)': '20',
}

describe('percentages and their fractions', () => {
  for (const [text, right] of Object.entries(printed)) {
    it(`${text}: ${right === null ? 'sound' : `${right} %`}`, () => assert.equal(rightPercentage(text), right))
  }

  it('agree when the percentage is rounded in either way, or cut off', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(), fc.integer({ min: 0, max: 2 }), (total, part, decimals) => {
      const count = part % (total + 1)
      // Whole numbers until they are divided: 100 * 0.29 is less than 29.
      const unrounded = count * 10 ** (decimals + 2) / total
      for (const round of [Math.round, Math.floor]) assert.equal(rightPercentage(`${(round(unrounded) / 10 ** decimals).toFixed(decimals)}% (${count}/${total})`), null)
    }), { numRuns: 300 })
  })

  it('agree with the arithmetic on percentages of natural reports, cut-off ones apart', function () {
    const rows = sharedRows<{ n: number, N: number, reported_pct: string, computed_by_us: { pct: number, consistent_rounding: boolean } }>(this, 'percent-of-n-natural.jsonl')
    const otherwise = rows.filter(({ n, N, reported_pct: reported, computed_by_us: { pct, consistent_rounding: consistent } }) => {
      const found = rightPercentage(`${reported}% (${n}/${N})`)
      const unit = 10 ** -(reported.split('.')[1] ?? '').length
      const cutOff = pct - Number(reported) > 0 && pct - Number(reported) < unit + 1e-3
      return n <= N && !cutOff && (found === null) !== consistent
    })
    assert.deepEqual(otherwise, [])
  })
})

/** The percentage that the fraction gives, where the printed one is not it. */
function rightPercentage(text: string): string | null {
  const percentage = extractStatistics(text, { start: 0, end: text.length }).find(({ kind }) => kind === 'percentage')
  assert.ok(percentage?.numerator !== undefined && percentage.denominator !== undefined, 'The percentage is read with its fraction.')
  return checkProportion(percentage, percentage.numerator, percentage.denominator)?.rounded ?? null
}
