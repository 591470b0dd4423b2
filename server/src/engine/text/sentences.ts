import { beforeNumber, neverLast, openers, seldomLast } from './abbreviations.ts'
import type { Span } from './span.ts'

/** A numeric or key citation in brackets, as it may follow a full stop. */
const bracketCitation = /\[(?:[\d\s,;–—-]{1,80}|[^[\]]{0,40}@[^[\]]{1,200})\]/y
/** An author–year citation in parentheses, as it may follow a full stop. */
const yearCitation = /\([^()]{0,300}\b(?:1[89]|20)\d\d[a-z]?\)/y
const closers = /[)\]"'”’»*_]{1,8}/y
const superscript = /[⁰¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺,]{0,20}/y
const wordAhead = /[\p{L}\p{M}’'-]{1,40}/uy
const wordBehind = /^[\p{L}\p{N}.’'-]$/u
const enumerator = /^\(?(?:[\d.]{1,12}|[a-z])[.)]?$/
const operatorBehind = /[=<>≤≥≈~]\s{0,2}$/
const initials = /^(?:\p{Lu}[.-]){0,4}\p{Lu}$/u
const visible = /[\p{L}\p{N}￼]/u

/** Nobody writes a longer sentence, in code units: it is data, or a list without full stops. In pieces it costs no more time than its length. */
const longest = 5000

/**
 * Splits running text into sentences.
 *
 * `prose` is the text of a document in which whatever is not prose has been blanked out with spaces, or raw text; `span` is the part
 * to split, usually a paragraph. A line break is a space. A citation that follows the full stop ("placebo.[33]", "placebo. [33].") belongs to the
 * sentence before it. Returns spans in order, trimmed of white space, with offsets in `prose`; nothing for blank text.
 * What is longer than any sentence is cut between words.
 */
export function splitSentences(prose: string, span: Span): Span[] {
  const sentences: Span[] = []
  let start = skipBlank(prose, span.start, span.end)
  for (let at = start; at < span.end; at++) {
    const code = prose.charCodeAt(at)
    // . ! ? and the ellipsis
    if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) continue
    const end = endOfSentence(prose, start, at, span.end)
    if (end === null) continue
    push(sentences, prose, start, end)
    start = skipBlank(prose, end, span.end)
    at = start - 1
  }
  push(sentences, prose, start, span.end)
  return sentences
}

function push(sentences: Span[], prose: string, start: number, end: number): void {
  while (end - start > longest) {
    const cut = cutBefore(prose, start + longest)
    push(sentences, prose, start, cut)
    start = skipBlank(prose, cut, end)
  }
  while (end > start && isBlank(prose.charCodeAt(end - 1))) end--
  const last = sentences.at(-1)
  if (visible.test(prose.slice(start, end))) sentences.push({ start, end })
  else if (last && end > start) last.end = end
}

/** The last place between two words before an offset; where a word is longer than any, the offset, but not within a surrogate pair. */
function cutBefore(prose: string, limit: number): number {
  for (let at = limit; at > limit - 100; at--) if (isBlank(prose.charCodeAt(at))) return at
  return (prose.charCodeAt(limit) & 0xFC00) === 0xDC00 ? limit - 1 : limit
}

/** Where the sentence that may end with the mark at `at` ends, its citations and quotation marks included; null where it goes on. */
function endOfSentence(prose: string, start: number, at: number, limit: number): number | null {
  const end = match(bracketCitation, prose, match(superscript, prose, match(closers, prose, at + 1)))
  if (end >= limit) return limit
  if (!isBlank(prose.charCodeAt(end))) return null
  const next = skipBlank(prose, end, limit)
  if (next >= limit) return limit
  const cited = citationBehind(prose, next, limit)
  if (cited !== null) return cited
  // A full stop that stands alone closes a citation that was blanked out: "placebo.       ."
  if (prose[next] === '.' && prose[next + 1] !== '.') return next + 1
  if (!opensSentence(prose, next)) return null
  if (prose[at] === '.' && isAbbreviation(prose, start, at, next)) return null
  return end
}

/** The end of a citation that stands after the full stop and belongs to what comes before it: "effect. [33] Then", "effect. (Fava et al., 2008)." */
function citationBehind(prose: string, next: number, limit: number): number | null {
  const bracket = match(bracketCitation, prose, next)
  if (bracket > next) {
    if (prose[bracket] === '.') return Math.min(bracket + 1, limit)
    const after = skipBlank(prose, bracket, limit)
    return after >= limit || opensSentence(prose, after) ? bracket : null
  }
  const year = match(yearCitation, prose, next)
  if (year === next) return null
  if (prose[year] === '.') return Math.min(year + 1, limit)
  return skipBlank(prose, year, limit) >= limit ? limit : null
}

function opensSentence(prose: string, at: number): boolean {
  const character = String.fromCodePoint(prose.codePointAt(at) ?? 32)
  return !/[\p{Ll},;:)\]}%…&/=<>+±×!?]/u.test(character)
}

function isAbbreviation(prose: string, start: number, at: number, next: number): boolean {
  let from = at
  while (from > start && at - from < 40 && wordBehind.test(prose[from - 1] ?? '')) from--
  const word = prose.slice(from, at)
  const lower = word.toLowerCase()
  // A decimal point torn from its digits: "p = . 05".
  if (word === '' && operatorBehind.test(prose.slice(Math.max(start, at - 3), at))) return true
  if (neverLast.has(lower)) return true
  if (enumerator.test(word) && from === start) return true
  const follower = prose.slice(next, match(wordAhead, prose, next)).toLowerCase()
  if (beforeNumber.has(lower) && isDigit(prose.charCodeAt(next))) return true
  const abbreviated = seldomLast.has(lower) || initials.test(word)
  // "Aust et al. (2019)", "Acme Inc. (Boston)", "n.s. (p = .21)": what is in parentheses goes with the abbreviation.
  if (prose[next] === '(' && (abbreviated || lower === 'al' || lower.includes('.'))) return true
  return abbreviated && !openers.has(follower)
}

/** The end of a sticky pattern at `at`, or `at` where it does not match. */
function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function skipBlank(text: string, at: number, limit: number): number {
  while (at < limit && isBlank(text.charCodeAt(at))) at++
  return at
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xA0 || (code >= 0x2000 && code <= 0x200B) || code === 0x202F || code === 0x3000 || code === 0xFEFF
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
