import type { SavedBibtex } from '../engine/corpus/shelf/openBibtex.ts'
import type { Namesake } from '../engine/corpus/shelf/namesakes.ts'
import type { Shelf } from '../engine/corpus/shelf/shelf.ts'
import type { CslItem, SourceProblem, Study } from '../engine/corpus/study.ts'
import type { ListEntries } from '../engine/references/listEntries.ts'
import type { ListOptions } from '../engine/references/referenceLists.ts'
import type { Citable } from '../engine/references/studyLabel.ts'
import type { WordFiles } from '../engine/word/parts.ts'
import type { ReferenceFormat } from '../engine/references/rendering.ts'

/** What the server asks of the machine it runs on. Paths are absolute unless said otherwise; nothing here throws synchronously. */
export interface Host {
  /** The bundled studies; rejects where they cannot be read. */
  bundledStudies(): Promise<Study[]>
  /** Formatted references of the bundled studies by key, made at build time; empty where there are none. */
  bundledReferences(): Promise<Map<string, string>>
  /** The manuscripts in folders and the folders below, hidden ones and `node_modules` left out; alphabetical. */
  manuscripts(folders: string[]): Promise<string[]>
  /** What is wrong in the text of a library file of this path, given in pieces; `namesakes` are records of other files that it may contradict. */
  checkLibrary(pieces: Iterable<string>, path: string, namesakes: readonly Namesake[]): Promise<SourceProblem[]>
  /** What reads files and folders, with a folder for its cache: null for none, undefined for the system's own. */
  openLibrary(cacheFolder: string | null | undefined): LibraryReader
  /** Folders of a workspace that hold papers by convention. */
  conventionalFolders(workspace: string): Promise<string[]>
  /** Bibliographies that the project of a manuscript names, as written, and the folder from which they are seen. */
  bibliographiesOfProject(manuscript: string, workspace: string): Promise<{ folder: string, names: string[] }>
  /** The file or folder to watch for a path, which may be a glob pattern. */
  watchedPath(path: string): string
  /** The text of a file as the corpus reader decodes it; null where it cannot be read as text. */
  readText(path: string): Promise<string | null>
  /** The XML files of a Word document by name, or why there are none; never rejects. */
  readWord(path: string): Promise<{ ok: true, files: WordFiles } | { ok: false, problem: string }>
  /** References in a CSL style; rejects with a message for the user where the style is unknown. */
  formatReferences(works: Citable[], options: FormatOptions): Promise<string[]>
  /** Groups of works as parts of a reference list, and what the style wants of a list; rejects like `formatReferences`. */
  formatListEntries(groups: Citable[][], options: ListOptions): Promise<ListEntries>
  /** The path behind a URI; null where it names no local file. */
  pathOf(uri: string): string | null
  uriOf(path: string): string
  /** A path as a user writes it, `~` and `${workspaceFolder}` included, seen from a folder; null where it leads to another machine. */
  resolvePath(folder: string | null, path: string): string | null
  parentOf(path: string): string
  /** Absent where there is no network to speak of. */
  network?: NetworkHost
}

/** What the server asks of other machines, and only when it was turned on. Rejections carry a message for the user. */
export interface NetworkHost {
  /** Forgets what it keeps in memory of earlier answers; what lies in the cache is cleared with it. */
  forget(): void
  lookUp(identifier: string, options: { email: string, addresses: Record<string, string> }, onRequest: (address: string) => void, signal: AbortSignal): Promise<{ study: Study, from: string[] } | null>
  zoteroSearch(port: number, query: string, signal: AbortSignal): Promise<CslItem[]>
  zoteroExport(port: number, keys: readonly string[], signal: AbortSignal): Promise<string>
  zoteroAttachments(port: number, key: string, signal: AbortSignal): Promise<{ path: string | null, open: string | null }[]>
}

export interface FormatOptions {
  /** Name of a style. */
  style: string
  locale: string
  format: ReferenceFormat
}

/** Reads libraries and remembers what it read. */
export interface LibraryReader {
  /** Studies of files, folders and glob patterns, each file with the problems met. Never rejects. */
  read(paths: readonly string[], options?: ReadingOptions): Promise<LibraryReading>
  /** Forgets what was read, on disk too. */
  clear(): Promise<void>
  stop(): void
}

export interface ReadingOptions {
  /** Files done, of how many, and the one underway. */
  onProgress?: (done: number, all: number, path: string) => void
  /** A part of the library that can be used already. */
  onPart?: (shelves: LibraryShelf[]) => void
  /** More has become known of the shelves in use. */
  onValues?: () => void
  signal?: AbortSignal
}

export interface LibraryReading {
  shelves: LibraryShelf[]
  sources: { path: string, problems: SourceProblem[] }[]
  /** A file seems to be being saved: look again after so many milliseconds. */
  lookAgain: number | null
}

/** A shelf, and, where it is that of a BibTeX file, what an editor needs to compare it with. */
export interface LibraryShelf { shelf: Shelf, bibtex: SavedBibtex | null }
