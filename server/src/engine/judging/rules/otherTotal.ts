import { sizeIn } from '../../statistics/cells.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import type { Claim } from '../claim.ts'
import type { Company } from '../candidates/company.ts'
import type { EvidencePool, PooledEvidence } from '../candidates/evidencePool.ts'
import { align } from '../comparing/alignment.ts'
import { contradicted, isThere, unknown } from '../judgement.ts'

/** A count of the sources with the total or the percentage that it has there. */
interface Share { count: number, total: number | null, percentage: number, half: number, evidence: PooledEvidence }

const confidence = 0.6

/**
 * Finds a count with the total of others: "24 of the 33 improved" where 24 of 30 did, "30 of the 150 controls" where the controls' 30 are 60%. A percentage of the sources that happens to be the quotient is
 * no witness for such a fraction; where nothing else is known of the count, it is one only for a total that is the size of a group or a sample.
 *
 * @param claims the claims of one sentence that lean on the same studies
 */
export function findOtherTotal(claims: readonly Claim[], { pool }: Company): Claim[] {
  return claims.map(claim => {
    const { statistic: { kind, numerator, denominator, printed }, evidence: [witness] } = claim
    if (!isThere(claim) || !witness || kind !== 'fraction' || numerator === undefined || !denominator || denominator < smallest || printed.some(({ word }) => word)) return claim
    const { statistic: own } = witness.finding
    if (own.kind === 'fraction' || own.numerator === numerator && own.denominator === denominator) return claim
    const { shares, sizes } = talliesIn(pool)
    const ofCount = shares.filter(share => share.count === numerator)
    const quotient = 100 * numerator / denominator
    if (ofCount.some(({ total, percentage, half }) => total === denominator || total === null && Math.abs(percentage - quotient) <= half)) return claim
    const akin = align(claim.statistic.context, own.context, false).words
    const meant = ofCount.find(({ evidence }) => {
      const alignment = align(claim.statistic.context, evidence.finding.statistic.context, false)
      return alignment.conflicts.length === 0 && alignment.words >= Math.max(akin, telling)
    })
    if (meant) return { ...claim, ...contradicted('denominator', [meant.evidence], confidence) }
    return sizes.has(denominator) && (totalOf(witness.finding) ?? denominator) === denominator ? claim : { ...claim, ...unknown }
  })
}

/** Below, a fraction is a manner of speaking. */
const smallest = 8
/** What part of the words of a claim another share of the same count must have. */
const telling = 0.3

function totalOf({ statistic, cell }: PooledEvidence['finding']): number | null {
  return statistic.denominator ?? (cell ? sizeIn(cell.column) : null)
}

interface Tallies { shares: readonly Share[], sizes: ReadonlySet<number> }

const known = new WeakMap<EvidencePool, Tallies>()

/** The counts of a pool that have a total or a percentage, and all sizes of groups. Kept for as long as it lives. */
function talliesIn(pool: EvidencePool): Tallies {
  let tallies = known.get(pool)
  if (!tallies) known.set(pool, tallies = { shares: pool.flatMap((evidence, at) => shareOf(evidence, pool[at + 1], pool[at - 1]) ?? []), sizes: sizesIn(pool) })
  return tallies
}

const counting: ReadonlySet<Statistic['kind']> = new Set(['count', 'sample-size', 'other'])

function shareOf(evidence: PooledEvidence, next: PooledEvidence | undefined, last: PooledEvidence | undefined): Share | null {
  const { kind, value, numerator, denominator, printed: [own] } = evidence.finding.statistic
  if (kind === 'fraction' && numerator !== undefined && denominator) return { count: numerator, total: denominator, percentage: 100 * numerator / denominator, half: 0, evidence }
  if (kind !== 'percentage' || value === null) return null
  const half = 10 ** -Math.max(0, own?.decimals ?? 0)
  if (numerator !== undefined && denominator) return { count: numerator, total: denominator, percentage: value, half, evidence }
  // "30 (60)", "60% (n = 30)"
  const count = [last, next].find(other => other && isCountBeside(other, evidence))?.finding.statistic.value
  return count === undefined || count === null ? null : { count, total: totalOf(evidence.finding), percentage: value, half, evidence }
}

/** How far a count stands from its percentage, in code units: a bracket and a sign apart. */
const bracket = 8

function isCountBeside({ sentence, finding: { statistic: { kind, value, unit, start, end } } }: PooledEvidence, { sentence: own, finding: { statistic } }: PooledEvidence): boolean {
  const gap = Math.max(start - statistic.end, statistic.start - end)
  return sentence === own && counting.has(kind) && unit === null && Number.isInteger(value) && gap >= 0 && gap <= bracket
}

function sizesIn(pool: EvidencePool): Set<number> {
  const sizes = new Set<number>()
  for (const { finding: { statistic, cell } } of pool) {
    if (counting.has(statistic.kind) && statistic.value !== null && statistic.unit === null && (statistic.kind !== 'other' || !cell)) sizes.add(statistic.value)
    if (statistic.denominator !== undefined) sizes.add(statistic.denominator)
    const size = cell ? sizeIn(cell.column) : null
    if (size !== null) sizes.add(size)
  }
  return sizes
}
