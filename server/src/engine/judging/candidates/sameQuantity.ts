import type { Context } from '../../statistics/context/context.ts'
import type { PrintedNumber, Statistic } from '../../statistics/statistic.ts'
import { isLikeAge, opposed } from '../comparing/agreement.ts'
import type { AlignedSlot } from '../comparing/alignment.ts'
import type { Candidate, Setting } from './candidates.ts'
import type { Company } from './company.ts'
import type { PooledEvidence } from './evidencePool.ts'
import { familyOf, isSpread, scaleOf } from '../comparing/quantity.ts'
import { differsInOneDigit, digitSlip, slipOf } from '../comparing/slip.ts'

/** Kinds that an interval, a p value or a spread may belong to. */
export const estimates = new Set(['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio', 'mean-difference', 'risk-difference', 'standardized-mean-difference', 'mean', 'median', 'score', 'correlation', 'regression-coefficient'])

/** Slots that tell which of many means is meant. */
const telling: ReadonlySet<AlignedSlot> = new Set(['scale', 'outcome', 'ages'])

/** Findings of the same kind and dimension; a threshold ("≥ 50 %") is not a result. */
export function sameQuantity(claim: Statistic, { evidence, alignment, companions }: Candidate): boolean {
  const source = evidence.finding.statistic
  if (isOfAnotherSort(claim, evidence)) return false
  // "Half" for 54.8 % is loose, not wrong.
  if (claim.printed[0]?.word && claim.kind === 'fraction' && Math.abs((claim.value ?? 0) * scaleOf(claim) - (source.value ?? 0) * scaleOf(source)) <= 7) return false
  // "315.2 m" is no slip for the spread beside it.
  if (isSpread(claim) !== isSpread(source)) return false
  // "88% and 33% were free of ideation" may be what an abstract calls remission: one number beside tells it there, where the group is the same.
  if (alignment.divergent && companions < (evidence.study.evidence !== 'full-text' && alignment.agreements.includes('arm') ? 1 : 2)) return false
  // In an abstract, a share of an outcome that is not named may be of any.
  if (familyOf(claim) === 'share' && companions === 0 && alignment.unmatched.includes('outcome') && evidence.study.evidence !== 'full-text') return false
  if (isThreshold(claim) !== isThreshold(source) || (claim.qualifier === 'criterion') !== (source.qualifier === 'criterion')) return false
  // "Nine patients a group" against a study of 18.
  if ((claim.qualifier === 'per group') !== (source.qualifier === 'per group') && source.value === evidence.study.n) return false
  // "ten responded" against "10 of 12".
  if (claim.kind === 'count' && claim.unit === null && source.kind === 'fraction') return alignment.agreements.includes('outcome')
  // "22 patients, ten of whom responded" against "10 of 12".
  if (claim.kind === 'sample-size' && source.kind === 'fraction' && companions > 0) return true
  if (claim.kind === 'other' && companions > 0 && estimates.has(source.kind)) return true
  if (familyOf(claim) === 'any' || familyOf(source) === 'any') return claim.unit === source.unit && claim.kind === source.kind && (claim.lower === null) === (source.lower === null)
  // "Effect sizes from 0.48 to 0.85", whatever they are called.
  if (claim.kind === 'range' && source.lower !== null && claim.unit === source.unit && alignment.words >= 0.5 && estimates.has(source.kind)) return true
  if (familyOf(claim) !== familyOf(source)) return false
  if ((claim.lower === null) !== (source.lower === null)) return false
  if (claim.kind === 'range' && claim.unit !== source.unit) return false
  if (familyOf(claim) === 'dose' || familyOf(claim) === 'count') return claim.unit === source.unit || familyOf(claim) === 'dose' && claim.value === source.value
  // Means are of many things: which, only a scale, an outcome or the words can tell.
  if (familyOf(claim) === 'score' && claim.unit !== source.unit && [claim.unit, source.unit].some(unit => unit !== null && unit !== 'points')) return false
  if (familyOf(claim) === 'score' && companions === 0 && alignment.words < 0.5 && !alignment.agreements.some(slot => telling.has(slot))) return false
  return !differsInKindOnly(claim, { evidence })
}

/** Amounts of money have their sign, p values in a sentence their letter, and how old somebody is lasts no while. */
export function isOfAnotherSort({ kind, unit }: Statistic, { finding: { statistic, cell } }: PooledEvidence): boolean {
  return statistic.kind === 'cost' && unit === null || kind === 'p-value' && statistic.kind !== 'p-value' && cell === undefined || kind === 'duration' && isLikeAge(statistic)
}

/** A mean is not a difference of means, a percentage not a risk difference: unlike kinds of one family say nothing against each other. */
function differsInKindOnly(claim: Statistic, { evidence }: Pick<Candidate, 'evidence'>): boolean {
  const source = evidence.finding.statistic
  const family = familyOf(claim)
  if (family === 'share') return (claim.kind === 'risk-difference') !== (source.kind === 'risk-difference') || (claim.kind === 'fraction') !== (source.kind === 'fraction')
  if (family === 'score' && opposed(claim, source) && Math.abs(claim.value ?? 0) === Math.abs(source.value ?? Number.NaN)) return false
  if (family === 'score') return (claim.kind === 'mean-difference') !== (source.kind === 'mean-difference') && claim.kind !== 'score' && source.kind !== 'score'
  // Minutes are not months: only a mistaken unit with the same number is a slip.
  if (family === 'time') return claim.unit !== source.unit && claim.value !== source.value || claim.kind !== source.kind && claim.kind !== 'duration' && source.kind !== 'duration'
  return false
}

