import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Parts } from '../config/manuscriptParts.ts'
import type { Analysis } from '../engine/index.ts'
import type { Analysers } from './analysers.ts'
import type { HandChecks } from './handChecks.ts'
import { BibtexDocument } from './bibtexDocument.ts'
import type { Host } from './host.ts'
import type { Library } from './library.ts'
import type { ManuscriptParts } from './manuscriptParts.ts'
import { isLibrary } from './libraryChecks.ts'
import type { Project, ProjectFiles } from './projectFiles.ts'
import type { Projects } from './projects.ts'
import type { Settings } from './settings.ts'
import { isWordText, type WordDocuments } from './wordDocuments.ts'
import type { Language } from '../engine/wording/say.ts'

/** Above this many UTF-16 code units a manuscript is not checked while typing. */
const sizeLimit = 5_000_000

/** An analysis with what it was made from. */
interface Entry {
  /** Another one for every analysis. */
  serial: number
  document: TextDocument
  version: number
  revision: number
  settings: Settings
  project: Project
  parts: Parts
  /** Of the hand checks; see `HandChecks.revision`. */
  checked: number
  /** Absolute paths of the library files that the manuscript and its project name. */
  bibliographies: string[]
  analysis: Analysis | null
  /** How long it took, in milliseconds; checking again waits in proportion. */
  took: number
}

/** The analyses of the open documents: one per document, made when first asked for, kept until text, studies or settings change. */
export class Analyses {
  readonly #host: Host
  readonly #library: Library
  readonly #projectFiles: ProjectFiles
  readonly #handChecks: HandChecks
  readonly #projects: Projects
  readonly #parts: ManuscriptParts
  readonly #words: WordDocuments
  readonly #settings: (uri: string) => Settings
  readonly #folderOf: (path: string) => string | null
  readonly #language: Language
  readonly #entries = new Map<string, Entry>()
  readonly #analysers: Analysers
  #serial = 0

  /** @param folderOf the path of the workspace folder that a file is in */
  constructor(host: Host, library: Library, projectFiles: ProjectFiles, handChecks: HandChecks, projects: Projects, parts: ManuscriptParts, words: WordDocuments, analysers: Analysers, settings: (uri: string) => Settings, folderOf: (path: string) => string | null, language: Language) {
    this.#language = language
    this.#host = host
    this.#library = library
    this.#projectFiles = projectFiles
    this.#handChecks = handChecks
    this.#projects = projects
    this.#parts = parts
    this.#words = words
    this.#analysers = analysers
    this.#settings = settings
    this.#folderOf = folderOf
  }

