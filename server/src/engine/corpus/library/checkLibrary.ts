import { bibtexRecords } from './bibtexRecords.ts'
import { cslJsonRecords, nbibRecords, risRecords } from './otherRecords.ts'
import { extensionOf, readSource } from '../formats/formats.ts'
import { recordProblems } from './recordProblems.ts'
import { repetitions } from './repetitions.ts'
import type { LibraryRecord } from './record.ts'
import type { SourceProblem } from '../study.ts'

const recordsOf: Readonly<Record<string, (text: string) => LibraryRecord[]>> = {
  bib: bibtexRecords, bibtex: bibtexRecords, ris: risRecords, nbib: nbibRecords, medline: nbibRecords, json: cslJsonRecords,
}

/** Nobody reads more in one file. */
const mostShown = 500

/**
 * Everything that is wrong in a library file, at its place, with what mends it: slips that reading met, and records that contradict
 * themselves or each other. Never throws.
 *
 * @param thisYear the year that it is; nothing was published long after it
 */
export function checkLibrary(text: string, path: string, thisYear: number): SourceProblem[] {
  const { problems } = readSource(text, path)
  const records = recordsOf[extensionOf(path)]?.(text) ?? []
  return [...problems, ...records.flatMap(record => recordProblems(record, thisYear)), ...repetitions(records, text)]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .slice(0, mostShown)
}
