import type { CheckInput } from './check.ts'
import type { Inconsistency } from './inconsistency.ts'
import { checkProportion } from '../statistics/consistency/proportions.ts'
import { roundingInterval } from '../statistics/consistency/rounding.ts'
import { sizedCells, type SizedCell } from './tableCells.ts'

/** "17 (54.8 %)", "17 (54.8)" below "n (%)": a count and its percentage, and nothing else. */
const countWithPercentage = /^\s{0,9}\d{1,7}\s{0,3}[([]\s{0,3}\d{1,3}(?:[.·,]\d{1,3})?\s{0,3}%?\s{0,3}[)\]]\s{0,9}$/

type Judged = { cell: SizedCell, fault: ReturnType<typeof checkProportion> }

/**
 * Counts with percentages in a table whose column head says of how many people: "17 (65%)" below "Ketamine (n = 31)". Columns most of whose cells
 * are of another number are left alone, and so are rows that are so in every column: they count something else than people. A smaller number than
 * n is explainable, because values are missing from row to row; a larger one is not.
 */
export function* percentagesInCells(input: CheckInput): Iterable<Inconsistency | null> {
  const { say } = input
  const judged: Judged[] = []
  for (const cell of sizedCells(input)) {
    const [count, percentage] = cell.claims.map(({ statistic }) => statistic)
    if (!count || !percentage || !countWithPercentage.test(cell.text) || !/%|percent/i.test(cell.text + cell.label) || count.value === null || percentage.numerator !== undefined) continue
    judged.push({ cell, fault: checkProportion(percentage, count.value, cell.n) })
  }
  const columns = tally(judged, ({ cell }) => cell.head.start)
  const rows = tally(judged, ({ cell }) => cell.row)
  for (const { cell: { claims: [count, percentage], n, head, row }, fault } of judged) {
    if (!fault) {
      yield null
      continue
    }
    const column = columns.get(head.start)!
    const others = rows.get(row)!
    if (column.sound * 2 < column.all || others.all > 1 && others.sound === 0) continue
    const { start, end, text, printed } = percentage!.statistic
    const ofAtLeast = 100 * count!.statistic.value! / roundingInterval(printed[0]!).high
    yield {
      ...(ofAtLeast > n ? { grade: 'inconsistent' as const, minor: true as const } : { grade: 'explainable' as const }),
      start, end, claims: [percentage!, count!],
      message: say`${text}% should be ${fault.rounded}%: that is what ${count!.statistic.text} of ${n} come to.`,
      related: [{ ...head, message: say`The number of people of this column` }],
    }
  }
}

/** How many cells of each row or column there are, and how many of them are sound. */
function tally(cells: readonly Judged[], keyOf: (cell: Judged) => number): Map<number, { all: number, sound: number }> {
  const counts = new Map<number, { all: number, sound: number }>()
  for (const cell of cells) {
    const { all, sound } = counts.get(keyOf(cell)) ?? { all: 0, sound: 0 }
    counts.set(keyOf(cell), { all: all + 1, sound: sound + (cell.fault ? 0 : 1) })
  }
  return counts
}
