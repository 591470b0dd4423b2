import { hasFindingsRead } from '../deferFindings.ts'
import { linkedKeys } from '../uniteLibraries.ts'
import { valuesOf } from '../valueIndex.ts'
import { hashOf } from './pairs.ts'
import { searchLine } from './searchLine.ts'
import { kinOf, termsOf } from './terms.ts'
import type { LineBlock, Shelf } from './shelf.ts'
import type { Study } from '../study.ts'

const rowsInBlock = 512

/** A study and, where its findings have not been read, the numbers that they print. */
export interface ShelvedStudy { study: Study, values?: readonly number[] }

/** A shelf of studies that are in memory. It can be filled bit by bit. */
export class MemoryShelf implements Shelf {
  readonly #studies: Study[] = []
  readonly #kin: Uint32Array[] = []
  readonly #rows = new Map<number, number[]>()
  readonly #rowsWithValue = new Map<number, number[]>()
  readonly #lines: LineBlock[] = []
  readonly #linked = new Set<string>()
  readonly isBundled: boolean

  constructor(studies: Iterable<ShelvedStudy> = [], isBundled = false) {
    this.isBundled = isBundled
    for (const study of studies) this.add(study)
  }

  add({ study, values }: ShelvedStudy): void {
    const row = this.#studies.push(study) - 1
    for (const hash of new Set(Array.from(termsOf(study), term => hashOf(term)))) push(this.#rows, hash, row)
    this.#kin.push(Uint32Array.from(kinOf(study), term => hashOf(term)))
    for (const value of values ?? (hasFindingsRead(study) ? valuesOf(study) : [])) push(this.#rowsWithValue, value, row)
    for (const key of linkedKeys(study)) this.#linked.add(key)
    if (row % rowsInBlock === 0) this.#lines.push({ first: row, text: '' })
    const block = this.#lines.at(-1)
    if (block !== undefined) block.text += `\n${searchLine(study)}`
  }

  get linkedKeys(): readonly string[] {
    return [...this.#linked]
  }

  get size(): number {
    return this.#studies.length
  }

  rows(hash: number): readonly number[] {
    return this.#rows.get(hash) ?? []
  }

  study(row: number): Study | null {
    return this.#studies[row] ?? null
  }

  key(row: number): string {
    return this.#studies[row]?.key ?? ''
  }

  brief(row: number): Study | null {
    return this.study(row)
  }

  kin(row: number): Uint32Array | null {
    return this.#kin[row] ?? null
  }

  inMemory(row: number): Study | null {
    return this.study(row)
  }

  has(): boolean {
    return true
  }

  isConfirmed(row: number): boolean {
    return this.#studies[row]?.confirmed === true
  }

  rowsWithValue(value: number): number[] {
    return this.#rowsWithValue.get(value) ?? []
  }

  get lines(): readonly LineBlock[] {
    return this.#lines
  }
}

function push<Name>(map: Map<Name, number[]>, name: Name, row: number): void {
  const rows = map.get(name)
  if (rows === undefined) map.set(name, [row])
  else rows.push(row)
}
