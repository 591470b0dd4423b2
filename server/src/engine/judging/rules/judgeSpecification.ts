import type { Study } from '../../corpus/study.ts'
import { units } from '../../statistics/specifications/specification.ts'
import { subjectAt, subjectOfSame, type Subject } from '../../statistics/specifications/subject.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { tokenize, type Token } from '../../statistics/tokens.ts'
import { compatible, type Vocabulary } from '../../vocabulary/match.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { ofFinding } from '../candidates/ofFinding.ts'
import { contradicted, unknown, type Judgement } from '../judgement.ts'

/** How many of the words of the shorter sentence must be in both before another value is a contradiction. */
const akin = 0.3
/** How many of them make it the sentence of the source, whatever else that compares it with: "twice a week and three times a week". */
const sameSentence = 0.8

/**
 * Judges what tells of which kind something is (the items of a scale, the line of a treatment, the level of evidence, how often something is given): supported where the
 * sources have the same of what is most like it, contradicted where they have another of the same thing and nowhere the claim's.
 *
 * @param studies the cited studies: what they report of others contradicts nothing
 */
export function judgeSpecification(statistic: Statistic, tokens: readonly Token[], studies: readonly Study[], company: Company, vocabulary: Vocabulary): Judgement {
  const claim = subjectAt(tokens, statistic.start, vocabulary)
  if (!claim) return unknown
  const found = company.pool.flatMap((evidence) => {
    const kinship = kinshipOf(claim, statistic, evidence, vocabulary)
    return kinship === null ? [] : [{ evidence, ...kinship, agrees: agree(statistic, evidence.finding.statistic) }]
  }).sort((a, b) => b.likeness - a.likeness)
  const same = found.find(({ agrees }) => agrees)
  const other = found.find(({ agrees, evidence }) => !agrees && studies.includes(evidence.study))
  if (!same) return other?.isOfSame ? contradicted('value', [other.evidence], 0.75) : unknown
  // Where something is given now twice and now three times a week, both are right of what has no word that tells.
  const isClear = !other || same.likeness > other.likeness || same.likeness >= sameSentence || same.likeness === other.likeness && timed.has(statistic.unit!)
  return isClear ? { verdict: 'supported', reason: null, evidence: [same.evidence], confidence: 1 } : { ...unknown, evidence: [same.evidence] }
}

interface Kinship {
  /** The share of words in common, from 0 to 1. */
  likeness: number
  /** Whether it is surely of the same thing, so that another value contradicts. */
  isOfSame: boolean
}

/** How a finding lies to a claim; null where it is of something else, or of another kind. */
function kinshipOf(claim: Subject, { unit, qualifier, kind }: Statistic, { finding, study }: PooledEvidence, vocabulary: Vocabulary): Kinship | null {
  const { statistic } = finding
  if (statistic.kind !== kind || statistic.unit !== unit || (kind === 'count' && statistic.qualifier !== qualifier)) return null
  const source = subjectIn(finding, vocabulary)
  if (!source || differ(claim.populations, source.populations) || differ(claim.arms, source.arms) || apart(claim.course, source.course) || apart(claim.route, source.route)) return null
  if (kind === 'count') return isSameScale(claim, source) ? { likeness: 1, isOfSame: true } : null
  const likeness = overlap(claim.stems, source.stems)
  // A trial is of one phase, whatever is told of it.
  if (unit === units.phase) return { likeness, isOfSame: study.evidence !== 'full-text' }
  const areOfTreatment = claim.arms.length > 0 && source.arms.length > 0
  // How far a drug has come, and how strictly it is controlled, is told of that drug, or of "the drug".
  if (unit === units.development || unit === units.schedule) return claim.arms.length > 0 || claim.isUnnamed ? { likeness, isOfSame: areOfTreatment || claim.isUnnamed && likeness >= akin } : null
  // "It", given as often: "one infusion has Level 1 evidence and is a third-line option".
  const isSameCourse = claim.course !== null && claim.course === source.course
  if (timed.has(unit!)) return { likeness, isOfSame: areOfTreatment && likeness >= akin }
  if (unit !== units.line) return { likeness, isOfSame: areOfTreatment && likeness >= akin || isSameCourse && likeness > 0 }
  // A line is that of a treatment for some people: an anaesthetic may be another's antidepressant.
  const areOfPeople = claim.populations.length > 0 && source.populations.length > 0
  return areOfTreatment || isSameCourse ? { likeness, isOfSame: areOfPeople || likeness >= akin } : null
}

const subjectIn = ofFinding(({ sentence, statistic }, vocabulary) => subjectOfSame(tokenize(sentence, { start: 0, end: sentence.length }), statistic, vocabulary))

/** What is done so often may be many things. */
const timed: ReadonlySet<string> = new Set([units.daily, units.weekly, units.monthly, units.yearly])

/** The same value; a range holds what lies in it, and of "2b" and "2" either may be meant. */
function agree(claim: Statistic, source: Statistic): boolean {
  const [least, most] = boundsOf(claim)
  const [from, to] = boundsOf(source)
  const isPart = claim.qualifier === source.qualifier || claim.qualifier === undefined || source.qualifier === undefined
  return isPart && (claim.value === null ? least === from && most === to : least >= from && most <= to)
}

function boundsOf({ value, lower, upper }: Statistic): [number, number] {
  return [value ?? lower ?? Number.NaN, value ?? upper ?? Number.NaN]
}

/** Both are known, and nothing of the one is the other. */
export function differ(claim: readonly string[], source: readonly string[]): boolean {
  return claim.length > 0 && source.length > 0 && !claim.some(id => source.some(other => compatible(id, other)))
}

function apart<T>(claim: T | null, source: T | null): boolean {
  return claim !== null && source !== null && claim !== source
}

function isSameScale(claim: Subject, source: Subject): boolean {
  return claim.scales.length > 0 && source.scales.length > 0 ? claim.scales.some(id => source.scales.some(other => compatible(id, other))) : claim.names.some(name => source.names.includes(name))
}

/** The share of words in common, of the shorter row. */
export function overlap(claim: readonly string[], source: readonly string[]): number {
  return claim.filter(stem => source.includes(stem)).length / Math.max(3, Math.min(claim.length, source.length))
}
