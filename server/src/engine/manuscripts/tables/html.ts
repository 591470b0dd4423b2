import type { Span } from '../../text/span.ts'
import type { LayoutBlock } from '../layout.ts'
import { row, trimmed } from './pipes.ts'

const tag = /<(\/?)(table|caption|thead|tbody|tfoot|tr|th|td)\b([^<>]{0,500})>/gi
/** A cell is never wider than this, whatever its tag says. */
const widest = 100

interface Cell { span: Span, isHead: boolean, columns: number, rows: number }

/**
 * The blocks of a table in HTML, its caption and its rows, with the marks around them. The head is made of the rows in `thead` or of `th` alone, else of the
 * first row; of several such rows, the last that says something counts for each column. A cell over several columns or rows stands at its first place, and what it covers is empty.
 */
export function readHtmlTable(text: string, table: Span, markup: Span[]): LayoutBlock[] {
  const blocks: LayoutBlock[] = []
  const rows: { cells: Cell[], isHead: boolean }[] = []
  let inHead = false
  let open: { name: string, start: number, attributes: string } | null = null
  const close = (end: number): void => {
    const content = open && trimmed(text, open.start, end)
    if (open?.name === 'caption' && content!.end > content!.start) blocks.push({ kind: 'caption', ...content! })
    else if (open && content && rows.length > 0) rows.at(-1)!.cells.push({ span: content, isHead: open.name === 'th', columns: sizeOf(open.attributes, 'colspan'), rows: sizeOf(open.attributes, 'rowspan') })
    open = null
  }
  const content = text.slice(0, table.end)
  tag.lastIndex = table.start
  for (let match = tag.exec(content); match; match = tag.exec(content)) {
    const name = match[2]!.toLowerCase()
    const end = match.index + match[0].length
    // A tag of another cell or row closes the one before it, which HTML need not do.
    close(match.index)
    markup.push({ start: match.index, end })
    if (name === 'thead') inHead = match[1] === ''
    else if (match[1] !== '') continue
    else if (name === 'tr') rows.push({ cells: [], isHead: inHead })
    else if (name === 'td' || name === 'th' || name === 'caption') open = { name, start: end, attributes: match[3]! }
  }
  close(table.end)
  return [...blocks, ...rowBlocks(rows.filter(({ cells }) => cells.length > 0))]
}

function rowBlocks(rows: readonly { cells: Cell[], isHead: boolean }[]): LayoutBlock[] {
  const placed = inColumns(rows.map(({ cells }) => cells))
  const isHead = (index: number): boolean => rows[index]!.isHead || rows[index]!.cells.every((cell) => cell.isHead)
  let last = rows.findIndex((_, index) => !isHead(index)) - 1
  if (last < -1) last = rows.length - 1
  const heads = placed.slice(0, Math.max(1, last + 1))
  const head = Array.from({ length: Math.max(0, ...heads.map((cells) => cells.length)) }, (_, column) =>
    heads.map((cells) => cells[column]?.over).findLast((span) => span !== undefined && span.end > span.start) ?? heads[0]![column]?.over ?? { start: 0, end: 0 })
  return placed.map((cells, index) => {
    const spans = cells.map(({ own }) => own)
    return row({ start: spans[0]!.start, end: rows[index]!.cells.at(-1)!.span.end }, spans, index < heads.length ? null : head)
  })
}

/** Each row by its columns: what stands there (`own`), and the cell that covers the place (`over`). */
function inColumns(rows: readonly Cell[][]): { own: Span, over: Span }[][] {
  /** By column: how many more rows are covered by a cell further up. */
  const covered: { rows: number, over: Span }[] = []
  return rows.map((cells) => {
    const places: { own: Span, over: Span }[] = []
    const empty = { start: cells[0]!.span.start, end: cells[0]!.span.start }
    const skip = (): void => {
      for (let cover = covered[places.length]; cover && cover.rows > 0; cover = covered[places.length]) {
        cover.rows--
        places.push({ own: { start: places.at(-1)?.own.end ?? empty.start, end: places.at(-1)?.own.end ?? empty.end }, over: cover.over })
      }
    }
    for (const { span, columns, rows: height } of cells) {
      skip()
      for (let column = 0; column < columns; column++) {
        covered[places.length] = { rows: height - 1, over: span }
        places.push({ own: column === 0 ? span : { start: span.end, end: span.end }, over: span })
      }
    }
    skip()
    return places
  })
}

function sizeOf(attributes: string, name: string): number {
  const size = Number(new RegExp(`\\b${name}\\s{0,5}=\\s{0,5}["']?(\\d{1,3})`, 'i').exec(attributes)?.[1] ?? 1)
  return Math.min(Math.max(1, size), widest)
}
