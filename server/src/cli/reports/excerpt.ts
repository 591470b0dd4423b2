import type { Span } from '../../engine/text/span.ts'
import type { LineIndex } from '../lines.ts'
import { plain } from '../terminal.ts'

/** How much of a long line is shown before and after the place. A paragraph is often one line. */
const before = 50
const after = 40

/**
 * The line of a span with the span underlined, as compilers show it: two lines with a gutter. Of a long line only the neighbourhood
 * is shown; of a span over several lines the first.
 */
export function excerpt(span: Span, lines: LineIndex): { gutter: string, source: string, marker: string } {
  const { line, column } = lines.position(span.start)
  const text = lines.line(line)
  const start = column - 1
  const end = Math.min(text.length, start + Math.max(1, span.end - span.start))
  const from = start <= before ? 0 : wordStart(text, start - before, start)
  const to = text.length - end <= after ? text.length : wordEnd(text, end + after, end)
  const lead = (from > 0 ? '… ' : '') + plain(text.slice(from, start))
  const marked = plain(text.slice(start, end))
  const tail = plain(text.slice(end, to)) + (to < text.length ? ' …' : '')
  return { gutter: String(line).padStart(5), source: lead + marked + tail, marker: ' '.repeat(width(lead)) + '^'.repeat(Math.max(1, width(marked))) }
}

/** The start of the first word at or after an offset, so that words are shown whole. */
function wordStart(text: string, offset: number, limit: number): number {
  const space = text.indexOf(' ', offset)
  return space < 0 || space >= limit ? offset : space + 1
}

/** The end of the last word at or before an offset. */
function wordEnd(text: string, offset: number, limit: number): number {
  const space = text.lastIndexOf(' ', offset)
  return space <= limit ? offset : space
}

/** Columns that a text takes on a terminal: combining marks take none, East Asian wide characters two. */
function width(text: string): number {
  let columns = 0
  for (const character of text) {
    if (/[\p{M}\u200B\u200D]/u.test(character)) continue
    columns += wide.test(character) ? 2 : 1
  }
  return columns
}

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}]/u
