import { bibtexRecords } from './bibtexRecords.ts'
import { conflicts } from './conflicts.ts'
import { cslJsonRecords, nbibRecords, risRecords } from './otherRecords.ts'
import { extensionOf, readSource } from '../formats/formats.ts'
import { recordProblems } from './recordProblems.ts'
import { repetitions } from './repetitions.ts'
import { yamlRecords } from './yamlRecords.ts'
import type { LibraryRecord } from './record.ts'
import type { Namesake } from '../shelf/namesakes.ts'
import type { SourceProblem } from '../study.ts'

const recordsOf: Readonly<Record<string, (text: string) => LibraryRecord[]>> = {
  bib: bibtexRecords, bibtex: bibtexRecords, ris: risRecords, nbib: nbibRecords, medline: nbibRecords, json: cslJsonRecords, yaml: yamlRecords, yml: yamlRecords,
}

/** Whether a file of this name holds records that can be checked. */
export function isChecked(path: string): boolean {
  return Object.hasOwn(recordsOf, extensionOf(path))
}

/** Nobody reads more in one file. */
const mostShown = 500

/**
 * Everything that is wrong in a library file, at its place, with what mends it: slips that reading met, and records that contradict
 * themselves, each other, or records of other files. Never throws.
 *
 * @param thisYear the year that it is; nothing was published long after it
 * @param namesakes records of other files that share a key or an identifier with those of this one
 */
export function checkLibrary(text: string, path: string, thisYear: number, namesakes: readonly Namesake[] = []): SourceProblem[] {
  const { problems } = readSource(text, path)
  const records = recordsOf[extensionOf(path)]?.(text) ?? []
  return [...problems, ...records.flatMap(record => recordProblems(record, thisYear)), ...repetitions(records, text), ...conflicts(records, namesakes)]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .slice(0, mostShown)
}
