import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { SourceProblem } from '../engine/corpus/study.ts'
import type { Host } from './host.ts'

/** Files that are read as libraries wherever they lie; they are no manuscripts. */
const libraryExtension = /\.(?:bib|bibtex|ris|nbib|medline)$/i

interface Entry { document: TextDocument, version: number, problems: Promise<SourceProblem[]> }

/** Whether a document is a library rather than a manuscript. */
export function isLibrary({ uri, languageId }: Pick<TextDocument, 'uri' | 'languageId'>): boolean {
  return languageId === 'bibtex' || libraryExtension.test(uri)
}

/** What is wrong in the library files that are open: found away from the thread that answers, once for each version of a document. */
export class LibraryChecks {
  readonly #host: Host
  readonly #enabled: () => boolean
  readonly #entries = new Map<string, Entry>()

  constructor(host: Host, enabled: () => boolean) {
    this.#host = host
    this.#enabled = enabled
  }

  /** The problems of the document as it stands; the document may have changed when they come. */
  async of(document: TextDocument): Promise<SourceProblem[]> {
    if (!this.#enabled()) return []
    let entry = this.#entries.get(document.uri)
    if (entry === undefined || entry.document !== document || entry.version !== document.version) {
      const problems = this.#host.checkLibrary(document.getText(), this.#host.pathOf(document.uri) ?? nameOf(document))
      entry = { document, version: document.version, problems }
      this.#entries.set(document.uri, entry)
    }
    return entry.problems
  }

  forget(uri: string): void {
    this.#entries.delete(uri)
  }
}

/** A name by which the format of an unsaved document is known. */
function nameOf({ uri, languageId }: TextDocument): string {
  return languageId === 'bibtex' && !libraryExtension.test(uri) ? 'untitled.bib' : uri
}
