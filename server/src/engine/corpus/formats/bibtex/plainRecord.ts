import { addAscii, addPlainPages, addPlainText, isDigit, isLetter } from './plainText.ts'
import { addPlainFile } from './plainFile.ts'
import { addUsualNames } from './usualNames.ts'
import { arxivId, cleanDoi, cleanPmcid, cleanPmid, doiKey as doiKeyOf } from '../../identifiers.ts'
import { attachedFiles } from '../attachedFiles.ts'
import { bibtexNames } from './names.ts'
import { hashOf } from '../../shelf/pairs.ts'
import { hashSmall } from '../../shelf/hashUnits.ts'
import { isArchive, numberField, pageRange, printedText, verbatimText } from './item.ts'
import { isPreprint } from '../../linkWorks.ts'
import { isRetracted } from '../newStudy.ts'
import { itemTypes } from './types.ts'
import { Macros } from './macros.ts'
import { nameForms, printedName } from '../../authorNames.ts'
import { PlainEntry, type Slot } from './plainEntry.ts'
import type { BriefRecord } from '../../shelf/briefRecord.ts'
import type { Stretch, Units } from '../../shelf/units.ts'

/** An entry type as far as an index tells them apart. */
interface Kind { type: string, hasIssue: boolean, name: string }

/** By the hash of the entry type. Periodicals have their titles elsewhere, and preprints are versions of other works: they are read with care. */
const kinds = new Map<number, Kind>(Object.entries({ ...itemTypes, misc: 'document' }).filter(([name]) => name !== 'periodical' && name !== 'preprint')
  .map(([name, type]) => [hashOf(name), { type, name, hasIssue: numberField(type) === 'issue' }]))

const keyless = new Set(['string', 'comment', 'preamble'].map(name => hashOf(name)))

/** Remarks in which identifiers and retractions may be told, and all that may have figures in them. */
const notes: readonly Slot[] = ['note', 'annotation', 'annote']
const remarks: readonly Slot[] = [...notes, 'keywords', 'comment', 'review']

/** So many names are remembered. */
const mostForms = 1000

/** Those who register preprints, and works besides. */
const archives = new Set([48550, 1101, 31219, 31234, 21203, 2139, 20944, 26434, 22541])

/**
 * Reads plain entries for an index without making strings of them: what `readBibtexPart` says in brief, several times as fast. A value with more than ASCII and
 * braces in it is read as any other, and so is a whole entry that is unusual.
 */
export class PlainRecords {
  readonly #entry = new PlainEntry()
  readonly #record: BriefRecord
  readonly #macros: Macros
  readonly #forms = new Map<string, readonly string[]>()
  #bytes: Uint8Array = new Uint8Array()

  /**
   * @param record is filled
   * @param macros of the file
   */
  constructor(record: BriefRecord, macros: Macros = new Macros()) {
    this.#record = record
    this.#macros = macros
  }

  /** Fills the record with no more than the key of the part between two places; false where it has to be looked for as in any other. */
  readKey(bytes: Uint8Array, start: number, end: number): boolean {
    const { key, units } = this.#record
    if (!this.#entry.readHead(bytes, start, end) || keyless.has(this.#entry.typeHash)) return false
    this.#record.clear()
    addAscii(units, key, bytes, this.#entry.key.start, this.#entry.key.end)
    return true
  }

  /** Whether the part between two places is a plain entry, which takes nothing over from others. */
  standsAlone(bytes: Uint8Array, start: number, end: number): boolean {
    return this.#entry.read(bytes, start, end)
  }

  /** Fills the record from the part in UTF-8 between two places; false where it has to be read as any other. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    const entry = this.#entry
    if (!entry.read(bytes, start, end)) return false
    this.#bytes = bytes
    if (!this.#macrosAreKnown()) return false
    const kind = kinds.get(entry.typeHash)
    if (kind === undefined || !entry.isType(kind.name) || (kind.name === 'book' && entry.has('booktitle')) || (kind.name === 'misc' && entry.has('type'))) return false
    const record = this.#record
    record.clear()
    record.type = kind.name === 'misc' && entry.has('url') && !entry.has('publisher') ? 'webpage' : kind.type
    addAscii(record.units, record.key, bytes, entry.key.start, entry.key.end)
    this.#addFiles()
    return this.#addTitles(kind) && this.#addDate() && this.#addNumbers(kind) && this.#addIdentifiers(kind) && this.#addAuthors() && this.#addEvidence()
  }

  /** Of one that nothing defines, it has to be said. */
  #macrosAreKnown(): boolean {
    const { macros } = this.#entry
    for (let i = 0; i < macros.length; i += 2) if (this.#macroText(macros[i]!, macros[i + 1]!) === undefined) return false
    return true
  }

  #macroText(start: number, end: number): string | undefined {
    return this.#macros.text(textOf(this.#bytes, start, end).toLowerCase())
  }

  #addTitles({ name, type }: Kind): boolean {
    const { units, title, container, shortContainer } = this.#record
    this.#print('title', title)
    if (isEmpty(title)) return false
    if (mayBeRetracted(units, title)) this.#record.isRetracted = isRetracted({ title: units.text(title) })
    this.#print('journal', container)
    if (name === 'article' && mayBeArchive(units, container) && isArchive(units.text(container))) return false
    if (isEmpty(container) && type !== 'book') this.#print('booktitle', container)
    if (mayBeSame(units, title, container) && units.text(container).toLowerCase() === units.text(title).toLowerCase()) container.to = container.from
    this.#print('shortjournal', shortContainer)
    return true
  }

