import type { Corpus } from '../engine/corpus/corpus.ts'
import { readVocabularyFile } from '../engine/corpus/formats/vocabularyFile.ts'
import { MemoryShelf } from '../engine/corpus/shelf/memoryShelf.ts'
import type { Shelf } from '../engine/corpus/shelf/shelf.ts'
import { namesakesOf, type Namesake } from '../engine/corpus/shelf/namesakes.ts'
import { ShelvedCorpus } from '../engine/corpus/shelf/shelvedCorpus.ts'
import type { SourceProblem } from '../engine/corpus/study.ts'
import type { Concept } from '../engine/vocabulary/concepts.ts'
import type { Host, LibraryReader, LibraryReading, LibraryShelf, ReadingOptions } from './host.ts'
import { describe } from './guard.ts'
import { OpenBibliographies } from './openBibliographies.ts'
import { Debounce } from './pause.ts'

/** What the library is made of. */
export interface LibrarySources {
  /** Absolute paths of the writer's files and folders, glob patterns among them, by workspace folder; under '' where there is none. */
  paths: Record<string, string[]>
  bundled: boolean
  /** Absolute path of a file with the writer's own concepts. */
  vocabulary: string | null
}

/** Which corpus is meant. */
export interface CorpusChoice { folder?: string, bundled?: boolean, vocabulary?: string | null, embedded?: Shelf | null }

/** How long an open bibliography must be left alone before manuscripts are compared with it, in milliseconds. */
const editorRest = 150

/** How long looking for namesakes may keep the thread, in milliseconds. */
const slice = 5

/** How a reading is shown and can be stopped; `end` is called when it is over. */
export interface Follower extends Pick<ReadingOptions, 'onProgress' | 'signal'> { end: () => void }

/**
 * The studies that manuscripts are compared with: the writer's own, those of a manuscript's bibliography files, and the bundled ones.
 * Reading happens in the background, one reading at a time; until it is done the studies read before stay in use.
 */
export class Library {
  /** Grows with every change of the studies, so that what was computed from older ones can be told. */
  revision = 0
  /** Settles when the bundled studies are there, which takes a moment; never rejects. */
  readonly begun: Promise<void>
  /** Settles when everything has been read for the first time, which can take long; never rejects. */
  readonly ready: Promise<void>
  /** BibTeX files that are open in the editor. */
  readonly open: OpenBibliographies
  readonly #host: Host
  readonly #reader: LibraryReader
  readonly #log: (message: string) => void
  readonly #onChange: (what: 'studies' | 'paths') => void
  readonly #onVocabulary: (path: string, text: string, problems: SourceProblem[]) => void
  readonly #vocabularies = new Map<string, Concept[]>()
  readonly #follow: () => Follower
  readonly #debounce = new Debounce()
  #sources: LibrarySources | null = null
  #bundled: Shelf | null = null
  readonly #own = new Map<string, LibraryShelf[]>()
  readonly #bibliographies = new Map<string, LibraryShelf[]>()
  readonly #corpora = new Map<string, Corpus>()
  readonly #namesakes = new Map<string, Promise<Namesake[]>>()
  readonly #said = new Map<string, string>()
  #work: Promise<void> = Promise.resolve()
  #queued = false
  #markBegun: () => void = () => {}
  #markReady: () => void = () => {}

