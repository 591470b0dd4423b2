import type { Study } from '../corpus/study.ts'
import type { Statistic } from '../statistics/statistic.ts'
import type { Evidence, Reason, Verdict } from './claim.ts'
import { isDistinctive } from './distinctive.ts'

/** What became of one claim. */
export interface Judgement {
  verdict: Verdict
  reason: Reason | null
  evidence: Evidence[]
  /** Between 0 and 1: how sure a verdict that raises a problem is. */
  confidence: number
}

/** Nothing can be said either way. */
export const unknown: Judgement = { verdict: 'unverifiable', reason: null, evidence: [], confidence: 0 }

export function contradicted(reason: Reason, evidence: Evidence[], confidence: number): Judgement {
  return { verdict: 'contradicted', reason, evidence, confidence }
}

/**
 * Nothing agrees: that proves something only where the full text of every cited study is indexed, and more for a number with three digits
 * than for a "6" that may be written in many ways.
 */
export function silence(studies: readonly Study[], statistic: Statistic): Judgement {
  const full = studies.length > 0 && studies.every(study => study.evidence === 'full-text')
  return { verdict: full ? 'unsupported' : 'unverifiable', reason: null, evidence: [], confidence: full ? (isDistinctive(statistic) ? 0.7 : 0.55) : 0 }
}
