import { fillers, searchedForBreaks, shortestBeginning } from '../titleIndex.ts'
import { foldUnits } from './foldUnits.ts'
import { hashName, hashSmall, hashUnits } from './hashUnits.ts'
import { hashOf } from './pairs.ts'
import { kinds } from './terms.ts'
import { shortestTelling } from '../linkWorks.ts'
import { Units, type Stretch } from './units.ts'
import type { BriefRecord } from './briefRecord.ts'

const [space, tab, lineFeed, bar, comma, semicolon, colon, questionMark] = [0x20, 0x09, 0x0A, 0x7C, 0x2C, 0x3B, 0x3A, 0x3F]

/** The hashes of what stands before an identifier: by itself, and where it is that of which others say something. */
interface Seeds { own: number, about: number }
const seedsOf = (words: string): Seeds => ({ own: hashOf(words), about: hashOf(words, kinds.about.hash) })
const [doiSeeds, pmidSeeds, pmcidSeeds, titleSeeds] = [seedsOf('doi:'), seedsOf('pmid:'), seedsOf('pmcid:'), seedsOf('title:')]
const workSeed = hashOf('work ')

const fillerHashes = new Set([...fillers].map(word => hashOf(word, kinds.word.hash)))
const longestFiller = Math.max(...[...fillers].map(word => word.length))

type TakeHash = (hash: number) => void

/** The search line and the hashes of the terms of a record, as `searchLine`, `eachTerm` and `eachKin` have them of a study. */
export class RecordTerms {
  /** The search line, with a line feed before it. */
  readonly line = new Units()
  readonly #key: Stretch = { from: 0, to: 0 }
  readonly #title: Stretch = { from: 0, to: 0 }
  /** The family name of the first author, and the beginnings of the title. */
  readonly #scratch = new Units()
  readonly #first: Stretch = { from: 0, to: 0 }
  readonly #part: Stretch = { from: 0, to: 0 }
  #nameTells = false

  /** Folds a record, of which the other methods give the terms. */
  fold(record: BriefRecord): void {
    this.#begin(record)
    this.#pushPair(tab, space)
    for (let i = 0; i < record.numberOfNames; i++) {
      if (i > 0) this.#pushPair(semicolon, space)
      this.#fold(record, record.names[i]!, this.#part)
    }
    this.#pushPair(tab, space)
    this.#fold(record, record.year, this.#part)
    this.#pushPair(tab, space)
    this.#fold(record, record.title, this.#title)
    this.#addToRest(record, record.container)
    this.#addToRest(record, record.shortContainer)
    this.#addToRest(record, record.doi)
    this.#addToRest(record, record.pmid)
    this.#scratch.clear()
    foldUnits(record.units, record.first.from, record.first.to, this.#scratch)
    this.#first.to = this.#scratch.length
    this.#nameTells = this.#title.to - this.#title.from >= shortestTelling && this.#first.to > 0
  }

  /** Begins the search line of a record with its key. */
  #begin(record: BriefRecord): void {
    const { line } = this
    line.clear()
    line.reserve(16)
    line.push(lineFeed)
    line.push(space)
    this.#fold(record, record.key, this.#key)
  }

  /** Folds a record of which only the key is known. */
  foldKey(record: BriefRecord): void {
    this.#begin(record)
    this.line.add('\t\t\t')
  }

  /** The terms of such a record. */
  eachKeyTerm(record: BriefRecord, take: TakeHash): void {
    take(hashUnits(record.units, record.key, kinds.key.hash))
    take(hashSmall(record.units, record.key.from, record.key.to, kinds.fold.hash))
  }

