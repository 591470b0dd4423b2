import type { Check, CheckInput } from './check.ts'
import type { Claim } from '../judging/claim.ts'
import type { Inconsistency } from './inconsistency.ts'
import type { Statistic, StatisticKind } from '../statistics/statistic.ts'
import { meet, roundingInterval, type Interval } from '../statistics/consistency/rounding.ts'
import { halfWidthOfMean, standardErrorOf } from '../statistics/consistency/spreadOfMean.ts'
import { groupsOf } from './groups.ts'
import { reportsOf } from './inconsistency.ts'
import { likePrinted } from './numbers.ts'
import { sentenceAround } from './sentences.ts'

const adjusted = /adjust|least squares|\bLSM?\b|model|estimated marginal|imput|bootstrap|weighted|geometric|cluster/i

/** A standard error or the interval of a mean that the standard deviation and n beside it do not give. */
export const standardErrorMismatch: Check = {
  code: 'standard-error-mismatch',
  severity: 'warning',
  description: 'A standard error or the confidence interval of a mean is not what the standard deviation and n beside it give.',
  reach: 'passage',
  run: input => reportsOf(findMismatchedErrors(input), input.say),
}

/** Groups with one mean, one standard deviation, one n and a standard error or an interval. Explainable where the mean is of a model. */
export function* findMismatchedErrors({ manuscript, claims, say }: CheckInput): Iterable<Inconsistency | null> {
  for (const group of groupsOf(claims)) {
    const deviation = only(group, 'standard-deviation')
    const size = only(group, 'sample-size')
    const error = only(group, 'standard-error')
    const interval = only(group, 'confidence-interval')
    const n = size?.statistic.value
    if (!deviation || !size || !n || n < 2 || size.statistic.comparator !== '=') continue
    const spread = roundingInterval(deviation.statistic.printed[0]!)
    const grade = adjusted.test(sentenceAround(manuscript.text, deviation)) ? 'explainable' : 'inconsistent'
    const related = [deviation, size].map(({ statistic }) => ({ start: statistic.start, end: statistic.end, message: say`Compared with this` }))
    if (error?.statistic.printed[0]) {
      const expected = standardErrorOf(spread, n)
      if (meet(expected, roundingInterval(error.statistic.printed[0]))) yield null
      else {
        yield {
          grade, start: error.statistic.start, end: error.statistic.end, claims: [error, deviation, size], related,
          message: say`${error.statistic.text} should be ${likePrinted(middle(expected), error.statistic.printed[0])}: that is SD/√n for an SD of ${deviation.statistic.text} and n = ${size.statistic.text}.`,
        }
      }
    }
    const mean = only(group, 'mean')
    const bounds = interval && halfWidthOf(interval.statistic)
    if (!mean || !interval || !bounds) continue
    const expected = halfWidthOfMean(spread, n, interval.statistic.level ?? 95)
    // A twentieth more room: programs differ in the quantile, and t instead of z changes little.
    if (meet({ low: expected.low * 0.95, high: expected.high * 1.05 }, bounds)) {
      yield null
      continue
    }
    const half = middle(expected)
    const [lower, upper] = [mean.statistic.value! - half, mean.statistic.value! + half].map(value => likePrinted(value, interval.statistic.printed[0]!))
    yield {
      grade, start: interval.statistic.start, end: interval.statistic.end, claims: [interval, deviation, size, mean], related,
      message: say`${interval.statistic.text} should be ${lower!} to ${upper!}: that is the interval of a mean of ${mean.statistic.text} with SD ${deviation.statistic.text} and n = ${size.statistic.text}.`,
    }
  }
}

/** The one claim of a kind in a group; null where there is none or more than one. */
function only(group: readonly Claim[], kind: StatisticKind): Claim | null {
  const found = group.filter(({ statistic }) => statistic.kind === kind)
  return found.length === 1 && found[0]!.statistic.printed.length > 0 ? found[0]! : null
}

function halfWidthOf({ printed: [lower, upper] }: Statistic): Interval | null {
  if (!lower || !upper) return null
  const low = roundingInterval(lower)
  const high = roundingInterval(upper)
  return { low: (high.low - low.high) / 2, high: (high.high - low.low) / 2 }
}

const middle = ({ low, high }: Interval): number => (low + high) / 2
