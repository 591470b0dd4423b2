import { stat } from 'node:fs/promises'
import type { Corpus } from '../engine/corpus/corpus.ts'
import { readVocabularyFile } from '../engine/corpus/formats/vocabularyFile.ts'
import { MemoryShelf } from '../engine/corpus/shelf/memoryShelf.ts'
import type { Shelf } from '../engine/corpus/shelf/shelf.ts'
import { ShelvedCorpus } from '../engine/corpus/shelf/shelvedCorpus.ts'
import type { Study } from '../engine/corpus/study.ts'
import type { Concept } from '../engine/vocabulary/concepts.ts'
import { loadBundledStudies } from '../host/bundledCorpus.ts'
import { defaultCacheFolder, programStamp } from '../host/library/cachePlace.ts'
import { inlineWorker } from '../host/library/inlineWorker.ts'
import { watchedPath } from '../host/libraryPaths.ts'
import { LibraryReader } from '../host/library/libraryReader.ts'
import type { SourceFile } from '../host/readCorpus.ts'
import { readText } from '../host/readText.ts'
import { CliError } from './cliError.ts'

/** The studies of one run, and the files they come from. */
export interface Library {
  corpus: Corpus
  sources: SourceFile[]
  /** The writer's own studies, file by file. */
  shelves: readonly Shelf[]
  /** The corpus with the studies that a manuscript brings along, which come first. */
  with(embedded: readonly Study[]): Corpus
}

/** What is read, and how. */
export interface LibraryChoice {
  /** Files and folders. */
  paths: string[]
  bundled: boolean
  /** A file with the writer's own concepts. */
  vocabulary: string | undefined
  /** Whether what was read is kept on disk, and taken from there the next time. */
  cache: boolean
}

/**
 * Reads the studies of files, folders and patterns, and the bundled ones where they are wanted; the same choice is read once in a run, and files that did not change since the
 * last run are taken from the cache. Throws a `CliError` for a path that does not exist.
 */
export function loadLibrary(choice: LibraryChoice): Promise<Library> {
  const key = JSON.stringify(choice)
  const library = libraries.get(key) ?? readLibrary(choice)
  libraries.set(key, library)
  return library
}

/** Lets the studies that have changed be read again. */
export function forgetLibraries(): void {
  libraries.clear()
}

const libraries = new Map<string, Promise<Library>>()
const readers = new Map<boolean, LibraryReader>()

function readerWith(cache: boolean): LibraryReader {
  const folder = cache ? defaultCacheFolder() : null
  const reader = readers.get(cache) ?? new LibraryReader(folder === null ? null : { folder, program: programStamp() }, () => inlineWorker)
  readers.set(cache, reader)
  return reader
}

async function readLibrary({ paths, bundled, vocabulary, cache }: LibraryChoice): Promise<Library> {
  for (const path of paths) {
    // Of a pattern, the folder that it begins in must be there; it may find nothing yet.
    if (await stat(watchedPath(path)).catch(() => null) === null) throw new CliError(`${path}: there is no such file or folder`)
  }
  const reader = readerWith(cache)
  const own = await reader.read(paths)
  reader.deferValues()
  const shipped = bundled ? bundledStudies() : []
  const { concepts, sources } = await readVocabulary(vocabulary)
  const ownShelves = own.shelves.map(({ shelf }) => shelf)
  const shelves = [...ownShelves, new MemoryShelf(shipped.map(study => ({ study })), true)]
  return {
    corpus: new ShelvedCorpus(shelves, concepts),
    shelves: ownShelves,
    with: embedded => new ShelvedCorpus([new MemoryShelf(embedded.map(study => ({ study }))), ...shelves], concepts),
    sources: [...sources, ...own.sources, ...shipped.map(study => ({ path: study.sources[0]?.path ?? study.key, studies: 1, problems: [] }))],
  }
}

/** The writer's own concepts, and the file with what is wrong in it, by line. */
async function readVocabulary(path: string | undefined): Promise<{ concepts: Concept[], sources: SourceFile[] }> {
  if (path === undefined) return { concepts: [], sources: [] }
  const text = await readText(path)
  if (text === null) throw new CliError(`${path}: the vocabulary cannot be read`)
  const { concepts, problems } = readVocabularyFile(text)
  return { concepts, sources: [{ path, studies: 0, problems: problems.map(problem => ({ ...problem, message: `line ${lineOf(text, problem.start)}: ${problem.message}` })) }] }
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function bundledStudies(): Study[] {
  try {
    return loadBundledStudies()
  } catch (error) {
    throw new CliError((error as Error).message)
  }
}
