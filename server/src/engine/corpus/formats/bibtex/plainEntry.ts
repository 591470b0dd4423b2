import { emptyHash, hashOf } from '../../shelf/pairs.ts'
import { isDigit, isLetter } from './plainText.ts'

/** What is found of a plain entry: a field that an index is made of, or one of its other names. */
const slots = ['title', 'author', 'journal', 'booktitle', 'year', 'date', 'month', 'volume', 'number', 'pages', 'doi', 'url', 'pmid', 'pmcid', 'file', 'abstract', 'keywords', 'shortjournal', 'publisher', 'type', 'note', 'annotation', 'annote', 'comment', 'review'] as const
export type Slot = (typeof slots)[number]

const otherNames: Readonly<Record<string, Slot>> = {
  journaltitle: 'journal', issue: 'number', eid: 'pages', articleno: 'pages', 'article-number': 'pages', pmc: 'pmcid', pdf: 'file', 'journal-iso': 'shortjournal', journalabbr: 'shortjournal',
}

/** Fields that make an entry one to be read with care. All others say nothing that an index has. */
const unusualFields = [
  'crossref', 'xdata', 'ids', 'subtitle', 'titleaddon', 'issuetitle', 'issuesubtitle', 'issuetitleaddon', 'journalsubtitle', 'journaltitleaddon',
  'booksubtitle', 'booktitleaddon', 'maintitle', 'mainsubtitle', 'maintitleaddon', 'eprint', 'arxivid', 'entrysubtype', 'part', 'pubstate', 'day', 'howpublished',
]

interface FieldName { name: string, slot: number }
const unusual = -1
const names = new Map<number, FieldName>([
  ...slots.map((name, slot) => ({ name, slot })), ...Object.entries(otherNames).map(([name, slot]) => ({ name, slot: slots.indexOf(slot) })), ...unusualFields.map(name => ({ name, slot: unusual })),
].map(each => [hashOf(each.name), each]))

const [openBrace, closeBrace, quote, backslash, comma, equals, sign] = [0x7B, 0x7D, 0x22, 0x5C, 0x2C, 0x3D, 0x40]

/** So many bytes of a value are gone through one by one before the end is searched for. */
const shortValue = 200

/**
 * Where the fields stand in an entry that is written as nearly all are: `@type{key, name = {value}, …}` and nothing else but blanks. Made for being filled again and
 * again. Works on bytes of UTF-8, in which all signs of BibTeX are single bytes.
 */
export class PlainEntry {
  bytes: Uint8Array = new Uint8Array()
  /** Of the entry type in lower case, as `hashOf` has it. */
  typeHash = 0
  readonly key = { start: 0, end: 0 }
  readonly #starts = new Int32Array(slots.length)
  readonly #ends = new Int32Array(slots.length)
  readonly #names: (string | null)[] = slots.map(() => null)
  readonly #isMacro = new Uint8Array(slots.length)
  /** Where names of macros begin and end, whatever they are the values of. */
  readonly macros: number[] = []
  #start = 0
  #end = 0
  #typeEnd = 0
  #at = 0
  #opener = 0

  /** Takes the entry between two places apart; false where anything about it is unusual, so that it has to be read with care. It must begin with its `@`. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    if (!this.readHead(bytes, start, end)) return false
    this.#names.fill(null)
    this.macros.length = 0
    this.#opener = 0
    return this.#fields() && this.#isOver() && this.#isAlone()
  }

  /** Reads no more than type and key. */
  readHead(bytes: Uint8Array, start: number, end: number): boolean {
    this.bytes = bytes
    this.#start = start
    this.#end = end
    if (bytes[start] !== sign) return false
    let at = start + 1
    let hash = emptyHash
    for (; at < end && isLetter(bytes[at]!); at++) hash = Math.imul(hash ^ (bytes[at]! | 0x20), 0x01000193)
    if (at === start + 1 || at > start + 40 || bytes[at] !== openBrace) return false
    this.typeHash = hash >>> 0
    this.#typeEnd = at
    const key = at + 1
    for (at = key; at < end && isOfKey[bytes[at]!] === 1; at++);
    if (at === key || at >= end || bytes[at] !== comma) return false
    this.key.start = key
    this.key.end = at
    this.#at = at + 1
    return true
  }

