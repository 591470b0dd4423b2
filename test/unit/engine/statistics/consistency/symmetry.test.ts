import assert from 'node:assert/strict'
import { extractStatistics } from '../../../../../server/src/engine/statistics/extractStatistics.ts'
import { asymmetryOf, isEvenWithoutLogs } from '../../../../../server/src/engine/statistics/consistency/symmetry.ts'
import { sharedRows } from '../../../sharedCases.ts'

/** Estimates with how far they lie off the middle of their interval in half-widths; null where rounding allows the middle, undefined where there is none. */
const offsets: Record<string, number | null | undefined> = {
  'OR 2.00 (95% CI 1.00 to 4.00)': null, 'OR 28.94 (95% CI 3.45 to 242.57)': null, 'OR 2 (95% CI 1 to 5)': null, 'HR 0.97 (95% CI 0.87 to 1.35)': 0.45, 'OR 7.04 (95% CI 0.9 to 7.2)': 0.92,
  'OR 0.4 (95% CI 0 to 3.9)': undefined, 'OR 9.0 (95% CI 1.1 to 3.9)': undefined, 'mean difference 5.2 (95% CI 2.9 to 13.5)': 0.54, 'mean difference 8.2 (95% CI 2.9 to 13.5)': null,
  'r = .53 (95% CI .30 to .70)': null, 'r = .62 (95% CI .30 to .70)': 0.42, 'OR > 2 (95% CI 1.9 to 9)': undefined,
}

describe('symmetry of intervals', () => {
  for (const [text, offset] of Object.entries(offsets)) {
    it(`${text}: ${offset === undefined ? 'no middle' : offset ?? 'even'}`, () => {
      const found = asymmetry(text)
      assert.equal(found ? Math.round(found.offset * 100) / 100 : found, offset)
    })
  }

  it('know ratios that are in the middle without logs', () => {
    const [estimate, interval] = extractStatistics('HR 1.81 (95% CI 1.44 to 2.18)', { start: 0, end: 29 })
    assert.ok(asymmetry('HR 1.81 (95% CI 1.44 to 2.18)')!.offset > 0.05)
    assert.ok(isEvenWithoutLogs(estimate!, interval!))
  })

  it('is off by three tenths of the half-width in hardly any natural report', function () {
    const rows = sharedRows<{ parsed: { est: string, lo: string, hi: string }, computed_by_us: { contained: boolean } }>(this, 'ratio-ci-p-natural.jsonl').filter(({ computed_by_us: { contained } }) => contained)
    const off = rows.filter(({ parsed: { est, lo, hi } }) => (asymmetry(`OR ${est} (95% CI ${lo} to ${hi})`)?.offset ?? 0) >= 0.3)
    assert.ok(off.length <= 0.005 * rows.length, `${off.length} of ${rows.length}`)
  })
})

function asymmetry(text: string): ReturnType<typeof asymmetryOf> {
  const statistics = extractStatistics(text, { start: 0, end: text.length })
  const interval = statistics.find(({ kind }) => kind === 'confidence-interval')
  return interval && statistics[0] ? asymmetryOf(statistics[0], interval) : undefined
}
