import type { Statistic } from '../../statistics/statistic.ts'
import { agreement, canAgree, type Agreement } from '../comparing/agreement.ts'
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

/** Company in one pool; the answers are kept for as long as it lives. */
export function companyIn(pool: EvidencePool): Company {
  const known = new Map<Statistic, readonly (Agreement | null)[]>()
  const agreementsOf = (statistic: Statistic): readonly (Agreement | null)[] => {
    let agreements = known.get(statistic)
    if (!agreements) known.set(statistic, agreements = agreementsIn(pool, statistic))
    return agreements
  }
  const places = { group: new Map<Statistic, ReadonlySet<number>>(), sentence: new Map<Statistic, ReadonlySet<number>>() }
  const placesOf = (statistic: Statistic, part: 'group' | 'sentence'): ReadonlySet<number> => {
    let found = places[part].get(statistic)
    if (!found) places[part].set(statistic, found = placesIn(pool, agreementsOf(statistic), part))
    return found
  }
  const count = (statistics: readonly Statistic[], part: 'group' | 'sentence'): Map<number, number> => {
    const counts = new Map<number, number>()
    for (const statistic of statistics) {
      if (statistic.kind === 'direction') continue
      const weight = part === 'sentence' && isDistinctive(statistic) ? 2 : 1
      for (const number of placesOf(statistic, part)) counts.set(number, (counts.get(number) ?? 0) + weight)
    }
    return counts
  }
  const prints = (value: number): boolean => valuesIn(pool).has(keyOf(value))
  return { pool, agreementsOf, prints, byGroup: statistics => count(statistics, 'group'), bySentence: statistics => count(statistics, 'sentence') }
}

function agreementsIn(pool: EvidencePool, statistic: Statistic): (Agreement | null)[] {
  const sorts = sortsIn(pool)
  const isOpen = sorts.examples.map(example => canAgree(statistic, example))
  return pool.map(({ finding }, i) => isOpen[sorts.of[i]!]! ? agreement(statistic, finding.statistic) : null)
}

/** The groups or sentences of a pool in which a statistic is found. "About half" keeps company with too much; and 67 % with 22 of 33 only where the study has no 67 %. */
function placesIn(pool: EvidencePool, agreements: readonly (Agreement | null)[], part: 'group' | 'sentence'): Set<number> {
  const isThere = agreements.some(found => found?.reason === null)
  const places = new Set<number>()
  agreements.forEach((found, i) => { if (found && found.reason !== 'approximate' && !(isThere && found.reason !== null)) places.add(pool[i]![part]) })
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
