import type { Statistic } from '../../statistics/statistic.ts'
import type { Claim } from '../claim.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { isDistinctive } from '../comparing/distinctive.ts'
import { isSpread } from '../comparing/quantity.ts'
import { contradicted, isThere } from '../judgement.ts'

const confidence = 0.6

/** So far, in code units, what belongs to an estimate stands behind it. */
const reach = 60

/**
 * Finds a p value or a spread that belongs to another estimate than the one that it stands beside: "36.4 ± 8.9 s" where the sources have 36.4 ± 11.0 and 36.5 ± 8.9. Wherever they have the estimate with such a number
 * behind it, it must be another.
 *
 * @param claims the claims of one sentence that lean on the same studies
 */
export function findOtherCompanion(claims: readonly Claim[], company: Company): Claim[] {
  return claims.map((claim, at) => {
    const { statistic } = claim
    if (!isThere(claim) || !isAttached(statistic) || statistic.comparator !== '=') return claim
    const estimate = claims.slice(0, at).findLast(other => !isAttached(other.statistic) && other.statistic.kind !== 'confidence-interval' && other.statistic.kind !== 'direction')
    // Of an estimate that is another's, what stands beside it may be right.
    if (!estimate || estimate.verdict === 'contradicted' || !isDistinctive(estimate.statistic) || statistic.start - estimate.statistic.end > reach) return claim
    const agreements = company.agreementsOf(statistic)
    const companions = company.pool.filter((_, place) => company.agreementsOf(estimate.statistic)[place]?.reason === null).flatMap(place => companionsOf(place, statistic, claims, company))
    if (companions.length === 0 || companions.some(other => agreements[other.at] !== null || isCutOff(statistic, other.finding.statistic))) return claim
    return { ...claim, ...contradicted('arm', [companions[0]!], confidence) }
  })
}

function isAttached(statistic: Statistic): boolean {
  return statistic.kind === 'p-value' || isSpread(statistic)
}

/** 14 for 14.7: cut off instead of rounded. */
function isCutOff({ value, printed: [own] }: Statistic, { value: source }: Statistic): boolean {
  const unit = 10 ** Math.max(0, own?.decimals ?? 0)
  return value !== null && source !== null && Math.trunc(source * unit) === Math.round(value * unit)
}

/** What stands behind a number as a p value or a spread stands behind the claim's: a spread at once, a p value behind all that the claim's sentence has too. */
function companionsOf(place: PooledEvidence, own: Statistic, claims: readonly Claim[], company: Company): PooledEvidence[] {
  const { pool } = company
  const found: PooledEvidence[] = []
  const isSaid = (other: PooledEvidence): boolean => claims.some(({ statistic }) => company.agreementsOf(statistic)[other.at]?.reason === null)
  for (let at = place.at + 1; pool[at]?.sentence === place.sentence && pool[at]!.study === place.study; at++) {
    const other = pool[at]!
    const { statistic } = other.finding
    if (isSpread(own)) return isSpread(statistic) ? [other] : []
    if (statistic.kind === 'p-value') found.push(other)
    else if (found.length > 0 || !(isSpread(statistic) || statistic.kind === 'confidence-interval' || statistic.kind === 'direction' || isInCell(other, place) || isSaid(other))) break
  }
  return found
}

/** "3.72 ± 0.51": the spread of a cell may have no name. */
function isInCell({ finding: { cell } }: PooledEvidence, { finding: { cell: own } }: PooledEvidence): boolean {
  return cell !== undefined && own !== undefined && cell.row === own.row && cell.column === own.column
}
