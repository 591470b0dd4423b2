import type { Study } from '../corpus/study.ts'
import type { Claim, Evidence, Reason, Verdict } from './claim.ts'

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

/** Nothing agrees: that proves something only where the full text of every cited study is indexed. */
export function silence(studies: readonly Study[]): Judgement {
  return studies.length > 0 && studies.every(study => study.evidence === 'full-text') ? { ...unknown, verdict: 'unsupported', confidence: 0.5 } : unknown
}

/** Whether a claim is more likely wrong than right, which is what it takes to warn; the rest is information. */
export function deservesWarning({ confidence }: Claim): boolean {
  return confidence >= 0.5
}
