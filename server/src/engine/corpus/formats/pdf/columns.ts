import { greatest, least, median } from './page.ts'
import type { Run } from './runs.ts'

/** Where a column of text lies, in points from the left. */
export interface Column { x: number, right: number }

/** A column needs so many lines to be seen. */
const fewest = 6

/** The columns in which a page, or a document, sets its text, from left to right: one, two or three. */
export function columnsOf(runs: readonly Run[], pageWidth: number): Column[] {
  for (const [narrowest, widest] of [[0.32, 0.5], [0.2, 0.34]] as const) {
    const lines = runs.filter(({ x, right }) => right - x >= narrowest * pageWidth && right - x <= widest * pageWidth)
    const columns = gathered(lines, 0.15 * pageWidth)
    if (columns.length > 1) return columns
  }
  return [{ x: least(runs.map(({ x }) => x)), right: greatest(runs.map(({ right }) => right)) }]
}

/** Lines that begin at about one place make a column. */
function gathered(lines: readonly Run[], apart: number): Column[] {
  const groups: Run[][] = []
  for (const line of [...lines].sort((a, b) => a.x - b.x)) {
    const last = groups.at(-1)
    if (last && line.x - last[0]!.x < apart) last.push(line)
    else groups.push([line])
  }
  // Lists and listings begin further in, and are fewer.
  const most = greatest([0, ...groups.map(({ length }) => length)])
  const columns = groups.filter(({ length }) => length >= Math.max(fewest, 0.25 * most)).map(group => ({ x: least(group.map(({ x }) => x)), right: median(group.map(({ right }) => right)) }))
  return columns.every((column, at) => at === 0 || column.x > columns[at - 1]!.right) ? columns : []
}

/** Which column a run stands in, −1 where it reaches over more than one. */
export function columnOf(run: Run, columns: readonly Column[]): number {
  const at = columns.findLastIndex(({ x }) => run.x >= x - 6)
  const next = columns[at + 1]
  return next !== undefined && run.right > next.x + 6 ? -1 : Math.max(0, at)
}

/**
 * Runs in the order of reading: down each column, and over all columns where something reaches over them.
 * @param across where a table did that, from the top of the page
 */
export function inReadingOrder(runs: readonly Run[], columns: readonly Column[], across: readonly number[]): Run[] {
  const ordered: Run[] = []
  let waiting: Run[][] = columns.map(() => [])
  const end = (above: number) => {
    ordered.push(...waiting.flatMap(column => column.filter(({ y }) => y > above)))
    waiting = waiting.map(column => column.filter(({ y }) => y <= above))
  }
  let passed = 0
  let wide: Run | null = null
  for (const run of [...runs].sort(byPlace)) {
    for (; passed < across.length && across[passed]! > run.y; passed++) end(across[passed]!)
    const column = columnOf(run, columns)
    if (column >= 0) {
      waiting[column]!.push(run)
      continue
    }
    // An abstract beside a narrow column of dates and keywords goes on below itself.
    if (wide === null || !isBelow(run, wide)) end(run.y + 0.5 * run.size)
    wide = run
    ordered.push(run)
  }
  end(-Infinity)
  return ordered
}

function isBelow(run: Run, above: Run): boolean {
  return Math.abs(run.x - above.x) < 12 && above.y - run.y < 2.2 * run.size
}

/** From the top of a page, and from the left where the lines are one. */
export function byPlace(a: Run, b: Run): number {
  return Math.abs(a.y - b.y) < 0.3 * Math.min(a.size, b.size) ? a.x - b.x : b.y - a.y
}
