import type { Study } from '../corpus/study.ts'
import type { Statistic } from '../statistics/statistic.ts'
import { agreement, conventional } from './agreement.ts'
import { reasonOfSlot } from './alignment.ts'
import { candidatesFor, type Candidate, type Setting } from './candidates.ts'
import type { Evidence, Reason, Verdict } from './claim.ts'
import type { Company } from './company.ts'
import { confusedWith } from './confusion.ts'
import { derivedFrom } from './derivation.ts'
import { isDistinctive } from './distinctive.ts'
import { judgeDirection } from './judgeDirection.ts'
import { familyOf, scaleOf } from './quantity.ts'
import { differsInOneDigit, digitSlip, slipOf } from './slip.ts'

export interface Judgement {
  verdict: Verdict
  reason: Reason | null
  evidence: Evidence[]
  confidence: number
}

/**
 * Judges one claim against the findings of the studies it cites, in the order that the terms of the engine lay down: agreement first, then
 * the same quantity with another value or the same value in another context, then silence.
 */
export function judgeAgainst(setting: Setting, studies: readonly Study[], company: Company): Judgement {
  if (setting.statistic.kind === 'direction') return judgeDirection(setting, studies, company.pool)
  const candidates = candidatesFor(setting, company)
  const anchored = candidates.filter(candidate => candidate.companions > 0 && candidate.alignment.conflicts.length === 0 && anchors(setting, candidate))
  const kept = candidates.filter(candidate => candidate.companions > 0)
  return supported(anchored) ?? contradictedByContext(setting, kept) ?? (kept.length > 0 ? contradictedByRole(setting, company) : null) ?? contradictedByCompany(setting, anchored, candidates) ?? contradictedNearby(setting, candidates) ?? supported(candidates.filter(isSound(setting)))
    ?? contradictedByContext(setting, candidates) ?? supportedByDerivation(setting, company) ?? contradictedByRole(setting, company) ?? contradictedByValue(setting, candidates) ?? (isConvention(setting.statistic) ? unknown : silence(studies))
}

const estimates = new Set(['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio', 'mean-difference', 'risk-difference', 'standardized-mean-difference', 'mean', 'median', 'score', 'correlation', 'regression-coefficient'])

/** A labelled claim and a number without a label are the same quantity only if their sentences are akin. */
function loose(claim: Statistic, { evidence }: Candidate): boolean {
  const source = evidence.finding.statistic
  return familyOf(source) !== familyOf(claim) && (source.kind === 'other' || claim.kind === 'other') && !isDistinctive(claim)
}

/** What belongs to an estimate (interval, p, spread) is judged where the estimate was found, not against any other of the study. */
function anchors({ statistic }: Setting, { evidence }: Candidate): boolean {
  const source = evidence.finding.statistic
  if (statistic.kind === 'sample-size' && source.kind === 'fraction') return true
  if (statistic.kind === 'other') return statistic.unit === null && estimates.has(source.kind)
  return statistic.kind !== 'count' && (source.kind === statistic.kind || estimates.has(source.kind) && estimates.has(statistic.kind) && familyOf(source) === familyOf(statistic))
}

function supported(candidates: readonly Candidate[]): Judgement | null {
  const agreeing = candidates.filter(candidate => candidate.agreement !== null && candidate.alignment.conflicts.length === 0)
  // First-hand evidence is shown before what another document reports, unless it is much less akin.
  const best = agreeing.find(candidate => candidate.evidence.finding.level !== 'secondary' && candidate.score >= agreeing[0]!.score - 1.5) ?? agreeing[0]
  if (!best) return null
  return { verdict: 'supported', reason: best.agreement!.reason, evidence: [best.evidence], confidence: 1 }
}

function contradictedByRole({ statistic }: Setting, { pool }: Company): Judgement | null {
  const confusion = confusedWith(statistic, pool)
  return confusion ? { verdict: 'contradicted', ...confusion, confidence: 0.8 } : null
}

function supportedByDerivation({ statistic }: Setting, { pool }: Company): Judgement | null {
  const evidence = derivedFrom(statistic, pool)
  return evidence ? { verdict: 'supported', reason: 'derived', evidence: [evidence], confidence: 1 } : null
}

/** A number that says little by itself ("p < .05", "two weeks") needs some kinship before it counts as found. */
function isSound({ statistic }: Setting): (candidate: Candidate) => boolean {
  const weak = statistic.kind === 'p-value' && statistic.comparator !== '=' || statistic.comparator === '<' || statistic.comparator === '>'
  return candidate => candidate.score >= (weak ? 0.4 : loose(statistic, candidate) ? 0.7 : -0.2) || candidate.companions > 0
}

