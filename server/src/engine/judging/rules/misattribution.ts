import type { StudyFinding } from '../../corpus/corpus.ts'
import type { Study } from '../../corpus/study.ts'
import { isSpecification } from '../../statistics/specifications/specification.ts'
import type { Statistic, StatisticKind } from '../../statistics/statistic.ts'
import { conflictCost } from '../comparing/alignment.ts'
import { familyOf, givings } from '../comparing/quantity.ts'
import { compatible } from '../../vocabulary/match.ts'
import { populationOf } from '../candidates/studyContext.ts'
import { candidatesFor, settingIn, type Candidate } from '../candidates/candidates.ts'
import type { Claim, Evidence } from '../claim.ts'
import { isDistinctive } from '../comparing/distinctive.ts'
import { companyIn } from '../candidates/company.ts'
import { isThere } from '../judgement.ts'
import { admissible, poolEvidence } from '../candidates/evidencePool.ts'
import { digitsOf, trimZeros } from '../../text/digits.ts'
import { halfOf } from './halfWidths.ts'

/** What many studies have in common: numbers of infusions, weeks, doses, thresholds. */
const weak: ReadonlySet<StatisticKind> = new Set(['direction', 'count', 'duration', 'dose', 'p-value', 'age', 'study-count'])

/** Where homes are looked for. */
interface Library {
  byValue: (value: number) => readonly StudyFinding[]
  /** The study that the document is itself. */
  self: Study | null
}

/**
 * Looks for the study that does report what the cited ones do not. A study is the home of a sentence when it reports one distinctive value
 * of it, or several values together, in a context that does not conflict; a round number alone proves nothing.
 *
 * @param claims the claims of one sentence
 * @returns the claims, those that have a home marked `misattributed`
 */
export function findHome(claims: Claim[], library: Library): Claim[] {
  const homeless = claims.filter(claim => claim.citations.length > 0 && !isThere(claim) && !isSpecification(claim.statistic) && !isAge(claim.statistic) && (!weak.has(claim.statistic.kind) || isLong(claim.statistic)))
  if (homeless.length === 0) return claims
  const homes = new Map<Study, Map<Claim, Candidate>>()
  for (const claim of homeless) {
    for (const [study, candidate] of homesOf(claim, claims, library)) {
      const found = homes.get(study) ?? new Map<Claim, Candidate>()
      found.set(claim, candidate)
      homes.set(study, found)
    }
  }
  for (const found of homes.values()) {
    withHalfWidths(found, homeless)
    // The population that a claim names may be that of the study it cites wrongly; but only a whole group is recognised by itself.
    if (!isWholeGroup([...found])) for (const [claim, candidate] of found) if (candidate.alignment.conflicts.length > 0 && !isOfCitedPeople(claim, candidate)) found.delete(claim)
  }
  const best = [...homes].filter(([, found]) => convinces(found)).sort((a, b) => b[1].size - a[1].size || total(b[1]) - total(a[1]))[0]
  if (!best) return claims
  const [, found] = best
  // Where the cited study speaks of the same quantity, its own word weighs more, unless nearly the whole sentence is at home elsewhere.
  const whole = found.size >= 2 && !claims.some(claim => isThere(claim) && isDistinctive(claim.statistic))
  return claims.map(claim => {
    const candidate = found.get(claim)
    if (!candidate || claim.verdict === 'contradicted' && !whole) return claim
    return { ...claim, verdict: 'misattributed' as const, reason: null, evidence: [candidate.evidence], confidence: found.size > 1 ? 0.9 : 0.75 }
  })
}

/** "27.5 days in the OCD trial", where the trial that is cited is in OCD: whom the writer names is what the wrong study tells. */
function isOfCitedPeople({ statistic, studies }: Claim, { alignment }: Candidate): boolean {
  return isLong(statistic) && alignment.words >= near && studies.some(study => populationOf(study).some(a => statistic.context.population.some(b => compatible(a, b))))
}

/** How old people are is much the same in many studies, to the tenth of a year. */
function isAge({ kind, unit, context: { words } }: Statistic): boolean {
  return kind === 'age' || unit === 'years' && words.some(word => word === 'age' || word === 'old' || word === 'aged')
}

