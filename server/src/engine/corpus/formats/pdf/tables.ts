import { byPlace, columnOf, type Column } from './columns.ts'
import { greatest } from './page.ts'
import { wordsOf, type Part, type Run } from './runs.ts'

/** What stands in one place of a row. */
export interface Cell { parts: Part[], x: number, right: number }
/** The cells on one line. */
export interface Line { cells: Cell[], y: number, size: number }

/** A table as it lies on a page: its caption, its lines from top to bottom, and the notes below. */
export interface PlacedTable {
  label: string
  caption: Run[]
  lines: Line[]
  notes: Run[]
  /** Nothing else stands below it on its page. */
  isLast: boolean
  /** Where it begins, where it reaches over more than one column. */
  across: number | null
  extent: Column
}

/** How the text of a document is set. */
export interface TextStyle { size: number, font: string }

const captionOpening = /^(?:table|tab\.|tabelle|tableau|tabla|tabela)\s{0,2}(?:S?\d{1,2}|[IVX]{1,5})(?=$|[.:|–—\s])/i
const otherCaption = /^(?:(?:supplement\w{0,4}|appendix) )?(?:table|tab\.|tabelle|tableau|tabla|tabela|figure|fig\.)\s{0,2}(?:S?\d{1,2}|[IVX]{1,5})(?=$|[.:|–—\s])/i
/** "Table 2 shows that …" is a sentence of the text. */
const sentenceOpening = /^table\s{0,2}\S{1,4}\s+(?:shows?|showed|summari[sz]|presents?|lists?|gives?|provides?|reports?|displays?|illustrates?|contains?|describes?|details?|and|also|demonstrates?|in|of)\b/i
/** A gap between two cells is as wide as this at least, in heights of letters. */
const cellGap = 0.4
/** No line of a table is further below the one before it, in heights of letters. */
const furthest = 4

/** The tables of a page that are set as text under a caption, and the other runs. */
export function tablesOf(runs: readonly Run[], columns: readonly Column[], style: TextStyle): { tables: PlacedTable[], rest: Run[] } {
  let rest = [...runs].sort(byPlace)
  const tables: PlacedTable[] = []
  for (const opening of rest.filter(run => isCaption(run, style))) {
    if (!rest.includes(opening)) continue
    const extent = extentOf(opening, rest, columns, style)
    const table = tableUnder(opening, within(rest.filter(run => run.y <= opening.y + 0.2 * run.size), extent), extent, columns, style)
    if (!table) continue
    const used = new Set<Run>(table.used)
    rest = rest.filter(run => !used.has(run))
    tables.push({ ...table.table, extent, across: columns.length > 1 && extent.right > columns[0]!.right + 6 && extent.x <= columns[0]!.x ? opening.y : null })
  }
  return { tables, rest }
}

/** The lines at the top of a page that go on with a table at the end of the page before, and the other runs. */
export function continuationOf(table: PlacedTable, runs: readonly Run[], style: TextStyle): { lines: Line[], rest: Run[] } {
  const lines: Line[] = []
  const used = new Set<Run>()
  const head = new Set(table.lines.slice(0, 4).map(textOfLine))
  for (const line of linesOf(within(runs, table.extent).sort(byPlace))) {
    if (otherCaption.test(wordsOf(line.runs[0]!))) break
    // A head that is set in two lines may begin with one cell, and labels go on below.
    if (line.runs.every(run => isText(run, style)) || (line.cells.length < 2 && lines.length === 0)) break
    // Its head is set again.
    if (lines.length > 0 || !head.has(textOfLine(line))) lines.push(line)
    for (const run of line.runs) used.add(run)
  }
  return lines.filter(({ cells }) => cells.length > 1).length > 1 ? { lines, rest: runs.filter(run => !used.has(run)) } : { lines: [], rest: [...runs] }
}

function isCaption(run: Run, style: TextStyle): boolean {
  const words = wordsOf(run)
  return captionOpening.test(words) && !(sentenceOpening.test(words) && isText(run, style))
}

/** Whether all that stands on a line fills its column as lines of the text do. */
function isRunningText(runs: readonly Run[], columns: readonly Column[], style: TextStyle): boolean {
  return runs.every(run => {
    const column = columns[columnOf(run, columns)]
    return isText(run, style) && column !== undefined && run.right - run.x > 0.6 * (column.right - column.x)
  })
}

function isText(run: Run, style: TextStyle): boolean {
  return run.font === style.font && Math.abs(run.size - style.size) < 0.3
}

