import type { Span } from '../../text/span.ts'
import type { LayoutBlock } from '../layout.ts'
import { row, trimmed } from '../tables/pipes.ts'

/**
 * The rows of a `|===` table. A line with several bars is a row; where every cell has a line of its own, as many lines make a row as the first
 * line of cells, or the cells before the first blank line, are.
 */
export function readBars(text: string, table: Span, markup: Span[]): LayoutBlock[] {
  const cells: Span[] = []
  const perLine: number[] = []
  let firstGroup = 0
  let at = text.indexOf('\n', table.start) + 1
  const close = Math.max(at, text.lastIndexOf('\n', table.end - 1))
  markup.push({ start: table.start, end: at }, { start: close, end: table.end })
  while (at > 0 && at < close) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 || newline > close ? close : newline
    const bars: number[] = []
    for (let index = at; index < end; index++) if (text[index] === '|' && text[index - 1] !== '\\') bars.push(index)
    for (const [index, bar] of bars.entries()) cells.push(trimmed(text, bar + 1, index + 1 < bars.length ? specStart(text, bars[index + 1]!) : end))
    for (const bar of bars) markup.push({ start: specStart(text, bar), end: bar + 1 })
    const last = cells.at(-1)
    if (bars.length > 0) perLine.push(bars.length)
    else if (text.slice(at, end).trim() === '') firstGroup ||= cells.length
    else if (last) last.end = trimmed(text, at, end).end
    at = end + 1
  }
  const widest = perLine.reduce((most, count) => Math.max(most, count), 0)
  const columns = widest > 1 ? perLine.find((count) => count > 1)! : firstGroup || 1
  const rows: LayoutBlock[] = []
  let head: Span[] | null = null
  for (let from = 0; from < cells.length; from += columns) {
    const slice = cells.slice(from, from + columns)
    rows.push(row({ start: slice[0]!.start, end: slice.at(-1)!.end }, slice, head))
    head ??= slice
  }
  return rows
}

/** A cell's own style and span stand before its bar: "2+|", "^.^s|". */
function specStart(text: string, bar: number): number {
  let start = bar
  while (bar - start < 8 && /[\d.+*<>^adehlmsv]/.test(text[start - 1] ?? ' ')) start--
  return start < bar && /\s/.test(text[start - 1] ?? ' ') ? start : bar
}
