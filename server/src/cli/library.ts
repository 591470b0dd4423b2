import { stat } from 'node:fs/promises'
import { createCorpus } from '../engine/corpus/createCorpus.ts'
import type { Corpus } from '../engine/corpus/corpus.ts'
import { readVocabularyFile } from '../engine/corpus/formats/vocabularyFile.ts'
import type { Study } from '../engine/corpus/study.ts'
import type { Concept } from '../engine/vocabulary/concepts.ts'
import { loadBundledStudies } from '../host/bundledCorpus.ts'
import { readCorpus, type SourceFile } from '../host/readCorpus.ts'
import { readText } from '../host/readText.ts'
import { CliError } from './cliError.ts'

/** The studies of one run, and the files they come from. */
export interface Library {
  corpus: Corpus
  sources: SourceFile[]
}

/**
 * Reads the studies of files and folders, and the bundled ones where they are wanted; the same choice is read once in a run.
 * `vocabulary` is a file with the writer's own concepts. Throws a `CliError` for a path that does not exist.
 */
export function loadLibrary(paths: string[], bundled: boolean, vocabulary?: string): Promise<Library> {
  const key = JSON.stringify([paths, bundled, vocabulary])
  const library = libraries.get(key) ?? readLibrary(paths, bundled, vocabulary)
  libraries.set(key, library)
  return library
}

/** Lets a later run read the studies again, because their files may have changed. */
export function forgetLibraries(): void {
  libraries.clear()
}

const libraries = new Map<string, Promise<Library>>()

async function readLibrary(paths: string[], bundled: boolean, vocabulary: string | undefined): Promise<Library> {
  for (const path of paths) {
    if (await stat(path).catch(() => null) === null) throw new CliError(`${path}: there is no such file or folder`)
  }
  const own = await readCorpus(paths)
  const shipped = bundled ? bundledStudies() : []
  const { concepts, sources } = await readVocabulary(vocabulary)
  return {
    corpus: createCorpus([...own.studies, ...shipped], concepts),
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
