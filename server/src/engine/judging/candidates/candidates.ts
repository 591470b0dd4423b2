import { partOfStudies } from '../../statistics/breakdown.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import type { Context } from '../../statistics/context/context.ts'
import type { Token } from '../../statistics/tokens.ts'
import type { Agreement } from '../comparing/agreement.ts'
import { align, type Alignment } from '../comparing/alignment.ts'
import type { Evidence } from '../claim.ts'
import type { Company } from './company.ts'
import type { PooledEvidence } from './evidencePool.ts'
import { sortsIn } from './sorts.ts'
import { populationOf } from './studyContext.ts'
import { compatible, rootOf } from '../../vocabulary/match.ts'

/** One finding held against one claim. */
export interface Candidate {
  evidence: PooledEvidence
  agreement: Agreement | null
  alignment: Alignment
  /** Other statistics of the claim's group that agree with the finding's group. */
  companions: number
  /** Alignment and company in one number. */
  score: number
}

const comparative = new Set(['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio', 'mean-difference', 'risk-difference', 'standardized-mean-difference', 'p-value', 'confidence-interval', 'direction', 'number-needed-to-treat'])

const ofWholeStudy = new Set(['duration', 'count', 'study-count', 'age', 'cost'])

/** A single sample size is the study's; only two side by side belong to arms. */
function isOfWholeStudy({ statistic, group }: Setting): boolean {
  return ofWholeStudy.has(statistic.kind) && statistic.qualifier !== partOfStudies || statistic.kind === 'sample-size' && !group.some(other => other.kind === 'sample-size')
}

/** "635 days with esketamine against 88 with placebo": how long something took on one side, which is no time of the study. */
function isOfOneSide(claim: Statistic, { kind, context: { arm, comparator } }: Statistic): boolean {
  return claim.kind === 'duration' && (kind === 'median' || kind === 'mean') && arm.length > 0 && comparator.length > 0
}

/** A claim with the statistics around it, which tell which comparison it belongs to. */
export interface Setting {
  statistic: Statistic
  /** The other statistics of its group. */
  group: readonly Statistic[]
  /** The other statistics of its sentence. */
  sentence: readonly Statistic[]
  /** The words of its sentence, read when asked for; none in the row of a table. */
  tokens: () => readonly Token[]
}

/** The setting of one of the statistics of a sentence. */
export function settingIn(sentence: readonly Statistic[], statistic: Statistic, tokens: Setting['tokens'] = () => []): Setting {
  const others = sentence.filter(other => other !== statistic)
  return { statistic, group: others.filter(({ group }) => group === statistic.group), sentence: others, tokens }
}

/** Holds a claim against every comparable finding, best first. */
export function candidatesFor(setting: Setting, company: Company): Candidate[] {
  const { statistic: claim } = setting
  const groups = company.byGroup(setting.group.filter(other => !isTwin(claim, other)))
  const sentences = company.bySentence(setting.sentence)
  const agreements = company.agreementsOf(claim)
  const whole = isOfWholeStudy(setting)
  const isComparative = comparative.has(claim.kind) || claim.unit === 'fold'
  const candidates = sortsIn(company.pool).comparableWith(claim).map((at): Candidate => {
    const evidence = company.pool[at]!
    const { statistic } = evidence.finding
    const alignment = align(claim.context, statistic.context, isComparative, whole && statistic.qualifier !== partOfStudies && !isOfOneSide(claim, statistic), populationFor(claim.context, evidence))
    const companions = groups.get(evidence.group) ?? 0
    const neighbours = sentences.get(evidence.sentence) ?? 0
    const score = alignment.score + 1.5 * Math.min(companions, 2) + 0.6 * Math.min(neighbours, 4) + (statistic.kind === claim.kind ? 0.3 : 0)
      - (evidence.finding.level === 'secondary' ? 0.3 : 0) + (statistic.kind === 'sample-size' && statistic.value === evidence.study.n ? 0.6 : 0)
    return { evidence, agreement: agreements[at]!, alignment, companions, score }
  })
  return candidates.sort((a, b) => b.score - a.score || levelRank(a.evidence) - levelRank(b.evidence))
}

/** "67% remitted and 67% responded": the same share once more, which is found where this one is, keeps it no company. */
function isTwin(claim: Statistic, { kind, value }: Statistic): boolean {
  return kind === 'percentage' && kind === claim.kind && value !== null && value === claim.value
}

const levels = ['full-text', 'abstract', 'secondary', 'record']
function levelRank({ finding }: Evidence): number {
  return levels.indexOf(finding.level)
}

/**
 * The population of a finding for comparison with a claim: the study's own stands in where the sentence names none, but contradicts only
 * what is of another kind altogether, because a record names its population loosely.
 */
function populationFor(claim: Context, { study, finding }: Evidence): readonly string[] {
  const own = finding.statistic.context.population
  if (own.length > 0 || claim.population.length === 0) return own
  const populations = populationOf(study)
  const akin = claim.population.some(a => populations.some(b => study.evidence === 'full-text' ? rootOf(a) === rootOf(b) : compatible(a, b)))
  if (akin) return claim.population
  // A title names some of those whom a whole article is about.
  return study.population === undefined && study.evidence === 'full-text' ? own : populations
}

/** The context of a finding, its population filled in from the study where the sentence names none. */
export function contextOf({ study, finding }: Evidence): Context {
  const { context } = finding.statistic
  return context.population.length > 0 ? context : { ...context, population: populationOf(study) }
}
