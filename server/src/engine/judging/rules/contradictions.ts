import type { Finding } from '../../corpus/study.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { digitsOf } from '../../text/digits.ts'
import { conflictCost, reasonOfSlot, type AlignedSlot } from '../comparing/alignment.ts'
import type { Candidate, Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import { isLossOfFate, isOfOtherFate, isShareOfOtherFate } from '../candidates/otherFate.ts'
import { confusedWith } from './confusion.ts'
import { isDistinctive } from '../comparing/distinctive.ts'
import { conventional } from '../comparing/agreement.ts'
import { contradicted, type Judgement } from '../judgement.ts'
import { familyOf, isSpread } from '../comparing/quantity.ts'
import { hoursOf } from '../../statistics/time.ts'
import { numberWords } from '../../statistics/numberWords.ts'
import { areBothSaid, estimates, isSlip, isSpokenFor, isWholeBefore, isWholeSample, likeness, sameQuantity } from '../candidates/sameQuantity.ts'
import { slipOf } from '../comparing/slip.ts'
import { isOutdone } from './support.ts'
import { isSetApart } from './whose.ts'

/** What belongs to an estimate (interval, p, spread) is judged where the estimate was found, not against any other of the study. */
export function anchors({ statistic }: Setting, { evidence }: Candidate): boolean {
  const source = evidence.finding.statistic
  if (statistic.kind === 'sample-size' && source.kind === 'fraction') return true
  if (statistic.kind === 'other') return statistic.unit === null && estimates.has(source.kind)
  return statistic.kind !== 'count' && (source.kind === statistic.kind || estimates.has(source.kind) && estimates.has(statistic.kind) && familyOf(source) === familyOf(statistic))
}

/** The number is there in another role: people for studies, a bound for the estimate. */
export function contradictedByRole(setting: Setting, { pool }: Company): Judgement | null {
  const confusion = confusedWith(setting, pool)
  return confusion ? contradicted(confusion.reason, confusion.evidence, 0.8) : null
}

/** Words by which a sentence says which way an estimate goes, so that its sign may be left out. */
const telling = /^(?:favou?r|benefi|advantag|ahead|apart|superior|better|wors|greater|larger|more|less|lower|higher|reduc|decreas|declin|fell|fall|drop|improv|increas|rose|gain)/

/** "Differed by 0.31", "a gap of 3.4 points": the size of a difference, where it is not called by its name. */
const sized = /^(?:differ|gap)$/

function isDirected({ kind, context: { words } }: Statistic): boolean {
  return words.some(word => telling.test(word) || sized.test(word) && kind !== 'mean-difference' && kind !== 'standardized-mean-difference')
}

/** "0.51 (95% CI −1.00 to −0.03)", "changed by 18.4, against −5.7": where no word tells the way, the sign of an estimate is that of its interval, or as that of the others like it is printed. */
export function contradictedBySign({ statistic, group, sentence }: Setting, candidates: readonly Candidate[]): Judgement | null {
  const { value, sense } = statistic
  const isUnnamed = statistic.kind === 'other' && group.some(({ lower, upper }) => lower !== null && upper !== null)
  if (value === null || value === 0 || sense !== undefined || !estimates.has(statistic.kind) && !isUnnamed || isDirected(statistic)) return null
  const isSigned = value > 0 && sentence.some(other => other.kind === statistic.kind && other.value !== null && other.value < 0 && other.printed[0]?.word !== true)
  if (!isSigned && !group.some(({ kind, lower, upper }) => (kind === 'confidence-interval' || isUnnamed && kind === 'other') && lower !== null && upper !== null && (value > 0 ? upper < 0 : lower > 0))) return null
  const mirrored = candidates.find(({ companions, alignment, evidence }) => companions > 0 && alignment.conflicts.length === 0 && evidence.finding.statistic.value === -value)
  return mirrored ? contradicted('sign', [mirrored.evidence], 0.9) : null
}

/** What is printed beside an estimate and says how sure it is. */
const attached: ReadonlySet<string> = new Set(['confidence-interval', 'standard-deviation', 'standard-error', 'interquartile-range'])
const estimatesOrShares: ReadonlySet<string> = new Set([...estimates, 'percentage', 'fraction'])

/** The rest of the group agrees with one finding and this number does not: the surest sign of a slip. */
export function contradictedByCompany(setting: Setting, anchored: readonly Candidate[], candidates: readonly Candidate[], company: Company): Judgement | null {
  const best = [...anchored].sort((a, b) => b.score + likeness(setting.statistic, b) - a.score - likeness(setting.statistic, a))[0]
  if (!best || setting.group.filter(other => other.kind !== 'direction').length === 0) return null
  if (best.companions < 2 && !setting.group.some(isDistinctive) && best.score < 2.2) return null
  if (prints(best, setting.statistic)) return null
  // The number itself stands in a sentence nearly as kindred: then the source has both. An interval or a spread counts only with its own estimate.
  const isOfAnother = (other: Candidate): boolean => attached.has(setting.statistic.kind) && other.companions === 0 && company.pool.some(({ group, finding }) => group === other.evidence.group && estimatesOrShares.has(finding.statistic.kind))
  if (candidates.some(other => other.agreement?.reason === null && other.alignment.conflicts.length === 0 && other.score >= best.score - 2.5 && !isOfAnother(other))) return null
  if (!sameQuantity(setting.statistic, best) || isWholeSample(setting.statistic, best) || isSpokenFor(setting, best, company) || areBothSaid(setting, candidates, best, company) || isWholeBefore(setting, candidates)) return null
  return contradicted(slipOf(setting.statistic, best.evidence.finding.statistic), [best.evidence], 0.95)
}

/**
 * The value is there, but far from where the rest of the sentence is: the sentence that it paraphrases has another value of the same
 * quantity, and no other number of the claim's sentence stands for that one. A number without a name may be any of them.
 */
export function contradictedNearby(setting: Setting, candidates: readonly Candidate[], company: Company): Judgement | null {
  if (familyOf(setting.statistic) === 'any') return null
  const sound = candidates.filter(candidate => candidate.alignment.conflicts.length === 0)
  const there = sound.find(candidate => candidate.agreement !== null)
  const near = sound.find(candidate => candidate.agreement === null && sameQuantity(setting.statistic, candidate)
    && !isSpokenFor(setting, candidate, company) && !isNamedOtherwise(setting, candidate, company) && !isThreshold(setting.statistic, candidate))
  // "2 of 8" is no other than the 2 of 8 of the source, wherever it stands.
  if (there?.agreement?.reason === null && setting.statistic.kind === 'fraction' && there.evidence.finding.statistic.kind === 'fraction' && there.evidence.study.evidence !== 'full-text') return null
  // "P = 0.02 for the interaction" is the p that the source has for the interaction, however near those of the groups stand.
  if (there?.agreement?.reason === null && setting.statistic.kind === 'p-value' && setting.statistic.context.near.some(word => there.evidence.finding.statistic.context.near.includes(word))) return null
  if (!there || !near || prints(near, setting.statistic) || isWholeSample(setting.statistic, there) || near.score < 3.5 || near.score - there.score < 2.5 || areBothSaid(setting, sound, near, company) || isWholeBefore(setting, sound)) return null
  return contradicted(slipOf(setting.statistic, near.evidence.finding.statistic), [near.evidence], 0.7)
}

/** Another number of the sentence says the same under another name: "ten percentage points" for a mean difference of 10.1 %. */
function isNamedOtherwise(setting: Setting, { evidence: { at, finding } }: Candidate, company: Company): boolean {
  return setting.sentence.some(other => company.agreementsOf(other)[at] !== null && familyOf(other) === familyOf(finding.statistic))
}

/** Numbers of people and numbers without a name are many in one sentence, of many things. */
const uncertain = new Set(['people', 'any'])
/** How near the right value must stand for the other to be taken for it: in one sentence with that, or elsewhere and so much nearer. */
const besideScore = 2
const takenScore = 3
const takenLead = 4
/** In an abstract, which gives one or two numbers of a kind, less will do: that the right value is of what the claim names, and the other is not. */
const briefScore = 1.2
const recognised = 0.3

/** The value is there, but said of another population, outcome, scale, arm or time. */
export function contradictedByContext(setting: Setting, candidates: readonly Candidate[], all: readonly Candidate[], company: Company): Judgement | null {
  // What a number without a name rounds or works out to is nothing that was taken from there.
  const isNameless = setting.statistic.kind === 'other' && setting.statistic.unit === null
  const same = candidates.filter(({ agreement, alignment }) => agreement !== null && agreement.reason !== 'approximate' && (agreement.reason === null || !isNameless) && alignment.conflicts.length === 1)
  const best = same.find(candidate => isOfOtherFate(setting.statistic, candidate)) ?? same[0]
  if (!best) return null
  const isOfFate = isOfOtherFate(setting.statistic, best) || isShareOfOtherFate(setting.statistic, best, setting.tokens()) && all.every(({ evidence }) => evidence.study === best.evidence.study)
  const slot = best.alignment.conflicts[0]!
  if (all.some(candidate => isCountedSo(setting.statistic, candidate))) return null
  if (slot === 'outcome' && isLossOfFate(setting.statistic.context, best.evidence.finding.statistic.context, setting.tokens())) return null
  // "Did not reach a 50% reduction" names what makes a response, too.
  if (slot === 'outcome' && setting.statistic.qualifier === 'criterion') return null
  // "28.9% had a PHQ-9 below 5": a limit is of a scale, whatever becomes of those beyond it.
  if (slot === 'outcome' && setting.statistic.kind !== 'p-value' && !isOfFate && /^[<>≤≥]$/.test(setting.statistic.comparator)) return null
  const others = candidates.filter(candidate => candidate.agreement === null && candidate.alignment.conflicts.length === 0 && candidate.alignment.agreements.includes(slot)
    && familyOf(candidate.evidence.finding.statistic) === familyOf(setting.statistic) && isSpread(candidate.evidence.finding.statistic) === isSpread(setting.statistic) && isInLine(best.evidence.finding, candidate.evidence.finding))
    // Where one says itself of whom it is, what is of the study as a whole is not what was meant.
    .filter((candidate, _, list) => slot !== 'population' || namesPeople(candidate) || !list.some(namesPeople))
  // "8.4% had more suicidal ideation; it lessened in 73.0%": the sentence has that one; what was meant is said in the very words of the one that was taken.
  const parallel = others.find(candidate => sameQuantity(setting.statistic, candidate) && areParallel(best, candidate) && !isSpokenFor(setting, candidate, company))
  if (slot === 'arm' && !parallel && others.some(other => other.evidence.sentence === best.evidence.sentence && isSaidOfSameArm(setting, other, company))) return null
  const right = others[0] && isSpokenFor(setting, others[0], company) ? parallel ?? others[0] : others[0]
  const kinship = best.alignment.score + conflictCost
  const needed = slot === 'time' || slot === 'scale' ? 1.9 : 1.5
  // The study has both numbers side by side and the claim took the other's: little more needs to be akin.
  const isBrief = best.evidence.study.evidence !== 'full-text'
  const isTaken = right !== undefined && !uncertain.has(familyOf(setting.statistic)) && !isSpokenFor(setting, right, company)
    && (right.score >= besideScore && right.evidence.sentence === best.evidence.sentence || right.score >= takenScore && right.score >= best.score + takenLead || isBrief && right.score >= briefScore)
  const isRecognised = isBrief && isOneOfFew(setting, best, slot, all, company) && kinship >= recognised && (slot === 'scale' || slot === 'outcome' || slot === 'time') || isOfFate
  // "Mood and sleep improved (d = 0.89 and d = 0.98)": the sentence has the number of that outcome as well, so that this one may be of another that it names.
  if (slot === 'outcome' && estimates.has(setting.statistic.kind) && isGivenToo(setting, slot, all, company)) return null
  if (!isTaken && !isRecognised && (kinship < needed || !isDistinctive(setting.statistic) && best.alignment.words < 0.34)) return null
  // That the source does not say how bad it was is no more than silence, and a step may be counted otherwise.
  if (!right && (slot === 'degree' || slot === 'ordinal')) return null
  // A full text says one number of many things; only the right value for the claim's own context makes sure.
  if (!right && best.evidence.study.evidence === 'full-text') return null
  return contradicted(reasonOfSlot[slot], right ? [best.evidence, right.evidence] : [best.evidence], 0.8)
}

/** "14 points after 0.5 mg/kg and none after saline": the sentence has both numbers of the source's, and of the two sides' names only one is read, which cannot be both's. */
function isSaidOfSameArm({ statistic, sentence }: Setting, { evidence: { at } }: Candidate, company: Company): boolean {
  return sentence.some(other => other !== statistic && company.agreementsOf(other)[at] !== null && other.context.arm.some(id => statistic.context.arm.includes(id)))
}

/** Of the few numbers in an abstract none of three digits is met by chance, nor an estimate with its interval, where the sentence has not the one too that is of what it is said of. */
function isOneOfFew(setting: Setting, { companions }: Candidate, slot: AlignedSlot, all: readonly Candidate[], company: Company): boolean {
  const { statistic, group } = setting
  if (isDistinctive(statistic)) return true
  return companions > 0 && estimates.has(statistic.kind) && group.some(other => other.kind === 'confidence-interval' && isDistinctive(other)) && !isGivenToo(setting, slot, all, company)
}

/** Another number of the sentence is the one that the source has for what this one is said of. */
function isGivenToo(setting: Setting, slot: AlignedSlot, all: readonly Candidate[], company: Company): boolean {
  return all.some(({ agreement, alignment, evidence }) => agreement === null && alignment.agreements.includes(slot) && evidence.finding.statistic.kind === setting.statistic.kind && isSpokenFor(setting, { evidence }, company, 1))
}

function namesPeople({ evidence: { finding } }: Candidate): boolean {
  return finding.statistic.context.population.length > 0
}

/** Two sentences of one build: "Anxiety increased in 8.4%", "Pain increased in 6.0%". */
function areParallel({ evidence: a }: Candidate, { evidence: b }: Candidate): boolean {
  const [words, others] = [a.finding.statistic.context.words, b.finding.statistic.context.words]
  return a.study === b.study && a.finding.statistic.kind === b.finding.statistic.kind && words.filter(word => others.includes(word)).length >= 0.6 * Math.max(words.length, others.length)
}

/** Of a cell, only one of its row or its column has another time or another group of the same thing. */
function isInLine({ cell, where }: Finding, other: Finding): boolean {
  return cell === undefined || other.cell !== undefined && other.where === where && (other.cell.row === cell.row || other.cell.column === cell.column)
}

/** The very people are counted in the source, and nothing speaks against it: "22 of 33" also where it prints 67 % of others. */
function isCountedSo({ kind }: Statistic, { agreement, alignment, evidence: { finding, study } }: Candidate): boolean {
  return study.evidence !== 'full-text' && (kind === 'sample-size' || kind === 'fraction') && finding.statistic.kind === kind && agreement?.reason === null && alignment.conflicts.length === 0
}

/** How much kinship "another value of the same quantity" needs, by family: what is plentiful in a text needs more. */
const needed: Record<string, number> = {
  share: 2, people: 1.9, count: 2, studies: 1.8, score: 1.9, time: 1.9, dose: 1.9, age: 1.6, interval: 2, any: 2.6, 'p-value': 2.5,
}

/** What numbers of the sentence that stand in the sentence of a finding add to its score: a distinctive one, or two others. */
const besideNumbers = 1.2
/** What one of them adds, and its nearness. */
const besideNumber = 0.85

/** A finding of the same quantity has another value. */
export function contradictedByValue(setting: Setting, candidates: readonly Candidate[], company: Company): Judgement | null {
  const { statistic } = setting
  const reversed = candidates.find(candidate => isReversedLimit(statistic, candidate))
  if (reversed) return contradicted('operator', [reversed.evidence], 0.8)
  const ranked = candidates
    .filter(candidate => candidate.agreement === null && candidate.alignment.conflicts.length === 0 && sameQuantity(statistic, candidate) && !isSpokenFor(setting, candidate, company) && !isOneOfEach(statistic, candidate))
    // A p value belongs to one outcome among many.
    .filter(candidate => statistic.kind !== 'p-value' || candidate.companions > 0 || isPlainOperator(statistic, candidate) || isSlip(statistic, candidate.evidence.finding.statistic) && candidate.score - candidate.alignment.score >= besideNumbers || isOperator(statistic, candidate) && candidate.alignment.agreements.includes('outcome') && (candidate.alignment.agreements.includes('arm') || candidate.score - candidate.alignment.score >= besideNumber) || candidate.alignment.words >= 0.4 && !isThreshold(statistic, candidate) && (isOperator(statistic, candidate) || candidate.alignment.agreements.some(slot => slot === 'outcome' || slot === 'scale')))
    // A number without a label is the same quantity only in the same company.
    .filter(candidate => familyOf(statistic) !== 'any' || candidate.companions > 0 || candidate.score - candidate.alignment.score >= 1.5)
    // Numbers of infusions and steps are many in a study: the sentence must be the same one.
    .filter(candidate => statistic.kind !== 'count' || candidate.alignment.words >= 0.45 || candidate.score - candidate.alignment.score >= 0.9)
    .map(candidate => ({ candidate, rank: candidate.score + likeness(statistic, candidate) }))
    .sort((a, b) => b.rank - a.rank)
  // The very number is in the study, said of something else perhaps: then nothing is certain.
  if (candidates.some(candidate => candidate.agreement?.reason === null && candidate.alignment.conflicts.length === 1 && isDistinctiveOr(statistic))) return null
  if (candidates.some(candidate => prints(candidate, statistic))) return null
  // "14/31" where an abstract says that 17 of 31 responded and 14/31 did not: it has both, unless its number is plainly of less than the claim names.
  const literal = candidates.filter(({ agreement, evidence }) => agreement?.reason === null && evidence.finding.statistic.kind === statistic.kind && evidence.study.evidence !== 'full-text')
  if (literal.some(candidate => candidate.alignment.conflicts.length > 0 || !isOutdone(candidate, setting, candidates, company))) return null
  const best = ranked[0]
  if (best && isPlainOperator(statistic, best.candidate)) return contradicted('operator', [best.candidate.evidence], 0.7)
  if (isTotalDose(setting, company) || best && (isOneOfSeveral(setting, best.candidate) || isNotGivenThere(setting, best.candidate))) return null
  if (!best || best.rank < (isInOtherUnit(statistic, best.candidate) ? neededOfUnit : needed[familyOf(statistic)] ?? 1.5)) return null
  return contradicted(slipOf(statistic, best.candidate.evidence.finding.statistic), [best.candidate.evidence], Math.min(0.9, 0.45 + 0.12 * best.rank))
}

/** Treatments and doses that a sentence about a study of which notes are at hand sets apart from the study's. */
function isNotGivenThere(setting: Setting, { evidence }: Candidate): boolean {
  const { kind } = setting.statistic
  return (kind === 'count' || kind === 'dose') && evidence.study.evidence !== 'full-text' && isSetApart(setting)
}

/** "Both infusions" of a crossover, where everybody had one of each. */
function isOneOfEach(claim: Statistic, { evidence: { finding: { statistic }, study: { arms, design = '' } } }: Candidate): boolean {
  return claim.kind === 'count' && statistic.value === 1 && claim.value === arms.length && /\bcross-?over\b/i.test(design)
}

/** "Within 72 minutes" for the "within 72 hours" of a study of which few sentences are at hand: the digits tell enough, where they are two at least. */
function isInOtherUnit({ kind, value, unit, printed: [number] }: Statistic, { evidence: { finding: { statistic: source }, study } }: Candidate): boolean {
  return kind === 'duration' && source.kind === 'duration' && value === source.value && unit !== source.unit && number !== undefined && !number.word && digitsOf(number.raw).length >= 2 && study.evidence !== 'full-text'
}
const neededOfUnit = 1.4

/** "Of those who responded to one infusion, two thirds had remitted after three": one is the first of those that the source counts, and their number is there too. */
function isOneOfSeveral({ statistic: { kind, value, printed: [number] }, tokens }: Setting, { evidence: { finding } }: Candidate): boolean {
  return kind === 'count' && value === 1 && number?.word === true && tokens().some(token => token.number?.value === finding.statistic.value)
}

const perHour = /\b(?:per|an|each|every) hour\b|\/h(?:r|our)?\b/iu

/** "20 mg/h over 10 hours, that is, 200 mg", "200 mg over 10 hours" for 20 mg an hour: a dose that the writer has worked out from a rate and a time. */
function isTotalDose({ statistic: { kind, value, unit }, sentence }: Setting, { pool }: Company): boolean {
  if (kind !== 'dose' || value === null || unit === null) return false
  const hours = sentence.flatMap(other => other.kind === 'duration' && other.value !== null ? [hoursOf(other.value, other.unit)] : [])
  // "20 mg an hour" is read as 20 mg.
  const told = hours.length === 0 ? [] : pool.flatMap(({ finding }) => (finding.statistic.kind === 'dose' && perHour.test(finding.sentence) ? [finding.statistic] : []))
  return hours.length > 0 && [...sentence, ...told].some(rate => rate.kind === 'dose' && rate.value !== null && (rate.unit === `${unit}/h` || rate.unit === unit) && hours.some(each => Math.abs(rate.value! * each - value) <= 1e-6 * value))
}

/** "None of the effects was significant (p > .05)" is no other value of a p that is printed whole. */
function isThreshold(claim: Statistic, { evidence }: Candidate): boolean {
  return claim.kind === 'p-value' && claim.comparator === '=' && evidence.finding.statistic.comparator === '>'
}

/** "p = .005" for "p < .005": the digits are the source's. */
function isOperator(claim: Statistic, { evidence }: Candidate): boolean {
  return claim.value === evidence.finding.statistic.value && claim.comparator !== evidence.finding.statistic.comparator
}

/** "p < .088" for the "P = .088" of an abstract: no limit that anybody sets, and the digits are there. */
function isPlainOperator(claim: Statistic, candidate: Candidate): boolean {
  return claim.kind === 'p-value' && claim.value !== null && !conventional.has(claim.value) && candidate.evidence.study.evidence !== 'full-text' && isOperator(claim, candidate)
}

/** "p > .0001" for the "p < .0001" of an abstract, and of nothing else there: no limit that anybody fails. */
function isReversedLimit(claim: Statistic, { alignment, evidence: { finding: { statistic: source }, study } }: Candidate): boolean {
  return claim.kind === 'p-value' && source.kind === 'p-value' && claim.value !== null && claim.value <= 0.001 && claim.value === source.value && /^[>≥]$/.test(claim.comparator) && /^[<≤]$/.test(source.comparator)
    && alignment.conflicts.length === 0 && study.evidence !== 'full-text'
}

/** "14 trials: nine of ketamine", "onset at <55 years": the number is there, though not as a finding of its own; where it is one of something else ("56 mg"), it is not there. */
export function prints({ evidence: { finding, study } }: Pick<Candidate, 'evidence'>, { kind, value }: Statistic): boolean {
  if (kind !== 'study-count' && kind !== 'age') return false
  const isAnother = ({ kind: other, printed }: Statistic): boolean => other !== kind && other !== 'duration' && other !== 'other' && printed.some(number => number.value === value)
  return !study.findings.some(({ sentence, statistic }) => sentence === finding.sentence && isAnother(statistic)) && finding.sentence.toLowerCase().split(/[^\p{L}\p{N}.·-]+/u).some(word => Number(word) === value || numberWords.get(word)?.value === value)
}

/** Two digits are enough where the question is only whether to stay silent. */
function isDistinctiveOr(statistic: Statistic): boolean {
  return isDistinctive(statistic) || statistic.printed.some(({ raw }) => raw.replace(/\D/g, '').length >= 2)
}
