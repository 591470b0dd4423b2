import type { LostPart, Manuscript } from '../engine/manuscripts/manuscript.ts'
import { chapterFiles, projectChapters } from '../engine/manuscripts/projectFile.ts'
import type { ManuscriptReader } from '../engine/manuscripts/manuscriptReader.ts'
import { manuscriptReader } from '../engine/manuscripts/readManuscript.ts'
import { syntaxOf } from '../engine/manuscripts/syntax.ts'

/** The files around a manuscript, as its parts are looked for in them. Paths are absolute. */
export interface PartFiles {
  /** The text of a file, with what is unsaved; null where it cannot be read as text. */
  readText(path: string): Promise<string | null>
  /** A file that is open in an editor as it stands there, read already; null where it is not. */
  open?(path: string): Manuscript | null
  resolvePath(folder: string | null, name: string): string | null
  parentOf(path: string): string
  /** The manuscripts among which one that takes in a given file may be. */
  candidates(): Promise<readonly string[]>
}

/** A manuscript of several files, seen from one of them. */
export interface Parts {
  /** All other files of the manuscript. */
  others: readonly Part[]
  /** Paths of those that this file takes in, directly or not. */
  below: readonly string[]
  /** What this file takes in and cannot. */
  lost: readonly LostPart[]
}

interface Part { path: string, manuscript: Manuscript }

/** The parts of a manuscript that is one file. */
export const undivided: Parts = { others: [], below: [], lost: [] }

/** No thesis has more files; a longer chase is a mistake. */
const mostParts = 300

/** More files that may take one in are not looked into. */
const mostCandidates = 1000

/** The source of a notebook is JSON; its cells are read elsewhere. */
const isNotebook = /\.ipynb$/i

/** What every command for taking in a file has in it, in all the syntaxes; it spares reading most files whole. */
const takesIn = /\\(?:input|include|subfile)|\binclude\b|child\s{0,3}=/

/** Finds the files that make up one manuscript. What was read is kept, and read again where the text is another. */
export class PartsReader {
  readonly #files: PartFiles
  /** Each file with a reader that keeps what an edit leaves as it was. */
  readonly #read = new Map<string, { reader: ManuscriptReader, manuscript: Manuscript }>()
  #above: Promise<Map<string, string>> | undefined
  /** The chapters that the project files of a folder name, one list for each file. */
  readonly #books = new Map<string, Promise<string[][]>>()

  constructor(files: PartFiles) {
    this.#files = files
  }

  /** Lets project files, and the files that may take others in, be looked for again. */
  forget(): void {
    this.#above = undefined
    this.#books.clear()
  }

  /**
   * The parts of the manuscript that the file at `path` belongs to: the files that take it in, the chapters of its project, and all that
   * those take in. Files outside of `folder` are left alone; circles end where they began.
   */
  async of(path: string, folder: string): Promise<Parts> {
    const own = await this.#manuscript(path)
    if (own === null || own.syntax === 'plaintext') return undivided
    const tops = await this.#tops(path, folder)
    const found = new Map<string, Manuscript>()
    const taken = new Map<string, { name: string, path: string | null }[]>()
    const waiting = [...tops]
    while (waiting.length > 0 && found.size < mostParts) {
      const next = waiting.pop()!
      const manuscript = found.has(next) ? null : await this.#manuscript(next)
      if (manuscript === null) continue
      found.set(next, manuscript)
      const inside = await this.#includes(next, manuscript, tops, folder)
      taken.set(next, inside)
      waiting.push(...inside.flatMap(file => file.path ?? []))
    }
    const below = reach(path, taken)
    const lost = (taken.get(path) ?? []).flatMap(({ name, path: file }): LostPart[] =>
      file === null ? isSought(name, own) ? [{ name, reason: 'missing' }] : [] : file === path || reach(file, taken).includes(path) ? [{ name, reason: 'circle' }] : [])
    found.delete(path)
    return { others: [...found].map(([other, manuscript]) => ({ path: other, manuscript })), below: below.filter(file => file !== path && found.has(file)), lost }
  }

  /** The file, the files above it that take it in, and the chapters beside it. */
  async #tops(path: string, folder: string): Promise<Set<string>> {
    const tops = new Set<string>()
    const waiting = [path]
    while (waiting.length > 0 && tops.size < mostParts) {
      const next = waiting.pop()!
      if (tops.has(next) || !isInside(next, folder)) continue
      const manuscript = await this.#manuscript(next)
      if (manuscript === null) continue
      tops.add(next)
      const { root } = manuscript.metadata
      const above = root === undefined ? null : this.#files.resolvePath(this.#files.parentOf(next), root)
      waiting.push(...above === null ? await this.#takingIn(next, folder) : [above], ...await this.#chapters(next, folder))
    }
    return tops
  }

