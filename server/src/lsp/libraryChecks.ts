import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { SourceProblem } from '../engine/corpus/study.ts'
import { BibtexDocument } from './bibtexDocument.ts'
import type { Host } from './host.ts'
import type { Library } from './library.ts'

/** Files that are read as libraries wherever they lie; they are no manuscripts. */
const libraryExtension = /\.(?:bib|bibtex|ris|nbib|medline)$/i

/** Files that may be anything: they are checked where they are part of the library, and are no manuscripts either. */
const dataExtension = /\.(?:json|ya?ml)$/i

interface Entry { document: TextDocument, version: number, namesakes: string, problems: Promise<SourceProblem[]> }

/** Whether a document is a library rather than a manuscript. */
export function isLibrary({ uri, languageId }: Pick<TextDocument, 'uri' | 'languageId'>): boolean {
  return languageId === 'bibtex' || libraryExtension.test(uri) || dataExtension.test(uri)
}

/** What is wrong in the library files that are open: found away from the thread that answers, once for each version of a document. */
export class LibraryChecks {
  readonly #host: Host
  readonly #library: Pick<Library, 'has' | 'namesakes'>
  readonly #enabled: () => boolean
  readonly #entries = new Map<string, Entry>()

  constructor(host: Host, library: Pick<Library, 'has' | 'namesakes'>, enabled: () => boolean) {
    this.#host = host
    this.#library = library
    this.#enabled = enabled
  }

  /** Whether a document is checked: a file of data only where it belongs to the library. */
  covers({ uri }: TextDocument): boolean {
    return !dataExtension.test(uri) || this.#library.has(uri)
  }

  /** The problems of the document as it stands; the document may have changed when they come. */
  async of(document: TextDocument): Promise<SourceProblem[]> {
    if (!this.#enabled() || !this.covers(document)) return []
    const path = this.#host.pathOf(document.uri)
    const namesakes = path === null ? [] : await this.#library.namesakes(path)
    const known = JSON.stringify(namesakes)
    let entry = this.#entries.get(document.uri)
    if (entry === undefined || entry.document !== document || entry.version !== document.version || entry.namesakes !== known) {
      const problems = this.#host.checkLibrary(piecesOf(document), path ?? nameOf(document), namesakes)
      entry = { document, version: document.version, namesakes: known, problems }
      this.#entries.set(document.uri, entry)
    }
    return entry.problems
  }

  forget(uri: string): void {
    this.#entries.delete(uri)
  }
}

/** The text; a large library is never put together on the thread that answers. */
function piecesOf(document: TextDocument): string[] {
  return document instanceof BibtexDocument ? document.parts.map(part => part.text) : [document.getText()]
}

/** A name by which the format of an unsaved document is known. */
function nameOf({ uri, languageId }: TextDocument): string {
  return languageId === 'bibtex' && !libraryExtension.test(uri) ? 'untitled.bib' : uri
}
