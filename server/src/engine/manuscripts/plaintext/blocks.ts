import { readLines } from '../../text/lines.ts'
import type { Span } from '../../text/span.ts'
import { numbered, unnumbered, type LayoutBlock } from '../layout.ts'

const listMarker = /(?:[-*+•‣◦▪–]|\d{1,3}[.)]|\(\d{1,3}\))(?=[ \t])/y
const sectionNumber = /^(?:(\d{1,2}(?:\.\d{1,2}){0,4})\.?|[IVX]{1,5}\.)[ \t]{1,8}(?=\p{L})/u
/** A numbered heading needs no blank line before it: pages cut it off from the text above. */
const numberedHeading = /^\d{1,2}(?:\.\d{1,2}){0,4}(?:\t| {2,8})\p{Lu}[^.]{2,100}$/u
const caption = /^(?:Fig(?:ure)?|Table)\.? {0,2}S?\d{1,3}/i
/** The end of a sentence with the numbers that it cites: "by 12.7 points.1", "points.¹˒²", "points.[1]". */
const citedEnd = /[\p{L})\]”"%][.!?]["”’)]?(?:\[[\d,;– -]{1,20}\]|\d{1,3}(?:[,–-]\d{1,3}){0,10}|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻,˒–]{1,20})$/u
/** A line longer than this is a paragraph of its own: the text was not wrapped by hand. */
const wrapWidth = 160

/**
 * Splits plain text into blocks: paragraphs stand between blank lines, list items begin with a bullet or a number, and a short line of its
 * own that does not end like a sentence is a heading. `original` still has the comments that are blanked out in `text`.
 */
export function readPlainBlocks(text: string, original: string): { blocks: LayoutBlock[], markup: Span[] } {
  const blocks: LayoutBlock[] = []
  const markup: Span[] = []
  let open: LayoutBlock | null = null
  let alone = true
  let afterLong = false
  for (const line of readLines(text)) {
    const content = trimmed(text, line)
    if (content.start === content.end) {
      if (trimmed(original, line).end > trimmed(original, line).start) continue
      asHeading(open, alone)
      open = null
      alone = true
      continue
    }
    if (numberedHeading.test(text.slice(content.start, content.end))) {
      open = null
      alone = true
    }
    const marker = markerAt(text, content, open)
    const long = line.end - line.start > wrapWidth
    if (open) alone = false
    if (open && !marker && !long && !afterLong) {
      open.end = content.end
      continue
    }
    afterLong = long
    open = marker
      ? { kind: 'list-item', start: trimmed(text, { start: marker.end, end: content.end }).start, end: content.end, marker }
      : { kind: caption.test(text.slice(content.start, content.start + 20)) ? 'caption' : 'paragraph', ...content }
    if (marker) markup.push(marker)
    blocks.push(open)
  }
  asHeading(open, alone)
  return { blocks, markup }

  function asHeading(block: LayoutBlock | null, alone: boolean): void {
    const line = block && alone ? text.slice(block.marker?.start ?? block.start, block.end) : ''
    const look = block && headingLook(line)
    if (look) Object.assign(block, { kind: 'heading', ...look })
  }
}

/** How a line that stands by itself looks as a heading; null where it does not read like a title. */
export function headingLook(line: string): Pick<LayoutBlock, 'style' | 'level'> | null {
  const number = sectionNumber.exec(line)
  if (!isTitle(line.slice(number?.[0].length ?? 0))) return null
  // Where sections are numbered, what has no number stands below them: often it is the head of a page.
  return number ? { style: numbered, level: number[1]?.split('.').length ?? 1 } : { style: unnumbered }
}

/** Whether a short line of its own reads like a title. */
function isTitle(line: string): boolean {
  return line.length <= wrapWidth && /^[\p{Lu}\p{N}“"‘]/u.test(line) && /\p{L}{3}/u.test(line) && !/[.!;,:…]["”’)]?$/.test(line) && !citedEnd.test(line)
}

/** The mark of a list item at the start of a line. In the middle of a paragraph, only a bullet or the number 1 begins a list. */
function markerAt(text: string, { start, end }: Span, open: LayoutBlock | null): Span | undefined {
  listMarker.lastIndex = start
  if (!listMarker.test(text) || listMarker.lastIndex >= end) return undefined
  const number = /\d{1,3}/.exec(text.slice(start, listMarker.lastIndex))?.[0]
  const interrupts = number === undefined || number === '1' || !open || open.kind === 'list-item'
  return interrupts ? { start, end: listMarker.lastIndex } : undefined
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && text.charCodeAt(start) <= 32) start++
  while (end > start && text.charCodeAt(end - 1) <= 32) end--
  return { start, end }
}
