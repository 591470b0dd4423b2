import { blocksOf, placedLines, type PlacedLine } from './blocks.ts'
import { columnsOf, inReadingOrder } from './columns.ts'
import { withReadableSigns } from './glyphs.ts'
import { commonest, greatest, type Page } from './page.ts'
import { runsOf, type Run } from './runs.ts'
import { withoutRunningHeads } from './runningHeads.ts'
import { continuationOf, tablesOf, type PlacedTable, type TextStyle } from './tables.ts'
import { writeJats, type JatsOfPages } from './writeJats.ts'

/**
 * The pages of a PDF as JATS: the abstract, the text in its sections, and the tables that are set as text under captions. What stands on every page and
 * the list of references are left out. It is a guess from places and types, as a reader makes it at a glance.
 */
export function jatsOfPages(pages: readonly Page[]): JatsOfPages {
  const runs = withoutRunningHeads(withReadableSigns(pages).map(({ texts, height }) => ({ runs: runsOf(texts), height })))
  const style = textStyle(runs.flat())
  const columns = columnsOf(runs.flat().filter(run => isIn(style, run)), widthOf(pages))
  const lines: PlacedLine[] = []
  const tables: { table: PlacedTable, page: number }[] = []
  for (const [at, onPage] of runs.entries()) {
    if (onPage.length === 0) continue
    const open = tables.at(-1)
    const { lines: more, rest: unread } = open?.table.isLast && open.page === at ? continuationOf(open.table, onPage, style) : { lines: [], rest: onPage }
    if (open && more.length > 0) open.table.lines.push(...more)
    const found = tablesOf(unread, columns, style)
    tables.push(...found.tables.map(table => ({ table, page: at + 1 })))
    lines.push(...placedLines(inReadingOrder(found.rest, columns, found.tables.flatMap(({ across }) => across ?? []).sort((a, b) => b - a)), at + 1, columns))
  }
  return writeJats(blocksOf(lines, style), tables.filter(({ table }) => table.lines.length > 0))
}

function widthOf(pages: readonly Page[]): number {
  return greatest([0, ...pages.map(({ width }) => width)])
}

function isIn({ size }: TextStyle, run: Run): boolean {
  return Math.abs(run.size - size) < 0.35
}

/** The size and the font of most letters. */
function textStyle(runs: readonly Run[]): TextStyle {
  const lettersOf = ({ parts }: Run) => parts.reduce((sum, { text }) => sum + text.length, 0)
  const run = commonest(runs, ({ size, font }) => `${Math.round(size * 4)} ${font}`, lettersOf)
  return { size: run?.size ?? 0, font: run?.font ?? '' }
}
