import type { Check, CheckInput } from './check.ts'
import type { Claim } from '../judging/claim.ts'
import type { Inconsistency } from './inconsistency.ts'
import { checkProportion } from '../statistics/consistency/proportions.ts'
import { percentagesInCells } from './percentagesInCells.ts'
import { percentagesOfTotal } from './percentagesOfTotal.ts'
import { groupsOf } from './groups.ts'
import { reportsOf } from './inconsistency.ts'
import type { Say } from '../wording/say.ts'

/** A percentage that its own fraction does not give: "65% (17/31)". */
export const percentageConflictsWithFraction: Check = {
  code: 'percentage-conflicts-with-fraction',
  severity: 'warning',
  description: 'A percentage is not what the numbers beside it give.',
  reach: 'passage',
  run: input => reportsOf(findConflictingPercentages(input), input.say),
}

/** Percentages that neither the fraction beside them, nor the total of their sentence, nor the sizes in the heads of their table give; null for each that was held against one and fits. */
export function* findConflictingPercentages(input: CheckInput): Iterable<Inconsistency | null> {
  yield* percentagesWithFractions(input)
  yield* percentagesOfTotal(input)
  yield* percentagesInCells(input)
}

/** Every percentage with its fraction. */
function* percentagesWithFractions({ claims, manuscript, say }: CheckInput): Iterable<Inconsistency | null> {
  for (const group of groupsOf(claims)) {
    for (const percentage of group) {
      const { statistic } = percentage
      if (statistic.kind !== 'percentage' || statistic.numerator === undefined || statistic.denominator === undefined) continue
      const check = checkProportion(statistic, statistic.numerator, statistic.denominator)
      if (!check || isOfAnother(percentage, claims) || isOfParts(percentage, group, claims, manuscript.text)) {
        yield null
        continue
      }
      const fraction = group.find(claim => claim.statistic.kind === 'fraction' && claim.statistic.numerator === statistic.numerator)
      yield {
        grade: 'inconsistent', start: statistic.start, end: statistic.end,
        message: say`${statistic.text}% should be ${check.rounded}%: ${statistic.numerator} of ${statistic.denominator} is ${check.rounded}%.`,
        claims: [percentage, ...(fraction ? [fraction] : [])],
        fixes: [{ title: say`Use ${check.rounded}%`, edits: [{ start: statistic.start, end: statistic.end, newText: check.rounded }] }],
        related: related(fraction, say),
      }
    }
  }
}

/** "14 of 90 with tea and 55 of 91 with coffee (16%, as against 60%)": a list of percentages goes through the fractions before it. */
function isOfAnother({ statistic, sentence }: Claim, claims: readonly Claim[]): boolean {
  return claims.some(({ statistic: { kind, numerator, denominator, printed, end }, sentence: other }) => kind === 'fraction' && !printed[0]?.word && other.start === sentence.start && end < statistic.start
    && numerator !== undefined && denominator !== undefined && numerator !== statistic.numerator && !checkProportion(statistic, numerator, denominator))
}

/** "52% (22 of the 33 women, and 16 of the 40 men)": the bracket says of which parts the people were. */
function isOfParts({ statistic }: Claim, group: readonly Claim[], claims: readonly Claim[], text: string): boolean {
  const first = group.find(claim => claim.statistic.kind === 'fraction' && claim.statistic.numerator === statistic.numerator)
  const next = first && claims.find(claim => claim.statistic.kind === 'fraction' && claim.statistic.start > first.statistic.end)
  return next !== undefined && first!.statistic.start > statistic.end && next.sentence.start === first!.sentence.start && !text.slice(first!.statistic.end, next.statistic.start).includes(')')
}

function related(fraction: Claim | undefined, say: Say): { start: number, end: number, message: string }[] {
  return fraction ? [{ start: fraction.statistic.start, end: fraction.statistic.end, message: say`The fraction` }] : []
}
