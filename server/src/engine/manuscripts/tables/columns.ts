import type { Span } from '../../text/span.ts'
import { row, trimmed, type Table } from './pipes.ts'

/** The columns that a rule such as `----- ---  ----` sets out, by their offsets from the start of the line; null where there are fewer than two. */
export function columnsOf(text: string, { start, end }: Span, mark: string): Span[] | null {
  if (end - start > 2000) return null
  const columns: Span[] = []
  for (let at = start; at < end; at++) {
    const character = text[at]
    if (character === mark) {
      const last = columns.at(-1)
      if (last?.end === at - start) last.end++
      else columns.push({ start: at - start, end: at - start + 1 })
    } else if (character !== ' ' && character !== '\r') return null
  }
  return columns.length > 1 ? columns : null
}

/**
 * A table whose cells stand below one another under a rule. `index` is its first line behind the rule; `head` is the line above, if any. It ends at a blank line
 * or at another rule, which belongs to it.
 */
export function readColumnTable(text: string, lines: readonly Span[], index: number, columns: readonly Span[], head: Span | null, markup: Span[]): Table {
  const cellsOf = (line: Span): Span[] => columns.map(({ start }, column) =>
    trimmed(text, Math.min(line.start + start, line.end), Math.min(line.start + (columns[column + 1]?.start ?? line.end - line.start), line.end)))
  const heads = head && cellsOf(head)
  const rows = head && heads ? [row(head, heads, null)] : []
  markup.push(lines[index - 1]!)
  let next = index
  for (; next < lines.length; next++) {
    const line = lines[next]!
    const content = text.slice(line.start, Math.min(line.end, line.start + 2000)).trim()
    if (content === '') break
    if (/^[-= ]{3,2000}$/.test(content)) {
      markup.push(line)
      next++
      break
    }
    rows.push(row(line, cellsOf(line), heads))
  }
  return { rows, next }
}
