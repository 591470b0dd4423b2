import type { Span } from '../text/span.ts'
import type { PrintedNumber } from './statistic.ts'
import { dashes, isDigit, readNumber } from './printedNumber.ts'
import { append } from './joinedWords.ts'
import { entryOf, inFigures } from './lexicon.ts'
import { numberWords } from './numberWords.ts'
import type { Word } from '../text/words.ts'

/**
 * A word, a number or a symbol of a sentence. Words keep letters and inner apostrophes; hyphens are symbols of their own, so that
 * "placebo-controlled" and "placebo controlled" read alike.
 */
export interface Token extends Span {
  type: 'word' | 'number' | 'symbol'
  /** As printed. */
  raw: string
  /** Words in lower case with accents kept; symbols in one canonical form (− for every minus, ≤ for ⩽). */
  text: string
  /** White space, or the beginning of the sentence, stands before it. */
  spaced: boolean
  /** Of numbers, and of words that are numbers ("four", "half"). */
  number: PrintedNumber | undefined
  /** A number that is part of a name: "PHQ-9", "COVID-19", "T0". */
  glued: boolean
  /** The same object for all that are printed alike, except numbers in figures, of which all have one. */
  word: Word
}

/** Makes a token. All are made here, with all fields in one order: what is of one shape is read faster, and the whole grammar reads tokens. */
function tokenOf(type: Token['type'], raw: string, text: string, start: number, end: number, word: Word, number?: PrintedNumber): Token {
  return { type, raw, text, start, end, spaced: false, number, glued: false, word }
}

const letter = /\p{L}|\p{M}/u
/** A minus or a dash of UTF-8 that a program took for Windows-1252. */
/** "pb.001", "pN.05": how some journals' PDFs give the signs < and >. */
export const damagedSign = /^[pP][bN]$/
const damagedDash = /^(?:âˆ’|â€“|â€”)/
const sameSymbol: Record<string, string> = {
  '⩾': '≥', '≧': '≥', '⩽': '≤', '≦': '≤', '＜': '<', '＞': '>', '＝': '=', '﹤': '<', '﹥': '>', '‑': '-', '‐': '-', '‒': '–', '∼': '~', '≈': '~', '≃': '~', '˜': '~',
  '“': '"', '”': '"', '’': "'", '‘': "'", '—': '–', '⁄': '/', '∕': '/', '％': '%',
}

/** Splits a stretch of prose into tokens; offsets are absolute in `prose`. Linear in the length of the span. */
export function tokenize(prose: string, span: Span): Token[] {
  const tokens: Token[] = []
  let i = span.start
  let spaced = true
  while (i < span.end) {
    const char = prose[i]!
    if (isSpace(char)) {
      spaced = true
      i++
      continue
    }
    const token = isPlainLetter(prose.charCodeAt(i)) ? readWord(prose, i, span.end)! : readTypedDash(prose, i, span.end, tokens) ?? readNumberToken(prose, i, span, tokens, spaced) ?? readSubscript(prose, i, span.end) ?? readWord(prose, i, span.end) ?? readSymbol(prose, i, span.end)
    token.spaced = spaced
    spaced = false
    i = token.end
    append(tokens, token)
  }
  return tokens
}

function isSpace(char: string): boolean {
  // Control characters are what damaged PDF text has for spaces.
  return char <= ' ' || char === '\u00a0' || (char > '\u1fff' && /\s/.test(char))
}

