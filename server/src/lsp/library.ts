import { createCorpus } from '../engine/corpus/createCorpus.ts'
import type { Corpus } from '../engine/corpus/corpus.ts'
import { readVocabularyFile } from '../engine/corpus/formats/vocabularyFile.ts'
import type { SourceProblem, Study } from '../engine/corpus/study.ts'
import type { Concept } from '../engine/vocabulary/concepts.ts'
import type { CorpusReading, Host } from './host.ts'
import { describe } from './guard.ts'

/** What the library is made of. */
export interface LibrarySources {
  /** Absolute paths of the writer's files and folders. */
  paths: string[]
  bundled: boolean
  /** Absolute path of a file with the writer's own concepts. */
  vocabulary: string | null
}

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
  readonly #host: Host
  readonly #log: (message: string) => void
  readonly #onChange: (what: 'studies' | 'paths') => void
  readonly #onVocabulary: (path: string, text: string, problems: SourceProblem[]) => void
  #sources: LibrarySources | null = null
  #bundled: Study[] | null = null
  #own: Study[] = []
  readonly #vocabularies = new Map<string, Concept[]>()
  readonly #bibliographies = new Map<string, Study[]>()
  readonly #corpora = new Map<string, Corpus>()
  #work: Promise<void> = Promise.resolve()
  #queued = false
  #markBegun: () => void = () => {}
  #markReady: () => void = () => {}

  /** `onVocabulary` hears of each reading of the vocabulary file, with what is wrong in it. */
  constructor(
    host: Host, log: (message: string) => void, onChange: (what: 'studies' | 'paths') => void,
    onVocabulary: (path: string, text: string, problems: SourceProblem[]) => void,
  ) {
    this.#host = host
    this.#log = log
    this.#onChange = onChange
    this.#onVocabulary = onVocabulary
    this.begun = new Promise(resolve => { this.#markBegun = resolve })
    this.ready = new Promise(resolve => { this.#markReady = resolve })
  }

  /** The corpus of a manuscript that names these bibliography files, with or without the bundled studies, read with the names of a vocabulary file. Files not read yet count as empty; see `include`. */
  corpus(bibliographies: readonly string[] = [], bundled = true, vocabulary = this.#sources?.vocabulary ?? null): Corpus {
    const name = [bundled, vocabulary, ...bibliographies].join('\n')
    let corpus = this.#corpora.get(name)
    if (corpus === undefined) {
      const named = bibliographies.flatMap(path => this.#bibliographies.get(path) ?? [])
      corpus = createCorpus([...named, ...this.#own, ...bundled && this.#sources?.bundled ? this.#bundled ?? [] : []], vocabulary === null ? [] : this.#vocabularies.get(vocabulary))
      this.#corpora.set(name, corpus)
    }
    return corpus
  }

  /** The bibliography files that manuscripts have named so far. */
  get bibliographies(): string[] {
    return [...this.#bibliographies.keys()]
  }

  /** Everything that is read from files, to be watched. */
  get paths(): string[] {
    return [...new Set([...this.#sources?.paths ?? [], ...this.#vocabularies.keys(), ...this.#bibliographies.keys()])]
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

  /** Reads everything again. A call while another one waits to begin is the same call. */
  async reread(): Promise<void> {
    if (!this.#queued) {
      this.#queued = true
      this.#work = this.#work.then(() => this.#readAll())
    }
    await this.#work
  }

  /** Reads the bibliography files and the vocabulary that were not read before; says whether there were any. */
  async include(bibliographies: readonly string[], vocabulary?: string): Promise<boolean> {
    const fresh = bibliographies.filter(path => !this.#bibliographies.has(path))
    for (const path of fresh) this.#bibliographies.set(path, (await this.#read([path])).studies)
    const isNew = vocabulary !== undefined && !this.#vocabularies.has(vocabulary)
    if (isNew) this.#vocabularies.set(vocabulary, await this.#readVocabulary(vocabulary))
    if (fresh.length === 0 && !isNew) return false
    this.#corpora.clear()
    this.#onChange('paths')
    return true
  }

  async #readAll(): Promise<void> {
    this.#queued = false
    const { paths, bundled } = this.#sources ?? { paths: [], bundled: false }
    if (bundled) this.#bundled ??= await this.#readBundled()
    this.#corpora.clear()
    this.#markBegun()
    for (const path of [...this.#vocabularies.keys()]) this.#vocabularies.set(path, await this.#readVocabulary(path))
    const own = (await this.#read(paths)).studies
    for (const path of [...this.#bibliographies.keys()]) this.#bibliographies.set(path, (await this.#read([path])).studies)
    this.#own = own
    this.#corpora.clear()
    this.revision++
    this.#markReady()
    this.#onChange('studies')
  }

  async #readBundled(): Promise<Study[] | null> {
    try {
      return await this.#host.bundledStudies()
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

  async #read(paths: string[]): Promise<CorpusReading> {
    if (paths.length === 0) return { studies: [], sources: [] }
    try {
      const reading = await this.#host.readCorpus(paths)
      for (const source of reading.sources) this.#logProblems(source)
      return reading
    } catch (error) {
      this.#log(`The library cannot be read: ${describe(error)}`)
      return { studies: [], sources: [] }
    }
  }

  #logProblems({ path, problems }: CorpusReading['sources'][number]): void {
    const shown = problems.slice(0, 20).map(problem => `${path}: ${problem.message}`)
    if (problems.length > shown.length) shown.push(`${path}: and ${problems.length - shown.length} more problems`)
    for (const line of shown) this.#log(line)
  }
}
