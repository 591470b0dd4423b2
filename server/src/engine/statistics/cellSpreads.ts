import type { CellNames } from './cells.ts'
import type { Statistic, StatisticKind } from './statistic.ts'

/** What "mean (SD)" and "median (range)" say of the brackets behind a number. */
export const spreads: readonly (readonly [RegExp, StatisticKind])[] = [
  [/\bSDs?\b|standard deviations?/i, 'standard-deviation'], [/\bSEM?s?\b|standard errors?/i, 'standard-error'], [/\bIQRs?\b|interquartile|\bQ1\b|25th/i, 'interquartile-range'], [/\branges?\b/i, 'range'],
]

const ofOneNumber: ReadonlySet<StatisticKind> = new Set(['standard-deviation', 'standard-error'])
const values: ReadonlySet<StatisticKind> = new Set(['other', 'mean', 'percentage'])

/**
 * The two numbers of a cell of which the second, alone in brackets, is a spread: "39.0 (11.8)" where a name around the cell says "mean (SD)", whatever the nearest of them announces for counts.
 * Where none says so, two numbers to the decimal are no count with its percentage.
 *
 * @param text what the cell stands in
 */
export function spreadInCell(statistics: readonly Statistic[], { label, head, above = [] }: CellNames, text: string): readonly Statistic[] {
  const [value, spread] = statistics
  if (statistics.length !== 2 || !isPlain(value!) || !isPlain(spread!) || spread!.value! < 0 || !isInBrackets(value!, spread!, text)) return statistics
  const kind = [head, label, ...above].map(spreadNamed).find(each => each !== null)
  const { unit: _, ...bare } = spread!
  if (kind) return [value!, { ...bare, unit: null, kind }]
  return [value!, spread!].every(isToTheDecimal) ? [value!, { ...bare, unit: null, kind: 'other', qualifier: 'spread' }] : statistics
}

/** The second of two cells below one "Tea, mean (SD)". A head that names no group may be of several. */
export function spreadOfCellBefore(statistic: Statistic, before: Statistic, { head }: CellNames): Statistic {
  const kind = ofGroup.test(head) ? spreadNamed(head) : null
  return kind && isPlain(statistic) && isPlain(before) && statistic.value! >= 0 ? { ...statistic, kind } : statistic
}

const ofGroup = /\S (?:means?|M) ?[(,±/] ?(?:SD|SEM?|standard (?:deviation|error)) ?\)?$/i

/** The spread of one number that a name announces. */
function spreadNamed(name: string): StatisticKind | null {
  return spreads.find(([pattern, kind]) => ofOneNumber.has(kind) && pattern.test(name))?.[1] ?? null
}

function isPlain({ kind, value, qualifier, numerator }: Statistic): boolean {
  return values.has(kind) && value !== null && qualifier !== 'spread' && numerator === undefined
}

function isToTheDecimal({ printed: [own] }: Statistic): boolean {
  return own !== undefined && own.decimals > 0
}

function isInBrackets({ text: value }: Statistic, { text: spread }: Statistic, text: string): boolean {
  return [`${value} (${spread})`, `${value}(${spread})`, `${value} [${spread}]`].some(pair => text.includes(pair))
}
