import type { CheckInput } from '../check.ts'
import type { Claim } from '../../judging/claim.ts'
import type { Inconsistency } from '../inconsistency.ts'
import { meanIsPossible, neighbours } from '../../statistics/consistency/granularity.ts'
import { roundingInterval } from '../../statistics/consistency/rounding.ts'
import { groupsOf } from '../groups.ts'
import { likePrinted } from '../numbers.ts'
import { sentenceAround } from '../sentences.ts'
import { oneOf } from '../../wording/listed.ts'

/** Such a percentage is not of people counted one by one. */
const estimated = /kaplan|adjust|estimate|imput|weighted|model|per cent change|\bmean\b|median|average|reduction|decrease|increase|improvement/i
/** "63 % of the 31 patients": only these words may stand between. */
const ofPeople = /^\s{0,2}(?:%|percent|per cent)\s{1,2}of\s(?:the|all|our|these)?\s{0,2}$/

/** "Of the 31 patients, 63 %": likewise. */
const ofThePeople = /^\s(?:\p{L}{1,20}\s){0,3}\p{L}{1,20},\s{1,2}$/u
/** "50% of those on the drug": the share is of people whom it names itself. */
const ofOthers = /^\s{0,2}(?:%|percent|per cent)\s{1,2}(?:of|among|in)\s(?:those|the|these|whoever)\s/
const of = /\bof\s(?:(?:the|all|our|these|those)\s){0,2}$/i

/** "65 % of 31 patients", "Of the 31 patients, 65 %": no whole number of 31 people is that share, however it is rounded or cut off. */
export function* findImpossiblePercentages({ manuscript, claims, say }: CheckInput): Iterable<Inconsistency | null> {
  for (const group of groupsOf(claims)) {
    for (const [i, percentage] of group.entries()) {
      const size = sizeBeside(group, i, manuscript.text)
      const { kind, printed, comparator, start, end, text, denominator, qualifier } = percentage.statistic
      const n = size?.statistic.value
      if (kind !== 'percentage' || printed.length !== 1 || comparator !== '=' || denominator !== undefined || qualifier !== undefined) continue
      if (!size || !n) continue
      const number = printed[0]!
      const { low, high } = roundingInterval(number)
      if (number.decimals < 0) continue
      // A cut-off percentage stands for the whole unit above it.
      if (meanIsPossible({ low: low / 100, high: (high + (high - low) / 2) / 100 }, n)) {
        yield null
        continue
      }
      const nearest = neighbours(number.value / 100, n).map(share => likePrinted(100 * share, number))
      yield {
        grade: estimated.test(sentenceAround(manuscript.text, percentage)) ? 'explainable' : 'impossible',
        start, end, claims: [percentage, size],
        message: say`${text}% of ${n} is not a whole number of people; ${oneOf(nearest.map(share => say`${share}%`), say)} would be.`,
        related: [{ start: size.statistic.start, end: size.statistic.end, message: say`The number of people` }],
      }
    }
  }
}

/** The number of people that a percentage is said to be of; null where the text does not tie the two. */
function sizeBeside(group: readonly Claim[], at: number, text: string): Claim | null {
  const { start, end } = group[at]!.statistic
  const after = group[at + 1]
  if (isSize(after) && ofPeople.test(text.slice(end, after.statistic.start))) return after
  const before = group[at - 1]
  if (ofOthers.test(text.slice(end, end + 20))) return null
  return isSize(before) && ofThePeople.test(text.slice(before.statistic.end, start)) && of.test(text.slice(Math.max(0, before.statistic.start - 20), before.statistic.start)) ? before : null
}

function isSize(claim: Claim | undefined): claim is Claim {
  return claim?.statistic.kind === 'sample-size' && claim.statistic.comparator === '='
}
