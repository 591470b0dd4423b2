import type { Context } from '../../statistics/context/context.ts'
import type { Limit } from '../../statistics/context/limits.ts'
import { lifeStages } from '../../vocabulary/concepts.ts'
import { compatible } from '../../vocabulary/match.ts'
import type { Reason } from '../claim.ts'

/** Slots whose difference is a slip of its own, with the reason that names it. */
const slots = ['outcome', 'scale', 'population', 'arm', 'time', 'ages', 'stage', 'course', 'degree', 'ordinal', 'dose', 'analysis'] as const
export type AlignedSlot = typeof slots[number]
export const reasonOfSlot: Record<AlignedSlot, Reason> = { outcome: 'outcome', scale: 'scale', population: 'population', arm: 'arm', time: 'timepoint', ages: 'population', stage: 'timepoint', course: 'timepoint', degree: 'outcome', ordinal: 'timepoint', dose: 'arm', analysis: 'population' }

/** How two contexts lie to each other. */
export interface Alignment {
  /** Slots known on both sides and different. */
  conflicts: readonly AlignedSlot[]
  /** Slots known on both sides and the same. */
  agreements: readonly AlignedSlot[]
  /** The outcomes are both known and not the same, but one number may be said of both ("anxiety" and "response"). */
  divergent: boolean
  /** Known slots of the claim on which the finding says nothing. */
  unmatched: readonly AlignedSlot[]
  /** Share of content words in common, 0 to 1. */
  words: number
  /** One number for ranking; about 0 for strangers, above 2 for the same quantity. */
  score: number
}

/** What one slot that differs takes from the score. */
export const conflictCost = 2

const weights: Record<AlignedSlot, number> = { outcome: 1.2, scale: 0.8, population: 0.4, arm: 0.8, time: 0.8, ages: 0.6, stage: 0.6, course: 0.4, degree: 0.4, ordinal: 0.6, dose: 0.4, analysis: 0.6 }

/**
 * Compares the context of a claim with that of a finding. Unknown slots neither agree nor conflict.
 *
 * @param comparative the statistic compares two arms
 * @param ofWholeStudy the statistic belongs to the whole study (a number of infusions, a duration): slots may agree but not conflict
 * @param population   of the finding
 */
export function align(claim: Context, finding: Context, comparative: boolean, ofWholeStudy = false, population: readonly string[] = finding.population): Alignment {
  const { told, words: ofClaim } = toldBy(claim, comparative)
  const words = overlap(ofClaim, finding.words)
  let conflicts = none
  let agreements = none
  let unmatched = none
  let divergent = false
  let score = 0
  for (const slot of told) {
    const relation = slot === 'population' ? relate(slot, claim.population, population) : relationOf(slot, claim, finding, comparative)
    if (relation === 'same') {
      agreements = [...agreements, slot]
      score += weights[slot]
    } else if (relation === 'different' && (!ofWholeStudy || slot === 'course')) {
      conflicts = [...conflicts, slot]
      score -= conflictCost
    } else if (relation === 'unknown' && slot === 'outcome' && claim.outcome.length > 0 && ![...claim.outcome, ...finding.outcome].some(id => generic.has(id))) {
      divergent = true
      score -= 0.6
    } else if (relation === 'unmatched') {
      unmatched = [...unmatched, slot]
      score -= 0.25 * weights[slot]
    }
  }
  return { conflicts, agreements, unmatched, divergent, words, score: score + 2.5 * words }
}

/** Most contexts differ in no slot or in one: a list of its own for each would be most of what comparing leaves behind. */
const none: readonly AlignedSlot[] = []

/** What a claim tells of its context. */
interface Told {
  claim: Context
  comparative: boolean
  words: ReadonlySet<string>
  /** The slots on which it says anything: on all others nothing can be known. */
  told: readonly AlignedSlot[]
}

/** Of the claim that was looked at last: it is held against many findings, one after the other. */
let last: Told | null = null

function toldBy(claim: Context, comparative: boolean): Told {
  if (last?.claim !== claim || last.comparative !== comparative) last = { claim, comparative, words: new Set(claim.words), told: slots.filter(slot => tells(claim, slot, comparative)) }
  return last
}

function tells(claim: Context, slot: AlignedSlot, comparative: boolean): boolean {
  switch (slot) {
    case 'ages': return claim.limits.some(isAge)
    case 'stage': return claim.limits.some(isStage)
    case 'dose': return claim.limits.some(isDose)
    case 'course': return claim.course !== undefined
    case 'degree': return claim.degree !== undefined
    case 'ordinal': return claim.ordinal !== undefined
    case 'arm': return claim.arm.length > 0 || comparative && claim.comparator.length > 0
    default: return claim[slot].length > 0
  }
}

