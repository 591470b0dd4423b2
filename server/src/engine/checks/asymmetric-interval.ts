import type { Check, CheckInput } from './check.ts'
import type { Inconsistency } from './inconsistency.ts'
import { isRatio } from '../statistics/consistency/intervals.ts'
import { asymmetryOf, isEvenWithoutLogs } from '../statistics/consistency/symmetry.ts'
import { estimatesWithIntervals, rangeText } from './estimatesWithIntervals.ts'
import { reportsOf } from './inconsistency.ts'
import { significant } from './numbers.ts'
import { sentenceAround } from './sentences.ts'

/** Intervals by these methods need not lie evenly around their estimate. */
const uneven = /\bexact\b|profile|bayes|credible|\bCrI|posterior|bootstrap|percentile|firth|penali[sz]ed|median|hodges|permutation|\bBCa\b|wilson|clopper/i

/** An estimate so far off the middle of its interval, in half-widths, that one of the three numbers is wrong; and where any method at all differs. */
const wrong = 0.3
const noticeable = 0.05

/** An estimate that lies in its interval, but nowhere near the middle. */
export const asymmetricInterval: Check = {
  code: 'asymmetric-interval',
  severity: 'warning',
  description: 'An estimate lies far off the middle of its own confidence interval.',
  reach: 'passage',
  run: input => reportsOf(findAsymmetricIntervals(input), input.say),
}

/** Explainable below three tenths of the half-width, where the method is one of uneven intervals or the estimate a mean, and where the ratio is in the middle without logs. */
export function* findAsymmetricIntervals({ manuscript, claims, say }: CheckInput): Iterable<Inconsistency | null> {
  for (const { estimate, interval } of estimatesWithIntervals(claims, manuscript.text)) {
    const asymmetry = asymmetryOf(estimate.statistic, interval.statistic)
    if (!asymmetry || asymmetry.offset < noticeable) {
      if (asymmetry !== undefined) yield null
      continue
    }
    // The interval after a mean is as often that of its difference to the other arm.
    const explained = asymmetry.offset < wrong || estimate.statistic.kind === 'mean' || uneven.test(sentenceAround(manuscript.text, estimate))
      || isRatio(estimate.statistic) && isEvenWithoutLogs(estimate.statistic, interval.statistic)
    const middle = isRatio(estimate.statistic) ? say`${significant(asymmetry.middle)} (on a logarithmic scale)` : significant(asymmetry.middle)
    yield {
      grade: explained ? 'explainable' : 'inconsistent',
      start: estimate.statistic.start, end: estimate.statistic.end,
      message: explained ? say`${estimate.statistic.text} is off ${middle}, the middle of its interval ${rangeText(interval, say)}, as it may be by another method.`
        : say`${estimate.statistic.text} is far off ${middle}, the middle of its interval ${rangeText(interval, say)}: one of the three numbers is probably wrong.`,
      claims: [estimate, interval],
      related: [{ start: interval.statistic.start, end: interval.statistic.end, message: say`The interval` }],
    }
  }
}
