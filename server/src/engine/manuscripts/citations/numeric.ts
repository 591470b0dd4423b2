import type { Span } from '../../text/span.ts'
import type { Citation, CitationItem } from '../manuscript.ts'

/**
 * The ways in which print cites by number: `[33]`; raised, as in `effect.³³`, `effect.^33^` or `<sup>33</sup>`; raised once and glued to the word since it was
 * pasted, "effect.33"; and (33). A document follows one of them.
 */
const numberStyles = ['bracket', 'raised', 'glued', 'parenthesis'] as const
export type NumberStyle = typeof numberStyles[number]
/** What may be citations, by the way they are written. */
export type NumberedCitations = Record<NumberStyle, Citation[]>

const list = String.raw`\d{1,3}(?:\s?[,;–—−-]\s?\d{1,3}){0,40}`
/** "[1 and 2]"; "[6, p. 12]", as IEEE prints pages and chapters. */
const bracket = new RegExp(String.raw`\[\s?(${list}(?:,?\s(?:and|&|und|y|et)\s\d{1,3})?)(?:,\s(?:pp?\.|[Cc]h\.|[Cc]hap\.|[Ss]ec\.|[Ff]ig\.|[Tt]able|para\.)\s?[\w.–-]{1,20})?\s?\]`, 'g')
/** "[3]–[5]" */
const betweenBrackets = /^\s?[–—−-]{1,2}\s?$/
const raisedDigits = /(?<=[\p{L}\p{P}\p{S}\d])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,⸴˒–⁻-]\s?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}){0,20}/gu
const raisedMarkup = /\^(\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,20})\^|<sup>(?:<[^<>]{1,200}>)?\s?(\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,20})\s?(?:<\/[^<>]{1,20}>)?<\/sup>|\\textsuperscript\{(\d{1,3}(?:\s?[,–-]{1,2}\s?\d{1,3}){0,20})\}/g
const glued = /(?<=[\p{L}%)\]”"’'®™][.,;:]?|\d%)(\d{1,3}(?:[,–-]\d{1,3}|\s?[,–-]\s?\d{1,3}(?=[.,;)]|\s\p{Lu}|$)){0,20})(?=\s|$|[.,;:)])(?!\s(?:%|mg|week|day|patients))/gu
/** The word that a number is glued to. */
const gluedTo = /(?<![\p{L}\d-])([\p{L}\d-]{1,40})([.,;:]?)$/u
/** "week4", "type2", "cm2", "vol.5"; but "at one year20", "the last trial7". */
const counted = /^(?:week|day|month|year|grade|phase|type|arm|group|table|fig(?:ure)?|step|stage|level|visit|wave|part|study|trial|experiment|version|item|model|class|cohort|time|page|chapter|section)$/i
/** "cm2", "p.3" */
const alwaysCounted = /^(?:[cmkn]?m|log|pp?|no|nr|vol)$/i
const determined = /(?<![\p{L}\d])(?:an?|one|the|first|second|third|last|previous|this|that|each|every|per|our|their|its|\d[\d.]{0,5})(?: [\p{L}-]{1,20}){0,2} $/u
const parenthesis = new RegExp(String.raw`(?<=[\p{L}.,;:%)\]”"'’®™]\s?)\(\s?(${list})\s?\)`, 'gu')
/** "…: (1) young people, (2) others and (3) all" */
const listedBefore = /(?:[:;,]|\b(?:and|or)) $/
/** Words before one number that make it a value. */
const valueBefore = /(?:\bSD|\bSE|\bmedian|\bmean|\bscores?)[\s:,=]{0,3}$/i
/** Words before a bracket that make it an interval or the range of a scale. */
const intervalBefore = /(?:\bC\.?I\.?s?|\bCrI|\bHDI|\bIQR|\bintervals?|\brange[sd]?|\bbetween|\blimits|\bbounds|\bscores?|\bscales?|\bpoints?|\bSD|\bSE|\bmedian|\bmean)[\s:,=)%\d.]{0,12}$/i
const numberBefore = /(\d{1,6}(?:\.\d{1,6})?)\s?(?:%|\p{L}{1,6}\/[\p{L}\d]{1,6}|[kmμµ]?g|m?l|mL|mmHg|[cmk]?m|min|h|m?s)?\s?$/u
/** "t[211] = 1.28" */
const comparesBehind = /\s?[=<>≤≥]/y
/** "m²", "χ²", "cm³": a power, not a note. */
const unitBefore = /(?:^|\P{L})(?:kg|[cmk]m|chi|\p{L})$/u
/** Numeric citations count without a numbered list where a document has at least this many. */
const enough = 3
const longestRange = 50
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** What may be citations by number in some blocks. Intervals ("95% CI [1, 3]") and chemical names ("[2R,6R]") are none. */
export function readNumbers(text: string, visible: string, blocks: readonly Span[]): NumberedCitations {
  const found: NumberedCitations = { bracket: [], raised: [], glued: [], parenthesis: [] }
  for (const block of blocks) {
    const content = visible.slice(0, block.end)
    collect(bracket, content, block, found.bracket, (span) => !isInterval(content, block, span))
    joinRanges(content, found.bracket)
    collect(raisedDigits, content, block, found.raised, (span) => !isPower(content, block, span))
    const written = text.slice(0, block.end)
    collect(raisedMarkup, written, block, found.raised, (span) => !isPower(written, block, span))
    collect(glued, content, block, found.glued, (span) => !isNumbered(content, block, span))
    collect(parenthesis, content, block, found.parenthesis, (span) => !isValue(content, block, span))
  }
  for (const style of numberStyles) for (const citation of found[style]) citation.text = text.slice(citation.start, citation.end)
  return found
}

