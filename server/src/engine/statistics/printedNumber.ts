import type { PrintedNumber } from './statistic.ts'

/** U+2212 minus, en dash, figure dash, hyphen-minus and the no-break hyphen: all are printed as minus signs. */
export const dashes = '−–‒-‑'
const decimalMarks = '.··∙⋅'
const noBreakSpaces = '\u00a0\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f'
/** A comma within a number, and a space between its thousands, where their signs are wider than they are ("1{,}234" and "46\\,431" in LaTeX): with thin spaces, which no print has there. */
export const commaInNumber = '\u2009,\u2009'
export const thousands = '\u2009\u2009'
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * Reads the number whose first digit or decimal mark stands at `at`. The sign is left to the caller, who knows what stands before.
 *
 * Separators follow the digits around them: a comma is a thousands separator before exactly three digits and a decimal mark before one,
 * two, four or more, unless the company it keeps says "list" ("F(7,140)", "Table 1,2", "[33,35]").
 *
 * @param text  any text
 * @param at    UTF-16 offset of the first character
 * @param limit UTF-16 offset that the number must not cross
 * @param from  UTF-16 offset where its sentence begins; nothing before it counts
 * @returns the number, or null where none begins (a date, a version, a lone point)
 */
export function readNumber(text: string, at: number, limit: number, from = 0): PrintedNumber | null {
  let i = at
  let integer = ''
  while (i < limit && isDigit(text, i)) integer += text[i++]
  if (text[i] === '\u2009' && (text.startsWith(commaInNumber, i) || text.startsWith(thousands, i))) return readWide(text, at, limit, from)
  if (integer !== '') {
    const grouped = readGroups(text, i, limit, integer, at, from)
    if (grouped) ({ digits: integer, end: i } = grouped)
  }
  let fraction = ''
  // "0 · 05": a middle dot that a typesetter has set apart.
  if (integer === '0') i = skipBeforeMiddleDot(text, i, limit)
  if (i + 1 < limit && isDecimalMark(text, i, at, limit, integer, from) && isDigit(text, afterMark(text, i))) {
    let j = afterMark(text, i)
    while (j < limit && isDigit(text, j)) fraction += text[j++]
    // "1.2.3" is a version or a section, not a number.
    if (j + 1 < limit && text[j] === '.' && isDigit(text, j + 1)) return null
    i = j
  }
  if (integer === '' && fraction === '') return null
  const powerOfTen = integer === '10' && fraction === '' ? readPower(text, at, i, limit, from) : null
  const exponent = powerOfTen ?? readExponent(text, i, limit)
  const end = exponent?.end ?? i
  const power = exponent?.power ?? 0
  const value = Number(`${powerOfTen ? '1' : integer || '0'}.${fraction || '0'}e${power}`)
  if (!Number.isFinite(value)) return null
  return { start: at, end, raw: text.slice(at, end), value, decimals: fraction.length - power }
}

/** A number whose signs are wider than they are: it is read without what they have too much. */
function readWide(text: string, at: number, limit: number, from: number): PrintedNumber | null {
  const begin = Math.max(from, at - 20)
  const source = text.slice(begin, Math.min(limit, at + 80))
  let narrow = ''
  let shown = ''
  const places: number[] = []
  for (let i = 0; i < source.length;) {
    const wide = source.startsWith(commaInNumber, i) ? commaInNumber : source.startsWith(thousands, i) ? thousands : null
    // Whoever sets a comma so says that it stands in a number: before three digits it parts thousands, else decimals.
    const parts = wide === commaInNumber && (!/^\d{3}(?!\d)/.test(source.slice(i + 3)) || /(?<!\d)0$/.test(narrow))
    shown += wide === commaInNumber ? ',' : source[i]!
    narrow += parts ? '.' : shown.at(-1)!
    places.push(begin + i)
    i += wide?.length ?? 1
  }
  places.push(begin + source.length)
  const start = places.indexOf(at)
  const number = readNumber(narrow, start, narrow.length, 0)
  return number && { ...number, raw: shown.slice(start, number.end), start: at, end: places[number.end]! }
}

/** Whether the code unit at an offset is one of 0 to 9. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

const middleDots = '··∙⋅'

function skipBeforeMiddleDot(text: string, at: number, limit: number): number {
  return isGap(text[at]) && at + 3 < limit && middleDots.includes(text[at + 1]!) && isGap(text[at + 2]) && isDigit(text, at + 3) ? at + 1 : at
}

/** Where the digits behind a decimal mark begin. */
function afterMark(text: string, at: number): number {
  return isGap(text[at + 1]) && isGap(text[at - 1]) ? at + 2 : at + 1
}

