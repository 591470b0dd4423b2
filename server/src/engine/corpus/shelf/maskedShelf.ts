import type { StudyBrief } from './brief.ts'
import type { LineBlock, Shelf } from './shelf.ts'
import type { Study } from '../study.ts'

/** A shelf without some of its rows: those whose entries were changed or deleted in an editor. */
export class MaskedShelf implements Shelf {
  readonly #shelf: Shelf
  readonly #masked: ReadonlySet<number>

  constructor(shelf: Shelf, masked: ReadonlySet<number>) {
    this.#shelf = shelf
    this.#masked = masked
  }

  get size(): number {
    return this.#shelf.size
  }

  rows(hash: number): number[] {
    return this.#shelf.rows(hash).filter(row => this.has(row))
  }

  study(row: number): Study | null {
    return this.#shelf.study(row)
  }

  key(row: number): string {
    return this.#shelf.key(row)
  }

  brief(row: number): StudyBrief | null {
    return this.#shelf.brief(row)
  }

  kin(row: number): ArrayLike<number> | null {
    return this.#shelf.kin(row)
  }

  has(row: number): boolean {
    return !this.#masked.has(row)
  }

  inMemory(row: number): Study | null {
    return this.#shelf.inMemory(row)
  }

  get linkedKeys(): readonly string[] {
    return this.#shelf.linkedKeys
  }

  get isBundled(): boolean {
    return this.#shelf.isBundled
  }

  isConfirmed(row: number): boolean {
    return this.#shelf.isConfirmed(row)
  }

  rowsWithValue(value: number): number[] {
    return this.#shelf.rowsWithValue(value).filter(row => this.has(row))
  }

  get lines(): readonly LineBlock[] {
    return this.#shelf.lines
  }
}
