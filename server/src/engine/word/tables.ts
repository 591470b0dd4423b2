import { childElements } from '../corpus/formats/xmlQuery.ts'
import type { XmlElement } from '../corpus/formats/xmlTree.ts'
import type { Block } from '../manuscripts/manuscript.ts'
import type { Span } from '../text/span.ts'

/** A cell as it is written: where it stands, and over how many columns. */
export interface Cell { span: Span, width: number }

/** Whether rows make a table: two rows, and two cells in one of them. Else it is a frame, or lays out a page. */
export function isTable(rows: readonly XmlElement[]): boolean {
  return rows.length > 1 && rows.some((row) => childElements(row, 'w:tc').length > 1)
}

/** The heads of the columns of a table, while its rows are read. */
export function columnHeads() {
  let heads: (Span | null)[] = []
  let first = true

  return {
    /**
     * The cells of the next row, one to a column, under their heads. A cell over several columns is followed by empty ones. The first row is the head, and those that Word
     * repeats on every page: the lowest that says something counts.
     */
    place(cells: readonly Cell[], isHead: boolean): NonNullable<Block['cells']> {
      const columns = cells.flatMap(({ span, width }) => Array.from({ length: width }, (_, index) => ({ span: index === 0 ? span : { start: span.end, end: span.end }, whole: span })))
      if (first || isHead) heads = columns.map(({ whole }, column) => whole.end > whole.start ? whole : heads[column] ?? null)
      const placed = columns.map(({ span }, column) => ({ span, head: first || isHead ? null : heads[column] ?? null }))
      first = false
      return placed
    },
  }
}