function isGap(char: string | undefined): boolean {
  return char === ' ' || char !== undefined && noBreakSpaces.includes(char)
}

/** Thousands: "1,602", "46 431" with any space, "1.234" only when a decimal comma follows. */
function readGroups(text: string, from: number, limit: number, first: string, at: number, begin: number): { digits: string, end: number } | null {
  if (first.length > 3 || first.startsWith('0') && first.length > 0) return null
  let digits = first
  let end = from
  const mark = text[from]
  if (mark === undefined) return null
  const point = mark === '.' && /^(?:\.\d{3}){1,4},\d{1,9}(?![.\d])/.test(text.slice(from, Math.min(limit, from + 30)))
  const comma = mark === ',' && !listBefore(text, at, begin)
  const space = noBreakSpaces.includes(mark) || (mark === ' ' && plainSpaceGroups(text, at, begin))
  if (!point && !comma && !space) return null
  while (end + 3 < limit && text[end] === mark && isDigit(text, end + 1) && isDigit(text, end + 2) && isDigit(text, end + 3) && !(end + 4 < limit && isDigit(text, end + 4))) {
    digits += text.slice(end + 1, end + 4)
    end += 4
  }
  if (end === from) return null
  // "3, 424-453" has a space after its comma and never comes here; "1 200–1 300" does and is a range of thousands.
  // "ward 7 339/1336" ends in a fraction.
  if (mark === ' ' && /^(?:[a-z.]?\d|\/)/i.test(text.slice(end, Math.min(limit, end + 2)))) return null
  return { digits, end }
}

/** A plain space groups thousands only where no counted thing precedes ("day 7 100 patients"). */
function plainSpaceGroups(text: string, at: number, begin: number): boolean {
  const before = text.slice(Math.max(begin, at - 14), at)
  return !/(?:day|week|month|year|visit|phase|type|grade|table|figure|fig\.|group|stage|level|step|wave|arm|cohort|\d[,;]?)\s?$/i.test(before)
}

