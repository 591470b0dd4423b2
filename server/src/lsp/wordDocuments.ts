import { LSPErrorCodes, ResponseError } from 'vscode-languageserver'
import { MemoryShelf } from '../engine/corpus/shelf/memoryShelf.ts'
import type { Shelf } from '../engine/corpus/shelf/shelf.ts'
import { readWordDocument, type WordDocument } from '../engine/word/readWordDocument.ts'
import type { Host } from './host.ts'

/** Of the read-only text that stands for a Word document in an editor. */
const scheme = 'citewright-word:'

/** A Word document, and the records in it as a shelf of the library. */
export interface OpenWordDocument { document: WordDocument, shelf: Shelf | null }

/** The address of the file behind a document: of the Word document behind its text, else of the document itself. */
export function fileBehind(uri: string): string {
  if (!uri.startsWith(scheme)) return uri
  try {
    return decodeURIComponent(uri.slice(uri.indexOf('?') + 1))
  } catch {
    return uri
  }
}

/** Whether a document is the text of a Word document. */
export function isWordText(uri: string): boolean {
  return uri.startsWith(scheme)
}

/** The Word documents that are shown, as they were when their text was asked for last. */
export class WordDocuments {
  readonly #host: Host
  readonly #documents = new Map<string, OpenWordDocument>()

  constructor(host: Host) {
    this.#host = host
  }

  /** Reads the file behind an address and answers its text. Rejects with a message for the writer. */
  async read(uri: string): Promise<string> {
    const refused = (message: string): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, message)
    const path = this.#host.pathOf(uri)
    if (path === null) throw refused('this Word document cannot be read from where it is')
    const unpacked = await this.#host.readWord(path)
    if (!unpacked.ok) throw refused(unpacked.problem)
    const document = readWordDocument(unpacked.files, path)
    if (document === null) throw refused('this Word document has no text part; open it in Word and save it again')
    const shelf = document.studies.length > 0 ? new MemoryShelf(document.studies.map(study => ({ study }))) : null
    this.#documents.set(uri, { document, shelf })
    return document.text
  }

  /** Makes sure that the document behind a text is at hand, as after a restart of the server. Never rejects. */
  async load(uri: string, text: string): Promise<void> {
    if (isWordText(uri) && this.of(uri, text) === null) await this.read(uri).catch(() => {})
  }

  /** The document with this text; null where it is not at hand, or the file has changed since. */
  of(uri: string, text: string): OpenWordDocument | null {
    const open = this.#documents.get(uri)
    return open?.document.text === text ? open : null
  }

  forget(uri: string): void {
    this.#documents.delete(uri)
  }
}
