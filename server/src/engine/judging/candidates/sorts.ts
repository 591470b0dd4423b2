import type { Statistic } from '../../statistics/statistic.ts'
import { agreementSortOf } from '../comparing/agreement.ts'
import type { EvidencePool } from './evidencePool.ts'

/** The findings of a pool by their sort: whether a claim can be about them, and agree with them, need not be asked of each. */
export interface Sorts {
  /** One finding of each sort. */
  examples: readonly Statistic[]
  /** The sort of each finding, by its place in the pool. */
  of: readonly number[]
}

const known = new WeakMap<EvidencePool, Sorts>()

/** The sorts of a pool, found once for as long as it lives. */
export function sortsIn(pool: EvidencePool): Sorts {
  let sorts = known.get(pool)
  if (!sorts) known.set(pool, sorts = sorted(pool))
  return sorts
}

function sorted(pool: EvidencePool): Sorts {
  const numbers = new Map<string, number>()
  const examples: Statistic[] = []
  const of = pool.map(({ finding: { statistic } }) => {
    const name = agreementSortOf(statistic)
    const number = numbers.get(name) ?? numbers.size
    if (number === examples.length) examples.push(statistic)
    numbers.set(name, number)
    return number
  })
  return { examples, of }
}
