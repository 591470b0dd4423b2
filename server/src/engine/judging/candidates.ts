import type { Statistic } from '../statistics/statistic.ts'
import type { Context } from '../statistics/context.ts'
import { agreement, type Agreement } from './agreement.ts'
import { align, type Alignment } from './alignment.ts'
import type { Evidence } from './claim.ts'
import { isDistinctive } from './distinctive.ts'
import { groupKey, sentenceKey } from './evidencePool.ts'
import { comparable } from './quantity.ts'
import { populationOf } from './studyContext.ts'
import { rootOf } from '../vocabulary/match.ts'

/** One finding held against one claim. */
export interface Candidate {
  evidence: Evidence
  agreement: Agreement | null
  alignment: Alignment
  /** Other statistics of the claim's group that agree with the finding's group. */
  companions: number
  /** How often the sentence of the finding states this value: "41 patients (N = 41)" does twice. */
  mentions: number
  /** Alignment and company in one number. */
  score: number
}

const comparative = new Set(['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio', 'mean-difference', 'risk-difference', 'standardized-mean-difference', 'p-value', 'confidence-interval', 'direction', 'number-needed-to-treat'])

const armless = new Set(['duration', 'count', 'study-count', 'age', 'cost'])

/** A single sample size is the study's; only two side by side belong to arms. */
function isArmless({ statistic, group }: Setting): boolean {
  return armless.has(statistic.kind) || statistic.kind === 'sample-size' && !group.some(other => other.kind === 'sample-size')
}

/** A claim with the statistics around it, which tell which comparison it belongs to. */
export interface Setting {
  statistic: Statistic
  /** The other statistics of its group. */
  group: readonly Statistic[]
  /** The other statistics of its sentence. */
  sentence: readonly Statistic[]
}

/** Holds a claim against every comparable finding of a pool, best first. */
export function candidatesFor(setting: Setting, pool: readonly Evidence[]): Candidate[] {
  const groups = agreeing(setting.group, pool, groupKey)
  const sentences = agreeing(setting.sentence, pool, sentenceKey, true)
  const mentions = mentionsBySentence(pool)
  const candidates: Candidate[] = []
  for (const evidence of pool) {
    const { statistic } = evidence.finding
    if (!comparable(setting.statistic, statistic)) continue
    const alignment = align(setting.statistic.context, contextFor(setting.statistic.context, evidence), comparative.has(setting.statistic.kind), isArmless(setting))
    const companions = groups.get(groupKey(evidence)) ?? 0
    const neighbours = sentences.get(sentenceKey(evidence)) ?? 0
    const score = alignment.score + 1.5 * Math.min(companions, 2) + 0.6 * Math.min(neighbours, 4) + (statistic.kind === setting.statistic.kind ? 0.3 : 0)
      - (evidence.finding.level === 'secondary' ? 0.3 : 0) + (statistic.kind === 'sample-size' && statistic.value === evidence.study.n ? 0.6 : 0)
    candidates.push({ evidence, agreement: agreement(setting.statistic, statistic), alignment, companions, mentions: mentions.get(mentionKey(evidence)) ?? 1, score })
  }
  return candidates.sort((a, b) => b.score - a.score || levelRank(a.evidence) - levelRank(b.evidence))
}

function mentionKey(evidence: Evidence): string {
  const { value, lower, upper } = evidence.finding.statistic
  return `${sentenceKey(evidence)}\u0000${value ?? `${lower} ${upper}`}`
}

function mentionsBySentence(pool: readonly Evidence[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const evidence of pool) counts.set(mentionKey(evidence), (counts.get(mentionKey(evidence)) ?? 0) + 1)
  return counts
}

const levels = ['full-text', 'abstract', 'secondary', 'record']
function levelRank({ finding }: Evidence): number {
  return levels.indexOf(finding.level)
}

/** How many of some statistics agree with a member of each group (or sentence) of the pool. */
function agreeing(statistics: readonly Statistic[], pool: readonly Evidence[], keyOf: (evidence: Evidence) => string, weigh = false): Map<string, number> {
  const counts = new Map<string, number>()
  for (const statistic of statistics) {
    if (statistic.kind === 'direction') continue
    const seen = new Set<string>()
    // A distinctive number that agrees says more about which sentence is meant than a round one.
    const weight = weigh && isDistinctive(statistic) ? 2 : 1
    for (const evidence of pool) {
      const key = keyOf(evidence)
      const found = seen.has(key) ? null : agreement(statistic, evidence.finding.statistic)
      // "About half" keeps company with too much.
      if (!found || found.reason === 'approximate') continue
      seen.add(key)
      counts.set(key, (counts.get(key) ?? 0) + weight)
    }
  }
  return counts
}

/**
 * The finding's context for comparison with a claim: a study's own population stands in where the sentence names none, but contradicts only
 * what is of another kind altogether, because a record names its population loosely.
 */
function contextFor(claim: Context, evidence: Evidence): Context {
  const context = contextOf(evidence)
  if (evidence.finding.statistic.context.population.length > 0) return context
  const akin = claim.population.some(a => context.population.some(b => rootOf(a) === rootOf(b)))
  return akin ? { ...context, population: claim.population } : context
}

/** The context of a finding, its population filled in from the study where the sentence names none. */
export function contextOf({ study, finding }: Evidence): Context {
  const { context } = finding.statistic
  return context.population.length > 0 ? context : { ...context, population: populationOf(study) }
}
