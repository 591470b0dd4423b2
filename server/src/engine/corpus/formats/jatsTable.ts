import { childElements, descendants, find, proseOf, textOf } from './xmlQuery.ts'
import { MappedText } from './mappedText.ts'
import type { CellNames } from '../../statistics/cells.ts'
import type { XmlElement } from './xmlTree.ts'

/** One row of a table put as a sentence: what the table is about, the row's label, and each cell after the head of its column. */
export interface TableRow {
  text: MappedText
  /** The row itself; only numbers within it are the row's. */
  row: XmlElement
  /** Its cells, with what the table says of each. */
  cells: TableCell[]
}

/** A cell with the label of its row and the heads of its column. */
export interface TableCell extends CellNames {
  place: XmlElement
  /** The label with the headings above it. */
  row: string
}

/** No table of an article is wider than this, whatever a `colspan` says. */
const widest = 100
/** And no cell reaches further down, whatever a `rowspan` says. */
const tallest = 200

/** The head and the rows of a `table-wrap` that hold figures; none where the table is an image. */
export function tableRows(wrap: XmlElement): TableRow[] {
  const caption = find(wrap, 'caption')
  return descendants(wrap, 'table').flatMap(table => {
    const { head, body } = partsOf(table)
    // "Scenario I" across the table, above the heads of its columns, is a heading within it.
    const above = head.slice(0, Math.max(0, head.findIndex(row => !isAcross(row))))
    const heads = columnHeads(head.filter(row => !above.includes(row)))
    const headings = new Headings(body)
    for (const row of above) headings.add(filledIn(row)[0])
    // "Ketamine (n = 41)": the sizes of the groups stand in the head alone.
    const sizes = head.length > 0 ? [{ text: headSentence(caption, heads), row: { ...head[0]!, end: head.at(-1)!.end }, cells: [] }] : []
    const rows = placedCells(body).flatMap(({ row, cells }) => {
      const filled = cells.filter(({ cell, isAbove }) => !isAbove && textOf(cell) !== undefined)
      if (filled.length <= 1 && !cells.some(({ isAbove }) => isAbove)) {
        headings.add(filled[0]?.cell)
        return []
      }
      return [{ text: rowSentence(caption, headings.list, cells, heads), row, cells: namedCells(cells, heads, headings.list, caption) }]
    })
    return [...sizes, ...rows]
  })
}

/** The rows of a table that name its columns, and the others. Names stand in a `thead`, or in the first rows, in cells that have no values. */
function partsOf(table: XmlElement): { head: XmlElement[], body: XmlElement[] } {
  const thead = descendants(table, 'thead')[0]
  const head = thead ? descendants(thead, 'tr') : []
  const body = descendants(table, 'tr').filter(row => !head.includes(row))
  const first = Math.max(0, body.findIndex((row, at) => !namesColumns(row, head.length === 0 && at === 0)))
  return { head: [...head, ...body.slice(0, first)], body: body.slice(first) }
}

/** Its only cell with words is its first one. */
function isAcross(row: XmlElement): boolean {
  const [first, ...others] = filledIn(row)
  return first !== undefined && others.length === 0 && first === childElements(row, 'td', 'th')[0] && spanOf(first) > 1
}

/** @param isFirst whether nothing stands above: "Day 14" is a name there */
function namesColumns(row: XmlElement, isFirst: boolean): boolean {
  const names = childElements(row, 'td', 'th').slice(1).map(cell => textOf(cell) ?? '').filter(text => text !== '')
  return names.length > 1 && names.every(name => (naming.test(name) && !value.test(name) || column.test(name)) && (isFirst || /^\D+$/.test(name.replace(sizeOrLevel, ''))))
}

/** Heads of columns that are no longer than a value. */
const column = /^(?:[nN]\b|%|SD|SE|CI|M|[pP]\b)/
const sizeOrLevel = /\bn\s?=\s?\d{1,6}|\b\d{2}\s?%/gi

function filledIn(row: XmlElement): XmlElement[] {
  return childElements(row, 'td', 'th').filter(cell => textOf(cell) !== undefined)
}

/** The lone cells that stand above the rows of a table: what comes again and again divides what the one before it is of. */
class Headings {
  private main: XmlElement | null = null
  private part: XmlElement | null = null
  private readonly often: ReadonlySet<string>

  constructor(rows: readonly XmlElement[]) {
    const texts = rows.map(filledIn).filter(({ length }) => length === 1).map(([cell]) => textOf(cell)!)
    this.often = new Set(texts.filter((text, at) => texts.indexOf(text) < at))
  }

  /** Those that stand above the next row, the furthest first. */
  get list(): XmlElement[] {
    return [this.main, this.part].filter(cell => cell !== null)
  }

  add(cell: XmlElement | undefined): void {
    if (!cell) return
    if (this.often.has(textOf(cell)!)) this.part = cell
    else [this.main, this.part] = [cell, null]
  }
}

/** A cell at its column. */
interface PlacedCell {
  cell: XmlElement
  column: number
  /** It stands in a row above and is said of this one too. */
  isAbove: boolean
}

