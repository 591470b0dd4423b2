import { extractStatistics } from '../../../server/src/engine/statistics/extractStatistics.ts'
import { checkInterval, checkSignificance, isRatio } from '../../../server/src/engine/statistics/consistency/intervals.ts'
import type { Statistic } from '../../../server/src/engine/statistics/statistic.ts'
import { sharedRows, sharedText } from '../support/sharedRows.ts'
import { compare, type Comparison, type Measure } from './comparison.ts'

interface NaturalRow {
  input_text: string
  match: string
  parsed: { est: string, lo: string, hi: string, p_comp: string | null, p: string | null }
  computed_by_us: { contained: boolean, ordered: boolean, decision_conflict?: boolean }
}

/** Ratios with their intervals and p values. */
export function measureRatios(): Measure[] {
  const rows = sharedRows<NaturalRow>('ratio-ci-p-natural.jsonl')
  const file = 'ratio-ci-p-natural.jsonl'
  return [
    { file: 'ratio-ci-known-errors.tsv', question: 'error seen', comparisons: knownErrors() },
    { file, question: 'ratio, interval and p read', comparisons: rows.map(compareReading) },
    { file, question: 'estimate in its interval', comparisons: rows.flatMap(compareContained) },
    { file, question: 'interval against p', comparisons: rows.flatMap(compareConflict) },
  ]
}

/** The numbers as printed, put as most reports put them. */
function knownErrors(): Comparison[] {
  const [head = '', ...lines] = (sharedText('ratio-ci-known-errors.tsv') ?? '').trim().split('\n')
  const columns = head.split('\t')
  return lines.filter(line => line !== '').map(line => {
    const cells = line.split('\t')
    const cell = (name: string) => plain(cells[columns.indexOf(name)]!)
    const input = `(OR ${cell('estimate')}, 95% CI ${cell('lower')} to ${cell('upper')})`
    const { estimate, interval } = readRatio(input)
    return compare(input, 'error', estimate && interval && checkInterval(estimate, interval) ? 'error' : 'fine', () => estimate && interval ? 'not seen' : 'not read')
  })
}

function plain(number: string): string {
  return /e/i.test(number) ? Number(number).toFixed(4) : number
}

function compareReading({ input_text: input, match, parsed: { est, lo, hi, p_comp: comparator, p } }: NaturalRow): Comparison {
  const { estimate, interval, p: own } = readRatio(input, input.indexOf(match))
  const show = (numbers: unknown[]) => numbers.join(' ')
  const expected = show([est, lo, hi].map(toNumber).concat(p === null ? [] : [`p ${comparator} ${toNumber(p)}`]))
  const ours = show([estimate?.value, interval?.lower, interval?.upper].map(String).concat(p === null ? [] : [own ? `p ${own.comparator} ${own.value}` : 'no p']))
  return compare(input, expected, ours, () => hasDecimalComma(input) ? decimalComma : !estimate ? 'ratio not read as one' : !interval ? 'interval not read as one' : p !== null && !own ? 'p not read in the group' : 'a number or comparator differs')
}

function compareContained({ input_text: input, match, computed_by_us: { contained, ordered } }: NaturalRow): Comparison[] {
  const { estimate, interval } = readRatio(input, input.indexOf(match))
  if (!estimate || !interval) return []
  return [compare(input, contained && ordered ? 'fine' : 'error', checkInterval(estimate, interval) ? 'error' : 'fine', () => hasDecimalComma(input) ? decimalComma : 'rounding of the printed numbers allows it')]
}

function compareConflict({ input_text: input, match, computed_by_us: { decision_conflict: conflict } }: NaturalRow): Comparison[] {
  const { estimate, interval, p } = readRatio(input, input.indexOf(match))
  if (!estimate || !interval || !p || conflict === undefined) return []
  return [compare(input, conflict ? 'conflict' : 'fine', checkSignificance(estimate, interval, p) ? 'conflict' : 'fine',
    () => conflict ? 'too near to blame: another method of computing the interval explains it' : 'seen by the engine only')]
}

/** The first ratio at or after a place, with the interval and the p value that stand in its group before the next ratio. */
function readRatio(text: string, from = 0): { estimate?: Statistic, interval?: Statistic, p?: Statistic } {
  const statistics = extractStatistics(text, { start: 0, end: text.length })
  const at = statistics.findIndex(statistic => isRatio(statistic) && statistic.end > from)
  const estimate = statistics[at]
  if (!estimate) return {}
  const next = statistics.findIndex((statistic, i) => i > at && isRatio(statistic))
  const own = statistics.slice(at + 1, next === -1 ? undefined : next).filter(({ group }) => group === estimate.group)
  return { estimate, interval: own.find(({ kind }) => kind === 'confidence-interval'), p: own.find(({ kind }) => kind === 'p-value') }
}

const decimalComma = 'the reference cuts a decimal comma off'

function hasDecimalComma(text: string): boolean {
  return /\d,\d/.test(text)
}

function toNumber(text: string): string {
  return String(Number(text.replaceAll('·', '.').replace(/^\./, '0.')))
}
