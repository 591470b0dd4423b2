import { statSync } from 'node:fs'
import { noStudyCode } from '../../engine/corpus/formats/problems.ts'
import { headOfPart, parentKeys, readBibtexPart, readMacros, type BibtexContext } from '../../engine/corpus/formats/bibtex/parts.ts'
import { moveStudy } from '../../engine/corpus/moveStudy.ts'
import { BriefRecord } from '../../engine/corpus/shelf/briefRecord.ts'
import { PlainRecords } from '../../engine/corpus/formats/bibtex/plainRecord.ts'
import { GrowingNumbers, textOf, type TextColumn } from '../../engine/corpus/shelf/growing.ts'
import { hashOf, hashOfBytes, hashOfText, rowsOf, sortValues, type Pairs } from '../../engine/corpus/shelf/pairs.ts'
import { StudyPacker, type PackedStudies } from '../../engine/corpus/shelf/packStudies.ts'
import { foldedKeyTerm } from '../../engine/corpus/shelf/terms.ts'
import { valuesOf } from '../../engine/corpus/valueIndex.ts'
import { contentHasher, decodePart, isEncodedAs, lengthOfPart, partsOfFile, textOfPart, type BibtexPart, type Encoding } from './bibtexParts.ts'
import { readStretch } from './cacheFolder.ts'
import { fingerprint } from './fingerprint.ts'
import type { SourceProblem, Study } from '../../engine/corpus/study.ts'

/** Where the studies of a BibTeX file stand in it, by row. */
interface BibtexPlaces {
  /** Of the part with the entry, in bytes. */
  starts: Uint32Array<ArrayBuffer>
  lengths: Uint32Array<ArrayBuffer>
  /** In UTF-16 code units. */
  offsets: Uint32Array<ArrayBuffer>
  /** Which study of its part; nearly always the first, 0. */
  nth: Uint32Array<ArrayBuffer>
  /** Hash of the part, by which an unchanged entry is known again; empty where there are keys only. */
  hashes: Uint32Array<ArrayBuffer>
}

/** What is known of a BibTeX file: enough to look up and search its studies, and to read any of them. */
export interface BibtexIndex {
  path: string
  fingerprint: string
  /** Of the bytes, so that a file that was only touched is known again. */
  contentHash: string
  encoding: Encoding
  /** The parts that define macros. */
  macros: string[]
  problems: SourceProblem[]
  packed: PackedStudies
  places: BibtexPlaces
  /** The numbers that the studies' findings print; null until they have been read. */
  values: Pairs<Float64Array<ArrayBuffer>> | null
}

/** What a reading tells while it goes on. */
export interface IndexProgress {
  /** An index with keys only, as soon as there is one. */
  keys?: (index: BibtexIndex) => void
}

/** Above this many bytes, keys are given first. */
const largeFile = 4_000_000

/** Up to so many bytes, findings are read at once. */
const smallFile = 500_000

/** Nobody reads more; the file is broken as a whole. */
const mostProblems = 100

/** Thrown where bytes are not in the encoding that they were taken for. */
class NotUtf8 extends Error {}

/**
 * Reads a BibTeX file for its index, bit by bit, so that it is never in memory as a whole. Entries that stood in it before are not read
 * again. Throws where the file cannot be opened.
 *
 * @param before the index of the file as it was
 */
export function indexBibtex(path: string, before: BibtexIndex | null, progress: IndexProgress = {}): BibtexIndex {
  try {
    return readIndex(path, 'utf-8', before, progress)
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error
    const index = readIndex(path, 'windows-1252', before, progress)
    const message = 'This file is not UTF-8; it was read as Windows-1252. Save it as UTF-8 if letters look wrong.'
    return { ...index, problems: [{ code: 'unknown-encoding', start: 0, end: 0, message }, ...index.problems.filter(({ code }) => code !== 'unknown-encoding')] }
  }
}