type Relation = 'same' | 'different' | 'unmatched' | 'unknown'

function relationOf(slot: Exclude<AlignedSlot, 'population'>, claim: Context, finding: Context, comparative: boolean): Relation {
  switch (slot) {
    case 'time': return relateTimes(claim.time, finding.time)
    case 'ages': return relateLimits(claim.limits, finding.limits, isAge)
    case 'stage': return relateLimits(claim.limits, finding.limits, isStage)
    case 'dose': return relateLimits(claim.limits, finding.limits, isDose)
    case 'course': return relateCourses(claim.course, finding.course)
    case 'degree': return relateDegrees(claim, finding)
    case 'ordinal': return finding.ordinal?.of !== claim.ordinal!.of ? 'unmatched' : finding.ordinal.rank === claim.ordinal!.rank ? 'same' : 'different'
    case 'arm': return relateArms(claim, finding, comparative)
    default: return relate(slot, claim[slot], finding[slot])
  }
}

function relate(slot: AlignedSlot, claim: readonly string[], finding: readonly string[]): Relation {
  if (finding.length === 0) return 'unmatched'
  if (claim.some(a => finding.some(b => compatible(a, b) || losses.has(a) && losses.has(b)))) return 'same'
  // Age and condition cut across each other: adolescents may be depressed.
  if (slot === 'population' && !claim.some(a => finding.some(b => lifeStages.has(a) === lifeStages.has(b)))) return 'unknown'
  if (slot === 'analysis' && !rivalAnalyses.some(set => claim.some(a => set.has(a)) && finding.some(b => set.has(b)))) return 'unknown'
  if (slot === 'outcome' && !claim.every(a => finding.every(b => rivals(a, b)))) return 'unknown'
  return 'different'
}

/** One event under several names: who relapses has lost the response. */
const losses = new Set(['relapse', 'time-to-relapse', 'time-to-loss-of-response'])

/** Parts of a sample that exclude each other. */
const rivalAnalyses = [new Set(['responders', 'non-responders']), new Set(['stable-remission', 'stable-response']), new Set(['female', 'male']), new Set(['whole-sample', 'prior-suicide-attempt']), new Set(['whole-sample', 'female']), new Set(['whole-sample', 'male'])]

/** Words for any outcome at all. */
const generic = new Set(['improvement', 'adverse-event', 'prevalence'])

/** Outcomes that exclude each other when one number is said of them. A status and a symptom do not: anxiety may respond. */
const statuses = new Set(['response', 'non-response', 'remission', 'non-remission', 'relapse', 'non-relapse', 'mortality', 'discontinuation', 'abstinence', 'time-to-relapse', 'time-to-loss-of-response', 'missing'])
/** Those that trials count people by. */
export const fates: ReadonlySet<string> = new Set(['response', 'remission', 'relapse'])
/** What a treatment does beside what it is given for; none of these responds or remits. */
const sideEffects = new Set(['nausea', 'vomiting', 'headache', 'dizziness', 'somnolence', 'vertigo', 'diplopia', 'amnesia', 'euphoria', 'myalgia', 'dysgeusia', 'dissociation', 'blood-pressure'])
const events = new Set([...sideEffects, 'suicidal-ideation', 'anxiety', 'depressive-symptoms', 'pain', 'cognition', 'craving'])

function rivals(a: string, b: string): boolean {
  if (statuses.has(a) && sideEffects.has(b) || statuses.has(b) && sideEffects.has(a)) return true
  return (statuses.has(a) && statuses.has(b)) || (events.has(a) && events.has(b))
}

/** Times agree within a twentieth: 24 h and one day, four weeks and a month less three days do not. */
function relateTimes(claim: readonly number[], finding: readonly number[]): Relation {
  if (finding.length === 0) return 'unmatched'
  // Of two spans of time, one after the other, only the moment between is the same: 12–24 h and 24–72 h.
  if (claim.length === 2 && finding.length === 2 && (Math.max(...claim) === Math.min(...finding) || Math.max(...finding) === Math.min(...claim))) return 'different'
  const same = claim.some(a => finding.some(b => Math.abs(a - b) <= 0.09 * Math.max(a, b)))
  if (same) return 'same'
  // A range has two ends; of several times on a side it is not certain which the number belongs to.
  const outside = (range: readonly number[], times: readonly number[]): boolean => times.length === 1 && range.length <= 2 && (times[0]! < 0.9 * Math.min(...range) || times[0]! > 1.1 * Math.max(...range))
  return outside(claim, finding) || outside(finding, claim) ? 'different' : 'unknown'
}

