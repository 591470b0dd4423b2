import { foldName } from '../fold.ts'
import { issuedYear } from '../cslDate.ts'
import type { CslItem } from '../study.ts'

/** Makes citation keys for the records of a file whose format has none: family name and year, as reference managers make them. */
export class MadeKeys {
  readonly #taken: Set<string>
  /** How many records share a name and year so far. */
  readonly #counts = new Map<string, number>()

  /** `taken`: keys of records that have one. */
  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken)
  }

  /** The key that the record brings with it where it can be one and is free, else one made of its author and year. */
  keyFor(item: CslItem, written?: string): string {
    const key = written !== undefined && /^[^\s\d]\S{0,100}$/.test(written) && !this.#taken.has(written) ? written : this.#make(item)
    this.#taken.add(key)
    return key
  }

  #make(item: CslItem): string {
    const first = item.author?.[0]
    const name = foldName(first?.family ?? first?.literal ?? item.title?.split(' ')[0] ?? '').slice(0, 40)
    const base = `${name === '' ? 'anonymous' : name}${issuedYear(item)}`
    for (;;) {
      const count = this.#counts.get(base) ?? 0
      this.#counts.set(base, count + 1)
      const key = `${base}${suffix(count)}`
      if (!this.#taken.has(key)) return key
    }
  }
}

/** Nothing for the first, then "a" to "z", then numbers. */
function suffix(count: number): string {
  if (count === 0) return ''
  return count <= 26 ? String.fromCharCode(96 + count) : `-${count}`
}
