import { createCorpus } from '../engine/corpus/createCorpus.ts'
import type { Corpus } from '../engine/corpus/corpus.ts'
import type { Study } from '../engine/corpus/study.ts'
import type { CorpusReading, Host } from './host.ts'
import { describe } from './guard.ts'

/** What the library is made of. */
export interface LibrarySources {
  /** Absolute paths of the writer's files and folders. */
  paths: string[]
  bundled: boolean
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
  #sources: LibrarySources | null = null
  #bundled: Study[] | null = null
  #own: Study[] = []
  readonly #bibliographies = new Map<string, Study[]>()
  readonly #corpora = new Map<string, Corpus>()
  #work: Promise<void> = Promise.resolve()
  #queued = false
  #markBegun: () => void = () => {}
  #markReady: () => void = () => {}

  constructor(host: Host, log: (message: string) => void, onChange: (what: 'studies' | 'paths') => void) {
    this.#host = host
    this.#log = log
    this.#onChange = onChange
    this.begun = new Promise(resolve => { this.#markBegun = resolve })
    this.ready = new Promise(resolve => { this.#markReady = resolve })
  }

  /** The corpus of a manuscript that names these bibliography files, with or without the bundled studies. Files not read yet count as empty; see `include`. */
  corpus(bibliographies: readonly string[] = [], bundled = true): Corpus {
    const name = [bundled, ...bibliographies].join('\n')
    let corpus = this.#corpora.get(name)
    if (corpus === undefined) {
      const named = bibliographies.flatMap(path => this.#bibliographies.get(path) ?? [])
      corpus = createCorpus([...named, ...this.#own, ...bundled && this.#sources?.bundled ? this.#bundled ?? [] : []])
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
    return [...new Set([...this.#sources?.paths ?? [], ...this.#bibliographies.keys()])]
  }

  /** Whether a changed file, by its path or the paths above it, is one that is read. */
  has(uri: string): boolean {
    return this.paths.map(path => this.#host.uriOf(path)).some(source => uri === source || uri.startsWith(`${source}/`))
  }

  /** Takes up the sources and reads them, unless they are those in use; says which. */
  async use(sources: LibrarySources): Promise<boolean> {
    if (this.#sources !== null && JSON.stringify(sources) === JSON.stringify(this.#sources)) return false
    this.#sources = sources
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

  /** Reads the bibliography files that were not read before; says whether there were any. */
  async include(bibliographies: readonly string[]): Promise<boolean> {
    const fresh = bibliographies.filter(path => !this.#bibliographies.has(path))
    for (const path of fresh) this.#bibliographies.set(path, (await this.#read([path])).studies)
    if (fresh.length === 0) return false
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
