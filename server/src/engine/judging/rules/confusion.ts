import type { Statistic } from '../../statistics/statistic.ts'
import type { Token } from '../../statistics/tokens.ts'
import { align } from '../comparing/alignment.ts'
import type { Setting } from '../candidates/candidates.ts'
import type { Evidence, Reason } from '../claim.ts'
import type { EvidencePool, PooledEvidence } from '../candidates/evidencePool.ts'
import { isDistinctive } from '../comparing/distinctive.ts'

/** The right number in the wrong role. */
export interface Confusion { reason: Reason, evidence: Evidence[] }

const estimates = new Set(['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio', 'mean-difference', 'risk-difference', 'standardized-mean-difference', 'mean', 'median', 'correlation', 'regression-coefficient', 'other', 'score'])

/**
 * Finds the number of a claim in the sources in a role that it does not have there: studies counted as people or people as studies, the
 * bound of an interval given as the estimate.
 */
export function confusedWith({ statistic, sentence, tokens }: Setting, pool: EvidencePool): Confusion | null {
  return peopleAndStudies(statistic, pool) ?? boundAsEstimate(statistic, sentence, pool) ?? boundAsShare(statistic, tokens(), pool)
}

/** Words for the end of an interval. */
const ofBound = /^(?:up|high|low|least|most|maximum|minimum|between|from|to|bounds?|limits?|intervals?|ci|ranges?|ranging|upper|lower|could|might|may|over|under|more|less|than)$/

/** "55% responded" for 45 ± 10%: the end of a share's interval given as the share. */
function boundAsShare(claim: Statistic, tokens: readonly Token[], pool: EvidencePool): Confusion | null {
  if (claim.kind !== 'percentage' || claim.value === null || claim.comparator !== '=' || claim.context.outcome.length === 0 || tokens.some(({ text }) => ofBound.test(text))) return null
  const interval = pool.find(({ study, finding: { statistic } }) => study.evidence !== 'full-text' && statistic.kind === 'confidence-interval' && statistic.unit === '%' && (statistic.lower === claim.value || statistic.upper === claim.value) && isOfOutcome(claim, statistic))
  const estimate = interval && pool.find(evidence => evidence.group === interval.group && evidence.finding.statistic.kind === 'percentage')
  return estimate && !pool.some(({ finding: { statistic } }) => statistic.kind === 'percentage' && statistic.value === claim.value) ? { reason: 'interval-bound-as-estimate', evidence: [interval, estimate] } : null
}

function isOfOutcome(claim: Statistic, { context }: Statistic): boolean {
  const { conflicts, agreements } = align(claim.context, context, true)
  return conflicts.length === 0 && agreements.includes('outcome')
}

function peopleAndStudies(claim: Statistic, pool: EvidencePool): Confusion | null {
  const other = claim.kind === 'sample-size' ? 'study-count' : claim.kind === 'study-count' ? 'sample-size' : null
  if (other === null || claim.value === null || claim.value < 5) return null
  const found = pool.find(({ finding: { statistic } }) => statistic.kind === other && statistic.value === claim.value && (claim.value! >= 10 || related(claim, statistic)))
  return found ? { reason: 'n-for-k', evidence: [found] } : null
}

function boundAsEstimate(claim: Statistic, sentence: readonly Statistic[], pool: EvidencePool): Confusion | null {
  if (!estimates.has(claim.kind) || claim.value === null) return null
  const interval = pool.find(({ finding: { statistic } }) => statistic.kind === 'confidence-interval' && (statistic.lower === claim.value || statistic.upper === claim.value)
    && (isDistinctive(claim) || claim.kind !== 'other' || related(claim, statistic)) && align(claim.context, statistic.context, true).conflicts.length === 0)
  // "−8.69 (−16.72, −0.65)": with its other bound beside it, it is given as the bound that it is.
  if (!interval || sentence.some(({ value }) => value !== null && value !== claim.value && isBound(value, interval))) return null
  const estimate = pool.find((evidence: PooledEvidence) => evidence.group === interval.group && estimates.has(evidence.finding.statistic.kind))
  return estimate ? { reason: 'interval-bound-as-estimate', evidence: [interval, estimate] } : null
}

function isBound(value: number, { finding: { statistic: { lower, upper } } }: Evidence): boolean {
  return value === lower || value === upper
}

function related(claim: Statistic, finding: Statistic): boolean {
  return align(claim.context, finding.context, false).words >= 0.25
}
