import type { Span } from '../../text/span.ts'
import type { LayoutBlock } from '../layout.ts'

/** The rows of a table as blocks, and the index of the first line after it. */
export interface Table { rows: LayoutBlock[], next: number }

/** Whether a line is the rule between the head and the body of a pipe table: `|---|:--:|`. */
export function isDelimiterRow(text: string, line: Span): boolean {
  let dashes = 0
  let pipes = 0
  for (let at = line.start; at < line.end; at++) {
    const character = text[at]
    if (character === '-') dashes++
    else if (character === '|' || character === '+') pipes++
    else if (character !== ':' && character !== ' ' && character !== '\t') return false
  }
  return dashes > 0 && pipes > 0
}

/**
 * Reads a pipe table whose head is at `index`: its rows as blocks, the pipes and the delimiter row as markup, and the index of the
 * first line after it.
 */
export function readTable(text: string, lines: readonly Span[], index: number, markup: Span[]): Table {
  const head = readCells(text, lines[index]!, markup)
  const rows = [row(lines[index]!, head, null)]
  markup.push(lines[index + 1]!)
  let next = index + 2
  for (; next < lines.length; next++) {
    const line = lines[next]!
    if (!text.slice(line.start, line.end).includes('|')) break
    rows.push(row(line, readCells(text, line, markup), head))
  }
  return { rows, next }
}

/** A row as a block; `head` are the cells of the head row, null in the head itself. */
export function row(line: Span, cells: Span[], head: Span[] | null): LayoutBlock {
  return { kind: 'table-row', start: line.start, end: line.end, cells: cells.map((span, column) => ({ span, head: head?.[column] ?? null })) }
}

/** The cells of a row, trimmed; an empty cell is an empty span, so that columns keep their places. */
export function readCells(text: string, line: Span, markup: Span[]): Span[] {
  const bars: number[] = []
  let code = false
  for (let at = line.start; at < line.end; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '`') code = !code
    else if (character === '|' && !code) bars.push(at)
  }
  for (const bar of bars) markup.push({ start: bar, end: bar + 1 })
  const edges = [line.start - 1, ...bars, line.end]
  const cells = edges.slice(1).map((edge, column) => trimmed(text, edges[column]! + 1, edge))
  // Bars at the ends of a row enclose it; they do not stand between cells.
  if (cells.length > 1 && cells[0]!.end === cells[0]!.start) cells.shift()
  if (cells.length > 1 && cells.at(-1)!.end === cells.at(-1)!.start) cells.pop()
  return cells
}

/** A span without the blanks at its ends. */
export function trimmed(text: string, start: number, end: number): Span {
  while (start < end && text.charCodeAt(start) <= 32) start++
  while (end > start && text.charCodeAt(end - 1) <= 32) end--
  return { start, end }
}
