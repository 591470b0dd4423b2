import type { Candidate, Setting } from '../candidates/candidates.ts'
import { unknown, type Judgement } from '../judgement.ts'

/**
 * "Responders had six additional infusions" where all had six and the responders four more: what the source has as on top of something is another number, and the claim's is there without
 * that word. Which is meant stays open, since what comes second may be called additional by whoever has told of the first. Null where the source has the claim's number of what came on top.
 */
export function judgeAdded({ statistic }: Setting, candidates: readonly Candidate[]): Judgement | null {
  if (statistic.qualifier !== 'added') return null
  const added = candidates.filter(({ evidence: { finding } }) => finding.statistic.qualifier === 'added' && finding.statistic.unit === statistic.unit)
  const [other] = added
  return other && !added.some(({ agreement }) => agreement !== null) && candidates.some(({ agreement }) => agreement !== null) ? { ...unknown, evidence: [other.evidence] } : null
}
