import type { Span } from '../../text/span.ts'
import { readCells, row, type Table } from './pipes.ts'

const rule = /^\s{0,100}\+(?:[-=:]{1,500}\+){1,100}\s{0,100}$/

/**
 * A grid table, as Pandoc and reStructuredText have it: lines of cells between rules of `+---+`. The lines above the rule of `=` are its head; without one, the first
 * line is. A cell of several lines is a cell in each. Null where none begins at `index`.
 */
export function readGridTable(text: string, lines: readonly Span[], index: number, markup: Span[]): Table | null {
  const lineAt = (at: number): string => text.slice(lines[at]!.start, Math.min(lines[at]!.end, lines[at]!.start + 5000))
  if (!rule.test(lineAt(index)) || index + 1 >= lines.length || lineAt(index + 1).trimStart()[0] !== '|') return null
  const rows: Table['rows'] = []
  let head: Span[] | null = null
  let next = index
  for (; next < lines.length; next++) {
    const line = lines[next]!
    const first = lineAt(next).trimStart()[0]
    if (first === '+') markup.push(line)
    else if (first === '|') {
      const cells = readCells(text, line, markup)
      rows.push(row(line, cells, head))
      head ??= cells
    } else break
  }
  return { rows, next }
}