/** Whether anything may be a citation by number. */
export function mayCiteByNumber(numbers: NumberedCitations): boolean {
  return numberStyles.some((style) => numbers[style].length > 0)
}

/**
 * The way in which a document cites by number; null where it does not. `listed` are the numbers of its reference list: without one,
 * a few brackets may be anything. What is not marked as a citation counts only where it names half of the list, and brackets do not.
 */
export function numberStyleOf(numbers: readonly NumberedCitations[], listed: ReadonlySet<number>): NumberStyle | null {
  const brackets = numbers.reduce((sum, { bracket }) => sum + bracket.length, 0)
  if (listed.size === 0) return brackets >= enough ? 'bracket' : null
  const share = (style: NumberStyle): number => new Set(numbers.flatMap((found) => found[style].flatMap(({ items }) => items.map(({ number }) => number!))).filter((number) => listed.has(number))).size / listed.size
  if (brackets > 0 && share('bracket') >= 0.5) return 'bracket'
  return (['raised', 'glued', 'parenthesis'] as const).find((style) => share(style) >= 0.5) ?? (brackets > 0 ? 'bracket' : null)
}

function collect(pattern: RegExp, content: string, block: Span, into: Citation[], accepts: (span: Span) => boolean): void {
  pattern.lastIndex = block.start
  for (let match = pattern.exec(content); match; match = pattern.exec(content)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const inner = match.slice(1).find((group) => group !== undefined) ?? match[0]
    const offset = span.start + match[0].indexOf(inner)
    const numbers = numbersIn(inner)
    if (!numbers || !accepts(span)) continue
    const items: CitationItem[] = numbers.map(({ number, at, length }) => ({ number, start: offset + at, end: offset + at + length }))
    into.push({ ...span, text: '', form: 'numeric', narrative: false, items })
  }
}

/** "[3]–[5]" is one citation of three works. */
function joinRanges(content: string, citations: Citation[]): void {
  for (let at = citations.length - 1; at > 0; at--) {
    const [left, right] = [citations[at - 1]!, citations[at]!]
    const [first, last] = [left.items.at(-1)!, right.items[0]!]
    const [from, to] = [first.number!, last.number!]
    if (right.start - left.end > 4 || !betweenBrackets.test(content.slice(left.end, right.start)) || to <= from || to - from > longestRange) continue
    const range = { start: first.start, end: last.end }
    const numbers = Array.from({ length: to - from + 1 }, (_, index) => ({ number: from + index, ...range }))
    citations.splice(at - 1, 2, { ...left, end: right.end, items: [...left.items.slice(0, -1), ...numbers, ...right.items.slice(1)] })
  }
}