function isThreshold(statistic: Statistic): boolean {
  return statistic.kind !== 'p-value' && statistic.comparator !== '=' && statistic.comparator !== '~'
}

/** Another number of the sentence stands for this finding already, so that it cannot be what this one meant. `mentions`: so many must, where its own sentence says it more than once. */
export function isSpokenFor(setting: Setting, { evidence }: Pick<Candidate, 'evidence'>, company: Company, mentions = evidence.mentions): boolean {
  const { statistic } = evidence.finding
  return setting.sentence.filter(other => speaksFor(other, evidence, company) && !isAtAnotherTime(other.context, statistic.context)).length >= mentions
}

/** "From 1482 records it drew 79 studies": the study has both numbers, under the same name, and so has the sentence; neither is a slip for the other. */
export function areBothSaid(setting: Setting, there: readonly Candidate[], right: Candidate, company: Company): boolean {
  const { kind } = setting.statistic
  return isSpokenFor(setting, right, company, 1) && there.some(({ agreement, alignment, evidence }) => agreement?.reason === null && alignment.conflicts.length === 0 && evidence.finding.statistic.kind === kind && kind === right.evidence.finding.statistic.kind)
}

/** "−3.4 on day 25" is not the −3.4 of the first hours. */
function isAtAnotherTime(a: Context, b: Context): boolean {
  return a.time.length === 1 && b.time.length === 1 && a.time[0] !== b.time[0]
}

/** Under its own name it may be rounded; under another of the family, or without a name, it is literally there. */
function speaksFor(other: Statistic, { finding: { statistic: source }, at }: PooledEvidence, company: Company): boolean {
  const agreement = company.agreementsOf(other)[at]!
  if (agreement === null || other.kind === source.kind) return agreement !== null
  const counted = [other, source].every(statistic => statistic.kind === 'count' || statistic.kind === 'sample-size')
  return (counted || familyOf(other) === familyOf(source) || other.kind === 'other' || source.kind === 'other') && agreement.reason === null
}

/** "Of the 79 studies, 37 had 2050 patients": the study has that number under the same name, and the sentence begins with it as the whole of which it goes on to tell a part. */
export function isWholeBefore({ statistic: { kind, start }, tokens }: Setting, there: readonly Candidate[]): boolean {
  const words = tokens()
  const at = words.findIndex(token => token.end > start)
  const of = /^(?:the|these|those|all)$/.test(words[at - 1]?.text ?? '') ? at - 2 : at - 1
  if (!/^(?:of|among)$/.test(words[of]?.text ?? '') || of > 0 && !/^[,;]$/.test(words[of - 1]!.text)) return false
  return there.some(({ agreement, alignment, evidence }) => agreement?.reason === null && alignment.conflicts.length === 0 && evidence.finding.statistic.kind === kind)
}

/** The number of people in the study is right in every sentence about it, also where the source counts fewer ("of the 17 treated"). */
export function isWholeSample(claim: Statistic, { evidence }: Candidate): boolean {
  return familyOf(claim) === 'people' && evidence.study.n === claim.value
}

/** What makes it likelier that the writer meant this finding: a slip of typing leads to it, the same things are counted, it is the study's size. */
export function likeness(claim: Statistic, candidate: Candidate): number {
  const source = candidate.evidence.finding.statistic
  const slip = slipBetween(claim, candidate) ? 0.7 : claim.printed.some((printed, i) => differsInOneDigit(printed.raw, source.printed[i]?.raw, 2)) ? 0.3 : 0
  const thing = claim.kind === 'count' && claim.unit !== null && claim.unit === source.unit ? 0.5 : 0
  const total = claim.qualifier === 'total' && source.value === candidate.evidence.study.n ? 2.5 : 0
  const fraction = claim.kind === 'fraction' && source.kind === 'fraction' && (claim.numerator === source.numerator || claim.denominator === source.denominator) ? 0.8 : 0
  const bound = claim.lower !== null && (claim.lower === source.lower || claim.upper === source.upper) ? 1 : 0
  const reciprocal = slipOf(claim, source) === 'reciprocal' ? 0.7 : 0
  return slip + thing + total + fraction + bound + reciprocal
}

/** Whether one slip of typing leads from the finding to the claim: another digit, one too few or too many, two in each other's place, a moved decimal mark. Of two numbers on both sides, the other is as it was. */
export function isSlip(claim: Statistic, source: Statistic): boolean {
  const isOneOff = claim.printed.length === 1 || claim.printed.length !== source.printed.length || claim.printed.some(({ value }, i) => value === source.printed[i]!.value)
  return isOneOff && claim.printed.some((printed, i) => isMistyped(printed, source.printed[i]))
}

function isMistyped({ raw }: PrintedNumber, source: PrintedNumber | undefined): boolean {
  return differsInOneDigit(raw, source?.raw, 2) || digitSlip(raw, source?.raw) !== null
}

function slipBetween(claim: Statistic, { evidence }: Candidate): boolean {
  const source = evidence.finding.statistic
  return claim.printed.some((printed, i) => Math.abs(printed.value) === Math.abs(source.printed[i]?.value ?? Number.NaN) || differsInOneDigit(printed.raw, source.printed[i]?.raw) || digitSlip(printed.raw, source.printed[i]?.raw) !== null)
}
