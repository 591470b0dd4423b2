import type { Claim } from '../judging/claim.ts'
import type { StatisticKind } from '../statistics/statistic.ts'
import { following, groupsOf } from './groups.ts'
import type { Say } from '../wording/say.ts'

const estimates: ReadonlySet<StatisticKind> = new Set(['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio', 'mean-difference', 'risk-difference', 'standardized-mean-difference', 'correlation',
  'regression-coefficient', 'mean', 'median', 'percentage', 'number-needed-to-treat'])
/** Numbers of no particular meaning, which have an interval only where it follows at once. Not doses and durations: an interval behind these is that of the effect after them. */
const plain: ReadonlySet<StatisticKind> = new Set(['score', 'cost', 'other'])
const intervals: ReadonlySet<StatisticKind> = new Set(['confidence-interval'])

/** Every estimate that is printed with its own confidence interval. */
export function* estimatesWithIntervals(claims: readonly Claim[], text: string): Iterable<{ estimate: Claim, interval: Claim, group: readonly Claim[] }> {
  for (const group of groupsOf(claims)) {
    for (const [i, estimate] of group.entries()) {
      const named = estimates.has(estimate.statistic.kind)
      if (estimate.statistic.printed.length !== 1 || !named && !(plain.has(estimate.statistic.kind) && introduces(estimate, group[i + 1], text))) continue
      const interval = following(group, i, intervals, claim => estimates.has(claim.statistic.kind))
      // "11.06 vs 2.03 (95% CI 2.93–15.13)": the interval is of their difference.
      if (group.slice(0, i).some(before => before.statistic.kind === estimate.statistic.kind)) continue
      // Rows of several estimates and several intervals are not told apart with certainty.
      if (!interval || interval.statistic.arm !== undefined) continue
      yield { estimate, interval, group }
    }
  }
}

/** "4.66 mg (95% CI 4.63–4.69)": no other number between, and no spread ("± 0.51") or unit ("per 0.11 mmol/L") before. "95 CI" is a level. */
function introduces({ statistic: { start, end } }: Claim, next: Claim | undefined, text: string): boolean {
  return next !== undefined && intervals.has(next.statistic.kind) && next.statistic.start - end < 50 && !/(?:±|\+\/-|\bper|\btrend\s?=)\s{0,2}$/i.test(text.slice(Math.max(0, start - 12), start))
    && /^(?!\s?C\.?I)[^\d;]{0,20}(?:\d\d(?:\.\d)?\s?%)?[^\d;]{0,40}$/.test(text.slice(end, next.statistic.start))
}

/** "1.1 to 3.9", as printed. */
export function rangeText({ statistic }: Claim, say: Say): string {
  return say`${statistic.printed[0]!.raw} to ${statistic.printed[1]!.raw}`
}
