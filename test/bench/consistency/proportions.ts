import { extractStatistics } from '../../../server/src/engine/statistics/extractStatistics.ts'
import { checkProportion } from '../../../server/src/engine/statistics/consistency/proportions.ts'
import type { Statistic } from '../../../server/src/engine/statistics/statistic.ts'
import { sharedRows } from '../support/sharedRows.ts'
import { compare, type Measure } from './comparison.ts'

interface Row { input_text: string, n: number, N: number, reported_pct: string, computed_by_us: { pct: number, consistent_rounding: boolean, off_by_more_than_1pp: boolean } }

/** Percentages with their fractions. */
export function measureProportions(): Measure[] {
  const file = 'percent-of-n-natural.jsonl'
  const rows = sharedRows<Row>(file).map(row => ({ ...row, own: percentageOf(row) }))
  return [
    {
      file, question: 'n, N and % read together',
      comparisons: rows.map(({ input_text: input, n, N, reported_pct: printed, own }) =>
        compare(input, `${n}/${N} ${Number(printed)}`, own ? `${own.numerator}/${own.denominator} ${own.value}` : 'none', () => whyApart(input, n, N))),
    },
    {
      file, question: '% is n/N',
      comparisons: rows.flatMap(({ input_text: input, computed_by_us: { pct, consistent_rounding: consistent }, own }) => own
        ? [compare(input, consistent ? 'fine' : 'error', checkProportion(own, own.numerator!, own.denominator!) ? 'error' : 'fine', () => consistent ? 'seen by the engine only' : whyFine(own, pct))]
        : []),
    },
  ]
}

function whyApart(input: string, n: number, N: number): string {
  const fraction = new RegExp(`(.?)${n} ?/ ?${N}(.?)`).exec(input)
  if (fraction?.[2] === ';') return 'a semicolon stands between'
  return fraction && /\d\s\S*$/.test(input.slice(Math.max(0, fraction.index - 3), fraction.index + 1)) ? 'runs together with the number before it' : 'not read together'
}

function percentageOf({ input_text: text, n, N, reported_pct: printed }: Row): Statistic | undefined {
  return extractStatistics(text, { start: 0, end: text.length })
    .find(({ kind, numerator, denominator, value }) => kind === 'percentage' && numerator === n && denominator === N && value === Number(printed))
}

function whyFine({ comparator, value }: Statistic, exact: number): string {
  return comparator !== '=' ? 'hedged or a bound' : exact > value! ? 'cut off instead of rounded' : 'other'
}