function homesOf(claim: Claim, claims: readonly Claim[], { byValue, self }: Library): Map<Study, Candidate> {
  const { statistic } = claim
  const setting = settingIn(claims.map(other => other.statistic), statistic)
  const cited = new Set(claim.studies)
  const value = statistic.value ?? statistic.lower
  if (value === null || isPrinted(statistic, byValue(value), cited)) return new Map()
  // A fall of 18.4 points is −18.4 in another's words.
  const pool: Evidence[] = [...byValue(value), ...value === 0 ? [] : byValue(-value)].filter(({ study, finding }) =>
    study.confirmed && !cited.has(study) && study !== self && admissible(study, finding, self) && !(finding.by && claim.studies.some(s => s.key === finding.by)))
  const homes = new Map<Study, Candidate>()
  for (const candidate of candidatesFor(setting, companyIn(poolEvidence(pool)))) {
    const literal = candidate.agreement && (candidate.agreement.reason === null || candidate.agreement.reason === 'derived')
    if (!literal || candidate.alignment.conflicts.some(slot => slot !== 'population') || !isOfOneFamily(statistic, candidate.evidence.finding.statistic)) continue
    const known = homes.get(candidate.evidence.study)
    // The nearest finding tells whether it is the same matter; first-hand evidence is what is shown.
    if (!known) homes.set(candidate.evidence.study, candidate)
    else if (known.evidence.finding.level === 'secondary' && candidate.evidence.finding.level !== 'secondary') homes.set(candidate.evidence.study, { ...known, evidence: candidate.evidence })
  }
  return homes
}

/** "The odds rose 28.94-fold" is an odds ratio of 28.94. */
function isOfOneFamily(claim: Statistic, source: Statistic): boolean {
  return familyOf(claim) === familyOf(source) || claim.unit === 'fold' && source.kind.endsWith('-ratio')
}

/** A cited study has the very number, of whatever: that it is not there would be untrue. */
function isPrinted(statistic: Statistic, found: readonly StudyFinding[], cited: ReadonlySet<Study>): boolean {
  return found.some(({ study, finding }) => cited.has(study) && finding.statistic.kind === statistic.kind && finding.statistic.unit === statistic.unit && finding.statistic.comparator === statistic.comparator
    && finding.statistic.lower === statistic.lower && finding.statistic.upper === statistic.upper)
}

/** Adds what stands behind the ± of an estimate that is at home there, where that has the same behind its own. */
function withHalfWidths(found: Map<Claim, Candidate>, homeless: readonly Claim[]): void {
  for (const claim of homeless) {
    const half = halfOf(claim.statistic)
    const estimate = half && [...found].findLast(([other]) => other.statistic.group === claim.statistic.group && other.statistic.end <= claim.statistic.start)
    if (!estimate || found.has(claim)) continue
    const [, candidate] = estimate
    const { study, finding } = candidate.evidence
    const behind = study.findings[study.findings.indexOf(finding) + 1]
    if (behind?.sentence === finding.sentence && halfOf(behind.statistic)?.value === half.value) found.set(claim, { ...candidate, evidence: { ...candidate.evidence, finding: behind } })
  }
}

/** What share of its words a claim has in common with a sentence that is kindred, and with one that can hardly be another. */
const kindred = 0.3
const near = 0.4
/** How well the contexts must fit. */
const fitting = 0.9

/** One distinctive value in a kindred sentence, a whole group, or several values of which the sentence is made. */
function convinces(found: ReadonlyMap<Claim, Candidate>): boolean {
  const entries = [...found]
  if (isWholeGroup(entries)) return true
  const isKindred = entries.some(([, { alignment }]) => alignment.words >= kindred)
  if (entries.some(isUnmistakable)) return true
  const distinctive = entries.filter(([claim, { alignment }]) => isDistinctive(claim.statistic) && alignment.score >= fitting)
  if (distinctive.length > 0) return isKindred
  if (entries.some(([claim, { alignment }]) => (isLong(claim.statistic) || digitsIn(entries) >= many) && alignment.words >= near && alignment.score + conflictCost * alignment.conflicts.length >= fitting)) return true
  if (entries.some(([{ statistic }, { alignment }]) => isYieldOfSearch(statistic) && alignment.words >= akin && alignment.score >= fair)) return true
  return entries.length >= 3 && isKindred && total(found) / entries.length >= 1.5
}

