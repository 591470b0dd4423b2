import { GrowingNumbers, GrowingText, type TextColumn } from './growing.ts'
import { hashOf, sortHashes, type Pairs } from './pairs.ts'
import { searchLine } from './searchLine.ts'
import { foldText } from '../fold.ts'
import { packBrief, packBriefRecord } from './brief.ts'
import { RecordTerms } from './recordTerms.ts'
import { eachKin, eachTerm, foldedKeyTerm, keyTerm, tiesOf, type TakeTerm } from './terms.ts'
import type { BriefRecord } from './briefRecord.ts'
import type { Study } from '../study.ts'

/** What is known of many studies without reading them: columns of plain bytes, so that it can be stored, sent and used as it is. */
export interface PackedStudies {
  keys: TextColumn
  lines: TextColumn
  terms: Pairs<Uint32Array<ArrayBuffer>>
  /** What lists show (see `brief.ts`); empty where only keys are known. */
  briefs: TextColumn
  /** Attached files as the records name them, parted by line feeds; empty where only keys are known. */
  files: TextColumn
  /** Hashes of the terms of kin, row by row, and where those of each row end; empty where only keys are known. */
  kin: Uint32Array<ArrayBuffer>
  kinEnds: Uint32Array<ArrayBuffer>
}

/** Packs studies one by one; those packed before can be taken over without reading them. */
export class StudyPacker {
  readonly #keys = new GrowingText()
  readonly #lines = new GrowingText()
  readonly #briefs = new GrowingText()
  readonly #files = new GrowingText()
  readonly #kin = new GrowingNumbers()
  readonly #kinEnds = new GrowingNumbers()
  readonly #hashes = new GrowingNumbers()
  readonly #rows = new GrowingNumbers()
  readonly #before: PackedStudies | null
  readonly #renamed: Int32Array
  #size = 0
  readonly #takeTerm: TakeTerm = ({ hash }, text) => { this.#addTerm(hashOf(text, hash), this.#size) }
  readonly #recordTerms = new RecordTerms()
  readonly #takeHash = (hash: number): void => this.#addTerm(hash, this.#size)
  readonly #takeKinHash = (hash: number): void => this.#kin.push(hash)
  readonly #takeKin: TakeTerm = ({ hash }, text) => { this.#kin.push(hashOf(text, hash)) }

  /** @param before an earlier pack from which rows may be kept */
  constructor(before: PackedStudies | null = null) {
    this.#before = before
    this.#renamed = new Int32Array(before?.keys.ends.length ?? 0).fill(-1)
  }

  /** Adds a study in the next row. Its findings are not asked for unless they are at hand. */
  add(study: Study): void {
    this.#keys.push(study.key)
    this.#lines.push(`\n${searchLine(study)}`)
    this.#briefs.push(packBrief(study))
    this.#files.push((study.files ?? []).join('\n'))
    const ties = tiesOf(study)
    eachTerm(study, ties, this.#takeTerm)
    eachKin(study, ties, this.#takeKin)
    this.#kinEnds.push(this.#kin.length)
    this.#size++
  }

  /** Adds a record as if its study had been added. */
  addRecord(record: BriefRecord): void {
    this.#keys.append(record.units, record.key.from, record.key.to)
    this.#keys.end()
    packBriefRecord(record, this.#briefs)
    this.#files.append(record.units, record.files.from, record.files.to)
    this.#files.end()
    const terms = this.#recordTerms
    terms.fold(record)
    this.#lines.append(terms.line, 0, terms.line.length)
    this.#lines.end()
    terms.eachTerm(record, this.#takeHash)
    terms.eachKin(record, this.#takeKinHash)
    this.#kinEnds.push(this.#kin.length)
    this.#size++
  }

  /** Adds a study of which nothing but its key is known yet. */
  addKey(key: string): void {
    this.#keys.push(key)
    this.#lines.push(`\n ${foldText(key)}\t\t\t`)
    for (const term of [keyTerm(key), foldedKeyTerm(key)]) this.#addTerm(hashOf(term), this.#size)
    this.#size++
  }

  /** The same of a record. */
  addRecordKey(record: BriefRecord): void {
    this.#keys.append(record.units, record.key.from, record.key.to)
    this.#keys.end()
    const terms = this.#recordTerms
    terms.foldKey(record)
    this.#lines.append(terms.line, 0, terms.line.length)
    this.#lines.end()
    terms.eachKeyTerm(record, this.#takeHash)
    this.#size++
  }

  /** Takes a row of the earlier pack over into the next row; each of them once. */
  keep(row: number): void {
    if (this.#before === null) return
    this.#keys.keep(this.#before.keys, row)
    this.#lines.keep(this.#before.lines, row)
    this.#briefs.keep(this.#before.briefs, row)
    this.#files.keep(this.#before.files, row)
    for (const hash of kinAt(this.#before, row)) this.#kin.push(hash)
    this.#kinEnds.push(this.#kin.length)
    this.#renamed[row] = this.#size++
  }

  #addTerm(hash: number, row: number): void {
    this.#hashes.push(hash)
    this.#rows.push(row)
  }

  get size(): number {
    return this.#size
  }

  finish(): PackedStudies {
    this.#before?.terms.numbers.forEach((hash, i) => {
      const row = this.#renamed[this.#before?.terms.rows[i] ?? -1] ?? -1
      if (row >= 0) this.#addTerm(hash, row)
    })
    return {
      keys: this.#keys.finish(), lines: this.#lines.finish(), terms: sortHashes(this.#hashes.finish(), this.#rows.finish()),
      briefs: this.#briefs.finish(), files: this.#files.finish(), kin: this.#kin.finish(), kinEnds: this.#kinEnds.finish(),
    }
  }
}

/** The hashes of the terms of kin of a row. */
export function kinAt({ kin, kinEnds }: PackedStudies, row: number): Uint32Array {
  return kin.subarray(row === 0 ? 0 : kinEnds[row - 1], kinEnds[row])
}