/** Who says "severe anxiety" says more than a source that says "anxiety" of the same. */
function relateDegrees({ degree, outcome }: Context, finding: Context): Relation {
  if (!outcome.some(id => finding.outcome.includes(id))) return 'unmatched'
  return degree!.some(each => finding.degree?.includes(each)) ? 'same' : 'different'
}

/** "Still there at 24 h", "within 24 h" are true of an effect that is greatest then, but the contrary is not. */
function relateCourses(claim: Context['course'], finding: Context['course']): Relation {
  if (finding === undefined) return 'unmatched'
  if (claim === finding) return 'same'
  const isOpen = claim === 'by' || claim === 'still' || claim === 'onset' && finding === 'by' || claim === 'lasting' && finding === 'still'
  return isOpen ? 'unknown' : 'different'
}

const isAge = ({ of }: Limit): boolean => of === 'years'
const isDose = ({ dose }: Limit): boolean => dose === true
const isStage = (limit: Limit): boolean => !isAge(limit) && !isDose(limit)

/** Two bands of one thing differ when they do not overlap, and are the same when their ends are. */
function relateLimits(claim: readonly Limit[], finding: readonly Limit[], isOfSlot: (limit: Limit) => boolean): Relation {
  if (finding.length === 0) return 'unmatched'
  const pairs = claim.filter(isOfSlot).flatMap(a => finding.filter(b => isOfSlot(b) && b.of === a.of).map(b => [a, b] as const))
  if (pairs.length === 0) return 'unmatched'
  if (pairs.some(([a, b]) => a.lower === b.lower && a.upper === b.upper)) return 'same'
  return pairs.every(([a, b]) => a.upper < b.lower || b.upper < a.lower) ? 'different' : 'unknown'
}

const controls = new Set(['placebo', 'control', 'usual-care', 'waiting-list', 'no-treatment', 'sham'])
const adjuncts = new Set(['cognitive-behavioral-therapy', 'nalmefene', 'intervention'])

/** Arms of a comparison form a pair; of a single number, the arm it belongs to. */
function relateArms(claim: Context, finding: Context, comparative: boolean): Relation {
  if (finding.arm.length === 0 && (!comparative || finding.comparator.length === 0)) return 'unmatched'
  // Most findings name the very arm of the claim.
  if (claim.arm.some(x => !controls.has(x) && finding.arm.some(y => compatible(x, y)))) return 'same'
  const a = comparative ? [...claim.arm, ...claim.comparator] : claim.arm
  const b = comparative ? [...finding.arm, ...finding.comparator] : finding.arm
  // "Compared with placebo, more of the drug's group …": the treatment tells which comparison it is, on whichever side it stands.
  const treated = [...claim.arm, ...claim.comparator].filter(id => !controls.has(id))
  const ofClaim = comparative && claim.arm.length > 0 ? claim.arm.some(id => !controls.has(id)) || treated.length === 0 ? claim.arm : treated : a
  if (ofClaim.some(x => b.some(y => compatible(x, y)))) return 'same'
  // "The active spray" is whichever is no placebo.
  if (ofClaim.length > 0 && ofClaim.every(id => id === 'active-treatment')) return b.every(id => compatible(id, 'control')) ? 'different' : 'same'
  // "Control" says no more than that it is compared; of two drugs, either may be.
  if (isUnspecific(claim, finding)) return 'unknown'
  // Psychotherapy is given beside a drug, not instead of it.
  return [...ofClaim, ...b].some(id => adjuncts.has(id)) ? 'unknown' : 'different'
}

/** Said of "the controls" where the source compares two treatments, neither of them a placebo. */
function isUnspecific(claim: Context, finding: Context): boolean {
  return claim.arm.every(id => id === 'control') && finding.arm.length > 0 && finding.comparator.length > 0 && ![...finding.arm, ...finding.comparator].some(id => compatible(id, 'control'))
}

/** The share of words in common; neither side repeats a word. */
function overlap(claim: ReadonlySet<string>, finding: readonly string[]): number {
  if (claim.size === 0 || finding.length === 0) return 0
  let common = 0
  for (const word of finding) if (claim.has(word)) common++
  return common / Math.max(3, Math.min(claim.size, finding.length))
}
