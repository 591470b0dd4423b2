import { checkLibrary, isChecked } from '../engine/corpus/library/checkLibrary.ts'
import { namesakesByFile } from '../engine/corpus/shelf/namesakes.ts'
import type { Shelf } from '../engine/corpus/shelf/shelf.ts'
import type { SourceFile } from '../host/readCorpus.ts'
import { readText } from '../host/readText.ts'

/**
 * The source files with everything that is wrong in them: to the slips that reading met come records that contradict themselves, each other, or
 * those of other files. A file that is too large for that keeps what it has.
 */
export async function checkSources(sources: readonly SourceFile[], shelves: readonly Shelf[]): Promise<SourceFile[]> {
  const namesakes = namesakesByFile(shelves)
  const thisYear = new Date().getFullYear()
  return Promise.all(sources.map(async source => {
    const text = isChecked(source.path) && source.studies > 0 ? await readText(source.path) : null
    if (text === null) return source
    const found = checkLibrary(text, source.path, thisYear, namesakes.get(source.path))
    const known = new Set(found.map(({ code, start }) => `${code} ${start}`))
    const others = source.problems.filter(({ code, start }) => !known.has(`${code} ${start}`))
    return { ...source, problems: [...others, ...found].sort((a, b) => a.start - b.start) }
  }))
}
