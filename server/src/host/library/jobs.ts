import { resolve } from 'node:path'
import { CacheFolder, sectionsOf } from './cacheFolder.ts'
import { cacheName } from './fingerprint.ts'
import { readValues, type BibtexIndex } from './bibtexIndex.ts'
import { isBibtex, readFile } from './readFile.ts'
import { loadBibtex, storeBibtex, type StoredMeta, type StoredReading } from './stored.ts'
import type { Pairs } from '../../engine/corpus/shelf/pairs.ts'

/** Where readings are kept on disk, and what made them: another program's are not trusted. */
export interface CacheUse { folder: string, program: string }

/** What is said at the head of a cached reading: also what made it, and the absolute path of the file. */
export type CachedMeta = StoredMeta & { program: string, file: string }

/** Reads library files in the worker. */
export interface ReadFilesJob {
  name: 'readFiles'
  /** `before` is the index of a BibTeX file as it was; null where there is none, or where it lies in the cache. */
  files: { path: string, before: BibtexIndex | null }[]
  cache: CacheUse | null
}

/** What is said while files are read. */
export type ReadFilesPart =
  | { kind: 'begun', path: string }
  /** A BibTeX index with keys only. */
  | { kind: 'keys', reading: StoredReading }
  /** `cached` says that the reading lies in the cache as well; findings are left out of it then. */
  | { kind: 'read', reading: StoredReading, cached: boolean }

/** Hands a part to the other thread, with the buffers that go along. */
export type Say = (part: ReadFilesPart, buffers: ArrayBuffer[]) => void

/** Reads files one after the other and says each as soon as it is read. */
export async function readFiles({ files, cache }: ReadFilesJob, say: Say): Promise<null> {
  for (const { path, before } of files) {
    say({ kind: 'begun', path }, [])
    const reading = await readFile(path, before ?? await cachedIndex(path, cache), {
      keys: index => sayReading('keys', storeBibtex(index), say),
    })
    const cached = cache !== null && writeReading(reading, cache)
    const { findings: _, ...others } = reading.sections
    sayReading('read', cached && !isBibtex(path) ? { ...reading, sections: others } : reading, say, cached)
  }
  return null
}

/** Reads the numbers that the findings of a BibTeX file print. */
export interface ReadValuesJob {
  name: 'readValues'
  path: string
  /** Of the file as it is known. */
  contentHash: string
  /** Null where it is to be taken from the cache: sent across threads, a large index is copied, which takes long. */
  index: BibtexIndex | null
  cache: CacheUse | null
}

/** Reads the numbers of a BibTeX index, and keeps them; null where the cache has not, or no longer, the index that is meant. */
export async function readIndexValues({ path, contentHash, index: given, cache }: ReadValuesJob): Promise<Pairs<Float64Array<ArrayBuffer>> | null> {
  const index = given ?? await cachedIndex(path, cache)
  if (index === null || index.contentHash !== contentHash) return null
  return readAndKeepValues(index, cache)
}

/** Reads the numbers that the findings of a BibTeX file print, and keeps them. Blocks until it has. */
export function readAndKeepValues(index: BibtexIndex, cache: CacheUse | null): Pairs<Float64Array<ArrayBuffer>> {
  const values = readValues(index)
  if (cache !== null) writeReading(storeBibtex({ ...index, values }), cache)
  return values
}

function writeReading({ meta, sections }: StoredReading, { folder, program }: CacheUse): boolean {
  return new CacheFolder(folder).write(cacheName(meta.path), { ...meta, program, file: resolve(meta.path) } satisfies CachedMeta, sections)
}

function sayReading(kind: 'keys' | 'read', reading: StoredReading, say: Say, cached = false): void {
  const buffers = Object.values(reading.sections).map(bytes => bytes.buffer)
  if (kind === 'keys') say({ kind, reading }, buffers)
  else say({ kind, reading, cached }, buffers)
}

/** The index of a BibTeX file as it lies in the cache, whatever became of the file since; null where there is none that can be trusted. */
async function cachedIndex(path: string, cache: CacheUse | null): Promise<BibtexIndex | null> {
  if (cache === null || !isBibtex(path)) return null
  const file = await new CacheFolder(cache.folder).open(cacheName(path))
  const meta = file?.head.meta as CachedMeta | undefined
  if (!file || meta?.kind !== 'bibtex' || meta.program !== cache.program || meta.file !== resolve(path)) return null
  const sections = await sectionsOf(file)
  return sections && loadBibtex({ ...meta, path }, sections)
}