/** From where to where a table reaches: over its column, or over all of them where its caption or its rows do. */
function extentOf(opening: Run, runs: readonly Run[], columns: readonly Column[], style: TextStyle): Column {
  const whole = { x: columns[0]!.x, right: columns.at(-1)!.right }
  const at = columnOf(opening, columns)
  if (at < 0 || columns.length === 1) return whole
  const below = runs.filter(run => run.y < opening.y && run.y > opening.y - 15 * opening.size)
  if (below.slice(0, 40).some(run => columnOf(run, columns) < 0)) return whole
  const own = below.filter(run => columnOf(run, columns) === at)
  const beside = below.filter(run => columnOf(run, columns) !== at && !isText(run, style) && own.some(({ y }) => Math.abs(y - run.y) < 1))
  return beside.length >= 3 ? whole : columns[at]!
}

function within(runs: readonly Run[], extent: Column): Run[] {
  return runs.filter(({ x, right }) => x >= extent.x - 8 && right <= extent.right + 40 && x < extent.right)
}

function tableUnder(opening: Run, runs: readonly Run[], extent: Column, columns: readonly Column[], style: TextStyle): { table: Omit<PlacedTable, 'across' | 'extent'>, used: Run[] } | null {
  const caption: Run[] = []
  const lines: (Line & { runs: Run[] })[] = []
  let notes: Run[] = []
  const all = linesOf(runs)
  let endsRows = false
  let last = opening
  let at = 0
  for (; at < all.length; at++) {
    const line = all[at]!
    const [first] = line.runs
    if (last.y - line.y > furthest * Math.max(line.size, last.size)) break
    if (first !== opening && otherCaption.test(wordsOf(first!))) break
    if (first !== opening && isRunningText(line.runs, columns, style)) break
    endsRows ||= lines.length > 0 && isNote(line, extent)
    const isRow = !endsRows && first !== opening && line.cells.length > 1 && (line.cells.length > 2 || widestGap(line) > 0.9 * line.size)
    if (isRow) {
      // A lone cell between rows is a heading, or goes on with the one above it.
      lines.push(...linesOf(notes), line)
      notes = []
    } else if (lines.length === 0) caption.push(...line.runs)
    else notes.push(...line.runs)
    last = line.runs.at(-1)!
  }
  const isLast = at === all.length
  // A caption at the end of a page may stand above a table on the next.
  if (caption.length > 12 || (lines.length < 2 && !(isLast && lines.length + notes.length === 0))) return null
  const label = captionOpening.exec(wordsOf(opening))![0]
  return { table: { label, caption, lines, notes, isLast }, used: [...caption, ...lines.flatMap(line => line.runs), ...notes] }
}

/** The first line below the rows: a mark with its meaning, or what the values are. */
function isNote({ runs: [first] }: { runs: readonly Run[] }, extent: Column): boolean {
  const isLong = first!.right - first!.x > 0.6 * (extent.right - extent.x) && wordsOf(first!).split(' ').length > 9
  return isLong || first!.parts[0]!.level === 'raised' || /^(?:[*†‡§¶#]|(?:foot)?notes?\b|abbreviations?\b|(?:data|values|results) (?:are|is|were)\b|source:)/i.test(wordsOf(first!))
}

function textOfLine({ cells }: Line): string {
  return cells.map(({ parts }) => parts.map(({ text }) => text).join('').trim()).join('|')
}

/** Runs that stand on one line, with their cells. The runs come from the top. */
function linesOf(runs: readonly Run[]): (Line & { runs: Run[] })[] {
  const lines: Run[][] = []
  for (const run of runs) {
    const line = lines.at(-1)
    if (line && Math.abs(line[0]!.y - run.y) < 0.4 * Math.min(line[0]!.size, run.size)) line.push(run)
    else lines.push([run])
  }
  return lines.map(line => ({ runs: line, cells: line.flatMap(cellsOf).sort((a, b) => a.x - b.x), y: line[0]!.y, size: greatest(line.map(({ size }) => size)) }))
}

function cellsOf(run: Run): Cell[] {
  const cells: Cell[] = []
  for (const part of run.parts) {
    const cell = cells.at(-1)
    if (cell && part.x - cell.right < cellGap * run.size) {
      cell.parts.push(part)
      cell.right = Math.max(cell.right, part.right)
    } else {
      cells.push({ parts: [part], x: part.x, right: part.right })
    }
  }
  return cells
}

function widestGap({ cells }: Line): number {
  return greatest([0, ...cells.slice(1).map((cell, at) => cell.x - cells[at]!.right)])
}