/** The rest of the group agrees with one finding and this number does not: the surest sign of a slip. */
function contradictedByCompany(setting: Setting, anchored: readonly Candidate[], candidates: readonly Candidate[]): Judgement | null {
  const best = [...anchored].sort((a, b) => b.score + likeness(setting.statistic, b) - a.score - likeness(setting.statistic, a))[0]
  if (!best || setting.group.filter(other => other.kind !== 'direction').length === 0) return null
  if (best.companions < 2 && !setting.group.some(isDistinctive) && best.score < 2.2) return null
  // The number itself stands in a sentence nearly as kindred: then the source has both.
  if (candidates.some(other => other.agreement?.reason === null && other.alignment.conflicts.length === 0 && other.score >= best.score - 2.5)) return null
  if (!sameQuantity(setting.statistic, best) || isWholeSample(setting.statistic, best) || isSpokenFor(setting, best)) return null
  return { verdict: 'contradicted', reason: slipOf(setting.statistic, best.evidence.finding.statistic), evidence: [best.evidence], confidence: 0.95 }
}

/** Another number of the sentence stands for this finding already, so that it cannot be what this one meant. */
function isSpokenFor(setting: Setting, { evidence }: Candidate): boolean {
  return setting.sentence.filter(other => other.kind === evidence.finding.statistic.kind && agreement(other, evidence.finding.statistic) !== null).length >= evidence.mentions
}

/** The number of people in the study is right in every sentence about it, also where the source counts fewer ("of the 17 treated"). */
function isWholeSample(claim: Statistic, { evidence }: Candidate): boolean {
  return familyOf(claim) === 'people' && evidence.study.n === claim.value
}

/**
 * The value is there, but far from where the rest of the sentence is: the sentence that it paraphrases has another value of the same
 * quantity, and no other number of the claim's sentence stands for that one.
 */
function contradictedNearby(setting: Setting, candidates: readonly Candidate[]): Judgement | null {
  const sound = candidates.filter(candidate => candidate.alignment.conflicts.length === 0)
  const there = sound.find(candidate => candidate.agreement !== null)
  const near = sound.find(candidate => candidate.agreement === null && sameQuantity(setting.statistic, candidate)
    && !isSpokenFor(setting, candidate))
  if (!there || !near || isWholeSample(setting.statistic, there) || near.score < 3.5 || near.score - there.score < 2.5) return null
  return { verdict: 'contradicted', reason: slipOf(setting.statistic, near.evidence.finding.statistic), evidence: [near.evidence], confidence: 0.7 }
}

/** The value is there, but said of another population, outcome, scale, arm or time. */
function contradictedByContext(setting: Setting, candidates: readonly Candidate[]): Judgement | null {
  const same = candidates.filter(candidate => candidate.agreement !== null && candidate.agreement.reason !== 'approximate' && candidate.alignment.conflicts.length === 1)
  const best = same[0]
  if (!best) return null
  const slot = best.alignment.conflicts[0]!
  const kinship = best.alignment.score + 2
  const needed = slot === 'time' || slot === 'scale' ? 1.9 : 1.5
  if (kinship < needed || !isDistinctive(setting.statistic) && best.alignment.words < 0.34) return null
  const right = candidates.find(candidate => candidate.agreement === null && candidate.alignment.conflicts.length === 0 && candidate.alignment.agreements.includes(slot)
    && candidate.evidence.finding.statistic.kind === setting.statistic.kind)
  return { verdict: 'contradicted', reason: reasonOfSlot[slot], evidence: right ? [best.evidence, right.evidence] : [best.evidence], confidence: 0.8 }
}

/** How much kinship "another value of the same quantity" needs, by family: what is plentiful in a text needs more. */
const needed: Record<string, number> = {
  share: 2, people: 1.9, count: 2, studies: 1.8, score: 1.9, time: 1.9, dose: 1.9, age: 1.6, interval: 2, any: 2.6, 'p-value': 2.5,
}

/** A finding of the same quantity has another value. */
function contradictedByValue(setting: Setting, candidates: readonly Candidate[]): Judgement | null {
  const { statistic } = setting
  const ranked = candidates
    .filter(candidate => candidate.agreement === null && candidate.alignment.conflicts.length === 0 && sameQuantity(statistic, candidate) && !isSpokenFor(setting, candidate))
    // Numbers of infusions and steps are many in a study: the sentence must be the same one.
    .filter(candidate => statistic.kind !== 'count' || candidate.alignment.words >= 0.45 || candidate.score - candidate.alignment.score >= 0.9)
    .map(candidate => ({ candidate, rank: candidate.score + likeness(statistic, candidate) }))
    .sort((a, b) => b.rank - a.rank)
  // The very number is in the study, said of something else perhaps: then nothing is certain.
  if (candidates.some(candidate => candidate.agreement?.reason === null && candidate.alignment.conflicts.length === 1 && isDistinctiveOr(statistic))) return null
  const best = ranked[0]
  if (!best || best.rank < (needed[familyOf(statistic)] ?? 1.5)) return null
  return { verdict: 'contradicted', reason: slipOf(statistic, best.candidate.evidence.finding.statistic), evidence: [best.candidate.evidence], confidence: Math.min(0.9, 0.45 + 0.12 * best.rank) }
}

