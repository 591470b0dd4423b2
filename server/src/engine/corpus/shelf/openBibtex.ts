import { definesMacros, keyOfPart, readBibtexPart, readMacros } from '../formats/bibtex/parts.ts'
import { MaskedShelf } from './maskedShelf.ts'
import { MemoryShelf } from './memoryShelf.ts'
import { hashOfText } from './pairs.ts'
import type { Shelf } from './shelf.ts'
import type { Study } from '../study.ts'

/** A BibTeX file as it was read from disk: its shelf, and the hash of the part in which each row stands. */
export interface SavedBibtex { path: string, shelf: Shelf, parts: ArrayLike<number>, macros: readonly string[] }

/**
 * A BibTeX file that is open in an editor, compared with what was saved: entries that are the same count as saved, the others as they stand in
 * the editor. Each change costs what it changed.
 */
export class OpenBibtex {
  readonly #path: string
  /** How often each part occurs in the editor, by hash. */
  readonly #counts = new Map<number, number>()
  /** Texts of parts that are not among the saved ones, by hash. */
  readonly #fresh = new Map<number, { text: string, studies: Study[] | null }>()
  #saved: SavedBibtex | null = null
  #rows = new Map<number, number[]>()
  #masked = new Set<number>()

  constructor(path: string) {
    this.#path = path
  }

  /** Takes up what was saved; the parts are to be given again after that, by `add`. */
  begin(saved: SavedBibtex | null): void {
    this.#saved = saved
    this.#counts.clear()
    this.#fresh.clear()
    this.#rows = new Map()
    for (let row = 0; row < (saved?.parts.length ?? 0); row++) {
      const hash = saved?.parts[row] as number
      const rows = this.#rows.get(hash)
      if (rows === undefined) this.#rows.set(hash, [row])
      else rows.push(row)
    }
    this.#masked = new Set(Array.from({ length: saved?.parts.length ?? 0 }, (_, row) => row))
  }

  add(text: string): void {
    const hash = hashOfText(text)
    this.#counts.set(hash, (this.#counts.get(hash) ?? 0) + 1)
    const rows = this.#rows.get(hash)
    if (rows === undefined) this.#fresh.set(hash, this.#fresh.get(hash) ?? { text, studies: null })
    else for (const row of rows) this.#masked.delete(row)
  }

  remove(text: string): void {
    const hash = hashOfText(text)
    const count = (this.#counts.get(hash) ?? 0) - 1
    this.#counts.set(hash, Math.max(0, count))
    if (count > 0) return
    this.#fresh.delete(hash)
    for (const row of this.#rows.get(hash) ?? []) this.#masked.add(row)
  }

  /** Whether the editor shows what was saved. */
  get isSaved(): boolean {
    return this.#masked.size === 0 && this.#fresh.size === 0
  }

  /** The file as it stands in the editor. */
  shelves(): Shelf[] {
    if (this.isSaved) return this.#saved === null ? [] : [this.#saved.shelf]
    const studies = [...this.#fresh.values()].flatMap(part => part.studies ??= this.#read(part.text))
    // Changed entries come before saved ones: of two with one key, the one just written is meant.
    return [new MemoryShelf(studies.map(study => ({ study }))), ...this.#saved === null ? [] : [new MaskedShelf(this.#saved.shelf, new Set(this.#masked))]]
  }

  #read(text: string): Study[] {
    const own = [...this.#fresh.values()].map(part => part.text).filter(definesMacros)
    const partWithKey = (key: string): string | null =>
      [...this.#fresh.values()].find(part => keyOfPart(part.text)?.toLowerCase() === key.toLowerCase())?.text ?? null
    return readBibtexPart(text, this.#path, { macros: readMacros([...this.#saved?.macros ?? [], ...own]), partWithKey }).studies
  }
}