function readIndex(path: string, encoding: Encoding, before: BibtexIndex | null, progress: IndexProgress): BibtexIndex {
  const stats = statSync(path)
  const survey = surveyFile(path, encoding)
  const known = { path, fingerprint: fingerprint(stats), contentHash: survey.contentHash, encoding, macros: survey.macros }
  if (stats.size > largeFile && before === null) {
    progress.keys?.({ ...known, problems: [], packed: survey.keys.finish(), places: survey.places, values: null })
  }
  const kept = before !== null && before.encoding === encoding && before.macros.join('\n') === survey.macros.join('\n') ? new KnownRows(before) : null
  const context = { macros: readMacros(survey.macros), partWithKey: survey.partWithKey }
  const packer = new StudyPacker(kept?.index.packed)
  const places = new GrowingPlaces()
  // The findings of a large library are read later, by `readValues`.
  const values = kept?.index.values ? new GrowingValues(kept.index.values) : stats.size <= smallFile ? new GrowingValues() : null
  const record = new BriefRecord()
  const plain = encoding === 'utf-8' ? new PlainRecords(record, context.macros) : null
  const problems: SourceProblem[] = []
  const takePart = (part: BibtexPart, offset: number): void => {
    const place = { start: part.start, length: part.to - part.from, offset, hash: hashOfPart(part, encoding) }
    // What a part takes over from others may have changed.
    const standsAlone = (): boolean => plain?.standsAlone(part.bytes, part.from, part.to) === true || parentKeys(textOfPart(part, encoding)).length === 0
    const rows = kept !== null && standsAlone() ? kept.take(place.hash) ?? [] : []
    for (const row of rows) {
      values?.keep(row, packer.size)
      packer.keep(row)
      places.push(place, kept?.index.places.nth[row] ?? 0)
    }
    if (rows.length > 0) return
    if (values === null && plain?.read(part.bytes, part.from, part.to)) {
      packer.addRecord(record)
      places.push(place, 0)
      return
    }
    const reading = readBibtexPart(textOfPart(part, encoding), path, context, values === null ? 'brief' : 'whole')
    reading.studies.forEach((study, nth) => {
      values?.add(packer.size, study)
      packer.add(study)
      places.push(place, nth)
    })
    problems.push(...reading.problems.filter(({ code }) => code !== noStudyCode).map(problem => placed(problem, offset)))
  }
  let offset = 0
  for (const part of partsOfFile(path)) {
    if (!part.isRest) takePart(part, offset)
    offset += lengthOfPart(part, encoding)
  }
  if (packer.size === 0 && problems.length === 0) problems.push({ code: noStudyCode, start: 0, end: 0, message: 'No BibTeX entry was found in this file.' })
  return { ...known, problems: problems.slice(0, mostProblems), packed: packer.finish(), places: places.finish(), values: values?.finish() ?? null }
}

function hashOfPart(part: BibtexPart, encoding: Encoding): number {
  return encoding === 'utf-8' ? hashOfBytes(part.view, part.from, part.to) : hashOfText(textOfPart(part, encoding))
}

/** Reads the findings of every study, which takes long, for the numbers that they print. */
export function readValues(index: BibtexIndex): Pairs<Float64Array<ArrayBuffer>> {
  const values = new GrowingValues()
  const read = bibtexReader(index)
  for (let row = 0; row < index.places.starts.length; row++) {
    const study = read(row)
    if (study !== null) values.add(row, study)
  }
  return values.finish()
}

/** Reads the studies of an index one at a time, as they stand in the file; null where the file is no longer what it was there. */
export function bibtexReader({ path, encoding, macros, packed, places }: BibtexIndex): (row: number) => Study | null {
  let context: BibtexContext | null = null
  const partOf = (row: number): string | null => {
    const bytes = readStretch(path, places.starts[row] as number, places.lengths[row] as number)
    const text = bytes && decodePart(bytes, encoding)
    return text !== null && (places.hashes.length === 0 || hashOfText(text) === places.hashes[row]) ? text : null
  }
  const partWithKey = (key: string): string | null => {
    const row = rowsOf(packed.terms, hashOf(foldedKeyTerm(key)))[0]
    return row === undefined ? null : partOf(row)
  }
  return row => {
    const part = partOf(row)
    if (part === null) return null
    context ??= { macros: readMacros(macros), partWithKey }
    const study = readBibtexPart(part, path, context).studies[places.nth[row] as number]
    return study === undefined ? null : moveStudy(study, places.offsets[row] as number)
  }
}

/** A first look at a file: no more than it takes to offer its keys. */
interface Survey {
  contentHash: string
  macros: string[]
  keys: StudyPacker
  /** Without hashes; offsets as if every character were one byte. */
  places: BibtexPlaces
  partWithKey: (key: string) => string | null
}

/** A citation key begins and ends within so many bytes of its part. */
const keyReach = 400

