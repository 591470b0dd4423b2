import type { CheckInput } from './check.ts'
import type { Claim } from '../judging/claim.ts'
import type { Inconsistency } from './inconsistency.ts'
import { checkProportion } from '../statistics/consistency/proportions.ts'
import { roundingInterval } from '../statistics/consistency/rounding.ts'

const of = /\bof\s(?:(?:the|our|all|these|those)\s){0,2}$/i
/** What may stand between a total and the count of it that comes next: "patients, ", "randomised participants, only ". */
const people = /^\s(?:\p{L}[\p{L}-]{1,20}\s?){1,4},\s(?:only\s|just\s|some\s)?$/u
/** What may stand between a count and its percentage. */
const bracket = /^\s?[([]\s?$/

/**
 * "Of 40 patients, 26 (60%)": the count that comes right behind a total, with its percentage. A percentage of fewer people than the total is explainable, because some may be
 * missing; one of more people is not.
 */
export function* percentagesOfTotal({ manuscript: { text }, claims, say }: CheckInput): Iterable<Inconsistency | null> {
  for (const [i, total] of claims.entries()) {
    const [count, percentage] = [claims[i + 1], claims[i + 2]]
    if (!isWhole(total) || !isWhole(count) || percentage?.statistic.kind !== 'percentage' || percentage.statistic.denominator !== undefined) continue
    const [all, part, { statistic: share }] = [total.statistic, count.statistic, percentage]
    if (!of.test(text.slice(Math.max(0, all.start - 20), all.start)) || !people.test(text.slice(all.end, part.start)) || !bracket.test(text.slice(part.end, share.start)) || part.value! > all.value!) continue
    const fault = checkProportion(share, part.value!, all.value!)
    if (!fault) {
      yield null
      continue
    }
    yield {
      grade: 100 * part.value! / roundingInterval(share.printed[0]!).high > all.value! ? 'inconsistent' : 'explainable',
      start: share.start, end: share.end, claims: [percentage, count],
      message: say`${share.text}% should be ${fault.rounded}%: ${part.text} of ${all.text} is ${fault.rounded}%.`,
      fixes: [{ title: say`Use ${fault.rounded}%`, edits: [{ start: share.start, end: share.end, newText: fault.rounded }] }],
      related: [{ start: all.start, end: all.end, message: say`The number of people` }],
    }
  }
}

const counts: ReadonlySet<string> = new Set(['sample-size', 'count', 'other'])

/** A whole number of people. */
function isWhole(claim: Claim | undefined): claim is Claim {
  return claim !== undefined && counts.has(claim.statistic.kind) && claim.statistic.unit === null && claim.statistic.comparator === '=' && claim.statistic.value !== null && Number.isInteger(claim.statistic.value) && claim.statistic.value > 0
}
