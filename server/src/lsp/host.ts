import type { CslItem, SourceProblem, Study } from '../engine/corpus/study.ts'
import type { ListEntries } from '../engine/references/listEntries.ts'
import type { ListOptions } from '../engine/references/referenceLists.ts'
import type { Citable } from '../engine/references/studyLabel.ts'
import type { FormatReferencesParams } from '../protocol.ts'

/** What the server asks of the machine it runs on. Paths are absolute unless said otherwise; nothing here throws synchronously. */
export interface Host {
  /** The bundled studies; rejects where they cannot be read. */
  bundledStudies(): Promise<Study[]>
  /** Formatted references of the bundled studies by key, made at build time; empty where there are none. */
  bundledReferences(): Promise<Map<string, string>>
  /** Studies of files and folders, each with the problems met. */
  readCorpus(paths: string[]): Promise<CorpusReading>
  /** The manuscripts in folders and the folders below, hidden ones and `node_modules` left out; alphabetical. */
  manuscripts(folders: string[]): Promise<string[]>
  /** What is wrong in the text of a library file of this path. */
  checkLibrary(text: string, path: string): Promise<SourceProblem[]>
  /** The text of a file as the corpus reader decodes it; null where it cannot be read as text. */
  readText(path: string): Promise<string | null>
  /** References in a CSL style; rejects with a message for the user where the style is unknown. */
  formatReferences(works: Citable[], options: FormatOptions): Promise<string[]>
  /** Groups of works as parts of a reference list, and what the style wants of a list; rejects like `formatReferences`. */
  formatListEntries(groups: Citable[][], options: ListOptions): Promise<ListEntries>
  /** The path behind a URI; null where it names no local file. */
  pathOf(uri: string): string | null
  uriOf(path: string): string
  /** A path as a user writes it, `~` included, seen from a folder; null where it leads to another machine. */
  resolvePath(folder: string | null, path: string): string | null
  parentOf(path: string): string
  /** Absent where there is no network to speak of. */
  network?: NetworkHost
}

/** What the server asks of other machines, and only when it was turned on. Rejections carry a message for the user. */
export interface NetworkHost {
  lookUp(identifier: string, options: { email: string, addresses: Record<string, string> }, onRequest: (address: string) => void, signal: AbortSignal): Promise<{ study: Study, from: string[] } | null>
  zoteroSearch(port: number, query: string, signal: AbortSignal): Promise<CslItem[]>
  zoteroExport(port: number, keys: readonly string[], signal: AbortSignal): Promise<string>
  zoteroAttachments(port: number, key: string, signal: AbortSignal): Promise<{ path: string | null, open: string | null }[]>
}

export interface FormatOptions {
  /** Name of a style. */
  style: string
  locale: string
  format: FormatReferencesParams['format']
}

export interface CorpusReading {
  studies: Study[]
  sources: { path: string, problems: SourceProblem[] }[]
}
