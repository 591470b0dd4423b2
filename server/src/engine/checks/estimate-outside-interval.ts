import type { Check, CheckInput } from './check.ts'
import type { Inconsistency } from './inconsistency.ts'
import { checkInterval } from '../statistics/consistency/intervals.ts'
import { estimatesWithIntervals, rangeText } from './estimatesWithIntervals.ts'
import { reportsOf } from './inconsistency.ts'

/** An estimate that lies outside its own interval, or an interval that cannot be. */
export const estimateOutsideInterval: Check = {
  code: 'estimate-outside-interval',
  severity: 'warning',
  description: 'An estimate lies outside its own confidence interval, or the bounds of the interval are impossible.',
  reach: 'passage',
  run: input => reportsOf(findEstimatesOutside(input), input.say),
}

/** Every estimate with its interval. */
export function* findEstimatesOutside({ manuscript, claims, say }: CheckInput): Iterable<Inconsistency | null> {
  for (const { estimate, interval } of estimatesWithIntervals(claims, manuscript.text)) {
    const fault = checkInterval(estimate.statistic, interval.statistic)
    if (!fault) {
      yield null
      continue
    }
    const place = fault === 'estimate-outside' ? estimate.statistic : interval.statistic
    const range = rangeText(interval, say)
    yield {
      grade: fault === 'estimate-outside' ? 'inconsistent' : 'impossible',
      start: place.start, end: place.end,
      message: fault === 'estimate-outside' ? say`${estimate.statistic.text} lies outside its own interval, ${range}.`
        : fault === 'bounds-reversed' ? say`${range} has its bounds the wrong way round.`
          : say`${range} cannot be the interval of a ratio, which is never negative.`,
      claims: [estimate, interval],
      related: [{ start: interval.statistic.start, end: interval.statistic.end, message: say`The interval` }],
    }
  }
}
