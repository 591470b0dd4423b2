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
export interface TableCell extends CellNames { place: XmlElement }

/** No table of an article is wider than this, whatever a `colspan` says. */
const widest = 100
/** And no cell reaches further down, whatever a `rowspan` says. */
const tallest = 200

/** The head and the rows of a `table-wrap` that hold figures; none where the table is an image. */
export function tableRows(wrap: XmlElement): TableRow[] {
  const caption = find(wrap, 'caption')
  return descendants(wrap, 'table').flatMap(table => {
    const thead = descendants(table, 'thead')[0]
    const headRows = thead ? descendants(thead, 'tr') : []
    const heads = columnHeads(headRows)
    const placed = placedCells(descendants(table, 'tr').filter(row => !headRows.includes(row)))
    let group: XmlElement | null = null
    // "Ketamine (n = 41)": the sizes of the groups stand in the head alone.
    const head = thead ? [{ text: headSentence(caption, heads), row: thead, cells: [] }] : []
    const rows = placed.flatMap(({ row, cells }) => {
      const filled = cells.filter(({ cell, isAbove }) => !isAbove && textOf(cell) !== undefined)
      if (filled.length <= 1 && !cells.some(({ isAbove }) => isAbove)) {
        // A lone cell is a heading within the table.
        group = filled[0]?.cell ?? group
        return []
      }
      return [{ text: rowSentence(caption, group, cells, heads), row, cells: namedCells(cells, heads, above(group, caption)) }]
    })
    return [...head, ...rows]
  })
}

function above(...headings: (XmlElement | null | undefined)[]): string[] {
  return headings.map(heading => heading ? textOf(heading) ?? proseOf(heading).text : '').filter(heading => heading !== '')
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
const value = /^(?:NS|ND|NA|none|not)\b/i

/** The cells of a row with their names: its label is all that stands at its beginning before the first cell with a value. */
function namedCells(cells: readonly PlacedCell[], heads: readonly XmlElement[][], headings: readonly string[]): TableCell[] {
  const texts = cells.map(({ cell }) => textOf(cell) ?? '')
  const values = texts.findIndex((text, at) => at > 0 && (!naming.test(text) || value.test(text)))
  const names = texts.slice(0, values < 0 ? 1 : values)
  return cells.map(({ cell, column }, at) => {
    const head = (heads[column] ?? []).map(above => textOf(above) ?? '').join(' ')
    return { place: cell, label: names.slice(0, at).join(' ').trim(), head: column === 0 ? '' : head, above: column === 0 ? [] : headings }
  })
}

function rowSentence(caption: XmlElement | undefined, group: XmlElement | null, cells: readonly PlacedCell[], heads: XmlElement[][]): MappedText {
  const text = new MappedText()
  const put = (before: string, element: XmlElement | null | undefined) => {
    const words = element === null || element === undefined ? null : proseOf(element)
    if (words === null || words.text.trim() === '') return
    if (text.text !== '') text.add(before, element?.start ?? 0, 0)
    text.append(words)
  }
  put('', caption)
  put(' — ', group)
  let lastHead: XmlElement | undefined
  for (const { cell, column } of cells) {
    const head = column === 0 ? [] : heads[column] ?? []
    // The cells of one column group share its head: "Ketamine 9; 35%; Placebo 7; 27%".
    const shared = lastHead !== undefined && head.length > 0 && head.every(above => above === lastHead)
    if (!shared) head.forEach((above, index) => { put(index > 0 ? ' ' : lastHead === undefined ? ': ' : '; ', above) })
    put(column === 0 ? group === null ? ' — ' : ', ' : shared || head.length === 0 ? '; ' : ' ', cell)
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
