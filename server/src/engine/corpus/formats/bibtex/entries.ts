import { EntryReader } from './entryReader.ts'
import { Macros } from './macros.ts'
import type { BibtexEntry } from './entry.ts'
import type { SourceProblem } from '../../study.ts'

/** What a BibTeX file holds, and what is wrong with it. */
export interface BibtexFile {
  entries: BibtexEntry[]
  problems: SourceProblem[]
}

const entryHead = /@[ \t]{0,20}[a-z]{1,40}[ \t]{0,20}[{(]/iy

/**
 * Finds the entries of a BibTeX file in one pass. An entry reaches at most to the next line that begins with another one: where a brace
 * is missing, only that entry suffers. Text outside entries is a comment, and so is a line that begins with `%`. The macros that the file
 * defines are added to those given.
 */
export function bibtexEntries(text: string, macros: Macros = new Macros()): BibtexFile {
  const reader = new EntryReader(text, macros)
  const entries: BibtexEntry[] = []
  let limit = -1
  for (let at = text.indexOf('@'); at >= 0;) {
    if (lineBefore(text, at).startsWith('%')) {
      at = text.indexOf('@', at + 1)
      continue
    }
    if (limit <= at) limit = nextEntryLine(text, at + 1)
    const entry = reader.read(at, limit)
    if (entry !== null) entries.push(entry)
    at = text.indexOf('@', Math.max(reader.at, at + 1))
  }
  return { entries, problems: [...reader.problems, ...macros.resolve(text)] }
}

/** Where the next line that begins with an entry begins it; the end of the text where there is none. */
function nextEntryLine(text: string, from: number): number {
  for (let at = text.indexOf('@', from); at >= 0; at = text.indexOf('@', at + 1)) {
    entryHead.lastIndex = at
    if (entryHead.test(text) && lineBefore(text, at) === '') return at
  }
  return text.length
}

/** What stands on the line before an offset, without the white space around it; of a long line, the end. */
function lineBefore(text: string, at: number): string {
  let start = at
  while (start > 0 && at - start < 200 && text[start - 1] !== '\n') start--
  return text.slice(start, at).trim()
}
