import type { TextDocuments } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { PartsReader, undivided, type Parts } from '../config/manuscriptParts.ts'
import type { Analysers } from './analysers.ts'
import { unreadable } from './analyses.ts'
import type { Host } from './host.ts'
import { isLibrary } from './libraryChecks.ts'

/** The parts of manuscripts of several files, by document. What is unsaved in an open part counts. */
export class ManuscriptParts {
  readonly #host: Host
  readonly #isRestricted: boolean
  readonly #folderOf: (path: string) => string | null
  readonly #documents: TextDocuments<TextDocument>
  readonly #analysers: Analysers
  readonly #readers = new Map<string, PartsReader>()
  readonly #atHand = new Map<string, Parts>()

  /**
   * In an untrusted workspace every file is a manuscript of its own.
   * @param folderOf the path of the workspace folder that a file is in
   */
  constructor(host: Host, documents: TextDocuments<TextDocument>, analysers: Analysers, isRestricted: boolean, folderOf: (path: string) => string | null) {
    this.#host = host
    this.#documents = documents
    this.#analysers = analysers
    this.#isRestricted = isRestricted
    this.#folderOf = folderOf
  }

  /** The parts as they were found last; the same object until one of them is another. */
  atHand(uri: string): Parts {
    return this.#atHand.get(uri) ?? undivided
  }

  /** Looks for the parts of the manuscript that a document belongs to. */
  async load(uri: string): Promise<void> {
    const path = this.#isRestricted ? null : this.#host.pathOf(uri)
    const document = this.#documents.get(uri)
    if (path === null || document !== undefined && isNone(document)) return
    const folder = this.#folderOf(path) ?? this.#host.parentOf(path)
    const parts = await this.#reader(folder).of(path, folder)
    if (!same(parts, this.atHand(uri))) this.#atHand.set(uri, parts)
  }

  /** Whether a document is a part of the same manuscript as another. */
  areTogether(uri: string, other: string): boolean {
    const path = this.#host.pathOf(other)
    return this.atHand(uri).others.some(part => part.path === path)
  }

  /** Files came, went or changed, or documents were opened or closed: those that may take others in are looked for again. */
  forget(): void {
    for (const reader of this.#readers.values()) reader.forget()
  }

  #reader(folder: string): PartsReader {
    const host = this.#host
    const open = (path: string): TextDocument | undefined => this.#documents.get(host.uriOf(path))
    const isWorkspace = this.#folderOf(folder) !== null
    const reader = this.#readers.get(folder) ?? new PartsReader({
      readText: async path => open(path)?.getText() ?? await host.readText(path),
      open: path => {
        const document = open(path)
        return document === undefined ? null : this.#analysers.of(document).read(document.getText())
      },
      resolvePath: (from, name) => host.resolvePath(from, name),
      parentOf: path => host.parentOf(path),
      // Outside of the workspace nothing is searched: it may be a home folder.
      candidates: () => isWorkspace ? host.manuscripts([folder]) : Promise.resolve([]),
    })
    this.#readers.set(folder, reader)
    return reader
  }
}

/** What is open and no manuscript that can be checked. */
function isNone(document: TextDocument): boolean {
  return isLibrary(document) || unreadable(document.getText()) !== null
}

function same(parts: Parts, others: Parts): boolean {
  return parts.others.length === others.others.length && parts.others.every(({ path, manuscript }, at) => others.others[at]!.path === path && others.others[at]!.manuscript === manuscript)
    && parts.lost.length === others.lost.length && parts.lost.every(({ name, reason }, at) => others.lost[at]!.name === name && others.lost[at]!.reason === reason)
}
