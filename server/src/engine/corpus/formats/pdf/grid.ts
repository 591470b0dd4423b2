import { divided } from './dividedCells.ts'
import { least } from './page.ts'
import { withLine } from './runs.ts'
import { columnsOver, tableColumns, type TableColumn } from './tableColumns.ts'
import type { Cell, Line } from './tables.ts'
import { areTwoValues, isValued, wordsIn } from './values.ts'

/** A cell with the number of columns that it reaches over. */
export interface GridCell { cell: Cell | null, span: number }
export interface Grid { head: GridCell[][], body: GridCell[][] }

/** The lines of a table as rows of cells at their columns, those above the first value as its head. */
export function gridOf(lines: readonly Line[]): Grid {
  const columns = tableColumns(lines)
  const groups = linesOfRows(lines)
  const values = Math.max(0, groups.findIndex(group => group.some(isValued)))
  // "Age, years" alone above the first values is a heading within the table.
  const end = groups.slice(0, values).findLastIndex(group => group.some(({ cells }) => cells.length > 1)) + 1
  const rows = groups.map((group, at) => {
    // The last row of a head names each column, and a row of values has one in each: what reaches over two columns there is two.
    const mayDivide = at === end - 1 ? () => true : at >= end ? areTwoValues : () => false
    const placedLines = group.map(({ cells }) => placed(cells.flatMap(cell => divided(cell, columns, mayDivide)), columns))
    return at < end - 1 && group.length === 1 ? overGroups(placedLines[0]!, columns) : placedLines.reduce(merged)
  })
  return { head: rows.slice(0, end), body: joinedRows(rows.slice(end)) }
}

/**
 * The lines of each row. Where a table leaves more room between its rows than between the lines of one, lines that are as near as the nearest are of one row;
 * elsewhere each line is taken for a row.
 */
function linesOfRows(lines: readonly Line[]): Line[][] {
  const gaps = lines.slice(1).map((line, at) => lines[at]!.y - line.y)
  const positive = gaps.filter(gap => gap > 0)
  const nearest = least(positive)
  const isNear = (gap: number) => gap > 0 && gap < 1.08 * nearest
  const far = positive.filter(gap => gap > 1.15 * nearest).length
  const areApart = far >= 0.3 * positive.length && !gaps.some((gap, at) => isNear(gap) && isValued(lines[at]!) && isValued(lines[at + 1]!) && lines[at + 1]!.cells.length >= lines[at]!.cells.length)
  const rows: Line[][] = []
  for (const [at, line] of lines.entries()) {
    if (areApart && at > 0 && isNear(gaps[at - 1]!)) rows.at(-1)!.push(line)
    else rows.push([line])
  }
  return rows
}

/** A row of a head above other names: each of its cells is said of the columns from the one that it begins with, or around its middle, to the next cell. */
function overGroups(row: readonly GridCell[], columns: readonly TableColumn[]): GridCell[] {
  const cells = row.flatMap(({ cell }) => cell ?? [])
  const named = cells.filter(({ x }) => x > (columns[0]?.right ?? 0) || cells.length === 1)
  if (named.length === 0 || named.length * 2 > columns.length - 1) return [...row]
  const isLeft = named.every(({ x }) => columns.some(column => Math.abs(column.x - x) < 3))
  const owner = columns.map(({ x, right }, at) => {
    if (at === 0) return undefined
    if (isLeft) return named.findLast(cell => cell.x <= x + 3)
    const middle = (x + right) / 2
    return [...named].sort((a, b) => Math.abs((a.x + a.right) / 2 - middle) - Math.abs((b.x + b.right) / 2 - middle))[0]
  })
  const first = cells.find(cell => !named.includes(cell)) ?? null
  const out: GridCell[] = [{ cell: first, span: 1 }]
  for (let at = 1; at < columns.length; at++) {
    const cell = owner[at] ?? null
    const last = out.at(-1)!
    if (cell !== null && last.cell === cell) last.span++
    else out.push({ cell, span: 1 })
  }
  return out
}

/** One cell or none for each column; a cell that lies over several spans them. */
function placed(cells: readonly Cell[], columns: readonly TableColumn[]): GridCell[] {
  const row: GridCell[] = []
  let column = 0
  for (const cell of cells) {
    const { from, to } = columnsOver(cell, columns)
    if (from < column) {
      // Two cells in one column: the gap was one between words.
      const before = row.at(-1)!
      before.cell &&= { parts: withLine(before.cell.parts, cell.parts), x: before.cell.x, right: cell.right }
      if (to >= column) {
        before.span += to - column + 1
        column = to + 1
      }
      continue
    }
    for (; column < from; column++) row.push({ cell: null, span: 1 })
    row.push({ cell, span: to - from + 1 })
    column = to + 1
  }
  for (; column < columns.length; column++) row.push({ cell: null, span: 1 })
  return row
}

/** Rows put together that one row was divided into: the line below begins in the middle of a word group. */
function joinedRows(rows: readonly GridCell[][]): GridCell[][] {
  const out: GridCell[][] = []
  for (const row of rows) {
    const before = out.at(-1)
    if (before && goesOn(row, before)) out[out.length - 1] = merged(before, row)
    else out.push(row)
  }
  return out
}

function goesOn(row: readonly GridCell[], before: readonly GridCell[]): boolean {
  if (row.length !== before.length) return false
  const filled = row.flatMap(({ cell }, at) => cell ? [{ cell, above: before[at]!.cell }] : [])
  // "59.5 (39.3–" above "64.0)".
  if (filled.some(({ above }) => above !== null && isOpen(wordsIn(above)))) return true
  return filled.length < row.length && filled.every(({ cell, above }) => above !== null && (/^(?:[\p{Ll}([–—%]|-\s)/u.test(wordsIn(cell)) || /(?:[,(–—\-/]|\b(?:of|and|or|to|with|for|the|in|by|per))$/i.test(wordsIn(above))))
}

function isOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')') || text.lastIndexOf('[') > text.lastIndexOf(']')
}

/** Two lines of one row; where their cells reach over other columns, each column has its own. */
function merged(above: readonly GridCell[], below: readonly GridCell[]): GridCell[] {
  if (above.some(({ span }, at) => span !== below[at]?.span)) return merged(perColumn(above), perColumn(below))
  return above.map(({ cell, span }, at) => {
    const added = below[at]?.cell
    return { span, cell: cell && added ? { parts: withLine(cell.parts, added.parts), x: Math.min(cell.x, added.x), right: Math.max(cell.right, added.right) } : cell ?? added ?? null }
  })
}

function perColumn(row: readonly GridCell[]): GridCell[] {
  return row.flatMap(({ cell, span }) => Array.from({ length: span }, (_, at): GridCell => ({ cell: at === 0 ? cell : null, span: 1 })))
}