  /**
   * The analysis of the document as it stands, once the library has been read; null where the text is too large or no text at all.
   * The document may change while this waits: compare `document.version` after whatever is awaited next.
   */
  async of(document: TextDocument): Promise<Analysis | null> {
    await this.#library.ready
    await this.#projectFiles.of(document.uri)
    await this.#handChecks.load(document.uri)
    await this.#parts.load(document.uri)
    await this.#words.load(document.uri, document.getText())
    const path = this.#host.pathOf(document.uri)
    const hasProject = path !== null && await this.#projects.load(path, this.#folderOf(path))
    let entry = (hasProject ? null : this.current(document)) ?? this.#check(document)
    while (await this.#library.include(entry.bibliographies, entry.project.vocabulary)) entry = this.#check(document)
    return entry.analysis
  }

  /** The same for a document that is not open, of which nothing is kept. */
  async once(document: TextDocument): Promise<Analysis | null> {
    const analysis = await this.of(document)
    if (this.#entries.get(document.uri)?.document === document) this.forget(document.uri)
    return analysis
  }

  /** The analysis where it is at hand and up to date. */
  current(document: TextDocument): Entry | null {
    const entry = this.#entries.get(document.uri)
    return entry !== undefined && entry.document === document && entry.version === document.version
      && entry.revision === this.#library.revision && entry.settings === this.#settings(document.uri) && entry.checked === this.#handChecks.revision
      && entry.project === this.#projectFiles.atHand(document.uri) && entry.parts === this.#parts.atHand(document.uri) ? entry : null
  }

  /** The analysis of the document as it stands, with the studies at hand: for what must not wait for a large library. */
  async atOnce(document: TextDocument): Promise<Analysis | null> {
    await this.#library.begun
    await this.#handChecks.load(document.uri)
    await this.#words.load(document.uri, document.getText())
    return (this.current(document) ?? this.#check(document)).analysis
  }

  /** The last analysis of the document, which may be of an earlier text; made at once where there is none. */
  async latest(document: TextDocument): Promise<Analysis | null> {
    const entry = this.#entries.get(document.uri)
    return entry?.document === document && entry.revision === this.#library.revision ? entry.analysis : this.atOnce(document)
  }

  /** Whether an offset lies in the prose of the document as it stands, at its edge at least; code and comments are none. */
  isProse(document: TextDocument, offset: number): boolean {
    return this.#analysers.of(document).read(document.getText()).passages.some(({ at, alone: { text, blocks } }) =>
      at <= offset && offset <= at + text.length && blocks.some(({ start, end }) => at + start <= offset && offset <= at + end))
  }

  /** How long the last analysis of the document took, in milliseconds. */
  took(uri: string): number {
    return this.#entries.get(uri)?.took ?? 0
  }

  forget(uri: string): void {
    this.#entries.delete(uri)
  }

  #check(document: TextDocument): Entry {
    const started = performance.now()
    const settings = this.#settings(document.uri)
    const project = this.#projectFiles.atHand(document.uri)
    const parts = this.#parts.atHand(document.uri)
    const last = this.#entries.get(document.uri)?.bibliographies ?? project.corpus
    let analysis = this.#analyse(document, settings, project, last)
    const bibliographies = analysis === null ? [] : [...this.#named(document.uri, analysis.manuscript.metadata.bibliography), ...project.corpus]
    if (bibliographies.join('\n') !== last.join('\n')) analysis = this.#analyse(document, settings, project, bibliographies)
    const { version } = document
    const { revision } = this.#library
    const checked = this.#handChecks.revision
    const entry = { serial: ++this.#serial, document, version, revision, settings, project, parts, checked, bibliographies, analysis, took: performance.now() - started }
    this.#entries.set(document.uri, entry)
    return entry
  }

  #analyse(document: TextDocument, settings: Settings, project: Project, bibliographies: string[]): Analysis | null {
    if (document instanceof BibtexDocument) return null
    const parts = this.#parts.atHand(document.uri)
    const text = document.getText()
    if (unreadable(text) !== null || isLibrary(document)) return null
    const word = this.#words.of(document.uri, text)
    if (word === null && isWordText(document.uri)) return null
    const path = this.#host.pathOf(document.uri)
    const folder = path === null ? '' : this.#folderOf(path) ?? ''
    const corpus = this.#library.corpus(bibliographies, { folder, bundled: project.bundledCorpus !== false, embedded: word?.shelf ?? null, ...project.vocabulary === undefined ? {} : { vocabulary: project.vocabulary } })
    return this.#analysers.of(document, word).analyse(text, corpus, {
      readOnly: word !== null,
      severity: { ...settings.severity, ...project.severity },
      language: this.#language,
      others: parts.others.map(({ manuscript }) => manuscript),
      lost: parts.lost,
      handChecks: this.#handChecks.of(document.uri),
      ...settings.reportingStyle === null ? {} : { reportingStyle: settings.reportingStyle },
    })
  }

  #named(uri: string, bibliography: string[]): string[] {
    const path = this.#host.pathOf(uri)
    const from = (file: string | null, names: readonly string[]): string[] => names.map(name => this.#host.resolvePath(file === null ? null : this.#host.parentOf(file), name)).filter(name => name !== null)
    const own = [...from(path, bibliography), ...this.#parts.atHand(uri).others.flatMap(part => from(part.path, part.manuscript.metadata.bibliography))]
    return [...new Set([...own, ...path === null ? [] : this.#projects.bibliographies(path)])]
  }
}

/** Why a text is not checked; null where it is. */
export function unreadable(text: string): 'too large' | 'binary' | null {
  if (text.length > sizeLimit) return 'too large'
  return text.slice(0, 8192).includes('\0') ? 'binary' : null
}
