import type { Span } from '../text/span.ts'
import type { Vocabulary } from '../vocabulary/match.ts'
import { namedByTable, pairedInCell, type CellNames } from './cells.ts'
import { spreads } from './cellSpreads.ts'
import { extractStatistics } from './extractStatistics.ts'
import { isOpening } from './grammar/draft.ts'
import { readLabel } from './grammar/labels.ts'
import { readIntervalLabel } from './grammar/interval.ts'
import type { Statistic, StatisticKind } from './statistic.ts'
import { tokenize } from './tokens.ts'

/** A cell of a row, and the head of its column. */
export interface RowCell { span: Span, head: Span | null }

/**
 * The statistics of a row of a table: of each cell what it says itself, named by the label of the row and the head of its column where it says only numbers
 * ("12.3 (4.5)" beside "MADRS, mean (SD)", "6.07 (1.86–19.8)" below "OR (95% CI)", ".002" below "p").
 *
 * @param prose what the spans are places in
 * @param cells of one row, the first of which is its label
 * @returns in order of appearance, groups numbered from 1 through the row
 */
export function statisticsOfRow(prose: string, cells: readonly RowCell[], vocabulary?: Vocabulary): Statistic[] {
  let groups = 0
  const first = cells[0]
  return cells.flatMap(({ span, head }, column) => {
    const found = extractStatistics(prose, span, vocabulary).map(statistic => ({ ...statistic, group: statistic.group + groups }))
    groups = Math.max(groups, ...found.map(({ group }) => group))
    if (!head || !first || column === 0) return found
    const names = { label: textOf(prose, first.span), head: textOf(prose, head) }
    // Two numbers may have become the bounds of one interval.
    return named(found, names).map(statistic => statistic.lower === null ? statistic : { ...statistic, text: prose.slice(statistic.start, statistic.end) })
  })
}

function textOf(prose: string, span: Span): string {
  return prose.slice(span.start, span.end).replace(/[\s*_]+/g, ' ').trim()
}

/** The numbers of one cell with the meaning that the label of their row or the head of their column gives them, the nearer first. */
function named(statistics: readonly Statistic[], names: CellNames): readonly Statistic[] {
  if (statistics.length === 0 || statistics.some(({ kind }) => !nameless.has(kind))) return statistics
  const paired = pairedInCell(statistics.map(statistic => namedByTable(statistic, names)), names)
  if (paired.some(({ kind }) => kind === 'percentage' || kind === 'p-value')) return paired.map(statistic => statistic.kind === 'other' && Number.isInteger(statistic.value) ? { ...statistic, kind: 'count' } : statistic)
  const meaning = meaningOf(names.head) ?? meaningOf(names.label)
  return meaning === null ? paired : withMeaning(paired, meaning)
}

const nameless: ReadonlySet<StatisticKind> = new Set(['other', 'mean'])

/** What "MADRS, mean (SD)" or "OR (95% CI)" announces: of the number itself, and of what stands beside it. */
interface Meaning { kind: StatisticKind | null, beside: StatisticKind | null, level: number | null }

/** Names that are heads of columns by themselves, where a sentence would have a sign behind them. */
const alone: readonly (readonly [RegExp, StatisticKind])[] = [
  [/^(?:SDs?|standard deviations?)$/i, 'standard-deviation'], [/^(?:SEM?|standard errors?)$/i, 'standard-error'], [/^t$/, 't-statistic'], [/^F$/, 'f-statistic'], [/^z$/i, 'z-statistic'], [/^(?:χ[²2]|chi-?squared?)$/i, 'chi-square'],
  [/^U$/, 'u-statistic'], [/^n$/i, 'sample-size'], [/^k$/, 'study-count'], [/^I[²2] ?\(?%?\)?$/, 'heterogeneity'],
]

function meaningOf(text: string): Meaning | null {
  const single = alone.find(([pattern]) => pattern.test(text))
  if (single) return { kind: single[1], beside: null, level: null }
  const tokens = tokenize(text, { start: 0, end: text.length })
  // The letter of "Group B" is no coefficient: a symbol counts where it begins the head.
  const kinds = tokens.flatMap((token, at) => token.raw.length > 1 || at === 0 && (tokens.length === 1 || isOpening(tokens[1])) ? readLabel(tokens, at)?.label.kind ?? [] : [])
  const interval = tokens.map((_, at) => readIntervalLabel(tokens, at)).find(label => label !== null) ?? null
  const spread = spreads.find(([pattern]) => pattern.test(text))?.[1] ?? null
  const beside = interval ? 'confidence-interval' : spread
  const kind = kinds.find(each => each !== 'standard-deviation' && each !== 'standard-error' && each !== 'score') ?? (spread === 'standard-deviation' || spread === 'standard-error' ? 'mean' : null)
  return kind === null && beside === null ? null : { kind, beside, level: interval?.level?.value ?? null }
}

/** The first number is what is announced, an interval or a number in brackets behind it its spread. */
function withMeaning(statistics: readonly Statistic[], { kind, beside, level }: Meaning): readonly Statistic[] {
  const [value, other, more] = statistics
  if (!value || more !== undefined) return statistics
  // "0.1, 0.5" below "95% CI"
  if (kind === null && other && beside !== null && value.kind === 'other' && other.kind === 'other' && value.value !== null && other.value !== null && value.value <= other.value) {
    return [asSpread({ ...value, end: other.end, value: null, lower: value.value, upper: other.value, printed: [...value.printed, ...other.printed] }, beside, level)]
  }
  const estimate = value.value === null ? asSpread(value, beside, level) : kind === null || value.kind !== 'other' ? value : { ...value, kind }
  return other ? [estimate, asSpread(other, beside, level)] : [estimate]
}

function asSpread(statistic: Statistic, kind: StatisticKind | null, level: number | null): Statistic {
  const isRange = statistic.lower !== null
  const fits = kind !== null && statistic.kind === 'other' && isRange === (kind !== 'standard-deviation' && kind !== 'standard-error')
  if (!fits) return statistic
  const { qualifier: _, ...plain } = statistic
  return { ...plain, kind, ...(kind === 'confidence-interval' && level !== null ? { level } : {}) }
}
