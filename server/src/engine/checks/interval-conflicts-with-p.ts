import type { Check } from './check.ts'
import type { StatisticKind } from '../statistics/statistic.ts'
import { checkSignificance, isDifference, isRatio } from '../statistics/consistency/intervals.ts'
import { following, groupsOf, printedSo, reportedAlready } from './groups.ts'
import { sourceHasItSo } from './sourceHasItSo.ts'

const intervals: ReadonlySet<StatisticKind> = new Set(['confidence-interval'])
const pValues: ReadonlySet<StatisticKind> = new Set(['p-value'])
const explained = /one[- ]?(?:sided|tailed)|non-?inferiority|bonferroni|holm|adjusted p|corrected p|multiplicity|bayes|credible|bootstrap|exact/i

/** The interval says "significant" and the p value does not, or the reverse. */
export const intervalConflictsWithP: Check = {
  code: 'interval-conflicts-with-p',
  severity: 'warning',
  description: 'The confidence interval holds the value of no effect although p is below the threshold, or the reverse.',
  * run({ manuscript, claims }) {
    for (const group of groupsOf(claims)) {
      for (const [i, estimate] of group.entries()) {
        const another = (claim: { statistic: typeof estimate.statistic }): boolean => isRatio(claim.statistic) || isDifference(claim.statistic)
        if (!another(estimate)) continue
        const interval = following(group, i, intervals, another)
        const p = interval ? following(group, group.indexOf(interval), pValues, another) : null
        if (!interval || !p || interval.statistic.arm !== undefined || p.statistic.arm !== undefined) continue
        if (explained.test(manuscript.text.slice(estimate.sentence.start, estimate.sentence.end))) continue
        const conflict = checkSignificance(estimate.statistic, interval.statistic, p.statistic)
        if (!conflict || reportedAlready([estimate, interval, p])) continue
        const copied = printedSo([interval, p])
        const range = `${interval.statistic.printed[0]!.raw} to ${interval.statistic.printed[1]!.raw}`
        yield {
          start: p.statistic.start, end: p.statistic.end,
          message: `The interval ${range} ${conflict.inside ? 'includes' : 'excludes'} ${conflict.nullValue}, the value of no effect, but p ${p.statistic.comparator} ${p.statistic.text} says otherwise.`
            + (copied ? sourceHasItSo(p) : ''),
          ...(copied ? { severity: 'information' as const } : {}),
          related: [{ start: interval.statistic.start, end: interval.statistic.end, message: 'The interval' }],
        }
      }
    }
  },
}
