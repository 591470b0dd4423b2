import { stat } from 'node:fs/promises'
import { createCorpus } from '../engine/corpus/createCorpus.ts'
import type { Corpus } from '../engine/corpus/corpus.ts'
import type { Study } from '../engine/corpus/study.ts'
import { loadBundledStudies } from '../host/bundledCorpus.ts'
import { readCorpus, type SourceFile } from '../host/readCorpus.ts'
import { CliError } from './cliError.ts'

/** The studies of one run, and the files they come from. */
export interface Library {
  corpus: Corpus
  sources: SourceFile[]
}

/**
 * Reads the studies of files and folders, and the bundled ones where they are wanted; the same choice is read once in a run.
 * Throws a `CliError` for a path that does not exist.
 */
export function loadLibrary(paths: string[], bundled: boolean): Promise<Library> {
  const key = JSON.stringify([paths, bundled])
  const library = libraries.get(key) ?? readLibrary(paths, bundled)
  libraries.set(key, library)
  return library
}

/** Lets a later run read the studies again, because their files may have changed. */
export function forgetLibraries(): void {
  libraries.clear()
}

const libraries = new Map<string, Promise<Library>>()

async function readLibrary(paths: string[], bundled: boolean): Promise<Library> {
  for (const path of paths) {
    if (await stat(path).catch(() => null) === null) throw new CliError(`${path}: there is no such file or folder`)
  }
  const own = await readCorpus(paths)
  const shipped = bundled ? bundledStudies() : []
  return {
    corpus: createCorpus([...own.studies, ...shipped]),
    sources: [...own.sources, ...shipped.map(study => ({ path: study.sources[0]?.path ?? study.key, studies: 1, problems: [] }))],
  }
}

function bundledStudies(): Study[] {
  try {
    return loadBundledStudies()
  } catch (error) {
    throw new CliError((error as Error).message)
  }
}