  /** `onVocabulary` hears of each reading of the vocabulary file, with what is wrong in it. */
  constructor(
    host: Host, reader: LibraryReader, log: (message: string) => void, onChange: (what: 'studies' | 'paths') => void, follow: () => Follower,
    onVocabulary: (path: string, text: string, problems: SourceProblem[]) => void,
  ) {
    this.#host = host
    this.#reader = reader
    this.#log = log
    this.#onChange = onChange
    this.#onVocabulary = onVocabulary
    this.#follow = follow
    this.begun = new Promise(resolve => { this.#markBegun = resolve })
    this.ready = new Promise(resolve => { this.#markReady = resolve })
    this.open = new OpenBibliographies(() => this.#debounce.schedule('open', editorRest, () => this.#changed()))
  }

  /**
   * The corpus of a manuscript that names these bibliography files. Those not read yet count as empty; see `include`.
   *
   * @param folder  path of the workspace folder that the manuscript is in; '' for the writer's library as a whole
   * @param bundled false leaves the bundled studies out
   * @param vocabulary path of the vocabulary file with whose names it is read
   * @param embedded studies that the manuscript itself brings along; such a corpus is made anew for each call
   */
  corpus(bibliographies: readonly string[] = [], { folder = '', bundled = true, vocabulary = this.#sources?.vocabulary ?? null, embedded = null }: CorpusChoice = {}): Corpus {
    const name = [folder, bundled, vocabulary, ...bibliographies].join('\n')
    let corpus = embedded === null ? this.#corpora.get(name) : undefined
    if (corpus === undefined) {
      const own = this.#own.get(folder) ?? [...this.#own.values()].flat()
      const shelves = [...embedded === null ? [] : [embedded], ...bibliographies.flatMap(path => this.#named(path)), ...own.flatMap(shelf => this.#current(shelf))]
      const shipped = bundled && this.#sources?.bundled === true && this.#bundled !== null ? [this.#bundled] : []
      corpus = new ShelvedCorpus([...new Set([...shelves, ...shipped])], vocabulary === null ? [] : this.#vocabularies.get(vocabulary))
      if (embedded === null) this.#corpora.set(name, corpus)
    }
    return corpus
  }

  /** The bibliography files that manuscripts have named so far. */
  get bibliographies(): string[] {
    return [...this.#bibliographies.keys()]
  }

  /** Everything that is read from files, to be watched. */
  get paths(): string[] {
    return [...new Set([...Object.values(this.#sources?.paths ?? {}).flat(), ...this.#vocabularies.keys(), ...this.#bibliographies.keys()].map(path => this.#host.watchedPath(path)))]
  }

  /** Whether a changed file, by its path or the paths above it, is one that is read. */
  has(uri: string): boolean {
    return this.paths.map(path => this.#host.uriOf(path)).some(source => uri === source || uri.startsWith(`${source}/`))
  }

  /** Takes up the sources and reads them, unless they are those in use; says which. */
  async use(sources: LibrarySources): Promise<boolean> {
    if (this.#sources !== null && JSON.stringify(sources) === JSON.stringify(this.#sources)) return false
    this.#sources = sources
    if (sources.vocabulary !== null) this.#vocabularies.set(sources.vocabulary, [])
    this.#onChange('paths')
    await this.reread()
    return true
  }

  /** Reads again what has changed. A call while another one waits to begin is the same call. */
  async reread(): Promise<void> {
    if (!this.#queued) {
      this.#queued = true
      this.#work = this.#work.then(() => this.#readAll())
    }
    await this.#work
  }

  /** Forgets everything that was read, on disk too, and reads it again. */
  async clear(): Promise<void> {
    await this.#reader.clear()
    await this.reread()
  }

  /** Reads the bibliography files and the vocabulary that were not read before; says whether there were any. */
  async include(bibliographies: readonly string[], vocabulary?: string): Promise<boolean> {
    const fresh = bibliographies.filter(path => !this.#bibliographies.has(path))
    for (const path of fresh) this.#bibliographies.set(path, (await this.#read([path])).shelves)
    const isNew = vocabulary !== undefined && !this.#vocabularies.has(vocabulary)
    if (isNew) this.#vocabularies.set(vocabulary, await this.#readVocabulary(vocabulary))
    if (fresh.length === 0 && !isNew) return false
    this.#corpora.clear()
    this.#onChange('paths')
    return true
  }

  stop(): void {
    this.#reader.stop()
  }

  /** The records of other files of the library that share a key or an identifier with those of this file. */
  namesakes(path: string): Promise<Namesake[]> {
    const known = this.#namesakes.get(path)
    if (known !== undefined) return known
    const found = this.#findNamesakes(path.replaceAll('\\', '/'))
    this.#namesakes.set(path, found)
    return found
  }

  async #findNamesakes(path: string): Promise<Namesake[]> {
    const named = [...this.#bibliographies.keys()].flatMap(other => this.#named(other))
    const own = [...this.#own.values()].flat().flatMap(shelf => this.#current(shelf))
    const found: Namesake[] = []
    let began = performance.now()
    for (const namesake of namesakesOf(path, [...new Set([...named, ...own])])) {
      if (namesake !== null) found.push(namesake)
      else if (performance.now() - began > slice) {
        await new Promise(resolve => setTimeout(resolve))
        began = performance.now()
      }
    }
    return found
  }

  /** The shelves of a bibliography that a manuscript names; one that is open counts though it was never saved. */
  #named(path: string): Shelf[] {
    const shelves = this.#bibliographies.get(path) ?? []
    return shelves.length === 0 ? this.open.shelves(path, null) ?? [] : shelves.flatMap(shelf => this.#current(shelf))
  }

  #current({ shelf, bibtex }: LibraryShelf): Shelf[] {
    return bibtex === null ? [shelf] : this.open.shelves(bibtex.path, bibtex) ?? [shelf]
  }

  async #readAll(): Promise<void> {
    this.#queued = false
    const { paths, bundled } = this.#sources ?? { paths: {}, bundled: false, vocabulary: null }
    if (bundled) this.#bundled ??= await this.#readBundled()
    this.#corpora.clear()
    this.#markBegun()
    const before = this.#allShelves()
    const names = JSON.stringify([...this.#vocabularies])
    for (const path of [...this.#vocabularies.keys()]) this.#vocabularies.set(path, await this.#readVocabulary(path))
    for (const folder of this.#own.keys()) if (!(folder in paths)) this.#own.delete(folder)
    for (const [folder, entries] of Object.entries(paths)) {
      const part = (shelves: LibraryShelf[]): void => {
        this.#own.set(folder, shelves)
        this.#changed()
      }
      this.#own.set(folder, (await this.#read(entries, part)).shelves)
    }
    for (const path of [...this.#bibliographies.keys()]) this.#bibliographies.set(path, (await this.#read([path])).shelves)
    this.#markReady()
    const after = this.#allShelves()
    if (this.revision === 0 || names !== JSON.stringify([...this.#vocabularies]) || before.length !== after.length || before.some((shelf, i) => shelf !== after[i])) this.#changed()
  }

  #allShelves(): Shelf[] {
    return [...this.#own.values(), ...this.#bibliographies.values()].flat().map(({ shelf }) => shelf)
  }

  #changed(): void {
    this.#corpora.clear()
    this.#namesakes.clear()
    this.revision++
    this.#onChange('studies')
  }

  async #readBundled(): Promise<Shelf | null> {
    try {
      return new MemoryShelf((await this.#host.bundledStudies()).map(study => ({ study })), true)
    } catch (error) {
      this.#log(`The bundled studies cannot be read: ${describe(error)}`)
      return null
    }
  }

  async #readVocabulary(path: string): Promise<Concept[]> {
    const text = await this.#host.readText(path)
    const { concepts, problems } = text === null
      ? { concepts: [], problems: [{ code: 'unreadable-file', start: 0, end: 0, message: 'The vocabulary cannot be read; there is no such file, or it is no text.' }] }
      : readVocabularyFile(text)
    for (const { start, message } of problems.slice(0, 20)) this.#log(`${path}:${(text ?? '').slice(0, start).split('\n').length}: ${message}`)
    this.#onVocabulary(path, text ?? '', problems)
    return concepts
  }

  async #read(paths: string[], onPart?: (shelves: LibraryShelf[]) => void): Promise<LibraryReading> {
    const nothing: LibraryReading = { shelves: [], sources: [], lookAgain: null }
    if (paths.length === 0) return nothing
    const { end, ...follower } = this.#follow()
    try {
      const options: ReadingOptions = { ...follower, onValues: () => this.#changed() }
      const reading = await this.#reader.read(paths, onPart === undefined ? options : { ...options, onPart })
      for (const source of reading.sources) this.#logProblems(source)
      if (reading.lookAgain !== null) this.#debounce.schedule('look again', reading.lookAgain, () => void this.reread())
      return reading
    } catch (error) {
      this.#log(`The library cannot be read: ${describe(error)}`)
      return nothing
    } finally {
      end()
    }
  }

  /** Says what is wrong with a file, once for as long as it stays so. */
  #logProblems({ path, problems }: LibraryReading['sources'][number]): void {
    const shown = problems.slice(0, 20).map(problem => `${path}: ${problem.message}`)
    if (problems.length > shown.length) shown.push(`${path}: and ${problems.length - shown.length} more problems`)
    if (this.#said.get(path) === shown.join('\n')) return
    this.#said.set(path, shown.join('\n'))
    for (const line of shown) this.#log(line)
  }
}