function readNumberToken(prose: string, at: number, { start: from, end: limit }: Span, before: readonly Token[], spaced: boolean): Token | null {
  const damaged = prose[at] === 'â' && damagedDash.test(prose.slice(at, Math.min(limit, at + 3)))
  const sign = damaged ? '−' : prose[at]!
  const signed = damaged || dashes.includes(sign) || sign === '+'
  let digits = at
  if (signed) {
    digits += damaged ? 3 : 1
    // A minus may stand apart from its number ("a change of − 4.1"), a dash between words may not. Markup leaves blanks behind a true minus.
    const gap = sign === '−' ? 12 : 1
    while (digits - at <= gap && isSpace(prose[digits] ?? '') && digits + 1 < limit && standsAsSign(sign, before)) digits++
    if (digits >= limit || !isSign(before, spaced, sign)) return null
  }
  const next = prose[digits] ?? ''
  // "p < . 001": a decimal point torn from its digits.
  const torn = next === '.' && prose[digits + 1] === ' ' && prose[digits - 1] === ' ' && digits + 2 < limit && /^[=<>≤≥]$/.test(before.at(-1)?.text ?? '') ? 1 : 0
  if (!isDigit(prose, digits) && !((next === '.' || next === '·' || next === ',') && digits + 1 + torn < limit && isDigit(prose, digits + 1 + torn))) return null
  if (!signed && next === '.' && before.length > 0 && !spaced && before.at(-1)!.type !== 'symbol' && !damagedSign.test(before.at(-1)!.raw)) return null
  const code = codes.exec(prose.slice(digits, Math.min(limit, digits + 60)))
  const phone = sign === '+' ? /^\d{1,4}(?:[ -]\d{2,8}){2,5}(?!\d)/.exec(prose.slice(digits, Math.min(limit, digits + 40))) : null
  if (phone) return tokenOf('word', phone[0], phone[0], at, digits + phone[0].length, entryOf(phone[0], true))
  if (code) return tokenOf('word', code[0], code[0], at, digits + code[0].length, entryOf(code[0], true))
  const number = readNumber(prose, digits, limit, from)
  if (!number) return isDigit(prose, digits) ? skipVersion(prose, at, limit) : null
  const ordinal = /^(?:st|nd|rd|th)(?!\p{L})/u.exec(prose.slice(number.end, Math.min(limit, number.end + 3)))
  if (ordinal) return wordAsPrinted(prose, at, number.end + 2)
  const negative = signed && sign !== '+'
  const blanks = prose.slice(at, digits)
  const printed = { ...number, start: at, raw: (blanks.length > 2 && !damaged ? sign : blanks) + number.raw, value: negative ? -number.value : number.value }
  const token = tokenOf('number', printed.raw, printed.raw, at, number.end, inFigures, printed)
  token.glued = !printed.raw.startsWith('.') && isGlued(before, spaced)
  return token
}

function wordAsPrinted(prose: string, start: number, end: number): Token {
  const raw = prose.slice(start, end)
  return tokenOf('word', raw, raw, start, end, entryOf(raw, true))
}

/** "t₂₈", "n₁": the index of a name. */
function readSubscript(prose: string, at: number, limit: number): Token | null {
  let digits = ''
  let end = at
  for (; end < limit && end < at + 6; end++) {
    const code = prose.charCodeAt(end) - 0x2080
    if (code < 0 || code > 9) break
    digits += String(code)
  }
  if (digits === '') return null
  const raw = prose.slice(at, end)
  const token = tokenOf('number', raw, raw, at, end, inFigures, { start: at, end, raw, value: Number(digits), decimals: 0 })
  token.glued = true
  return token
}

/** A telephone number or an ISBN; a date, or two; an ethics committee's number; year, volume and pages of a reference, or the last two; a chemical ("2,3-dimethyl"). */
const codes = /^(?:\d{1,4}\(\d{1,4}(?:[-–]\d{1,4})?\):\s?[A-Z]?\d{1,7}(?:[-–][A-Z]?\d{1,7})?|\d{1,7}(?:[-–]\d{1,7}){2,6}|(?:\d{1,2}\/\d{1,2}[-–])?\d{1,2}\/\d{1,2}\/\d{2,4}|\d(?:,\d){1,3}-(?=\p{Ll}{3})|\d{3,7}-\d{2,4}\/\d{2,4}|(?:19|20)\d\d;\s?\d{1,4}(?:\s?\([^()]{1,12}\))?:\s?[A-Z]?\d{1,7}(?:[-–][A-Z]?\d{1,7})?)(?!\d)/iu

/** A version ("1.2.3") is one word, so that its parts are not taken for numbers. */
function skipVersion(prose: string, at: number, limit: number): Token {
  let end = at + 1
  while (end < limit && (isDigit(prose, end) || (prose[end] === '.' && isDigit(prose, end + 1)))) end++
  return wordAsPrinted(prose, at, end)
}

/** Only a true minus, or any dash after "=", "(" or a comparator, may be followed by a space and still be a sign. */
function standsAsSign(dash: string, before: readonly Token[]): boolean {
  const last = before.at(-1)
  if (last?.type === 'number' || last?.text === ')' || last?.text === '%') return false
  // "[−22.8, - 7.5]"
  if (last?.text === ',' && before.at(-2)?.type === 'number' && before.at(-2)!.number!.value < 0) return true
  return dash === '−' || (last !== undefined && '=([<>≤≥'.includes(last.text))
}

