import assert from 'node:assert/strict'
import { extractStatistics } from '../../../../../server/src/engine/statistics/extractStatistics.ts'
import { checkInterval, checkSignificance } from '../../../../../server/src/engine/statistics/consistency/intervals.ts'
import type { Statistic } from '../../../../../server/src/engine/statistics/statistic.ts'
import { sharedCase, sharedRows } from '../../../sharedCases.ts'

/** Estimates with what is wrong between them and their interval. */
const intervals: Record<string, string | null> = {
  'OR 2.2 (95% CI 1.1 to 3.9)': null,
  'OR 4.2 (95% CI 1.1 to 3.9)': 'estimate-outside',
  'OR 0.9 (95% CI 1.1 to 3.9)': 'estimate-outside',
  'OR 3.94 (95% CI 1.1 to 3.9)': null,
  'OR 1.05 (95% CI 1.1 to 3.9)': null,
  'OR 2.2 (95% CI 3.9 to 1.1)': 'bounds-reversed',
  'OR 2.2 (95% CI −1.1 to 3.9)': 'bound-not-positive',
  'OR 0.9 (95% CI 0.8 to −1.1)': 'bound-not-positive',
  'OR 0.4 (95% CI 0 to 3.9)': null,
  'OR 2893 (95% CI 3.45 to 242.57)': 'estimate-outside',
  'mean difference −4.1 (95% CI −7.7 to −0.5)': null,
  'mean difference 4.1 (95% CI −7.7 to −0.5)': null,
  'mean difference 8.1 (95% CI −7.7 to −0.5)': 'estimate-outside',
  'mean difference 0.3 (95% CI 0.5 to 7.7)': 'estimate-outside',
  'mean difference −4.1 (95% CI −0.5 to −7.7)': null,
  'SMD 0.47 (95% CI 0.20 to 0.74)': null,
  'SMD 0.87 (95% CI 0.20 to 0.74)': 'estimate-outside',
  'OR > 4.2 (95% CI 1.1 to 3.9)': null,
}

/** Estimates with interval and p, and whether the interval and the p value say the opposite. */
const significances: Record<string, 'inside' | 'outside' | null> = {
  'HR 0.48 (95% CI 0.30 to 0.77; p = .002)': null,
  'HR 0.98 (95% CI 0.60 to 1.60; p = .003)': 'inside',
  'HR 0.48 (95% CI 0.30 to 0.77; p = .40)': 'outside',
  'OR 1.52 (95% CI 1.01 to 2.33; p = .048)': null,
  'OR 1.50 (95% CI 0.99 to 2.30; p = .048)': null,
  'OR 1.50 (95% CI 1.00 to 2.30; p = .001)': null,
  'mean difference −4.1 (95% CI −7.7 to −0.5; p = .03)': null,
  'mean difference −4.1 (95% CI −7.7 to −0.5; p = .60)': 'outside',
  'mean difference −1.1 (95% CI −7.7 to 5.5; p < .001)': 'inside',
  'OR 1.20 (90% CI 1.02 to 1.41; p = .06)': null,
  'OR 1.20 (99% CI 0.97 to 1.48; p = .03)': null,
  'OR 1.9 (95% CI 0.8 to 4.5; p for interaction = .01)': null,
  'HR 0.98 (95% CI 0.60 to 1.60)': null,
}

describe('estimates and their intervals', () => {
  for (const [text, fault] of Object.entries(intervals)) {
    it(`${text}: ${fault ?? 'sound'}`, () => assert.equal(checkInterval(one(text, 0), one(text, 'confidence-interval')!), fault))
  }

  it('finds every ratio that MEDLINE printed outside its interval', function () {
    const [, ...rows] = sharedCase(this, 'ratio-ci-known-errors.tsv').split('\n').filter(Boolean).map(row => row.split('\t'))
    const missed = rows.filter(([, , lower, estimate, upper]) => {
      const text = `OR ${estimate} (95% CI ${lower} to ${upper})`
      return checkInterval(one(text, 0), one(text, 'confidence-interval')!) === null
    })
    assert.ok(rows.length > 10)
    assert.deepEqual(missed, [])
  })

  it('finds none in natural reports that holds its estimate', function () {
    const rows = sharedRows<{ match: string, parsed: { est: string, lo: string, hi: string }, computed_by_us: { contained: boolean, ordered: boolean } }>(this, 'ratio-ci-p-natural.jsonl')
    for (const { parsed: { est, lo, hi }, computed_by_us: { contained, ordered } } of rows) {
      const text = `OR ${est} (95% CI ${lo} to ${hi})`
      const interval = one(text, 'confidence-interval')
      if (contained && ordered && interval) assert.equal(checkInterval(one(text, 0), interval), null, text)
    }
  })
})

describe('intervals and p values', () => {
  for (const [text, conflict] of Object.entries(significances)) {
    it(`${text}: ${conflict === null ? 'no conflict' : `the value of no effect lies ${conflict}`}`, () => assert.equal(conflictOf(text), conflict))
  }
})

function conflictOf(text: string): string | null {
  const p = one(text, 'p-value')
  const conflict = p && checkSignificance(one(text, 0), one(text, 'confidence-interval')!, p)
  return conflict ? conflict.inside ? 'inside' : 'outside' : null
}

/** The statistic of a kind, or at a place, in a text. */
function one(text: string, which: number): Statistic
function one(text: string, which: string): Statistic | undefined
function one(text: string, which: number | string): Statistic | undefined {
  const statistics = extractStatistics(text, { start: 0, end: text.length })
  return typeof which === 'number' ? statistics[which] : statistics.find(({ kind }) => kind === which)
}
