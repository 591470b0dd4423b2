import type { Check, CheckInput } from './check.ts'
import type { Claim } from '../judging/claim.ts'
import type { Inconsistency } from './inconsistency.ts'
import type { StatisticKind } from '../statistics/statistic.ts'
import { checkImpliedP, checkSignificance, isDifference, isRatio } from '../statistics/consistency/intervals.ts'
import { following, groupsOf } from './groups.ts'
import { rangeText } from './estimatesWithIntervals.ts'
import { reportsOf } from './inconsistency.ts'
import { formatP } from './pText.ts'
import { sentenceAround } from './sentences.ts'

const intervals: ReadonlySet<StatisticKind> = new Set(['confidence-interval'])
const pValues: ReadonlySet<StatisticKind> = new Set(['p-value'])
const explained = /one[- ]?(?:sided|tailed)|non-?inferiority|bonferroni|holm|adjusted p|corrected p|multiplicity|bayes|credible|bootstrap|exact/i

/** The interval says "significant" and the p value does not, or the reverse. */
export const intervalConflictsWithP: Check = {
  code: 'interval-conflicts-with-p',
  severity: 'warning',
  description: 'The confidence interval holds the value of no effect although p is below the threshold, or the reverse.',
  reach: 'passage',
  run: input => reportsOf(findConflictsWithP(input), input.say),
}

/** Explainable where the sentence names a method that lets the two differ, and where only the size of p is another than the interval's. */
export function* findConflictsWithP({ manuscript, claims, say }: CheckInput): Iterable<Inconsistency | null> {
  for (const group of groupsOf(claims)) {
    for (const [i, estimate] of group.entries()) {
      const another = (claim: Claim): boolean => isRatio(claim.statistic) || isDifference(claim.statistic)
      if (!another(estimate)) continue
      const interval = following(group, i, intervals, another)
      const p = interval ? following(group, group.indexOf(interval), pValues, another) : null
      if (!interval || !p || interval.statistic.arm !== undefined || p.statistic.arm !== undefined) continue
      const shared = { start: p.statistic.start, end: p.statistic.end, claims: [p, interval], related: [{ start: interval.statistic.start, end: interval.statistic.end, message: say`The interval` }] }
      const conflict = checkSignificance(estimate.statistic, interval.statistic, p.statistic)
      const printed = `p ${p.statistic.comparator} ${p.statistic.text}`
      if (conflict) {
        yield {
          ...shared, grade: explained.test(sentenceAround(manuscript.text, estimate)) ? 'explainable' : 'inconsistent',
          message: conflict.inside ? say`${printed} does not fit the interval ${rangeText(interval, say)}, which includes ${conflict.nullValue}, the value of no effect.`
            : say`${printed} does not fit the interval ${rangeText(interval, say)}, which excludes ${conflict.nullValue}, the value of no effect.`,
        }
        continue
      }
      const implied = checkImpliedP(estimate.statistic, interval.statistic, p.statistic)
      if (!implied) yield null
      else yield { ...shared, claims: [p, interval, estimate], grade: 'explainable', message: say`${printed} is not what the interval ${rangeText(interval, say)} implies, which is p ${formatP(implied.p)}.` }
    }
  }
}