  /** Candidates that take in a file. Only those that have its name in them are read whole. */
  async #takingIn(path: string, folder: string): Promise<string[]> {
    this.#above ??= this.#findAbove()
    const stem = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.\w{1,8}$/, '')
    const taking: string[] = []
    for (const [candidate, text] of await this.#above) {
      if (candidate === path || !text.includes(stem) || !isInside(candidate, folder)) continue
      const manuscript = await this.#manuscript(candidate)
      const includes = manuscript === null ? [] : await this.#includes(candidate, manuscript, new Set([candidate]), folder)
      if (includes.some(file => file.path === path)) taking.push(candidate)
    }
    return taking
  }

  async #findAbove(): Promise<Map<string, string>> {
    const above = new Map<string, string>()
    for (const path of (await this.#files.candidates()).slice(0, mostCandidates)) {
      const text = syntaxOf(path) === 'plaintext' ? null : await this.#files.readText(path)
      if (text !== null && takesIn.test(text)) above.set(path, text)
    }
    return above
  }

  /** The chapters of the book that a file is a chapter of: those that the nearest project file names. */
  async #chapters(path: string, folder: string): Promise<string[]> {
    for (let at = this.#files.parentOf(path); at === folder || isInside(at, folder); at = this.#files.parentOf(at)) {
      const books = this.#books.get(at) ?? this.#booksIn(at)
      this.#books.set(at, books)
      const book = (await books).find(chapters => chapters.includes(path))
      if (book) return book
      if (this.#files.parentOf(at) === at) break
    }
    return []
  }

  async #booksIn(folder: string): Promise<string[][]> {
    const books: string[][] = []
    for (const name of chapterFiles) {
      const file = this.#files.resolvePath(folder, name)
      const text = file === null ? null : await this.#files.readText(file)
      if (text !== null) books.push(projectChapters(text).map(chapter => this.#files.resolvePath(folder, chapter)).filter(chapter => chapter !== null))
    }
    return books
  }

  /** What a manuscript takes in, as written and where it lies: LaTeX looks from the folder of the root, others from the file. */
  async #includes(path: string, { metadata, syntax }: Manuscript, tops: ReadonlySet<string>, folder: string): Promise<{ name: string, path: string | null }[]> {
    const own = this.#files.parentOf(path)
    const above = [...tops].reverse().map(top => this.#files.parentOf(top))
    const folders = [...new Set(syntax === 'latex' ? [...above, own] : [own, ...above, folder])]
    const located: { name: string, path: string | null }[] = []
    for (const name of metadata.includes) {
      const paths = folders.flatMap(from => this.#files.resolvePath(name.startsWith('/') ? folder : from, name.replace(/^\/+/, '')) ?? [])
      const inside = paths.filter(file => isInside(file, folder))
      // What lies elsewhere is left alone, and nobody can say whether it is there.
      if (inside.length === 0) continue
      located.push({ name, path: await this.#first(inside) })
    }
    return located
  }

  async #first(paths: readonly string[]): Promise<string | null> {
    for (const path of paths) if (await this.#manuscript(path) !== null) return path
    return null
  }

  async #manuscript(path: string): Promise<Manuscript | null> {
    if (isNotebook.test(path)) return null
    const open = this.#files.open?.(path) ?? null
    if (open !== null) return open
    const text = await this.#files.readText(path)
    if (text === null) return null
    const known = this.#read.get(path)
    if (known?.manuscript.text === text) return known.manuscript
    const reader = known?.reader ?? manuscriptReader(syntaxOf(path))
    const manuscript = reader.read(text)
    this.#read.set(path, { reader, manuscript })
    return manuscript
  }
}

/** All that a file takes in, directly or not; the file itself only where it is in a circle. */
function reach(path: string, taken: ReadonlyMap<string, readonly { path: string | null }[]>): string[] {
  const reached = new Set<string>()
  const waiting = [path]
  while (waiting.length > 0) {
    for (const { path: file } of taken.get(waiting.pop()!) ?? []) {
      if (file === null || reached.has(file)) continue
      reached.add(file)
      waiting.push(file)
    }
  }
  return [...reached]
}

/** Whether a file that is not there is missed: names made by macros lead anywhere, and what a LaTeX preamble takes in may come with TeX. */
function isSought(name: string, { text, syntax }: Manuscript): boolean {
  if (/[\\#{}$*]|:\/\//.test(name) || isNotebook.test(name)) return false
  const body = text.indexOf('\\begin{document}')
  return syntax !== 'latex' || body < 0 || text.includes(name.replace(/\.tex$/, ''), body)
}

/** Whether a path lies in a folder, which may end in its separator. */
function isInside(path: string, folder: string): boolean {
  return path.startsWith(/[\\/]$/.test(folder) ? folder : `${folder}${folder.includes('\\') ? '\\' : '/'}`)
}
