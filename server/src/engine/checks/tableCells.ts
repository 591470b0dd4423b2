import type { Span } from '../text/span.ts'
import type { Claim } from '../judging/claim.ts'
import type { CheckInput } from './check.ts'

/** A cell of figures in a table whose column says how many people it is of: "Ketamine (n = 31)". */
export interface SizedCell {
  text: string
  claims: Claim[]
  /** The first cell of the row. */
  label: string
  /** The head of its column. */
  columnHead: string
  /** Which row of the manuscript it is, counted from 0. */
  row: number
  n: number
  /** Where n is printed. */
  head: Span
}

const size = /\bn\s{0,2}=\s{0,2}(\d{1,3}(?:[,\s]\d{3}){1,2}|\d{1,6})\b/i

/** The cells below a head with an n, from top to bottom, with the claims that were read in them. */
export function* sizedCells({ manuscript: { blocks, text }, claims }: CheckInput): Iterable<SizedCell> {
  let next = 0
  let row = -1
  for (const { kind, cells } of blocks) {
    if (kind !== 'table-row' || !cells || cells.length < 2) continue
    row++
    const label = textOf(text, cells[0]!.span)
    for (const { span, head } of cells.slice(1)) {
      const found = head && size.exec(textOf(text, head))
      const own: Claim[] = []
      while (next < claims.length && claims[next]!.statistic.start < span.end) {
        if (claims[next]!.statistic.start >= span.start) own.push(claims[next]!)
        next++
      }
      if (!found || own.length === 0) continue
      yield { text: textOf(text, span), claims: own, label, columnHead: textOf(text, head), row, n: Number(found[1]!.replace(/\D/g, '')), head: { start: head.start + found.index, end: head.start + found.index + found[0].length } }
    }
  }
}

/** No cell that says something is longer. */
const longest = 400

function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, Math.min(end, start + longest))
}
