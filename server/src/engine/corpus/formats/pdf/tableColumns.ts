import type { Column } from './columns.ts'
import { greatest, least } from './page.ts'
import type { Cell, Line } from './tables.ts'
import { isValued } from './values.ts'

/** A column of a table; flush where all its values begin at one place. */
export interface TableColumn extends Column { isFlush: boolean }

/** The columns of a table, from left to right. */
export function tableColumns(lines: readonly Line[]): TableColumn[] {
  return columnsAt(columnEdges(lines), lines)
}

/** Where the columns lie, by the rows with values. */
function columnsAt(edges: readonly number[], lines: readonly Line[]): TableColumn[] {
  const cells = lines.filter(isValued).flatMap(line => line.cells)
  return [...edges, Infinity].map((edge, at) => {
    const begin = edges[at - 1] ?? -Infinity
    const own = cells.filter(({ x, right }) => (x + right) / 2 < edge && (x + right) / 2 >= begin)
    // A row that reaches over a gap makes its columns no wider.
    const starts = own.map(({ x }) => Math.max(x, begin))
    // No row has a value in it: the column lies between its neighbours.
    if (own.length === 0) return { x: edges[at - 1] ?? least(lines.flatMap(line => line.cells).map(cell => cell.x)), right: edge, isFlush: false }
    const x = least(starts)
    return { x, right: Math.min(edge, greatest(own.map(({ right }) => right))), isFlush: greatest(starts) - x < 3 }
  })
}

/** How many rows of a hundred may reach over the gap between two columns: headings within a table, long labels. */
const reachingOver = 0.12

/** Where one column ends and the next begins: in the gaps that rows with values leave free. */
function columnEdges(lines: readonly Line[]): number[] {
  const many = lines.filter(({ cells }) => cells.length > 1)
  const valued = many.filter(isValued)
  const rows = valued.length > 1 ? valued : many
  const spare = Math.floor(reachingOver * rows.length)
  const ends = rows.flatMap(({ cells }) => cells).flatMap(({ x, right }) => [{ at: x, opens: 1 }, { at: Math.max(x, right - 1), opens: -1 }]).sort((a, b) => a.at - b.at || b.opens - a.opens)
  const edges: number[] = []
  let open = 0
  let most = 0
  let gap: number | null = null
  for (const { at, opens } of ends) {
    if (gap !== null && opens > 0 && open + opens > spare) {
      if (most > spare) edges.push((gap + at) / 2)
      gap = null
      most = 0
    }
    open += opens
    most = Math.max(most, open)
    if (opens < 0 && open <= spare && most > spare) gap ??= at
  }
  return edges
}

/** The columns that a cell lies over: those whose values it stands above, below or beside, else the nearest one. */
export function columnsOver({ x, right }: Cell, columns: readonly TableColumn[]): { from: number, to: number } {
  const over = columns.flatMap((column, at) => x < column.right + 1 && right > column.x - 1 ? [at] : [])
  if (over.length > 0) return { from: over[0]!, to: over.at(-1)! }
  const distance = (column: TableColumn) => Math.max(column.x - right, x - column.right)
  const nearest = columns.reduce((best, column, at) => distance(column) < distance(columns[best]!) ? at : best, 0)
  return { from: nearest, to: nearest }
}