  #addDate(): boolean {
    const { year, units } = this.#record
    if (this.#entry.has('date')) {
      const date = this.#text('date')
      if (!/^[1-9]\d{3}(?:-\d{1,2}(?:-\d{1,2})?)?$/.test(date)) return false
      addText(units, year, date.slice(0, 4))
      return true
    }
    if (!this.#entry.has('year')) return true
    this.#print('year', year)
    return isYear(units, year) && this.#isMonth()
  }

  /** Whether the month leaves the year as it is. */
  #isMonth(): boolean {
    if (!this.#entry.has('month')) return true
    return /^(?:[^\d\\&]*|\d{1,2})$/.test(this.#text('month'))
  }

  #addNumbers({ hasIssue }: Kind): boolean {
    const { volume, issue, page, units } = this.#record
    this.#print('volume', volume)
    if (hasIssue) this.#print('number', issue)
    if (this.#entry.has('pages') && !addPlainPages(units, page, this.#bytes, this.#entry.start('pages'), this.#entry.end('pages'))) {
      addText(units, page, pageRange(printedText(this.#text('pages'))).trim())
    }
    return true
  }

  /** Whether a work is a preprint is told with care. */
  #addIdentifiers({ hasIssue }: Kind): boolean {
    const { units, doi, pmid, pmcid, type } = this.#record
    if (this.#entry.has('doi')) this.#addDoi()
    if (this.#entry.has('pmid')) addText(units, pmid, cleanPmid(printedText(this.#text('pmid'))) ?? '')
    if (this.#entry.has('pmcid')) addText(units, pmcid, cleanPmcid(printedText(this.#text('pmcid'))) ?? '')
    if (!isEmpty(doi)) return !mayBePreprint(units, doi) || !isPreprint({ id: '', type, DOI: units.text(doi) })
    if (this.#entry.has('url') && arxivId(verbatimText(this.#text('url'))) !== null) return false
    return hasIssue || !this.#entry.has('number') || arxivId(printedText(this.#text('number'))) === null
  }

  #addDoi(): void {
    const { units, doi, doiKey } = this.#record
    const [start, end] = [this.#entry.start('doi'), this.#entry.end('doi')]
    if (isUsualDoi(this.#bytes, start, end)) {
      addAscii(units, doi, this.#bytes, start, end)
      doiKey.from = units.length
      units.reserve(doi.to - doi.from)
      for (let at = doi.from; at < doi.to; at++) units.push(small(units.codes[at]!))
      doiKey.to = units.length
      return
    }
    const written = cleanDoi(verbatimText(this.#text('doi'))) ?? ''
    addText(units, doi, written)
    addText(units, doiKey, doiKeyOf(written) ?? '')
  }

  #addAuthors(): boolean {
    const record = this.#record
    if (!this.#entry.has('author')) return true
    const [start, end] = [this.#entry.start('author'), this.#entry.end('author')]
    const list = { from: 0, to: 0 }
    if (addPlainText(record.units, list, this.#bytes, start, end, false) && addUsualNames(record, list.from, list.to)) {
      const [first] = record.names
      record.first.from = first!.from
      record.first.to = first!.to
      if (!isAscii(record.units, first!)) record.forms = this.#formsOf(record.units.text(first!))
      return true
    }
    record.numberOfNames = 0
    const written = this.#text('author')
    if (written.trim() === '') return true
    const { names, complete } = bibtexNames(written)
    record.authorsComplete = complete
    for (const name of names) addText(record.units, record.nextName(), printedName(name).replaceAll(/[\t\n]/g, ' '))
    const [first] = names
    if (first !== undefined) {
      addText(record.units, record.first, first.family ?? first.literal ?? '')
      record.forms = nameForms(first)
    }
    return true
  }

  /** The forms of a family name, which others will have too. */
  #formsOf(family: string): readonly string[] {
    const known = this.#forms.get(family)
    if (known !== undefined) return known
    const forms = nameForms({ family })
    if (this.#forms.size >= mostForms) this.#forms.clear()
    this.#forms.set(family, forms)
    return forms
  }

  #addEvidence(): boolean {
    const entry = this.#entry
    const hasAbstract = entry.has('abstract')
    if (hasAbstract && !startsWithLetter(this.#bytes, entry.start('abstract'), entry.end('abstract'))) return false
    this.#record.hasAbstract = hasAbstract
    if (hasAbstract && !notes.some(slot => entry.has(slot))) return true
    return remarks.every(slot => !entry.has(slot) || this.#saysNothing(this.#text(slot), hasAbstract))
  }

  /** Whether a remark is nothing but that: an identifier, a retraction and, where there is no abstract, a figure are looked into. */
  #saysNothing(remark: string, hasAbstract: boolean): boolean {
    return !/pmid|pmcid|doi/i.test(remark) && !/retract/i.test(printedText(remark)) && (hasAbstract || !/[\d\\&]/.test(remark))
  }

  #addFiles(): void {
    if (!this.#entry.has('file')) return
    const { units, files } = this.#record
    if (!addPlainFile(units, files, this.#bytes, this.#entry.start('file'), this.#entry.end('file'))) addText(units, files, attachedFiles(this.#text('file')).join('\n'))
  }

  /** Appends what a field prints; nothing where there is no such field. */
  #print(slot: Slot, stretch: Stretch): void {
    if (!this.#entry.has(slot)) return
    const { units } = this.#record
    if (this.#entry.isMacro(slot) || !addPlainText(units, stretch, this.#bytes, this.#entry.start(slot), this.#entry.end(slot))) addText(units, stretch, printedText(this.#text(slot)))
  }

  #text(slot: Slot): string {
    const [start, end] = [this.#entry.start(slot), this.#entry.end(slot)]
    return this.#entry.isMacro(slot) ? this.#macroText(start, end) ?? '' : textOf(this.#bytes, start, end)
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end))
}

function addText(units: Units, stretch: Stretch, text: string): void {
  stretch.from = units.length
  units.add(text)
  stretch.to = units.length
}

/** The first three letters of the journals that `isArchive` knows, and of the words that `isRetracted` does. */
const [archiveBeginnings, retractionBeginnings] = [['arx', 'bio', 'med', 'cor', 'ssr', 'psy', 'res'], ['ret', 'wit']].map(beginnings => new Set(beginnings.map(letters => hashOf(letters)))) as [Set<number>, Set<number>]

function mayBeArchive(units: Units, { from, to }: Stretch): boolean {
  return to - from > 3 && archiveBeginnings.has(hashSmall(units, from, from + 3))
}

/** Signs may stand before the word. */
function mayBeRetracted(units: Units, { from, to }: Stretch): boolean {
  return to - from > 3 && (!isLetter(units.codes[from]!) || retractionBeginnings.has(hashSmall(units, from, from + 3)))
}

/** Whether two texts may differ in nothing but capitals, which change the length of what is no ASCII only. */
function mayBeSame(units: Units, one: Stretch, other: Stretch): boolean {
  return one.to - one.from === other.to - other.from || !isAscii(units, one) || !isAscii(units, other)
}

function isAscii({ codes }: Units, { from, to }: Stretch): boolean {
  for (let at = from; at < to; at++) if (codes[at]! > 0x7F) return false
  return true
}

function isEmpty({ from, to }: Stretch): boolean {
  return from === to
}

function small(code: number): number {
  return code >= 0x41 && code <= 0x5A ? code | 0x20 : code
}

/** Four digits, of which the first is none. */
function isYear({ codes }: Units, { from, to }: Stretch): boolean {
  return to - from === 4 && codes[from] !== 0x30 && isDigit(codes[from]!) && isDigit(codes[from + 1]!) && isDigit(codes[from + 2]!) && isDigit(codes[from + 3]!)
}

/** Whether a value begins with a letter or a digit, behind fifty blanks at most. */
function startsWithLetter(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start
  while (at < end && at - start <= 50 && (bytes[at] === 0x20 || (bytes[at]! >= 0x09 && bytes[at]! <= 0x0D))) at++
  return at < end && at - start <= 50 && (isLetter(bytes[at]!) || isDigit(bytes[at]!))
}

/** Signs of a DOI that mean nothing else; others are seen to by `cleanDoi`. */
const isOfDoi = Uint8Array.from({ length: 256 }, (_, code) => Number(/[\w./:;()-]/.test(String.fromCharCode(code))))
const longestDoi = 500

/** Whether a value is nothing but a DOI as it should be. */
function isUsualDoi(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > longestDoi || bytes[start] !== 0x31 || bytes[start + 1] !== 0x30 || bytes[start + 2] !== 0x2E) return false
  let at = start + 3
  while (at < end && isDigit(bytes[at]!)) at++
  const digits = at - start - 3
  if (digits < 4 || digits > 9 || bytes[at] !== 0x2F) return false
  const suffix = at + 1
  for (at = suffix; at < end; at++) if (isOfDoi[bytes[at]!] === 0) return false
  return end > suffix && (isLetter(bytes[end - 1]!) || isDigit(bytes[end - 1]!))
}

/** Whether a DOI is registered by an archive, or may be one of arXiv. */
function mayBePreprint({ codes }: Units, { from, to }: Stretch): boolean {
  let registrant = 0
  let at = from + 3
  for (; at < to && isDigit(codes[at]!); at++) registrant = registrant * 10 + codes[at]! - 0x30
  if (archives.has(registrant)) return true
  for (; at < to; at++) if ((codes[at]! | 0x20) === 0x78) return true
  return false
}
