import { Versions } from './versions.ts'

/** What one item of a list tells, and which it is. */
export interface Told<Item, What> {
  item: Item
  index: number
  what: What
}

/**
 * What the items of a list tell, version by version, where most tell nothing: of a long manuscript, few passages have a footnote or a problem. Asking each of them at every key press would
 * fetch all of them from memory; here those that are the same objects as before are not asked again.
 */
export class Telling<Item, What> {
  readonly #tell: (item: Item) => What | null
  readonly #versions = new Versions<Item, What | null>()

  /** @param tell must depend on nothing but the item; null where it tells nothing */
  constructor(tell: (item: Item) => What | null) {
    this.#tell = tell
  }

  /** What the items of this version tell, in their order. */
  of(items: readonly Item[]): Told<Item, What>[] {
    const all = this.#versions.map(items, this.#tell)
    const told: Told<Item, What>[] = []
    for (let index = 0; index < all.length; index++) {
      const what = all[index]!
      if (what !== null) told.push({ item: items[index]!, index, what })
    }
    return told
  }
}
