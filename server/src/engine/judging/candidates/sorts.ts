import type { Statistic } from '../../statistics/statistic.ts'
import { agreementSortOf, canAgree } from '../comparing/agreement.ts'
import { comparable } from '../comparing/quantity.ts'
import type { EvidencePool } from './evidencePool.ts'

/** Places in a pool, in its order. */
type Places = readonly number[]

/**
 * Which findings of a pool a claim can be about, and agree with, whatever the values. It depends on the sort of the finding and of the claim
 * alone, so it is worked out once for all findings and all claims of one sort.
 */
export class Sorts {
  /** One finding of each sort, with the places of all of them. */
  readonly #sorts = new Map<string, { example: Statistic, places: number[] }>()
  readonly #comparable = new Map<string, Places>()
  readonly #agreeing = new Map<string, Places>()

  constructor(pool: EvidencePool) {
    for (const [at, { finding: { statistic } }] of pool.entries()) {
      const name = agreementSortOf(statistic)
      const sort = this.#sorts.get(name)
      if (sort) sort.places.push(at)
      else this.#sorts.set(name, { example: statistic, places: [at] })
    }
  }

  /** Where the findings stand that a claim can be about. */
  comparableWith(claim: Statistic): Places {
    return this.#placesFor(claim, comparable, this.#comparable)
  }

  /** Where the findings stand that a claim can agree with. */
  agreeingWith(claim: Statistic): Places {
    return this.#placesFor(claim, canAgree, this.#agreeing)
  }

  #placesFor(claim: Statistic, isOpen: (claim: Statistic, finding: Statistic) => boolean, known: Map<string, Places>): Places {
    const name = claimSortOf(claim)
    let places = known.get(name)
    if (!places) {
      // What is counted may be any word, and a word has as many beginnings while it is typed.
      if (known.size >= mostKnown) known.clear()
      known.set(name, places = [...this.#sorts.values()].flatMap(sort => (isOpen(claim, sort.example) ? sort.places : [])).sort((a, b) => a - b))
    }
    return places
  }
}

const mostKnown = 200

/** All that `comparable` and `canAgree` look at in a claim. */
export function claimSortOf(claim: Statistic): string {
  return `${agreementSortOf(claim)} ${claim.comparator}`
}

const known = new WeakMap<EvidencePool, Sorts>()

/** The sorts of a pool, found once for as long as it lives. */
export function sortsIn(pool: EvidencePool): Sorts {
  let sorts = known.get(pool)
  if (!sorts) known.set(pool, sorts = new Sorts(pool))
  return sorts
}