  /** Everything under which the record can be looked up. */
  eachTerm(record: BriefRecord, take: TakeHash): void {
    this.eachKeyTerm(record, take)
    take(hashName(this.line, this.#key, kinds.name.hash))
    this.#eachIdentifier(record, take, null)
    if (this.#nameTells) take(this.#hashOfWork(workSeed))
    if (record.forms !== null) for (const form of record.forms) take(this.#withYear(record, hashOf(form, kinds.author.hash)))
    else if (this.#first.to > 0) take(this.#withYear(record, hashName(this.#scratch, this.#first, kinds.author.hash)))
    if (this.#title.to > this.#title.from) this.#eachTitle(record, take)
  }

  /** Terms of other studies that may be records of the same work. */
  eachKin(record: BriefRecord, take: TakeHash): void {
    take(hashUnits(record.units, record.key, kinds.key.hash))
    this.#eachIdentifier(record, take, take)
    if (this.#nameTells) take(this.#hashOfWork(workSeed))
    take(hashName(this.line, this.#key, kinds.file.hash))
  }

  #eachIdentifier(record: BriefRecord, take: TakeHash, takeAbout: TakeHash | null): void {
    this.#identifier(record, record.doiKey, doiSeeds, take, takeAbout)
    this.#identifier(record, record.pmid, pmidSeeds, take, takeAbout)
    this.#identifier(record, record.pmcid, pmcidSeeds, take, takeAbout)
    if (!this.#nameTells || record.year.to === record.year.from) return
    take(this.#withYear(record, this.#hashOfWork(titleSeeds.own)))
    takeAbout?.(this.#withYear(record, this.#hashOfWork(titleSeeds.about)))
  }

  #identifier({ units }: BriefRecord, stretch: Stretch, { own, about }: Seeds, take: TakeHash, takeAbout: TakeHash | null): void {
    if (stretch.to === stretch.from) return
    take(hashUnits(units, stretch, own))
    takeAbout?.(hashUnits(units, stretch, about))
  }

  /** Of title and first author. */
  #hashOfWork(seed: number): number {
    return hashName(this.#scratch, this.#first, next(hashUnits(this.line, this.#title, seed), bar))
  }

  #withYear({ units, year }: BriefRecord, hash: number): number {
    return hashUnits(units, year, next(hash, bar))
  }

  /** The title, its beginnings and its words. */
  #eachTitle({ units, title }: BriefRecord, take: TakeHash): void {
    take(hashUnits(this.line, this.#title, kinds.title.hash))
    const part = this.#part
    for (let at = Math.min(title.to, title.from + searchedForBreaks) - 2; at >= title.from; at--) {
      const mark = units.codes[at]
      if ((mark !== colon && mark !== questionMark && mark !== comma) || units.codes[at + 1] !== space) continue
      part.from = this.#scratch.length
      foldUnits(units, title.from, at, this.#scratch)
      part.to = this.#scratch.length
      if (this.#words(part) >= shortestBeginning(mark === comma)) take(hashUnits(this.#scratch, part, kinds.title.hash))
    }
    const { codes } = this.line
    for (let at = this.#title.from; at < this.#title.to; at++) {
      part.from = at
      while (at < this.#title.to && codes[at] !== space) at++
      part.to = at
      const hash = hashUnits(this.line, part, kinds.word.hash)
      if (part.to - part.from > longestFiller || !fillerHashes.has(hash)) take(hash)
    }
  }

  #words({ from, to }: Stretch): number {
    let words = 1
    for (let at = from; at < to; at++) if (this.#scratch.codes[at] === space) words++
    return words
  }

  #addToRest(record: BriefRecord, stretch: Stretch): void {
    this.line.reserve(1)
    this.line.push(space)
    this.#fold(record, stretch, this.#part)
  }

  #fold({ units }: BriefRecord, stretch: Stretch, folded: Stretch): void {
    folded.from = this.line.length
    foldUnits(units, stretch.from, stretch.to, this.line)
    folded.to = this.line.length
  }

  #pushPair(first: number, second: number): void {
    this.line.reserve(2)
    this.line.push(first)
    this.line.push(second)
  }
}

/** A hash that goes on with a character. */
function next(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}
