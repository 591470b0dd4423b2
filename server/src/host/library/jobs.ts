import { CacheFolder } from './cacheFolder.ts'
import { cacheName } from './fingerprint.ts'
import { readValues, type BibtexIndex } from './bibtexIndex.ts'
import { isBibtex, readFile } from './readFile.ts'
import { storeBibtex, type StoredReading } from './stored.ts'
import type { Pairs } from '../../engine/corpus/shelf/pairs.ts'

/** Where readings are kept on disk, and what made them: another program's are not trusted. */
export interface CacheUse { folder: string, program: string }

/** Reads library files in the worker. */
export interface ReadFilesJob {
  name: 'readFiles'
  files: { path: string, before: BibtexIndex | null }[]
  cache: CacheUse | null
}

/** What is said while files are read. */
export type ReadFilesPart =
  | { kind: 'begun', path: string }
  | { kind: 'bytes', done: number }
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
    const reading = await readFile(path, before, {
      keys: index => sayReading('keys', storeBibtex(index), say),
      bytes: done => say({ kind: 'bytes', done }, []),
    })
    const cached = cache !== null && writeReading(reading, cache)
    const { findings: _, ...others } = reading.sections
    sayReading('read', cached && !isBibtex(path) ? { ...reading, sections: others } : reading, say, cached)
  }
  return null
}

/** Reads the numbers of a BibTeX index, and keeps them. */
export function readIndexValues({ index, cache }: { index: BibtexIndex, cache: CacheUse | null }): Pairs<Float64Array<ArrayBuffer>> {
  const values = readValues(index)
  if (cache !== null) writeReading(storeBibtex({ ...index, values }), cache)
  return values
}

function writeReading({ meta, sections }: StoredReading, { folder, program }: CacheUse): boolean {
  return new CacheFolder(folder).write(cacheName(meta.path), { program, ...meta }, sections)
}

function sayReading(kind: 'keys' | 'read', reading: StoredReading, say: Say, cached = false): void {
  const buffers = Object.values(reading.sections).map(bytes => bytes.buffer)
  if (kind === 'keys') say({ kind, reading }, buffers)
  else say({ kind, reading, cached }, buffers)
}
