import type { CellNames } from './cells.ts'
import type { Statistic, StatisticKind } from './statistic.ts'

/** What names around a cell say of two numbers in it that have only a comma or a semicolon between them. */
const announced: readonly (readonly [RegExp, StatisticKind])[] = [
  [/\bC\.?I\.?s?\b|\bCrI\b|(?:confidence|credible) (?:intervals?|limits?)/i, 'confidence-interval'], [/\bIQRs?\b|interquartile|\bQ1\b|25th/i, 'interquartile-range'], [/\branges?\b|\bmin(?:imum)?\W{1,3}max/i, 'range'],
]

/**
 * The two bounds that are all a cell holds, which one statistic takes the place of: "0.21, 0.37" in the row "95% CI", "(1.12; 2.69)" below an odds ratio in a table of such. Others are two numbers.
 *
 * @param cell what stands in the cell
 */
export function boundsInCell(statistics: readonly Statistic[], { label, head, above = [] }: CellNames, cell: string): Statistic | null {
  const [lower, upper] = statistics
  if (statistics.length !== 2 || !isPlain(lower!) || !isPlain(upper!) || lower!.value! > upper!.value!) return null
  const joined = /^([[(]?)\s?([^\s,;()[\]]{1,12})\s?[,;]\s?([^\s,;()[\]]{1,12})\s?([\])]?)$/.exec(cell)
  if (!joined || joined[2] !== lower!.text || joined[3] !== upper!.text || (joined[1] === '') !== (joined[4] === '')) return null
  const kind = [label, head, ...above].flatMap(name => announced.find(([pattern]) => pattern.test(name))?.[1] ?? []).at(0)
  return kind === undefined ? null : { ...lower!, kind, end: upper!.end, text: `${lower!.text}, ${upper!.text}`, value: null, lower: lower!.value, upper: upper!.value, printed: [...lower!.printed, ...upper!.printed] }
}

function isPlain({ kind, value, unit, comparator, printed }: Statistic): boolean {
  return kind === 'other' && value !== null && unit === null && comparator === '=' && printed.length === 1
}