/** A dash directly after a number, a word or a closing bracket joins; after anything else, or after a space, it is a sign. */
function isSign(before: readonly Token[], spaced: boolean, dash: string): boolean {
  const last = before.at(-1)
  if (!last) return true
  if (dash === '+') return spaced || last.type === 'symbol' && '=([,;:–~'.includes(last.text)
  if (last.type === 'number' || last.text === '%') return false
  if (spaced) return true
  return last.type === 'symbol' && !')]%\'"'.includes(last.text)
}

/**
 * Two hyphens are a dash where LaTeX, Typst and Pandoc print one: "0.67--6.15"; three are a dash and a minus between numbers, else a longer dash. After a
 * negative number the second of two is a minus ("-1.18--0.43"), unless the bounds would then run backwards.
 */
function readTypedDash(prose: string, at: number, limit: number, before: readonly Token[]): Token | null {
  if (at + 1 >= limit || prose[at] !== '-' || prose[at + 1] !== '-') return null
  const last = before.at(-1)
  const from = last?.end === at ? last.number : undefined
  const three = at + 2 < limit && prose[at + 2] === '-'
  const to = from && from.value < 0 && !three ? readNumber(prose, at + 2, limit, at) : null
  if (to && -to.value >= from!.value) return null
  const end = at + (three && !from ? 3 : 2)
  const raw = prose.slice(at, end)
  return tokenOf('symbol', raw, '–', at, end, entryOf(raw, true))
}

function isGlued(before: readonly Token[], spaced: boolean): boolean {
  if (spaced) return false
  const last = before.at(-1)
  if (!last) return false
  if (last.type === 'word') return true
  const previous = before.at(-2)
  if (last.text !== '-' || last.spaced) return false
  return previous?.type === 'word' ? !numberWords.has(previous.text) && !previous.number : previous?.glued === true
}

/** A to Z in either case, with which nothing but a word begins. */
function isPlainLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

function readWord(prose: string, at: number, limit: number): Token | null {
  const code = prose.charCodeAt(at)
  if (!isPlainLetter(code) && !(code > 127 && letter.test(prose[at]!))) return null
  let end = at + 1
  let isPlain = true
  while (end < limit) {
    const c = prose.charCodeAt(end)
    if (isPlainLetter(c)) end++
    else if (c > 127 && letter.test(prose[end]!) || (c === 39 || c === 0x2019) && end + 1 < limit && letter.test(prose[end + 1]!)) {
      isPlain = false
      end++
    } else {
      const rest = c === hyphen ? afterLineHyphen(prose, at, end, limit) : null
      if (rest === null) break
      isPlain = false
      end = rest
    }
  }
  const word = entryOf(prose.slice(at, end), isPlain)
  const { raw, text, number } = word
  return tokenOf('word', raw, text, at, end, word, number && { start: at, end, raw, value: number.value, decimals: number.decimals, word: true })
}

/** First halves that keep their hyphen also at a line end: "placebo-\ncontrolled". */
const keepsHyphen = /^(?:placebo|double|open|single|post|non|self|long|short|follow|low|high|drug|dose|week|day|month|year|treatment|anti|well|half|cross|meta|pre|co|multi|proof|of|head|clinician|patient|three|two|four|six|parallel|active|intention|full|evidence|risk|age|time|case|first|second|third|late|early|small|large)$/i

const hyphen = '-'.charCodeAt(0)

/** "esketa-\nmine": a word broken at a line end goes on after the break. The offset of its second half, or null; a hyphen stands at `end`. */
function afterLineHyphen(prose: string, at: number, end: number, limit: number): number | null {
  if (end - at < 2) return null
  const gap = /^-[ \t]{0,8}\r?\n[ \t]{0,8}(?=\p{Ll}{2})/u.exec(prose.slice(end, Math.min(limit, end + 24)))
  return gap && !keepsHyphen.test(prose.slice(at, end)) ? end + gap[0].length : null
}

function readSymbol(prose: string, at: number, limit: number): Token {
  let raw = prose[at]!
  // Surrogate pairs stay whole.
  if (/[\ud800-\udbff]/.test(raw) && at + 1 < limit) raw += prose[at + 1]!
  let text = sameSymbol[raw] ?? raw
  let end = at + raw.length
  if ((text === '<' || text === '>') && prose[end] === '=') {
    text = text === '<' ? '≤' : '≥'
    end++
  } else if (text === '+' && prose[end] === '/' && dashes.includes(prose[end + 1] ?? ' ')) {
    text = '±'
    end += 2
  }
  const printed = prose.slice(at, end)
  return tokenOf('symbol', printed, text, at, end, entryOf(printed, true))
}
