import { realpath } from 'node:fs/promises'
import { dirname, extname, resolve } from 'node:path'
import type { Pairs } from '../../engine/corpus/shelf/pairs.ts'
import { textOf } from '../../engine/corpus/shelf/growing.ts'
import { BackgroundWorker } from '../backgroundWorker.ts'
import type { ListedFile } from '../listFiles.ts'
import { listLibrary, watchedPath } from '../libraryPaths.ts'
import { attachmentsOf, rowsNear, type Attachment, type AttachedFiles } from '../attachments.ts'
import { isWanted } from '../readCorpus.ts'
import { CacheFolder, readSection, sectionsOf } from './cacheFolder.ts'
import { cacheName, fingerprintOf, isOfNothing } from './fingerprint.ts'
import type { BibtexIndex } from './bibtexIndex.ts'
import { hashOfNothing } from './bibtexParts.ts'
import { readAndKeepValues, type CachedMeta, type CacheUse, type ReadFilesPart } from './jobs.ts'
import { openReading, type OpenFile } from './openReading.ts'
import { contentHashOf, storeProblem } from './readFile.ts'
import { Shelves, type GatheredShelves, type LibraryFile, type LibraryShelf } from './shelves.ts'
import type { StoredReading } from './stored.ts'

/** A library as it was found. */
export interface LibraryReading extends GatheredShelves {
  /** A file is empty or gone that was not a moment ago; it may be being saved. Look again after so many milliseconds. */
  lookAgain: number | null
}

/** How a reading is followed and stopped. */
export interface ReadingOptions {
  /** How many files are done, of how many, and which is underway. */
  onProgress?: (done: number, all: number, path: string) => void
  /** A part of the library that can be used while the rest is read. */
  onPart?: (shelves: LibraryShelf[]) => void
  /** Once a large library has been read whole, its findings are read in the background; this is called when they are. */
  onValues?: () => void
  signal?: AbortSignal
}

/** What files are read in. */
export type FileWorker = Pick<BackgroundWorker, 'run' | 'stop'>

/** A file that was there a moment ago is waited for so long, in milliseconds. */
const grace = 1500

/** A file that takes longer is given up, in milliseconds. A library of records may take its time. */
const longest = 30_000

/** All that is kept on disk, in bytes; what was not used for longest goes first. */
const largestCache = 1024 * 1024 * 1024

/**
 * Reads libraries and remembers what it read: a file that did not change is not read again, nor an entry of a BibTeX file. What was read
 * before in another session is in the cache.
 */
export class LibraryReader {
  readonly #cache: CacheUse | null
  readonly #folder: CacheFolder | null
  readonly #files = new Map<string, OpenFile>()
  /** When a file was first found empty or gone, in milliseconds of a clock that nobody sets. */
  readonly #missing = new Map<string, number>()
  readonly #shelves = new Shelves(path => this.#files.get(path))
  readonly #attachments = new WeakMap<OpenFile, { roots: string, found: Attachment[] }>()
  readonly #startWorker: () => FileWorker
  readonly #valuesWorker: FileWorker
  #readingValues = false

  /** @param startWorker gives what the reading is done in: a thread of its own where nothing else is said */
  constructor(cache: CacheUse | null, startWorker: () => FileWorker = () => new BackgroundWorker()) {
    this.#cache = cache
    this.#startWorker = startWorker
    this.#valuesWorker = startWorker()
    this.#folder = cache && new CacheFolder(cache.folder)
  }