  /** Whether the entry is of this type, in lower case. */
  isType(name: string): boolean {
    return isSame(this.bytes, this.#start + 1, this.#typeEnd, name)
  }

  has(slot: Slot): boolean {
    return this.#names[slotOf[slot]] !== null
  }

  /** Whether a value is the name of a macro. */
  isMacro(slot: Slot): boolean {
    return this.#isMacro[slotOf[slot]] === 1
  }

  start(slot: Slot): number {
    return this.#starts[slotOf[slot]]!
  }

  end(slot: Slot): number {
    return this.#ends[slotOf[slot]]!
  }

  #fields(): boolean {
    const { bytes } = this
    for (;;) {
      this.#skipBlank()
      if (this.#at >= this.#end) return false
      if (bytes[this.#at] === closeBrace) {
        this.#at++
        return true
      }
      const known = this.#name()
      if (known === null || known?.slot === unusual || !this.#value(known)) return false
      this.#skipBlank()
      if (bytes[this.#at] === comma) this.#at++
      else if (bytes[this.#at] !== closeBrace) return false
    }
  }

  /** Steps over a name and its "="; null where there is none, undefined where the name says nothing. */
  #name(): FieldName | null | undefined {
    const { bytes } = this
    const start = this.#at
    let at = start
    let hash = emptyHash
    for (let code = smallOfName[bytes[at]!]; code !== undefined && code > 0; code = smallOfName[bytes[++at]!]) hash = Math.imul(hash ^ code, 0x01000193)
    if (at === start || at - start > 100) return null
    this.#at = at
    this.#skipBlank()
    if (bytes[this.#at] !== equals) return null
    this.#at++
    this.#skipBlank()
    const known = names.get(hash >>> 0)
    return known !== undefined && isSame(bytes, start, at, known.name) ? known : undefined
  }

  #value(known: FieldName | undefined): boolean {
    const opener = this.bytes[this.#at]
    const isBare = opener !== openBrace && opener !== quote
    const start = isBare ? this.#at : this.#at + 1
    const end = isBare ? this.#endOfWord(start) : opener === openBrace ? this.#closingBrace(start) : this.#closingQuote(start)
    if (end < 0) return false
    this.#at = isBare ? end : end + 1
    const isMacro = isBare && !isDigit(this.bytes[start]!)
    if (isMacro) this.macros.push(start, end)
    if (known === undefined) return true
    const { name, slot } = known
    const before = this.#names[slot]
    // The first of a name counts; which of two names counts is told with care.
    if (before !== null && before !== undefined) return before === name
    this.#names[slot] = name
    this.#starts[slot] = start
    this.#ends[slot] = end
    this.#isMacro[slot] = Number(isMacro)
    return !isMacro || macroSlots.has(slot)
  }

  #closingBrace(from: number): number {
    const { bytes } = this
    let depth = 0
    const near = Math.min(from + shortValue, this.#end)
    for (let at = from; at < near; at++) {
      const code = bytes[at]
      if (code === openBrace) depth++
      else if (code === closeBrace && --depth < 0) return at
    }
    for (let at = near; ;) {
      const close = bytes.indexOf(closeBrace, at)
      if (close < 0 || close >= this.#end) return -1
      const open = this.#openerFrom(at)
      if (open >= 0 && open < close) {
        depth++
        at = open + 1
      } else if (--depth < 0) {
        return close
      } else {
        at = close + 1
      }
    }
  }

  /** The first opening brace from a place on; -1 where there is none. What was found is not searched for again. */
  #openerFrom(at: number): number {
    if (this.#opener >= 0 && this.#opener < at) this.#opener = this.bytes.indexOf(openBrace, at)
    return this.#opener
  }

  #closingQuote(from: number): number {
    const { bytes } = this
    let depth = 0
    for (let at = from; at < this.#end; at++) {
      const code = bytes[at]
      if (code === backslash) return -1
      if (code === openBrace) depth++
      else if (code === closeBrace && --depth < 0) return -1
      else if (code === quote && depth === 0) return at
    }
    return -1
  }

  /** A number, or the name of a macro. */
  #endOfWord(from: number): number {
    let at = from
    const isNumber = isDigit(this.bytes[at]!)
    while (isNumber ? isDigit(this.bytes[at]!) : smallOfName[this.bytes[at]!]! > 0) at++
    return at > from ? at : -1
  }

  #isOver(): boolean {
    this.#skipBlank()
    return this.#at === this.#end
  }

  /** Whether no other sign stands where an entry may begin: what is quoted in a value is told with care. */
  #isAlone(): boolean {
    const { bytes } = this
    for (let at = bytes.indexOf(sign, this.#start + 1); at >= 0 && at < this.#end; at = bytes.indexOf(sign, at + 1)) if (bytes[at - 1]! <= 0x20 || bytes[at - 1]! > 0x7F) return false
    return true
  }

  #skipBlank(): void {
    const { bytes } = this
    let at = this.#at
    while (at < this.#end && (bytes[at] === 0x20 || (bytes[at]! >= 0x09 && bytes[at]! <= 0x0D))) at++
    this.#at = at
  }
}

/** Fields in which macros stand for names that come again and again. */
const macroSlots = new Set<number>([slots.indexOf('journal'), slots.indexOf('booktitle'), slots.indexOf('shortjournal'), slots.indexOf('publisher'), slots.indexOf('month')])

const slotOf = Object.fromEntries(slots.map((name, slot) => [name, slot])) as Record<Slot, number>

/** The small letter, digit, "-" or "_" of a byte of a name; 0 for what does not belong to one. */
const smallOfName = Uint8Array.from({ length: 256 }, (_, code) => /[\w-]/.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0)

/** Bytes of which keys are made; other signs are unusual. */
const isOfKey = Uint8Array.from({ length: 256 }, (_, code) => Number(/[\w:.+/*!?@;&|-]/.test(String.fromCharCode(code))))

function isSame(bytes: Uint8Array, start: number, end: number, name: string): boolean {
  if (end - start !== name.length) return false
  for (let i = 0; i < name.length; i++) if (smallOfName[bytes[start + i]!] !== name.charCodeAt(i)) return false
  return true
}
