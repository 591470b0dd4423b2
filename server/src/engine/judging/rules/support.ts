import { digitsOf, trimZeros } from '../../text/digits.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { tokenize, type Token } from '../../statistics/tokens.ts'
import type { Candidate, Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import { isOfOtherFate } from '../candidates/otherFate.ts'
import { isExactLimit } from '../candidates/parties.ts'
import { countedApart, countedOfAll, derivedFrom, differenceFromBeside, differenceOfShares, spannedBy } from './derivation.ts'
import { isDistinctive } from '../comparing/distinctive.ts'
import type { Judgement } from '../judgement.ts'
import { areOpposite, opposed } from '../comparing/agreement.ts'
import { conflictCost, type AlignedSlot } from '../comparing/alignment.ts'
import { effectSizes, familyOf, unitless, type Family } from '../comparing/quantity.ts'
import { isSpokenFor, likeness, sameQuantity } from '../candidates/sameQuantity.ts'

/** The judgement that the best of the candidates that agree without a conflict gives, if any does. `all`: those too that are not akin enough to support anything. */
export function supported(setting: Setting, candidates: readonly Candidate[], company: Company, all: readonly Candidate[] = candidates): Judgement | null {
  const agreeing = candidates.filter(candidate => candidate.agreement !== null && candidate.alignment.conflicts.length === 0
    && !isDenied(candidate, setting, candidates, company) && !isOverruled(candidate, setting.statistic, candidates) && !isLimitedOtherwise(candidate, setting.statistic, candidates) && !isOutdone(candidate, setting, candidates, company) && !isOvershadowed(candidate, setting.statistic, all) && !isByHowMuch(candidate, setting))
  // First-hand evidence is shown before what another document reports, unless it is much less akin.
  const best = agreeing.find(candidate => candidate.evidence.finding.level !== 'secondary' && candidate.score >= agreeing[0]!.score - 1.5) ?? agreeing[0]
  if (!best) return null
  return { verdict: 'supported', reason: best.agreement!.reason, evidence: [best.evidence], confidence: 1 }
}

const slackOfSpoken = 1.5

/** "Half of them relapsed" is not said of a risk that was cut by 51%. */
function isByHowMuch({ agreement, evidence: { finding: { statistic, sentence } } }: Candidate, { statistic: claim, tokens }: Setting): boolean {
  if (agreement === null || agreement.reason === null || claim.kind !== 'fraction' || statistic.kind !== 'percentage') return false
  const followsBy = (words: readonly Token[], { printed: [own] }: Statistic): boolean => words.some(({ number }, i) => number?.value === own?.value && words[i - 1]?.text === 'by')
  return followsBy(tokenize(sentence, { start: 0, end: sentence.length }), statistic) && !followsBy(tokens(), claim)
}

/** "p < .05" follows from another "p < .01" of the study; but where it prints "p > .05" of what is more akin, that may be what was meant. */
function isDenied(candidate: Candidate, setting: Setting, candidates: readonly Candidate[], company: Company): boolean {
  const { agreement, companions, evidence: { study } } = candidate
  const { kind, value, comparator } = setting.statistic
  if (kind !== 'p-value' || agreement?.reason !== 'derived' || companions > 0) return false
  // Another p of the sentence may stand for that one already.
  const score = candidate.score - (isSpokenFor(setting, candidate, company) ? slackOfSpoken : 0)
  return candidates.some(({ evidence, score: other }) => evidence.study === study && other >= score && evidence.finding.statistic.kind === 'p-value' && evidence.finding.statistic.value === value && evidence.finding.statistic.comparator !== comparator && evidence.finding.statistic.comparator !== '=')
}

/**
 * Another finding of the study says the same number more fully, and there what this one leaves open differs from the claim: "improved by 3.8
 * points" does not support 3.8 points after four hours where the study itself says "−3.8 points after 24 hours", nor a rise of 3.8 points.
 */
function isOverruled(candidate: Candidate, claim: Statistic, candidates: readonly Candidate[]): boolean {
  if (candidate.companions > 0) return false
  const { study, finding: { statistic } } = candidate.evidence
  const isOpen = (slot: AlignedSlot | undefined): boolean => slot !== undefined && candidate.alignment.unmatched.includes(slot)
  return candidates.some(({ alignment, agreement, score, evidence: other }) => other.study === study && isSameNumber(statistic, other.finding.statistic)
    && (alignment.conflicts.length === 1 && agreement?.reason === null && isOpen(alignment.conflicts[0]) && score + conflictCost >= candidate.score
      || alignment.conflicts.length === 0 && statistic.sense === undefined && opposed(claim, other.finding.statistic) && score >= candidate.score))
}

/**
 * "Up to 40 mg" is true of every dose of 20 mg, and yet no witness where the study itself says "up to 60 mg", in words as near: a limit is held
 * against limits first, "at most two hours" also against "at least two hours", and "three to five days" against "three to seven".
 */
function isLimitedOtherwise({ agreement, alignment, evidence: { study } }: Candidate, claim: Statistic, candidates: readonly Candidate[]): boolean {
  const isRange = claim.lower !== null && claim.upper !== null
  if (agreement?.reason !== 'approximate' || !isRange && (claim.comparator === '=' || claim.comparator === '~')) return false
  return candidates.some(({ agreement: own, alignment: { conflicts, words }, evidence: { study: source, finding: { statistic } } }) => source === study && own === null && conflicts.length === 0
    && statistic.unit === claim.unit && words >= Math.max(alignment.words, telling)
    && (isRange ? statistic.kind === claim.kind && statistic.lower !== null && statistic.upper !== null : statistic.comparator === claim.comparator || statistic.value === claim.value && areOpposite(statistic.comparator, claim.comparator)))
}

/**
 * Another finding of the study is about all that this one is about and more of what the claim names, and has another value: "20% after ten
 * infusions" is not supported by 20% within six weeks where the study itself says 38% after ten infusions. That the treatment is named tells little, since the
 * whole study is about it. A full text says one number of many things, and times and sizes are right in many sentences: there it proves nothing.
 */
export function isOutdone(candidate: Candidate, setting: Setting, candidates: readonly Candidate[], company: Company): boolean {
  const { statistic } = setting
  const { study, finding, sentence } = candidate.evidence
  if (candidate.companions > 0 || study.evidence === 'full-text') return false
  if (familyOf(statistic) === 'people') return candidates.some(other => isOfOtherPeople(other, candidate, setting, company))
  if (ofStudy.has(familyOf(statistic))) return false
  return candidates.some(other => other.evidence.study === study && other.evidence.sentence !== sentence && other.agreement === null && other.alignment.conflicts.length === 0
    && isOfKind(statistic, other.evidence.finding.statistic) && isOfKind(statistic, finding.statistic)
    && other.score > candidate.score && candidate.alignment.agreements.every(slot => other.alignment.agreements.includes(slot))
    && (other.alignment.agreements.some(slot => slot !== 'arm' && !candidate.alignment.agreements.includes(slot)) && other.alignment.words >= candidate.alignment.words
      || other.alignment.words >= candidate.alignment.words + telling && likeness(statistic, other) >= slipLike)
    && (sameQuantity(statistic, other) || isInWords(statistic)) && !isSpokenFor(setting, other, company))
}

/** "The meta-regressions covered 2665 patients": one sentence of the study has every word of the claim and another number of people. */
function isOfOtherPeople(other: Candidate, { alignment, evidence: { study } }: Candidate, setting: Setting, company: Company): boolean {
  return other.evidence.study === study && other.agreement === null && other.alignment.conflicts.length === 0 && other.evidence.finding.statistic.kind === setting.statistic.kind
    && other.alignment.words >= everyWord && other.alignment.words >= alignment.words + 2 * telling && sameQuantity(setting.statistic, other) && !isSpokenFor(setting, other, company)
}
const everyWord = 0.9

/** One kind, or two names of a share: "half" and "20%". */
function isOfKind(claim: Statistic, { kind }: Statistic): boolean {
  return claim.kind === kind || isInWords(claim) && kind === 'percentage'
}

/** "Half", "two thirds": too loose to be contradicted by a percentage, and not to lose a witness. */
function isInWords({ kind, printed }: Statistic): boolean {
  return kind === 'fraction' && printed[0]?.word === true
}

/** So many more words in common tell which sentence was meant, where the number looks like a slip of that one's. */
const telling = 0.25
const slipLike = 0.7

/**
 * A number that was worked out or rounded does not count where the study prints the claim's very number of the same thing but for one slot:
 * 22 of 33 who remitted are no witness for "67% remitted" where 67% responded. Rounding and the usual limits of p are what writers do every day: there that sentence must be nearer in words.
 * What is of a part that the claim does not name may be nearer, and what is of the very part that it names is a witness.
 */
function isOvershadowed({ agreement, alignment, companions, evidence: { study, finding } }: Candidate, claim: Statistic, candidates: readonly Candidate[]): boolean {
  if (!agreement || companions > 0 || study.evidence === 'full-text' || alignment.agreements.includes('analysis')) return false
  const isOfPart = finding.statistic.context.analysis.length > 0 && claim.context.analysis.length === 0
  if (isOfPart && finding.statistic.context.analysis.some(id => byFate.has(id)) && isInWords(claim) && candidates.some(whole => whole.evidence.study === study && isOfWhole(whole, alignment))) return true
  if (agreement.reason === null) return false
  const isUsual = agreement.reason !== 'derived' || finding.statistic.kind === 'p-value'
  if (isUsual && (claim.kind !== 'p-value' || isExactLimit(claim)) && candidates.some(other => other.evidence.study === study && isOfOtherFate(claim, other) && other.alignment.words >= alignment.words - telling)) return true
  return candidates.some(other => other.evidence.study === study && other.agreement?.reason === null && other.alignment.conflicts.length === 1
    && (isUsual ? other.alignment.words > alignment.words : isOfPart || other.alignment.words >= alignment.words) && alignment.agreements.every(slot => slot === other.alignment.conflicts[0] || other.alignment.agreements.includes(slot)))
}

/** "Two thirds remitted" for 22 of the 33 who had responded, where the study says of all that 52% remitted: words say it too loosely to be of the part. */
function isOfWhole({ agreement, alignment: { conflicts, agreements }, evidence: { finding: { statistic } } }: Candidate, ofPart: Candidate['alignment']): boolean {
  return agreement === null && conflicts.length === 0 && familyOf(statistic) === 'share' && statistic.context.analysis.length === 0 && agreements.includes('outcome') && ofPart.agreements.every(slot => agreements.includes(slot))
}

/** Parts of a sample by what became of them before; by what they had at the outset, the outcome tells them well enough. */
const byFate: ReadonlySet<string> = new Set(['responders', 'non-responders', 'stable-remission', 'stable-response'])

/** What is true of a study as a whole, or of several things in it. */
const ofStudy: ReadonlySet<Family> = new Set(['people', 'count', 'studies', 'time', 'dose', 'age', 'any'])

function isSameNumber(a: Statistic, b: Statistic): boolean {
  return a.value !== null && b.value !== null && Math.abs(a.value) === Math.abs(b.value) && unitless(a) === unitless(b)
}

/** A percentage that two counts of one sentence give, or a range that spans two numbers of one. */
export function supportedByDerivation(setting: Setting, company: Company): Judgement | null {
  const { statistic } = setting
  const { pool } = company
  const evidence = statistic.kind === 'confidence-interval' ? null : derivedFrom(statistic, pool) ?? countedApart(statistic, pool) ?? countedOfAll(statistic, pool) ?? differenceOfShares(statistic, pool) ?? spannedBy(statistic, pool) ?? differenceFromBeside(setting, company)
  return evidence ? { verdict: 'supported', reason: 'derived', evidence: [evidence], confidence: 1 } : null
}

/**
 * "27 of 53 responded (50.9%)" where the source rounds to 51%: a percentage with more digits than the source has is fine where the fraction beside it
 * gives it.
 */
export function supportedByOwnFraction({ statistic, sentence }: Setting, candidates: readonly Candidate[]): Judgement | null {
  const [printed] = statistic.printed
  if (statistic.kind !== 'percentage' || statistic.value === null || !printed || printed.decimals < 1) return null
  const isWithin = (a: number, b: number, decimals: number): boolean => Math.abs(a - b) <= 0.5 * 10 ** -decimals * (1 + 1e-9)
  const shares = sentence.flatMap(({ kind, numerator, denominator }) => kind === 'fraction' && numerator !== undefined && denominator !== undefined ? [100 * numerator / denominator] : [])
  const share = shares.find(each => isWithin(each, statistic.value!, printed.decimals))
  const witness = share === undefined ? undefined : candidates.find(({ evidence: { finding: { statistic: source } }, alignment, score }) => source.kind === 'percentage' && source.value !== null && source.comparator === '='
    && alignment.conflicts.length === 0 && score >= kinship.derived && (source.printed[0]?.decimals ?? 0) < printed.decimals && isWithin(share, source.value, Math.max(0, source.printed[0]?.decimals ?? 0)))
  return witness ? { verdict: 'supported', reason: 'derived', evidence: [witness.evidence], confidence: 1 } : null
}

/**
 * Of two groups of people that a long sentence names, the wrong one may have been read as the number's: it is supported where the sentence has all the words of the finding,
 * the name of its people too, and no finding about the other people gives another value in words that are akin at all.
 */
export function supportedWordForWord({ statistic }: Setting, candidates: readonly Candidate[]): Judgement | null {
  const same = candidates.find(({ agreement, alignment: { conflicts, words }, evidence: { finding } }) => (agreement?.reason === null || agreement !== null && isSameNumber(statistic, finding.statistic)) && conflicts.length === 1 && conflicts[0] === 'population' && words >= 0.9)
  if (!same || candidates.some(other => other.agreement === null && other.alignment.conflicts.length === 0 && other.alignment.words >= akin && familyOf(other.evidence.finding.statistic) === familyOf(statistic))) return null
  return { verdict: 'supported', reason: same.agreement!.reason, evidence: [same.evidence], confidence: 1 }
}

/** What part of its words another sentence must share to be akin: two of the eight that name a disease are in every sentence about it. */
const akin = 0.4

/** Kinship that each way of agreeing needs: what is literally there less than what was rounded, derived or said loosely. */
const kinship = { literal: -0.2, short: 0.45, weak: 0.6, loose: 0.7, rounding: 0.9, derived: 0.7, close: 0.7, approximate: 1 }

/** Whether a candidate that agrees is akin enough to count. Short numbers are in every text and need some kinship too. */
export function isSound({ statistic, group }: Setting): (candidate: Candidate) => boolean {
  const isWeak = statistic.kind === 'p-value' && statistic.comparator !== '=' || statistic.comparator === '<' || statistic.comparator === '>'
  const isShort = !isDistinctive(statistic) && !isRareP(statistic)
  const isCoarse = isCoarserThanPeers(statistic, group)
  return candidate => {
    const reason = candidate.agreement?.reason ?? null
    // A whole number without a name is what half the decimals of a table round to.
    if (reason === 'rounding' && (isVague(statistic, candidate) || isCoarse)) return false
    if (candidate.companions > 0) return true
    // "31 of 37" for "31 (83.8%)": two numbers of it are there.
    if (reason === 'derived' && statistic.kind === 'fraction' && statistic.numerator !== undefined && statistic.numerator === candidate.evidence.finding.statistic.numerator) return candidate.score >= kinship.literal
    const isLoose = loose(statistic, candidate)
    // A number without a kind of its own that also had to be rounded or stretched needs most.
    if (reason !== null) return candidate.score >= kinship[reason === 'approximate' && isClose(statistic, candidate) ? 'close' : reason] + (isLoose ? 0.5 : 0)
    const isRare = rareInBrief.has(statistic.kind) && candidate.evidence.finding.statistic.kind === statistic.kind && candidate.evidence.study.evidence !== 'full-text' || isRareRange(statistic, candidate)
    return candidate.score >= kinship[isLoose ? 'loose' : isWeak ? 'weak' : isShort && !isRare ? 'short' : 'literal']
  }
}

/** Kinds of which an abstract has one or two, so that "HR 0.49" needs no more words: sizes of effects, numbers of studies. */
const rareInBrief: ReadonlySet<Statistic['kind']> = new Set([...effectSizes, 'study-count'])

/** "13 to 17 years", "1–3 mg/kg": both ends of a range are hardly there by chance in a note, which has a few. */
function isRareRange({ kind, unit, lower, upper }: Statistic, { evidence: { finding: { statistic: source }, study } }: Candidate): boolean {
  return (kind === 'age' || kind === 'dose') && lower !== null && upper !== null && source.kind === kind && source.unit === unit && source.lower !== null && source.upper !== null && study.sources.every(({ format }) => format === 'study-note')
}

/** "Nearly 1,500" for 1482: a long number and hardly another. */
function isClose({ value, kind }: Statistic, { evidence: { finding: { statistic: source } } }: Candidate): boolean {
  return value !== null && source.value !== null && source.kind === kind && source.value >= 100 && Math.abs(value - source.value) <= 0.02 * source.value
}

/** "p = .0367", "p = .000001": hardly printed twice in one report. */
function isRareP({ kind, comparator, printed: [own] }: Statistic): boolean {
  return kind === 'p-value' && comparator === '=' && own !== undefined && (own.decimals >= 4 || trimZeros(digitsOf(own.raw)).length >= 3)
}

/** "4.2% vs. 1%": who gives one to the decimal has not rounded the other. */
function isCoarserThanPeers({ kind, unit, printed }: Statistic, group: readonly Statistic[]): boolean {
  const [own] = printed
  return own !== undefined && own.decimals <= 0 && !own.word && group.some(other => other.kind === kind && other.unit === unit && other.printed.some(({ decimals, word }) => !word && decimals > 0))
}

function isVague(claim: Statistic, { evidence }: Candidate): boolean {
  const source = evidence.finding.statistic
  return Math.max(0, claim.printed[0]?.decimals ?? 0) === 0 && (claim.kind === 'other' || source.kind === 'other' || familyOf(claim) !== familyOf(source)) && claim.unit !== '%' && claim.unit !== 'fold' && !(claim.unit !== null && claim.unit === source.unit && claim.unit !== 'points') && !(claim.kind === 'age' && source.unit === 'years')
}

/** A labelled claim and a number without a label are the same quantity only if their sentences are akin. */
function loose(claim: Statistic, { evidence }: Candidate): boolean {
  const source = evidence.finding.statistic
  return familyOf(source) !== familyOf(claim) && (source.kind === 'other' || claim.kind === 'other') && !isDistinctive(claim)
}