/** An interval of so many digits that it is met but once, and an odd length of time of the same event in the same group of the same people. */
function isUnmistakable([{ statistic: { kind, value, printed: [number, second] } }, { alignment: { conflicts, agreements, words } }]: readonly [Claim, Candidate]): boolean {
  if (conflicts.length > 0 || !number || number.word) return false
  if (kind === 'confidence-interval') return second !== undefined && number.decimals >= 2 && second.decimals >= 2 && trimZeros(digitsOf(number.raw)).length + trimZeros(digitsOf(second.raw)).length >= many
  return (kind === 'median' || kind === 'duration') && value !== null && value > 20 && value % 7 !== 0 && value % 10 !== 0 && value % 12 !== 0 && agreements.length >= telling && words >= akin
}
/** So many things must be the same that a sentence names of a time. */
const telling = 3

/** "1482 records": how much a search found, to the last record, is hardly met twice. */
function isYieldOfSearch({ kind, printed: [number] }: Statistic): boolean {
  return kind === 'study-count' && number !== undefined && !number.word && trimZeros(digitsOf(number.raw), true).length >= 4
}
const akin = 0.25
const fair = 0.6

/** So many digits that two studies seldom share: in two numbers of one estimate about which both speak, and in any two numbers. */
const some = 3
const many = 5

/** "4.1 ± 0.8 infusions": two numbers that stand in one breath here and there. */
function isWholeGroup(entries: readonly (readonly [Claim, Candidate])[]): boolean {
  const inOneBreath = entries.filter(([{ statistic }, { evidence: { finding } }]) => entries.some(([{ statistic: other }, { evidence }]) => other !== statistic && other.group === statistic.group
    && evidence.finding.sentence === finding.sentence && evidence.finding.statistic.group === finding.statistic.group && (halfOf(other) !== null || halfOf(statistic) !== null)))
  const digits = digitsIn(inOneBreath)
  return inOneBreath.some(([, { alignment: { conflicts, agreements, words } }]) => digits >= many && words >= kindred || digits >= some && conflicts.length === 0 && (words >= near || agreements.some(slot => slot === 'outcome' || slot === 'scale')))
    || digits >= some && inOneBreath.some(([claim, { alignment: { conflicts }, evidence: { finding } }]) => conflicts.length === 0 && (claim.statistic.unit === null || givings.has(claim.statistic.unit)) && [claim, finding].every(({ statistic }) => statistic.context.near.some(word => given.test(word))))
}

/** Stems of what is given again and again, by any of its names. */
const given = /^(?:infus|sess|treat|inject|administr|applic|dos)/

/** The significant digits of some claims, each number once. */
function digitsIn(entries: readonly (readonly [Claim, Candidate])[]): number {
  if (entries.length < 2) return 0
  const numbers = new Set(entries.flatMap(([{ statistic }]) => statistic.printed.filter(({ word }) => !word).map(({ raw }) => raw)))
  return [...numbers].reduce((sum, raw) => sum + trimZeros(digitsOf(raw), !/[.·]/.test(raw)).length, 0)
}

/** Times and numbers of things that are too odd to be met twice: 635 days, 1482 records; not a year, nor whole weeks or months. */
function isLong(statistic: Statistic): boolean {
  const { kind, value, unit, printed: [number] } = statistic
  if (isLongRange(statistic)) return true
  if (kind !== 'duration' && kind !== 'count' && kind !== 'study-count' && kind !== 'median' || value === null || !number || number.word || trimZeros(digitsOf(number.raw), number.decimals <= 0).length < 3) return false
  return unit === null || roundTimes[unit]?.every(step => value % step !== 0) !== false
}

/** "200–250 mg", "10–12 days": both ends are seldom the same in two studies. */
function isLongRange({ kind, unit, lower, upper, printed }: Statistic): boolean {
  return (kind === 'dose' || kind === 'duration' || kind === 'range' || kind === 'mean' && unit !== null) && lower !== null && upper !== null && printed.length === 2 && printed.every(({ raw, word }) => !word && digitsOf(raw).length >= 2)
}

const roundTimes: Readonly<Record<string, readonly number[]>> = { min: [5], h: [12], days: [7, 30, 365], weeks: [4, 52], months: [6] }

function total(found: ReadonlyMap<Claim, Candidate>): number {
  let sum = 0
  for (const candidate of found.values()) sum += candidate.alignment.score
  return sum
}
