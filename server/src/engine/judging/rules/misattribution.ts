import type { StudyFinding } from '../../corpus/corpus.ts'
import type { Study } from '../../corpus/study.ts'
import type { Statistic, StatisticKind } from '../../statistics/statistic.ts'
import { candidatesFor, settingIn, type Candidate } from '../candidates/candidates.ts'
import type { Claim, Evidence } from '../claim.ts'
import { isDistinctive } from '../comparing/distinctive.ts'
import { companyIn } from '../candidates/company.ts'
import { familyOf } from '../comparing/quantity.ts'
import { isThere } from '../judgement.ts'
import { admissible, poolEvidence } from '../candidates/evidencePool.ts'

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
  const homeless = claims.filter(claim => claim.citations.length > 0 && !isThere(claim) && !weak.has(claim.statistic.kind))
  if (homeless.length === 0) return claims
  const homes = new Map<Study, Map<Claim, Candidate>>()
  for (const claim of homeless) {
    for (const [study, candidate] of homesOf(claim, claims, library)) {
      const found = homes.get(study) ?? new Map<Claim, Candidate>()
      found.set(claim, candidate)
      homes.set(study, found)
    }
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
    if (!literal || candidate.alignment.conflicts.length > 0 || familyOf(candidate.evidence.finding.statistic) !== familyOf(statistic)) continue
    const known = homes.get(candidate.evidence.study)
    // The nearest finding tells whether it is the same matter; first-hand evidence is what is shown.
    if (!known) homes.set(candidate.evidence.study, candidate)
    else if (known.evidence.finding.level === 'secondary' && candidate.evidence.finding.level !== 'secondary') homes.set(candidate.evidence.study, { ...known, evidence: candidate.evidence })
  }
  return homes
}

/** A cited study has the very number, of whatever: that it is not there would be untrue. */
function isPrinted(statistic: Statistic, found: readonly StudyFinding[], cited: ReadonlySet<Study>): boolean {
  return found.some(({ study, finding }) => cited.has(study) && finding.statistic.kind === statistic.kind && finding.statistic.unit === statistic.unit && finding.statistic.comparator === statistic.comparator
    && finding.statistic.lower === statistic.lower && finding.statistic.upper === statistic.upper)
}

/** One distinctive value in a kindred sentence, or several values of which the sentence is made. */
function convinces(found: ReadonlyMap<Claim, Candidate>): boolean {
  const entries = [...found]
  const kindred = entries.some(([, candidate]) => candidate.alignment.words >= 0.3)
  const distinctive = entries.filter(([claim, candidate]) => isDistinctive(claim.statistic) && candidate.alignment.score >= 0.9)
  if (distinctive.length > 0) return kindred
  return entries.length >= 3 && kindred && total(found) / entries.length >= 1.5
}

function total(found: ReadonlyMap<Claim, Candidate>): number {
  let sum = 0
  for (const candidate of found.values()) sum += candidate.alignment.score
  return sum
}