function surveyFile(path: string, encoding: Encoding): Survey {
  const hasher = contentHasher()
  const macros: string[] = []
  const keys = new StudyPacker()
  const record = new BriefRecord()
  const plain = encoding === 'utf-8' ? new PlainRecords(record) : null
  const growing = new GrowingPlaces()
  const take = (bytes: Buffer): void => {
    if (!isEncodedAs(bytes, encoding)) throw new NotUtf8()
    hasher.update(bytes)
  }
  for (const part of partsOfFile(path, take)) {
    const { bytes, from, to, start, isRest } = part
    if (isRest) continue
    if (plain?.readKey(bytes, from, to)) {
      keys.addRecordKey(record)
    } else {
      const { type, key } = headOfPart(textOfPart(part, encoding, Math.min(from + keyReach, to)))
      if (type === 'string') macros.push(textOfPart(part, encoding))
      if (key === undefined) continue
      keys.addKey(key)
    }
    growing.push({ start, length: to - from, offset: start, hash: 0 }, 0)
  }
  const places = { ...growing.finish(), hashes: new Uint32Array() }
  let rows: Map<string, number> | null = null
  const partWithKey = (key: string): string | null => {
    rows ??= rowsByKey(keys.finish().keys)
    const row = rows.get(key.toLowerCase())
    const bytes = row === undefined ? null : readStretch(path, places.starts[row] as number, places.lengths[row] as number)
    return bytes && decodePart(bytes, encoding)
  }
  return { contentHash: hasher.digest(), macros, keys, places, partWithKey }
}

/** Rows by their keys in lower case, the first of several with one key. */
function rowsByKey(keys: TextColumn): Map<string, number> {
  const rows = new Map<string, number>()
  for (let row = keys.ends.length - 1; row >= 0; row--) rows.set(textOf(keys, row).toLowerCase(), row)
  return rows
}

/** The rows of an earlier index by the hash of their part, each given once. Parts with a problem are read again, so that it is said again. */
class KnownRows {
  readonly index: BibtexIndex
  readonly #rows = new Map<number, number[][]>()

  constructor(index: BibtexIndex) {
    this.index = index
    const { starts, hashes, offsets } = index.places
    const troubled = new Set(index.problems.map(({ start }) => offsets[lastNotAbove(offsets, start)] ?? -1))
    for (let row = 0; row < starts.length;) {
      const rows = [row]
      while (starts[row + rows.length] === starts[row]) rows.push(row + rows.length)
      if (!troubled.has(offsets[row] ?? -1)) this.#push(hashes[row] as number, rows)
      row += rows.length
    }
  }

  /** The rows of a part with this hash that were not taken yet. */
  take(hash: number): number[] | undefined {
    return this.#rows.get(hash)?.pop()
  }

  #push(hash: number, rows: number[]): void {
    const others = this.#rows.get(hash)
    if (others === undefined) this.#rows.set(hash, [rows])
    else others.push(rows)
  }
}

function lastNotAbove(numbers: Uint32Array, limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] as number) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}

class GrowingPlaces {
  readonly #starts = new GrowingNumbers()
  readonly #lengths = new GrowingNumbers()
  readonly #offsets = new GrowingNumbers()
  readonly #nth = new GrowingNumbers()
  readonly #hashes = new GrowingNumbers()

  push({ start, length, offset, hash }: { start: number, length: number, offset: number, hash: number }, nth: number): void {
    this.#starts.push(start)
    this.#lengths.push(length)
    this.#offsets.push(offset)
    this.#nth.push(nth)
    this.#hashes.push(hash)
  }

  finish(): BibtexPlaces {
    return { starts: this.#starts.finish(), lengths: this.#lengths.finish(), offsets: this.#offsets.finish(), nth: this.#nth.finish(), hashes: this.#hashes.finish() }
  }
}

/** The numbers that findings print, with the rows of their studies. */
class GrowingValues {
  readonly #pairs: [value: number, row: number][] = []
  readonly #before: Pairs<Float64Array<ArrayBuffer>> | null
  readonly #renamed = new Map<number, number>()

  constructor(before: Pairs<Float64Array<ArrayBuffer>> | null = null) {
    this.#before = before
  }

  add(row: number, study: Study): void {
    for (const value of valuesOf(study)) this.#pairs.push([value, row])
  }

  keep(row: number, now: number): void {
    this.#renamed.set(row, now)
  }

  finish(): Pairs<Float64Array<ArrayBuffer>> {
    this.#before?.rows.forEach((row, i) => {
      const now = this.#renamed.get(row)
      if (now !== undefined) this.#pairs.push([this.#before?.numbers[i] as number, now])
    })
    return sortValues(this.#pairs)
  }
}

function placed(problem: SourceProblem, offset: number): SourceProblem {
  return { ...problem, start: problem.start + offset, end: problem.end + offset }
}
