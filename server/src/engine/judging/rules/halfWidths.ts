import type { PrintedNumber, Statistic } from '../../statistics/statistic.ts'
import type { Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { align } from '../comparing/alignment.ts'
import { digitSlip } from '../comparing/slip.ts'
import { contradicted, type Judgement } from '../judgement.ts'

/**
 * What stands behind the ± of an estimate that the source has with a ± of its own: "1.44 ± 0.069" where that is 1.44 ± 0.609. Of what kind such a number is (a spread, an error, half an
 * interval) the one may say and the other not; only where both say it and differ, neither speaks of the other.
 */
export function judgeHalfWidth({ statistic, sentence }: Setting, company: Company): Judgement | null {
  const { pool } = company
  const half = halfOf(statistic)
  const estimate = half && sentence.findLast(other => other.end <= statistic.start)
  if (!half || !estimate || estimate.value === null || estimate.group !== statistic.group) return null
  const agreements = company.agreementsOf(estimate)
  const own = pool.filter((evidence, at) => agreements[at]?.reason === null && isAkin(estimate, evidence)).flatMap(({ at, sentence: of, group }) => {
    const behind = pool[at + 1]
    const its = behind?.sentence === of && behind.group === group ? halfOf(behind.finding.statistic) : null
    return behind && its ? [{ evidence: behind, its }] : []
  })
  if (own.length === 0) return null
  const same = own.find(({ its }) => its.value === half.value)
  if (same) return { verdict: 'supported', reason: null, evidence: [same.evidence], confidence: 1 }
  // "± 0.6" for ± 0.609
  const rounded = own.find(({ its }) => half.decimals < its.decimals && Math.abs(its.value - half.value) <= 0.5 * 10 ** -half.decimals * (1 + 1e-9))
  if (rounded) return { verdict: 'supported', reason: 'rounding', evidence: [rounded.evidence], confidence: 1 }
  const [right] = own.filter(({ evidence }) => isOfOneKind(statistic, evidence.finding.statistic))
  // Of another estimate it may be right.
  if (!right || company.agreementsOf(statistic).some(agreement => agreement?.reason === null)) return null
  return contradicted(digitSlip(half.raw, right.its.raw) ?? 'value', [right.evidence], 0.8)
}

/** The number behind the ±; null where there is none. */
export function halfOf({ kind, qualifier, printed: [first, second], lower }: Statistic): PrintedNumber | null {
  if (kind === 'confidence-interval') return second && first && first.value !== lower ? second : null
  return first && (qualifier === 'spread' || kind === 'standard-deviation' || kind === 'standard-error') ? first : null
}

function isOfOneKind(claim: Statistic, source: Statistic): boolean {
  return claim.kind === source.kind || claim.qualifier === 'spread' || source.qualifier === 'spread'
}

function isAkin(estimate: Statistic, { finding: { statistic } }: PooledEvidence): boolean {
  return align(estimate.context, statistic.context, false).conflicts.length === 0
}