/** "m²", "χ²": a small number behind a unit or a single letter; not "Thomas's²⁹". */
function isPower(content: string, block: Span, { start, end }: Span): boolean {
  const digits = content.slice(start, end).replace(/[^\d⁰¹²³⁴⁵⁶⁷⁸⁹]/g, '')
  return /^[²³23]$/.test(digits) && unitBefore.test(content.slice(Math.max(block.start, start - 4), start))
}

/** Whether a number that is glued to a word belongs to it: "week4", "Nrf2", "IL6", "CO2", "p.3". */
function isNumbered(content: string, block: Span, { start, end }: Span): boolean {
  const before = content.slice(Math.max(block.start, start - 90), start)
  const match = gluedTo.exec(before)
  if (!match) return false
  const [, word = '', mark = ''] = match
  if (word.length < 2 || alwaysCounted.test(word)) return true
  if (counted.test(word)) return mark !== '' || !determined.test(before.slice(0, match.index))
  if (mark !== '') return false
  // Names of genes and tests, unless several numbers follow or the name is long.
  const alone = /^\d{1,3}$/.test(content.slice(start, end))
  return /^\p{Lu}\p{Ll}{0,3}$/u.test(word) || /\d$/.test(word) || /.\p{Lu}/u.test(word) && alone && (!/^\p{Lu}{4,}$/u.test(word) || word === 'COVID' || end - start < 2)
}

/** Two bounds of an interval, the value of a mean, degrees of freedom, "F(1,11) = 23.90", or the mark of an item in a list. */
function isValue(content: string, block: Span, span: Span): boolean {
  const before = content.slice(Math.max(block.start, span.start - 40), span.start)
  comparesBehind.lastIndex = span.end
  if (comparesBehind.test(content) || isListMark(content, block, span)) return true
  const numbers = content.slice(span.start, span.end).match(/\d{1,3}/g)?.length ?? 0
  return numbers === 2 ? intervalBefore.test(before) : numbers === 1 && valueBefore.test(before)
}

function isListMark(content: string, block: Span, { start, end }: Span): boolean {
  const number = /^\((\d)\)$/.exec(content.slice(start, end))?.[1]
  if (number === undefined || !/^ \p{Ll}/u.test(content.slice(end, end + 2)) || !listedBefore.test(content.slice(Math.max(block.start, start - 4), start))) return false
  return number === '1' ? content.slice(end, end + 600).includes('(2) ') : content.slice(Math.max(block.start, start - 600), start).includes(`(${Number(number) - 1}) `)
}

function isInterval(content: string, block: Span, span: Span): boolean {
  const before = content.slice(Math.max(block.start, span.start - 40), span.start)
  // "[1](address)", "[1]: address"; but "as others found [1, 2]: more sleep".
  const behind = content[span.end]
  if (behind === '(' || behind === '{' || behind === ':' && /(?:^|\n)[ \t]{0,4}$/.test(before)) return true
  comparesBehind.lastIndex = span.end
  if (comparesBehind.test(content)) return true
  // An interval has two bounds, and a number before it lies between them.
  const bounds = span.end - span.start > 3 ? content.slice(span.start + 1, span.end - 1).match(/\d{1,3}/g) ?? [] : []
  if (bounds.length !== 2) return false
  const value = numberBefore.exec(before)?.[1]
  return intervalBefore.test(before) || value !== undefined && Number(value) >= Number(bounds[0]) && Number(value) <= Number(bounds[1])
}

/** The numbers in a bracket, ranges written out; null where they are no reference numbers. */
function numbersIn(inner: string): { number: number, at: number, length: number }[] | null {
  const numbers: { number: number, at: number, length: number }[] = []
  const digits = inner.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(superscripts.indexOf(digit))).replace(/⁻/g, '-')
  for (const match of digits.matchAll(/(\d{1,3})(?:\s?[–—−-]{1,2}\s?(\d{1,3}))?/g)) {
    const first = Number(match[1])
    const last = match[2] === undefined ? first : Number(match[2])
    if (first < 1 || last < first || last - first > longestRange) return null
    for (let number = first; number <= last; number++) numbers.push({ number, at: match.index, length: match[0].length })
  }
  return numbers
}
