import { OpenBibtex, type SavedBibtex } from '../engine/corpus/shelf/openBibtex.ts'
import type { Shelf } from '../engine/corpus/shelf/shelf.ts'
import type { BibtexDocument } from './bibtexDocument.ts'

/** How long comparing may keep the thread, in milliseconds. */
const slice = 5

interface Entry {
  document: BibtexDocument
  open: OpenBibtex
  /** What the document was compared with. */
  saved: SavedBibtex | null
}

/** BibTeX files that are open in the editor: what is unsaved counts. */
export class OpenBibliographies {
  readonly #documents = new Map<string, BibtexDocument>()
  readonly #entries = new Map<string, Entry>()
  readonly #comparing = new Set<string>()
  readonly #onChange: () => void

  /** @param onChange is called when entries in the editor are others than before */
  constructor(onChange: () => void) {
    this.#onChange = onChange
  }

  opened(path: string, document: BibtexDocument): void {
    this.#documents.set(path, document)
    this.#onChange()
  }

  /** Takes up what the last change did to the document. */
  changed(path: string, { lastChange }: BibtexDocument): void {
    const open = this.#entries.get(path)?.open
    for (const part of lastChange.removed) open?.remove(part)
    for (const part of lastChange.added) open?.add(part)
    this.#onChange()
  }

  closed(path: string): void {
    this.#documents.delete(path)
    this.#entries.delete(path)
    this.#onChange()
  }

  /**
   * The shelves of a file as it stands in the editor; null where it is not open. A document that was not compared yet with what is saved counts
   * as saved, and is compared in the background.
   */
  shelves(path: string, saved: SavedBibtex | null): Shelf[] | null {
    const document = this.#documents.get(path)
    if (document === undefined) return null
    const entry = this.#entries.get(path)
    if (entry?.document === document && entry.saved?.shelf === saved?.shelf) return entry.open.shelves()
    void this.#compare(path, document, saved)
    // Until then, what was compared with the file as it was a moment ago.
    return entry?.document === document ? entry.open.shelves() : null
  }

  /** The paths that are open. */
  get paths(): string[] {
    return [...this.#documents.keys()]
  }

  async #compare(path: string, document: BibtexDocument, saved: SavedBibtex | null): Promise<void> {
    if (this.#comparing.has(path)) return
    this.#comparing.add(path)
    const open = new OpenBibtex(path)
    let version: number
    do {
      version = document.version
      open.begin(saved)
      let began = performance.now()
      for (const { text } of [...document.parts]) {
        open.add(text)
        if (performance.now() - began < slice) continue
        await new Promise(resolve => setTimeout(resolve))
        began = performance.now()
      }
    } while (document.version !== version)
    this.#comparing.delete(path)
    if (this.#documents.get(path) !== document) return
    this.#entries.set(path, { document, open, saved })
    this.#onChange()
  }
}