/** The cells of each row at their columns, with those that reach down from rows above, and with the label of the row above where a row leaves its own empty. */
function placedCells(rows: readonly XmlElement[]): { row: XmlElement, cells: PlacedCell[] }[] {
  const reaching: ({ cell: XmlElement, rows: number } | undefined)[] = []
  let label: XmlElement | null = null
  return rows.map(row => {
    const cells: PlacedCell[] = []
    let column = 0
    const passReaching = () => {
      for (let above = reaching[column]; above !== undefined && above.rows > 0; above = reaching[column]) {
        if (cells.at(-1)?.cell !== above.cell) cells.push({ cell: above.cell, column, isAbove: true })
        above.rows--
        column++
      }
    }
    for (const cell of childElements(row, 'td', 'th')) {
      passReaching()
      cells.push({ cell, column, isAbove: false })
      const rows = Math.max(0, Math.min(tallest, Number(cell.attributes.rowspan) || 1) - 1)
      for (const end = column + spanOf(cell); column < end; column++) reaching[column] = { cell, rows }
    }
    passReaching()
    const [first] = cells
    const isLone = cells.filter(({ cell }) => textOf(cell) !== undefined).length <= 1
    if (isLone) label = null
    else if (first && textOf(first.cell) !== undefined) label = first.cell
    else if (first && label) cells[0] = { cell: label, column: 0, isAbove: true }
    return { row, cells }
  })
}

/** A cell that names: it begins with a word, though it may go on with a number, as "Day 14" does. */
const naming = /^\p{L}{3}/u
const value = /^(?:NS|ND|NA|none|not)\b|:\s?\d/i

/** The cells of a row with their names: its label is all that stands at its beginning before the first cell with a value. */
function namedCells(cells: readonly PlacedCell[], heads: readonly XmlElement[][], headings: readonly XmlElement[], caption: XmlElement | undefined): TableCell[] {
  const texts = cells.map(({ cell }) => textOf(cell) ?? '')
  const values = texts.findIndex((text, at) => at > 0 && (!naming.test(text) || value.test(text)))
  const names = texts.slice(0, values < 0 ? 1 : values)
  const above = headings.map(heading => textOf(heading)!)
  const title = caption && (textOf(caption) ?? proseOf(caption).text)
  return cells.map(({ cell, column }, at) => {
    const head = (heads[column] ?? []).map(above => textOf(above) ?? '').join(' ')
    const label = names.slice(0, at).join(' ').trim()
    return { place: cell, label, row: [...column === 0 ? [] : above, label].join(' ').trim(), head: column === 0 ? '' : head, above: column === 0 ? [] : [...above, ...title ? [title] : []] }
  })
}

function rowSentence(caption: XmlElement | undefined, headings: readonly XmlElement[], cells: readonly PlacedCell[], heads: XmlElement[][]): MappedText {
  const text = new MappedText()
  const put = (before: string, element: XmlElement | undefined) => {
    const words = element && proseOf(element)
    if (!words || words.text.trim() === '') return
    if (text.text !== '') text.add(before, element.start, 0)
    text.append(words)
  }
  put('', caption)
  headings.forEach((heading, at) => { put(at === 0 ? ' — ' : ', ', heading) })
  let lastHead: XmlElement | undefined
  for (const { cell, column } of cells) {
    const head = column === 0 ? [] : heads[column] ?? []
    // The cells of one column group share its head: "Ketamine 9; 35%; Placebo 7; 27%".
    const shared = lastHead !== undefined && head.length > 0 && head.every(above => above === lastHead)
    if (!shared) head.forEach((above, index) => { put(index > 0 ? ' ' : lastHead === undefined ? ': ' : '; ', above) })
    put(column === 0 ? headings.length === 0 ? ' — ' : ', ' : shared || head.length === 0 ? '; ' : ' ', cell)
    if (column > 0) lastHead = head.at(-1) ?? cell
  }
  return text.add('.', cells.at(-1)?.cell.end ?? 0, 0)
}

/** The head put as a sentence, column by column: "Ketamine n = 41; Placebo n = 40". A cell above several columns stands with the first of them. */
function headSentence(caption: XmlElement | undefined, heads: XmlElement[][]): MappedText {
  const text = new MappedText()
  const put = (before: string, element: XmlElement | undefined) => {
    const words = element && proseOf(element)
    if (!words || words.text.trim() === '') return false
    if (text.text !== '') text.add(before, element.start, 0)
    text.append(words)
    return true
  }
  put('', caption)
  const seen = new Set<XmlElement>()
  let isFirst = true
  for (const column of heads) {
    let joint = isFirst ? ' — ' : '; '
    for (const cell of column.filter(each => !seen.has(each))) {
      seen.add(cell)
      if (!put(joint, cell)) continue
      joint = ' '
      isFirst = false
    }
  }
  return text.add('.', heads.at(-1)?.at(-1)?.end ?? 0, 0)
}

/** The cells of the head above each column, from top to bottom. */
function columnHeads(rows: XmlElement[]): XmlElement[][] {
  const heads: XmlElement[][] = []
  /** How many further rows each column is taken by a cell from above. */
  const taken: number[] = []
  for (const row of rows) {
    let column = 0
    for (const cell of childElements(row, 'td', 'th')) {
      while ((taken[column] ?? 0) > 0) taken[column] = (taken[column++] ?? 1) - 1
      for (const end = column + spanOf(cell); column < end; column++) {
        (heads[column] ??= []).push(cell)
        taken[column] = Math.max(0, (Number(cell.attributes.rowspan) || 1) - 1)
      }
    }
  }
  return heads
}

function spanOf(cell: XmlElement): number {
  return Math.max(1, Math.min(widest, Math.floor(Number(cell.attributes.colspan) || 1)))
}
