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

/** The sources have it otherwise, in the way that `reason` names; `confidence` is between 0 and 1. */
export function contradicted(reason: Reason, evidence: Evidence[], confidence: number): Judgement {
  return { verdict: 'contradicted', reason, evidence, confidence }
}

/** Nothing agrees: that proves something only where the full text of every cited study is indexed, and nothing of it is an image. */
export function silence(studies: readonly Study[], confidence = 0.5): Judgement {
  return studies.length > 0 && studies.every(isLegible) ? { ...unknown, verdict: 'unsupported', confidence } : unknown
}

/** Whether all of a study could be read, its tables included; of plain text and PDF that is not known. */
function isLegible({ evidence, sources }: Study): boolean {
  return evidence === 'full-text' && !sources.some(({ format, structured }) => format === 'jats' && !structured)
}

/** Whether the sources have a number and nothing was found against it, surely or perhaps for this. */
export function isThere({ verdict, evidence }: Pick<Claim, 'verdict' | 'evidence'>): boolean {
  return verdict === 'supported' || verdict === 'unverifiable' && evidence.length > 0
}

/** Whether a claim is more likely wrong than right, which is what it takes to warn; the rest is information. */
export function deservesWarning({ confidence }: Claim): boolean {
  return confidence >= 0.5
}
