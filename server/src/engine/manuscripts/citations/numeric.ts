import type { Span } from '../../text/span.ts'
import type { Citation, CitationItem } from '../manuscript.ts'

const bracket = /\[\s?\d{1,3}(?:\s?[,;–—−-]\s?\d{1,3}){0,40}\s?\]/g
/** Words before a bracket that make it an interval or the range of a scale. */
const intervalBefore = /(?:\bC\.?I\.?s?|\bCrI|\bHDI|\bIQR|\bintervals?|\brange[sd]?|\bbetween|\blimits|\bbounds|\bscores?|\bscales?|\bpoints?|\bSD|\bSE|\bmedian|\bmean)[\s:,=)%\d.]{0,12}$/i
const numberBefore = /[\d%]\s?$/
/** Numeric citations count without a numbered list where a document has at least this many. */
const enough = 3
const longestRange = 50

/**
 * Numeric citations: `[33]`, `[3–5]`, `[37, 40-42]`. Intervals ("95% CI [1, 3]") and chemical names ("[2R,6R]") are none. Where the document
 * has no numbered reference list, a few brackets may be anything: they count only when there are three or more.
 */
export function readNumericCitations(text: string, visible: string, blocks: readonly Span[], numbered: boolean): Citation[] {
  const citations = blocks.flatMap((block) => readBlock(text, visible, block))
  return numbered || citations.length >= enough ? citations : []
}

function readBlock(text: string, visible: string, block: Span): Citation[] {
  const content = visible.slice(0, block.end)
  const citations: Citation[] = []
  bracket.lastIndex = block.start
  for (let match = bracket.exec(content); match; match = bracket.exec(content)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const numbers = readNumbers(match[0].slice(1, -1))
    if (!numbers || isInterval(content, block, span, numbers)) continue
    const items: CitationItem[] = numbers.map(({ number, offset, length }) =>
      ({ number, start: span.start + 1 + offset, end: span.start + 1 + offset + length }))
    citations.push({ ...span, text: text.slice(span.start, span.end), form: 'numeric', narrative: false, items })
  }
  return citations
}

function isInterval(content: string, block: Span, span: Span, numbers: unknown[]): boolean {
  const before = content.slice(Math.max(block.start, span.start - 40), span.start)
  if ('([:{'.includes(content[span.end] ?? ' ') && content[span.end] !== '[' ) return true
  return intervalBefore.test(before) || numbers.length > 1 && numberBefore.test(before)
}

/** The numbers in a bracket, ranges written out; null where they are no reference numbers. */
function readNumbers(inner: string): { number: number, offset: number, length: number }[] | null {
  const numbers: { number: number, offset: number, length: number }[] = []
  for (const match of inner.matchAll(/(\d{1,3})(?:\s?[–—−-]\s?(\d{1,3}))?/g)) {
    const first = Number(match[1])
    const last = match[2] === undefined ? first : Number(match[2])
    if (first < 1 || last < first || last - first > longestRange) return null
    for (let number = first; number <= last; number++) numbers.push({ number, offset: match.index, length: match[0].length })
  }
  return numbers
}
