import type { Check } from './check.ts'
import type { StatisticKind } from '../statistics/statistic.ts'
import { checkInterval } from '../statistics/consistency/intervals.ts'
import { following, groupsOf, printedSo, reportedAlready } from './groups.ts'
import { sourceHasItSo } from './sourceHasItSo.ts'

const estimates: ReadonlySet<StatisticKind> = new Set(['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio', 'mean-difference', 'risk-difference', 'standardized-mean-difference', 'correlation',
  'regression-coefficient', 'mean', 'median', 'percentage', 'number-needed-to-treat'])
const intervals: ReadonlySet<StatisticKind> = new Set(['confidence-interval'])

/** An estimate that lies outside its own interval, or an interval that cannot be. */
export const estimateOutsideInterval: Check = {
  code: 'estimate-outside-interval',
  severity: 'warning',
  description: 'An estimate lies outside its own confidence interval, or the bounds of the interval are impossible.',
  * run({ claims }) {
    for (const group of groupsOf(claims)) {
      for (const [i, estimate] of group.entries()) {
        if (!estimates.has(estimate.statistic.kind)) continue
        const interval = following(group, i, intervals, claim => estimates.has(claim.statistic.kind))
        // "11.06 vs 2.03 (95% CI 2.93–15.13)": the interval is of their difference.
        if (group.slice(0, i).some(before => before.statistic.kind === estimate.statistic.kind)) continue
        // Rows of several estimates and several intervals are not told apart with certainty.
        if (!interval || interval.statistic.arm !== undefined) continue
        const fault = checkInterval(estimate.statistic, interval.statistic)
        if (!fault || reportedAlready([estimate, interval])) continue
        const copied = printedSo([estimate, interval])
        const place = fault === 'estimate-outside' ? estimate.statistic : interval.statistic
        const range = `${interval.statistic.printed[0]!.raw} to ${interval.statistic.printed[1]!.raw}`
        const message = fault === 'estimate-outside' ? `The estimate ${estimate.statistic.text} lies outside its own interval, ${range}.`
          : fault === 'bounds-reversed' ? `The lower bound of this interval is above the upper one: ${range}.`
            : `A ratio cannot be negative, but its interval is ${range}.`
        yield { start: place.start, end: place.end, message: message + (copied ? sourceHasItSo(estimate) : ''), ...(copied ? { severity: 'information' as const } : {}),
          related: [{ start: interval.statistic.start, end: interval.statistic.end, message: 'The interval' }] }
      }
    }
  },
}
