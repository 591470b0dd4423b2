import type { Statistic } from '../../statistics/statistic.ts'
import { agreementWhereOpen, type Agreement } from '../comparing/agreement.ts'
import { isDistinctive } from '../comparing/distinctive.ts'
import type { EvidencePool } from './evidencePool.ts'
import { sortsIn } from './sorts.ts'

/**
 * The company that the statistics of one sentence keep in a pool of evidence: which of them agree with which findings. Each pair is
 * compared once, however many statistics of the sentence ask.
 */
export interface Company {
  pool: EvidencePool
  /** Agreements of a statistic with every finding of the pool, by position in the pool. */
  agreementsOf(statistic: Statistic): readonly (Agreement | null)[]
  /** Whether any finding of the pool has this value or this bound, whatever its sign. */
  prints(value: number): boolean
  /** By group number: how many of the statistics agree with a member. */
  byGroup(statistics: readonly Statistic[]): Map<number, number>
  /** By sentence number; a distinctive value counts twice, because it says more about which sentence is meant. */
  bySentence(statistics: readonly Statistic[]): Map<number, number>
}

/** What is known of one statistic in a pool. */
interface Known {
  agreements: readonly (Agreement | null)[]
  /** Where it is found. */
  group: ReadonlySet<number>
  sentence: ReadonlySet<number>
  isDistinctive: boolean
}

/** Company in one pool; the answers are kept for as long as it lives. */
export function companyIn(pool: EvidencePool): Company {
  const all = new Map<Statistic, Known>()
  const knownOf = (statistic: Statistic): Known => {
    let known = all.get(statistic)
    if (!known) {
      const agreements = agreementsIn(pool, statistic)
      all.set(statistic, known = { agreements, ...placesIn(pool, agreements), isDistinctive: isDistinctive(statistic) })
    }
    return known
  }
  const agreementsOf = (statistic: Statistic): Known['agreements'] => knownOf(statistic).agreements
  const count = (statistics: readonly Statistic[], part: 'group' | 'sentence'): Map<number, number> => {
    const counts = new Map<number, number>()
    for (const statistic of statistics) {
      if (statistic.kind === 'direction') continue
      const known = knownOf(statistic)
      const weight = part === 'sentence' && known.isDistinctive ? 2 : 1
      for (const number of known[part]) counts.set(number, (counts.get(number) ?? 0) + weight)
    }
    return counts
  }
  const prints = (value: number): boolean => valuesIn(pool).has(keyOf(value))
  return { pool, agreementsOf, prints, byGroup: statistics => count(statistics, 'group'), bySentence: statistics => count(statistics, 'sentence') }
}

function agreementsIn(pool: EvidencePool, statistic: Statistic): (Agreement | null)[] {
  const agreements = new Array<Agreement | null>(pool.length).fill(null)
  for (const at of sortsIn(pool).agreeingWith(statistic)) agreements[at] = agreementWhereOpen(statistic, pool[at]!.finding.statistic)
  return agreements
}

/** The groups or sentences of a pool in which a statistic is found. "About half" keeps company with too much; and 67 % with 22 of 33 only where the study has no 67 %. */
function placesIn(pool: EvidencePool, agreements: readonly (Agreement | null)[]): Pick<Known, 'group' | 'sentence'> {
  const isThere = agreements.some(found => found?.reason === null)
  const places = { group: new Set<number>(), sentence: new Set<number>() }
  agreements.forEach((found, i) => {
    if (!found || found.reason === 'approximate' || isThere && found.reason !== null) return
    places.group.add(pool[i]!.group)
    places.sentence.add(pool[i]!.sentence)
  })
  return places
}

const knownValues = new WeakMap<EvidencePool, ReadonlySet<number>>()

function valuesIn(pool: EvidencePool): ReadonlySet<number> {
  let values = knownValues.get(pool)
  if (!values) knownValues.set(pool, values = new Set(pool.flatMap(({ finding: { statistic } }) => statistic.printed.map(({ value }) => keyOf(value)))))
  return values
}

/** One key for what differs only in the last bits of its floating-point number. */
function keyOf(value: number): number {
  return Number(Math.abs(value).toPrecision(10))
}