/** What makes it likelier that the writer meant this finding: a slip of typing leads to it, the same things are counted, it is the study's size. */
function likeness(claim: Statistic, candidate: Candidate): number {
  const source = candidate.evidence.finding.statistic
  const slip = slipBetween(claim, candidate) ? 0.7 : claim.printed.some((printed, i) => differsInOneDigit(printed.raw, source.printed[i]?.raw, 2)) ? 0.3 : 0
  const thing = claim.kind === 'count' && claim.unit !== null && claim.unit === source.unit ? 0.5 : 0
  const total = claim.qualifier === 'total' && source.value === candidate.evidence.study.n ? 2.5 : 0
  const fraction = claim.kind === 'fraction' && source.kind === 'fraction' && (claim.numerator === source.numerator || claim.denominator === source.denominator) ? 0.8 : 0
  const bound = claim.lower !== null && (claim.lower === source.lower || claim.upper === source.upper) ? 1 : 0
  const reciprocal = slipOf(claim, source) === 'reciprocal' ? 0.7 : 0
  return slip + thing + total + fraction + bound + reciprocal
}

/** Two digits are enough where the question is only whether to stay silent. */
function isDistinctiveOr(statistic: Statistic): boolean {
  return isDistinctive(statistic) || statistic.printed.some(({ raw }) => raw.replace(/\D/g, '').length >= 2)
}

function slipBetween(claim: Statistic, { evidence }: Candidate): boolean {
  const source = evidence.finding.statistic
  return claim.printed.some((printed, i) => Math.abs(printed.value) === Math.abs(source.printed[i]?.value ?? Number.NaN) || differsInOneDigit(printed.raw, source.printed[i]?.raw) || digitSlip(printed.raw, source.printed[i]?.raw) !== null)
}

/** Findings of the same kind and dimension; a threshold ("≥ 50 %") is not a result. */
function sameQuantity(claim: Statistic, { evidence, alignment, companions }: Candidate): boolean {
  const source = evidence.finding.statistic
  // "Half" for 54.8 % is loose, not wrong.
  if (claim.printed[0]?.word && claim.kind === 'fraction' && Math.abs((claim.value ?? 0) * scaleOf(claim) - (source.value ?? 0) * scaleOf(source)) <= 7) return false
  if (alignment.divergent && companions < 2) return false
  if (isThreshold(claim) !== isThreshold(source) || (claim.qualifier === 'criterion') !== (source.qualifier === 'criterion')) return false
  // "ten responded" against "10 of 12".
  if (claim.kind === 'count' && claim.unit === null && source.kind === 'fraction') return alignment.agreements.includes('outcome')
  // "22 patients, ten of whom responded" against "10 of 12".
  if (claim.kind === 'sample-size' && source.kind === 'fraction' && companions > 0) return true
  if (claim.kind === 'other' && companions > 0 && estimates.has(source.kind)) return true
  if (familyOf(claim) === 'any' || familyOf(source) === 'any') return claim.unit === source.unit && claim.kind === source.kind
  if (familyOf(claim) !== familyOf(source)) return false
  if ((claim.lower === null) !== (source.lower === null)) return false
  if (familyOf(claim) === 'dose' || familyOf(claim) === 'count') return claim.unit === source.unit || familyOf(claim) === 'dose' && claim.value === source.value
  // Means are of many things: which, only a scale, an outcome or the words can tell.
  if (familyOf(claim) === 'score' && claim.unit !== source.unit && [claim.unit, source.unit].some(unit => unit !== null && unit !== 'points')) return false
  if (familyOf(claim) === 'score' && companions === 0 && alignment.words < 0.5 && !alignment.agreements.some(slot => slot === 'scale' || slot === 'outcome')) return false
  return !differsInKindOnly(claim, { evidence })
}

/** A mean is not a difference of means, a percentage not a risk difference: unlike kinds of one family say nothing against each other. */
function differsInKindOnly(claim: Statistic, { evidence }: Pick<Candidate, 'evidence'>): boolean {
  const source = evidence.finding.statistic
  const family = familyOf(claim)
  if (family === 'share') return (claim.kind === 'risk-difference') !== (source.kind === 'risk-difference') || (claim.kind === 'fraction') !== (source.kind === 'fraction')
  if (family === 'score') return (claim.kind === 'mean-difference') !== (source.kind === 'mean-difference') && claim.kind !== 'score' && source.kind !== 'score'
  // Minutes are not months: only a mistaken unit with the same number is a slip.
  if (family === 'time') return claim.kind !== source.kind || claim.unit !== source.unit && claim.value !== source.value
  return false
}

function isThreshold(statistic: Statistic): boolean {
  return statistic.kind !== 'p-value' && statistic.comparator !== '=' && statistic.comparator !== '~'
}

const unknown: Judgement = { verdict: 'unverifiable', reason: null, evidence: [], confidence: 0 }

/** "p < .05" is what abstracts write for many values: its absence proves nothing. */
function isConvention(statistic: Statistic): boolean {
  return statistic.kind === 'p-value' && statistic.comparator !== '=' && (statistic.value === null || conventional.has(statistic.value))
}

/** Nothing agrees: that proves something only where the full text of every cited study is indexed. */
export function silence(studies: readonly Study[]): Judgement {
  const full = studies.length > 0 && studies.every(study => study.evidence === 'full-text')
  return { verdict: full ? 'unsupported' : 'unverifiable', reason: null, evidence: [], confidence: full ? 0.6 : 0 }
}

