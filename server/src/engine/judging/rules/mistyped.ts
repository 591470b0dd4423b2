import type { Statistic } from '../../statistics/statistic.ts'
import { digitsOf, trimZeros } from '../../text/digits.ts'
import type { Candidate, Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import { isSpokenFor } from '../candidates/sameQuantity.ts'
import { isDistinctive } from '../comparing/distinctive.ts'
import { effectSizes } from '../comparing/quantity.ts'
import { digitSlip } from '../comparing/slip.ts'
import { contradicted, type Judgement } from '../judgement.ts'

/**
 * A number that the notes on a study have nowhere, where they have its digits in another order, with one more, or with the mark elsewhere: "52.3%" for the 53.2% of a study that names no other percentage
 * like it. The words may be all different; that the sentence is about the study the other numbers tell. The size of an effect needs no others where it has digits enough, since an abstract has few of them: "OR 2.89" for
 * the 28.94 of the study that it cites.
 */
export function contradictedByDigits(setting: Setting, candidates: readonly Candidate[], company: Company): Judgement | null {
  const { statistic } = setting
  if (statistic.value === null || apart.has(statistic.kind) || statistic.printed.length !== 1 || statistic.printed[0]!.word || statistic.denominator !== undefined || company.prints(statistic.value)) return null
  const least = isAtHome(setting, company) ? 2 : effectSizes.has(statistic.kind) ? 3 : Infinity
  const meant = candidates.filter(({ alignment: { conflicts, divergent }, evidence: { finding } }) => conflicts.length === 0 && (least === 2 || !divergent) && isMistyped(statistic, finding.statistic, least))
  const [first] = meant
  if (!first || isSpokenFor(setting, first, company) || meant.some(({ evidence }) => evidence.finding.statistic.value !== first.evidence.finding.statistic.value)) return null
  return contradicted(digitSlip(statistic.printed[0]!.raw, rawOf(first.evidence.finding.statistic)) ?? 'value', [first.evidence], 0.7)
}

/** Kinds with too many numbers alike, and those that are not told by digits. */
const apart: ReadonlySet<Statistic['kind']> = new Set(['direction', 'fraction', 'other', 'count', 'study-count'])

/** Enough of the sentence is literally the study's. */
function isAtHome({ sentence }: Setting, company: Company): boolean {
  const literal = sentence.filter(other => company.agreementsOf(other).some(agreement => agreement?.reason === null))
  return literal.length >= 2 || literal.some(isDistinctive)
}

/** Two digits that tell on either side, as a digit that was dropped leaves two; on one of them so many at least. */
function isMistyped(claim: Statistic, finding: Statistic, least: number): boolean {
  if (finding.value === null || finding.kind !== claim.kind || finding.unit !== claim.unit || finding.comparator !== claim.comparator) return false
  const [own, its] = [claim.printed[0]!.raw, rawOf(finding)]
  const telling = [own, its].map(raw => trimZeros(digitsOf(raw), true).length)
  return digitSlip(own, its) !== null && Math.min(...telling) >= 2 && Math.max(...telling) >= least
}

/** "Thirty-five" has the digits of 35. */
function rawOf({ value, printed: [own] }: Statistic): string {
  return own && !own.word ? own.raw : String(value)
}
