import type { Pairs } from '../../engine/corpus/shelf/pairs.ts'
import type { SourceProblem, Study } from '../../engine/corpus/study.ts'
import type { BibtexIndex } from './bibtexIndex.ts'
import type { Encoding } from './bibtexParts.ts'

/** What is known of a library file, in the form in which it crosses threads and lies in the cache. */
export interface StoredReading {
  meta: StoredMeta
  sections: Record<string, Uint8Array<ArrayBuffer>>
}

export type StoredMeta = StoredBibtex | StoredStudies

interface StoredFile { path: string, fingerprint: string, contentHash: string, problems: SourceProblem[] }

/** A BibTeX file: its index. */
interface StoredBibtex extends StoredFile { kind: 'bibtex', encoding: Encoding, macros: string[] }

/** Any other file: its studies as JSON, one to a line in the section "studies", and apart from them their findings in "findings". */
interface StoredStudies extends StoredFile { kind: 'studies', number: number }

/** A line of the section "studies". */
export interface StudyLine {
  study: Omit<Study, 'findings'> & { findings?: Study['findings'] }
  /** Where the findings lie in the section "findings"; null where they stand in the study. */
  findings: { start: number, length: number } | null
  /** The numbers that they print. */
  values: number[]
}

export function storeBibtex({ packed: { keys, lines, terms, briefs, files, kin, kinEnds }, places, values, ...meta }: BibtexIndex): StoredReading {
  const sections = {
    keys: keys.bytes, keyEnds: bytesOf(keys.ends), lines: lines.bytes, lineEnds: bytesOf(lines.ends),
    hashes: bytesOf(terms.numbers), rows: bytesOf(terms.rows), briefs: briefs.bytes, briefEnds: bytesOf(briefs.ends), files: files.bytes, fileEnds: bytesOf(files.ends), kin: bytesOf(kin), kinEnds: bytesOf(kinEnds),
    starts: bytesOf(places.starts), lengths: bytesOf(places.lengths), offsets: bytesOf(places.offsets), nth: bytesOf(places.nth), parts: bytesOf(places.hashes),
    ...values === null ? {} : { values: bytesOf(values.numbers), valueRows: bytesOf(values.rows) },
  }
  return { meta: { kind: 'bibtex', ...meta }, sections }
}

/** The index that was stored; null where a section is missing. */
export function loadBibtex({ path, fingerprint, contentHash, encoding, macros, problems }: StoredBibtex, sections: Readonly<Record<string, Uint8Array<ArrayBuffer>>>): BibtexIndex | null {
  const { keys, keyEnds, lines, lineEnds, hashes, rows, briefs, briefEnds, files, fileEnds, kin, kinEnds, starts, lengths, offsets, nth, parts, values, valueRows } = sections
  if (!keys || !keyEnds || !lines || !lineEnds || !hashes || !rows || !briefs || !briefEnds || !files || !fileEnds || !kin || !kinEnds || !starts || !lengths || !offsets || !nth || !parts) return null
  const findings: Pairs<Float64Array<ArrayBuffer>> | null = values && valueRows ? { numbers: new Float64Array(values.buffer), rows: numbersOf(valueRows) } : null
  return {
    path, fingerprint, contentHash, encoding, macros, problems,
    packed: {
      keys: { bytes: keys, ends: numbersOf(keyEnds) }, lines: { bytes: lines, ends: numbersOf(lineEnds) },
      terms: { numbers: numbersOf(hashes), rows: numbersOf(rows) },
      briefs: { bytes: briefs, ends: numbersOf(briefEnds) }, files: { bytes: files, ends: numbersOf(fileEnds) }, kin: numbersOf(kin), kinEnds: numbersOf(kinEnds),
    },
    places: { starts: numbersOf(starts), lengths: numbersOf(lengths), offsets: numbersOf(offsets), nth: numbersOf(nth), hashes: numbersOf(parts) },
    values: findings,
  }
}

/** Bytes of their own, so that they can be taken for numbers again. */
function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function numbersOf(bytes: Uint8Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  return new Uint32Array(bytes.buffer)
}
