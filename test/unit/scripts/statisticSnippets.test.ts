import assert from 'node:assert/strict'
import { statisticSnippets } from '../../../scripts/statisticSnippets.ts'
import { extractStatistics } from '../../../server/src/engine/statistics/extractStatistics.ts'
import type { StatisticKind } from '../../../server/src/engine/statistics/statistic.ts'

/** What a writer might put in for each placeholder; choices take their first value. */
const numbers: Record<string, string> = {
  estimate: '1.52', lower: '1.20', upper: '1.93', p: '.012', NNT: '4', mean: '22.7', SD: '5.2', median: '14', n: '17', N: '34', percentage: '50',
  t: '2.14', df: '29', df1: '1', df2: '58', F: '7.31', 'chi-square': '6.25', r: '.41', z: '2.51', 'I²': '64', Q: '29.1', treatment: 'ketamine', comparator: 'placebo',
}

function filledIn(body: string): string {
  return body
    .replace(/\$\{\d\|([^,|]+)(?:,[^|]*)?\|\}/g, '$1')
    .replace(/\$\{\d:([^}]+)\}/g, (_, name: string) => numbers[name] ?? assert.fail(`no number for ${name}`))
}

describe('snippets of reported statistics', () => {
  const expected: Record<string, StatisticKind[]> = {
    'stat-or': ['odds-ratio', 'confidence-interval', 'p-value'],
    'stat-aor': ['odds-ratio', 'confidence-interval', 'p-value'],
    'stat-rr': ['risk-ratio', 'confidence-interval', 'p-value'],
    'stat-hr': ['hazard-ratio', 'confidence-interval', 'p-value'],
    'stat-irr': ['rate-ratio', 'confidence-interval', 'p-value'],
    'stat-md': ['mean-difference', 'confidence-interval', 'p-value'],
    'stat-smd': ['standardized-mean-difference', 'confidence-interval', 'p-value'],
    'stat-rd': ['risk-difference', 'confidence-interval', 'p-value'],
    'stat-b': ['regression-coefficient', 'confidence-interval', 'p-value'],
    'stat-nnt': ['number-needed-to-treat', 'confidence-interval'],
    'stat-mean': ['mean', 'standard-deviation'],
    'stat-means': ['mean', 'standard-deviation', 'mean', 'standard-deviation'],
    'stat-median': ['median', 'interquartile-range'],
    'stat-n': ['fraction', 'percentage'],
    'stat-ns': ['fraction', 'percentage', 'fraction', 'percentage'],
    'stat-p': ['p-value'],
    'stat-t': ['t-statistic', 'p-value'],
    'stat-f': ['f-statistic', 'p-value'],
    'stat-chi': ['chi-square', 'p-value'],
    'stat-r': ['correlation', 'p-value'],
    'stat-z': ['z-statistic', 'p-value'],
    'stat-i2': ['heterogeneity', 'q-statistic', 'p-value'],
  }

  for (const { prefix, body } of Object.values(statisticSnippets) as { prefix: string, body: string }[]) {
    it(`${prefix} is read as what it is`, () => {
      const sentence = `The result was ${filledIn(body)}.`
      const kinds = extractStatistics(sentence, { start: 0, end: sentence.length }).map(statistic => statistic.kind)
      assert.deepEqual(kinds, expected[prefix], sentence)
    })
  }
})