/** What stands before a list of integers rather than a number: "F(", "[", "(", or "Table ". */
function listBefore(text: string, at: number, begin: number): boolean {
  const before = text.slice(Math.max(begin, at - 14), at)
  return /(?:(?<!\p{L})[Ff]\s?[([]?\s?|(?<!\p{L})df\s?[=:]\s?|[Tt]ables?\s|[Ff]ig(?:ure|s?\.)s?\s|[Ee]xperiments?\s|[Rr]efs?\.?\s)$/u.test(before)
}

/** Words of languages with a decimal comma behind and before a number: "12,7 Punkte", "um 12,7", "de 3,5 semanas". */
const wordBehind = /^ (?:Punkt|Jahr|Tag|Woche|Monat|Stund|puntos|años|días|semana|meses|jours|semaines|mois|ans|heures|pontos|anos|dias)/
const wordBefore = /(?:^|\s)(?:um|betrug|beträgt|rund|etwa|fue de|era de|était de|est de) $/

function isDecimalMark(text: string, at: number, start: number, limit: number, integer: string, begin: number): boolean {
  const mark = text[at]!
  if (decimalMarks.includes(mark)) return true
  if (mark !== ',') return false
  const digits = /^\d{1,17}/.exec(text.slice(at + 1, Math.min(limit, at + 18)))?.[0].length ?? 0
  if (digits === 0) return false
  const before = text.slice(Math.max(begin, start - 3), start)
  // ",001" with its zero left out, as in "p < ,001".
  if (integer === '') return /[=<>≤≥]\s?$/.test(before)
  const after = text.slice(at + 1 + digits, Math.min(limit, at + 4 + digits))
  if (/^,\d/.test(after) || /\d,$/.test(before) || listBefore(text, start, begin) || /[\p{L}.%)]$/u.test(before)) return false
  const enclosed = /[[(]$/.test(before) && /^[\])]/.test(after)
  // "95% CI 21,73" names two bounds, "95% CI 4,63–4,69" only one of them.
  if (integer !== '0' && !/^\s?(?:[–-]|--|to)\s?\d{1,9},\d/.test(text.slice(at + 1 + digits, Math.min(limit, at + 20 + digits))) && /CI[:,;=]?\s?$/.test(text.slice(Math.max(begin, start - 5), start))) return false
  // "p = 0,6", "0,8 mg", "44,0 ± 2,5"
  const isMeasured = /[=<>≤≥±]\s?$/.test(before) || /^\s?[%±]|^\s?(?:mg|µg|μg|kg|ml|g|h)\b/.test(text.slice(at + 1 + digits, Math.min(limit, at + 6 + digits)))
  if (integer === '0') return digits > 1 || isMeasured || isRatioOrRange(text, start, at, limit, begin)
  if (enclosed) return false
  if (digits === 3) return false
  if (digits === 1) {
    return isMeasured || /^\s?[mkµμp]/.test(after) || isRatioOrRange(text, start, at, limit, begin)
      || wordBehind.test(text.slice(at + 2, Math.min(limit, at + 16))) || wordBefore.test(text.slice(Math.max(begin, start - 12), start))
      || !/[\d,[]$/.test(before) && keepsCommas(text, start, limit, begin)
  }
  return true
}

/** "OR 3,7", "1,9–7,3", "1,9 to 7,3": what a ratio is called stands before, or both ends of a range are written so. */
function isRatioOrRange(text: string, start: number, comma: number, limit: number, begin: number): boolean {
  const before = text.slice(Math.max(begin, start - 14), start)
  if (/(?<!\p{L})(?:a?OR|a?HR|a?RR|IRR|S?MD|WMD) $/u.test(before) || /(?<![\d[])(?<!\d,)\d{1,4},\d ?(?:[–à-]|--|to|bis) ?[−–-]?$/.test(before)) return true
  return !/[\d,[]$/.test(before) && /^ ?(?:[–à-]|--|to|bis) ?[−–-]?\d{1,4},\d{1,2}(?![\d,])/.test(text.slice(comma + 2, Math.min(limit, comma + 16)))
}

/** How far around a number its company is looked at, in code units. */
const company = 100
/** "0,03", "= 12,4", "3,1 %", "SD 3,1": decimals with a comma. */
const decimalComma = /(?<![\d,.])0,\d{2,4}(?![\d,])|[=<>±]\s?\d{1,4},\d{1,2}(?![\d,])|\d,\d\s?%|\bS[DE]M? \d{1,4},\d(?![\d,])/

/** "betrug 12,4 (SD 3,1) gegen 10,2 (SD 2,9); p = 0,03": some numbers around have a decimal comma, and none a decimal point. */
function keepsCommas(text: string, start: number, limit: number, begin: number): boolean {
  const around = text.slice(Math.max(begin, start - company), Math.min(limit, start + company))
  return decimalComma.test(around) && !/\d\.(?!\d{3}(?!\d))\d/.test(around)
}

/** "10^-4", "10⁻⁴": a power of ten without a number before it. */
function readPower(text: string, start: number, at: number, limit: number, from: number): { power: number, end: number } | null {
  const rest = text.slice(at, Math.min(limit, at + 16))
  // "p < 10−5", whose raised sign has come down, only where a p value is said.
  const lowered = /(?<!\p{L})p(?:\s?-?\s?values?)?\s?[=<>≤≥]\s?$/iu.test(text.slice(Math.max(from, start - 14), start)) ? /^ {0,2}([−–-]\d{1,3})(?![.\d])/.exec(rest) : null
  const written = lowered ?? /^(?: {0,4}\^ {0,2}([+−–-]?\d{1,3})|(⁻[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))/.exec(rest)
  return written && { power: toInteger(written[1] ?? written[2]!), end: at + written[0].length }
}

/** "×10−4", "x 10^-3", "E-08", "×10⁻⁴": the power of ten and where it ends. */
function readExponent(text: string, at: number, limit: number): { power: number, end: number } | null {
  const rest = text.slice(at, Math.min(limit, at + 44))
  const compact = /^[eE]([+−–-]?\d{1,3})(?![\p{L}\d])/u.exec(rest)
  if (compact) return { power: toInteger(compact[1]!), end: at + compact[0].length }
  const written = /^ {0,8}[×x*∙·] {0,8}10(?: {0,4}([+−–-] ?\d{1,3})| {0,12}\^ {0,2}([+−–-]? ?\d{1,3})(?![.\d])|(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))/.exec(rest)
  if (!written) return null
  return { power: toInteger(written[1] ?? written[2] ?? written[3]!), end: at + written[0].length }
}

function toInteger(digits: string): number {
  const plain = [...digits].map(c => (superscripts.includes(c) ? String(superscripts.indexOf(c)) : c)).join('')
  const size = Number.parseInt(plain.replace(/\D/g, ''), 10)
  return /[−–⁻-]/.test(plain) ? -size : size
}
