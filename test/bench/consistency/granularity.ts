import { binaryDeviationIsPossible, deviationIsPossible, largestDeviation, meanIsPossible } from '../../../server/src/engine/statistics/consistency/granularity.ts'
import { roundingInterval, type Interval } from '../../../server/src/engine/statistics/consistency/rounding.ts'
import { sharedRows } from '../support/sharedRows.ts'
import { compare, type Comparison, type Measure } from './comparison.ts'

interface Row {
  kind: 'GRIM' | 'GRIM-percent' | 'GRIMMER' | 'DEBIT' | 'SD-bounds'
  input: { x: string, n: number, items?: number, sd?: string, percent?: boolean, min?: number, max?: number }
  expected: { consistent: boolean }
  asserted_by_author: boolean
}

/** Means, standard deviations and shares that n whole numbers can have, against other programs. */
export function measureGranularity(): Measure[] {
  const file = 'grim-grimmer-debit.jsonl'
  const rows = sharedRows<Row>(file)
  return [
    { file, question: 'possible, as authors assert', comparisons: rows.filter(row => row.asserted_by_author).map(compareRow) },
    { file, question: 'possible, as a program computed', comparisons: rows.filter(row => !row.asserted_by_author).map(compareRow) },
  ]
}

function compareRow({ kind, input, expected: { consistent } }: Row): Comparison {
  const { x, sd, n, items = 1 } = input
  const text = `${kind}: ${x}${sd === undefined ? '' : ` ± ${sd}`} of ${n}${items === 1 ? '' : ` by ${items} items`}`
  return compare(text, word(consistent), word(isPossible(kind, input)), () =>
    kind === 'GRIMMER' && consistent ? 'whole numbers with that mean spread more at least; the reference does not ask' : 'other')
}

function isPossible(kind: Row['kind'], { x, n, items = 1, sd, percent, min = 0, max = 0 }: Row['input']): boolean {
  const mean = printed(x, percent ? 100 : 1)
  const spread = sd === undefined ? null : printed(sd, 1)
  if (kind === 'DEBIT') return spread === null || binaryDeviationIsPossible(mean, spread, n)
  if (kind === 'SD-bounds') return mean.high >= min && mean.low <= max && (spread === null || largestDeviation(mean, { low: min, high: max }, n) >= spread.low)
  return meanIsPossible(mean, n, items) && (spread === null || deviationIsPossible(mean, spread, n, items))
}

function printed(raw: string, divisor: number): Interval {
  const { low, high } = roundingInterval({ start: 0, end: 0, raw, value: Number(raw), decimals: (raw.split('.')[1] ?? '').length })
  return { low: low / divisor, high: high / divisor }
}

const word = (possible: boolean): string => possible ? 'possible' : 'impossible'