  /** Reads files and folders. Never rejects: what could not be read is in the problems. What was stopped by the signal is left out. */
  async read(paths: readonly string[], options: ReadingOptions = {}): Promise<LibraryReading> {
    const library = paths.join('\n')
    // Of one moment, so that a file first missed in this reading is waited for, however long the reading takes.
    const now = performance.now()
    const listed = (await this.#list(paths, now)).map((file): LibraryFile => ({ ...file, key: null }))
    await this.#readFiles(library, listed, listed, now, options)
    const files = await this.#withAttachments(paths, listed)
    await this.#readFiles(library, files.slice(listed.length), files, now, options)
    const reading = await this.#shelves.gather(library, files)
    if (options.onValues !== undefined) void this.#readValues(options.onValues)
    return { ...reading, lookAgain: files.some(({ path }) => this.#missing.has(path)) ? grace : null }
  }

  /** Has the numbers of findings that have not been read, those of large BibTeX files, read when one is first looked for: for a program that has nobody to keep waiting. */
  deferValues(): void {
    for (const { content } of this.#files.values()) {
      if (content.kind === 'bibtex' && content.index.values === null) content.shelf.deferValues(() => content.index.values = readAndKeepValues(content.index, this.#cache))
    }
  }

  /** Brings some files of a library up to date. Those that seem to be being saved are missing afterwards. */
  async #readFiles(library: string, files: readonly LibraryFile[], all: readonly LibraryFile[], now: number, options: ReadingOptions): Promise<void> {
    const changed: LibraryFile[] = []
    await inParallel(files, async file => {
      const fingerprint = await fingerprintOf(file.path)
      const known = this.#files.get(file.path)
      if (known !== undefined && known.fingerprint === fingerprint) return void this.#missing.delete(file.path)
      if (known !== undefined && (fingerprint === null || isOfNothing(fingerprint))) {
        if (this.#mayComeBack(file.path, now)) return
        this.#files.delete(file.path)
      }
      const cached = known === undefined && fingerprint !== null ? await this.#fromCache(file.path, fingerprint) : null
      if (cached === null) changed.push(file)
      else this.#files.set(file.path, cached)
    })
    await this.#readChanged(library, changed, all, options)
    if (changed.length > 0) void this.#folder?.trim(largestCache)
  }

  /** The files of a library, the keys of records that name them as theirs, and behind them the other files that records name. */
  async #withAttachments(paths: readonly string[], listed: readonly LibraryFile[]): Promise<LibraryFile[]> {
    const roots = paths.map(watchedPath).map(path => extname(path) === '' ? path : dirname(path))
    const keys = new Map<string, string>()
    for (const { path } of listed) {
      const file = this.#files.get(path)
      for (const attachment of file === undefined ? [] : await this.#attachmentsOf(file, roots)) keys.set(attachment.path, attachment.key)
    }
    if (keys.size === 0) return [...listed]
    const real = await Promise.all(listed.map(({ path }) => realpath(path).catch(() => path)))
    const known = new Set(real)
    const more = [...keys].filter(([path]) => !known.has(path)).map(([path, key]): LibraryFile => ({ path, named: false, key }))
    return [...listed.map((file, i) => ({ ...file, key: keys.get(real[i] ?? '') ?? null })), ...more]
  }

  /** Looked for on the disk once for each reading of a file. */
  async #attachmentsOf(file: OpenFile, roots: readonly string[]): Promise<readonly Attachment[]> {
    const known = this.#attachments.get(file)
    if (known !== undefined && known.roots === roots.join('\n')) return known.found
    const found = await attachmentsOf(folders => attachedFiles(file, folders), roots)
    this.#attachments.set(file, { roots: roots.join('\n'), found })
    return found
  }

  /** Forgets what was read, and what is kept on disk. */
  async clear(): Promise<void> {
    this.#files.clear()
    this.#shelves.clear()
    await this.#folder?.clear()
  }

  stop(): void {
    this.#valuesWorker.stop()
  }

  /** The files that are there, and those that were a moment ago. */
  async #list(paths: readonly string[], now: number): Promise<ListedFile[]> {
    const listed = await listLibrary(paths, isWanted)
    const present = new Set(listed.map(({ path }) => path))
    const gone = [...this.#files.keys()].filter(path => !present.has(path) && paths.map(watchedPath).some(folder => path.startsWith(`${folder}/`) || path.startsWith(`${folder}\\`)))
    const kept = gone.filter(path => this.#mayComeBack(path, now))
    for (const path of gone) if (!kept.includes(path)) this.#files.delete(path)
    return [...listed, ...kept.map(path => ({ path, named: false }))]
  }

  /** Whether a file that is empty or gone now is waited for: it may be in the middle of being saved. */
  #mayComeBack(path: string, now: number): boolean {
    const since = this.#missing.get(path) ?? now
    this.#missing.set(path, since)
    if (now - since < grace) return true
    this.#missing.delete(path)
    return false
  }

  async #fromCache(path: string, fingerprint: string): Promise<OpenFile | null> {
    const file = await this.#folder?.open(cacheName(path)) ?? null
    if (file === null) return null
    const meta = file.head.meta as CachedMeta
    if (meta.program !== this.#cache?.program || meta.file !== resolve(path)) return null
    // A file that was only touched, or checked out again, is what it was.
    if (meta.fingerprint !== fingerprint && meta.contentHash !== await contentHashOf(path)) return null
    // Findings are looked at when they are wanted, and read from the source again if need be; but that of a PDF cannot be waited for.
    if (path.endsWith('.pdf') && await readSection(file, 'findings') === null) return null
    const sections = await sectionsOf(file, ['findings'])
    return sections && openReading({ meta: { ...meta, fingerprint }, sections }, file, path)
  }

  /** Reads files in a worker. A file that breaks it down, or takes too long, is given up; the others are read all the same. */
  async #readChanged(library: string, changed: readonly LibraryFile[], listed: readonly LibraryFile[], { onProgress = () => {}, onPart, signal }: ReadingOptions): Promise<void> {
    let left = changed.map(({ path }) => path)
    while (left.length > 0 && !stopped(signal)) {
      const worker = this.#startWorker()
      let underway: string | null = null
      const given = { up: false }
      let clock: NodeJS.Timeout | undefined
      let opened: Promise<void> = Promise.resolve()
      const stop = (): void => worker.stop()
      signal?.addEventListener('abort', stop)
      const take = (part: ReadFilesPart): void => {
        if (part.kind === 'begun') {
          underway = part.path
          onProgress(changed.length - left.length, changed.length, part.path)
          clearTimeout(clock)
          if (/\.pdf$/i.test(part.path)) clock = setTimeout(() => { given.up = true; worker.stop() }, longest)
        } else if (part.kind === 'read') {
          left = left.filter(path => path !== part.reading.meta.path)
          opened = opened.then(() => this.#take(part.reading, part.cached))
        } else if (part.kind === 'keys' && onPart !== undefined) {
          opened = opened.then(() => this.#take(part.reading, false)).then(() => this.#shelves.gather(library, listed)).then(({ shelves }) => onPart(shelves))
        }
      }
      try {
        const files = left.map(path => ({ path, before: this.#cache === null ? this.#indexOf(path) : null }))
        await worker.run<null, ReadFilesPart>({ name: 'readFiles', files, cache: this.#cache }, take)
      } catch {
        const path = underway
        if (path === null) break
        if (!stopped(signal)) {
          left = left.filter(other => other !== path)
          const message = given.up ? `Reading this file took longer than ${longest / 1000} seconds and was given up.` : 'This file could not be read: it takes too much memory, or is damaged.'
          await this.#take(await storeProblem(path, message), false)
        }
      } finally {
        clearTimeout(clock)
        signal?.removeEventListener('abort', stop)
        worker.stop()
        await opened
      }
    }
  }

  async #take(reading: StoredReading, cached: boolean): Promise<void> {
    const { path, fingerprint, contentHash } = reading.meta
    // It was emptied between being looked at and being read.
    const isEmpty = isOfNothing(fingerprint) || contentHash === hashOfNothing
    if (isEmpty && this.#files.has(path) && this.#mayComeBack(path, performance.now())) return
    const file = await openReading(reading, cached && reading.sections.findings === undefined ? await this.#folder?.open(cacheName(path)) ?? null : null)
    this.#missing.delete(path)
    if (file !== null) this.#files.set(path, file)
  }

  #indexOf(path: string): BibtexIndex | null {
    const content = this.#files.get(path)?.content
    return content?.kind === 'bibtex' ? content.index : null
  }

  /** Reads what is lacking of BibTeX files: the numbers of their findings. */
  async #readValues(onValues: () => void): Promise<void> {
    if (this.#readingValues) return
    this.#readingValues = true
    try {
      for (const { content } of [...this.#files.values()]) {
        if (content.kind !== 'bibtex' || content.index.values !== null) continue
        const values = await this.#valuesOf(content.index)
        if (values === null) continue
        content.index.values = values
        content.shelf.useValues(values)
        onValues()
      }
    } catch {
      // Stopped: they are read the next time.
    } finally {
      this.#readingValues = false
    }
  }

  async #valuesOf(index: BibtexIndex): Promise<Pairs<Float64Array<ArrayBuffer>> | null> {
    const { path, contentHash } = index
    const ask = (sent: BibtexIndex | null) => this.#valuesWorker.run<Pairs<Float64Array<ArrayBuffer>> | null>({ name: 'readValues', path, contentHash, index: sent, cache: this.#cache })
    return (this.#cache === null ? null : await ask(null)) ?? ask(index)
  }
}

/** The files that the records of a library name as theirs. */
function* attachedFiles({ path: library, content }: OpenFile, folders: readonly string[]): Generator<AttachedFiles> {
  if (content.kind === 'studies') {
    for (const { study: { key, files = [] } } of content.studies) if (files.length > 0) yield { key: () => key, files, library }
  } else {
    const { keys, files } = content.index.packed
    for (const row of rowsNear(files, folders)) yield { key: () => textOf(keys, row), files: textOf(files, row).split('\n'), library }
  }
}

function stopped(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true
}

/** A few at a time: thousands of files opened at once are more than the system allows. */
async function inParallel<Item>(items: readonly Item[], action: (item: Item) => Promise<void>): Promise<void> {
  let next = 0
  const work = async (): Promise<void> => {
    while (next < items.length) await action(items[next++] as Item)
  }
  await Promise.all(Array.from({ length: 32 }, work))
}
