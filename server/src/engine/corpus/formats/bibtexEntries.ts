import { BibtexEntryReader, type BibtexEntry } from './bibtexEntryReader.ts'
import { MappedText } from './mappedText.ts'
import type { SourceProblem } from '../study.ts'

/** What a BibTeX file holds, and what is wrong with it. */
export interface BibtexFile {
  entries: BibtexEntry[]
  problems: SourceProblem[]
}

const monthMacros = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const entryLine = /^[ \t]{0,40}@[ \t]{0,20}[a-z]{1,40}[ \t]{0,20}[{(]/gim

/**
 * Finds the entries of a BibTeX file in one pass. An entry reaches at most to the next line that begins with another one: where a brace
 * is missing, only that entry loses the fields after it. Text outside entries is a comment.
 */
export function bibtexEntries(text: string): BibtexFile {
  const macros = new Map(monthMacros.map(month => [month, new MappedText().add(month, 0)]))
  const file: BibtexFile = { entries: [], problems: [] }
  const lines = [...text.matchAll(entryLine)].map(line => line.index + line[0].indexOf('@'))
  let nextLine = 0
  for (let at = text.indexOf('@'); at >= 0;) {
    while (nextLine < lines.length && (lines[nextLine] as number) <= at) nextLine++
    const reader = new BibtexEntryReader(text, at, lines[nextLine] ?? text.length, macros)
    const entry = reader.read()
    if (entry !== null) file.entries.push(entry)
    if (reader.problem !== null) file.problems.push(reader.problem)
    at = text.indexOf('@', Math.max(reader.at, at + 1))
  }
  return file
}
