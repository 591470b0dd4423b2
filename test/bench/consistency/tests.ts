import { extractStatistics } from '../../../server/src/engine/statistics/extractStatistics.ts'
import { checkTest, type TestCheck } from '../../../server/src/engine/statistics/consistency/testToP.ts'
import type { Statistic, StatisticKind } from '../../../server/src/engine/statistics/statistic.ts'
import { sharedRows } from '../support/sharedRows.ts'
import { compare, type Comparison, type Measure } from './comparison.ts'

/** A test as the reference reads and judges it; numbers are strings in the files made from tables. */
interface ReferenceTest {
  test_type: string | null
  df1: string | number | null
  df2: string | number | null
  test_value: string | number | null
  test_comp?: string
  test_comparison?: string
  p_comp?: string
  p_comparison?: string
  reported_p?: string | number | null
  p?: string
  computed_p?: number | null
  error?: boolean | string | null
  /** The reference's own marks: the text was damaged on its way out of the PDF. */
  pdf_conversion_issues?: string
  typesetting_issues?: string
  decision_error?: boolean | string | null
}
interface Row { input_text: string, remark?: string, expected: ReferenceTest | ReferenceTest[], options?: Record<string, unknown>, human_reason?: string | null }

/** A test of a text with its p value, as the engine reads and judges them. */
interface OwnTest { test: Statistic, p: Statistic | null, check: TestCheck | null }

const kinds: Partial<Record<StatisticKind, string>> = { 't-statistic': 't', 'f-statistic': 'F', 'chi-square': 'χ²', 'z-statistic': 'z', 'q-statistic': 'Q', correlation: 'r' }

/** How tests are read, and whether p follows from them, against statcheck and against what people read from articles. */
export function measureTests(): Measure[] {
  return ['nhst-recompute.jsonl', 'nhst-real-articles.jsonl', 'nhst-hand-extracted.jsonl'].flatMap(file => {
    const rows = sharedRows<Row>(file).map(row => ({ ...row, input_text: repaired(row.input_text) }))
    const judged = rows.filter(({ expected }) => [expected].flat().every(({ error }) => typeof error === 'boolean' || error === '0' || error === '1'))
    const damaged = rows.filter(isDamaged)
    return [
      { file, question: 'test, df, value and p read', comparisons: rows.filter(row => !isDamaged(row)).map(compareReading) },
      ...(damaged.length > 0 ? [{ file, question: 'the same, text damaged by its PDF', comparisons: damaged.map(compareReading).map(withReason('signs are damaged')) }] : []),
      { file, question: 'p that does not follow, at any grade', comparisons: judged.map(row => compareVerdicts(row, 'seen')) },
      { file, question: 'the same, as shown by default', comparisons: judged.map(row => compareVerdicts(row, 'shown')) },
      ...(file === 'nhst-recompute.jsonl' ? [{ file, question: 'p computed, to ten digits', comparisons: rows.flatMap(compareComputed) }] : []),
    ]
  })
}

/** The reference itself marks the text as damaged on its way out of the PDF, or signs have become question marks. */
function isDamaged({ input_text: input, expected }: Row): boolean {
  return [expected].flat().some(test => test.pdf_conversion_issues === '1' || test.typesetting_issues === '1') || /\?\d/.test(input)
}

function withReason(reason: string): (comparison: Comparison) => Comparison {
  return comparison => comparison.reason === null ? comparison : { ...comparison, reason }
}

function compareReading({ input_text: input, expected }: Row): Comparison {
  const theirs = [expected].flat().filter(({ test_type: type }) => (type ?? '') !== '')
  const own = readTests(input)
  return compare(input, theirs.map(describeReference).join('; '), own.map(describeOwn).join('; '), () => whyReadOtherwise(input, theirs.length, own.length))
}

function describeReference(test: ReferenceTest): string {
  const type = (test.test_type ?? '').replace(/^[Cc]hi2$/, 'χ²').replace(/^Z$/, 'z').replace(/^Q.*/, 'Q')
  // Of t and r the files give the one number of degrees of freedom as df1 or as df2.
  const df = [test.df1, test.df2].map(toNumber).filter(value => value !== null).join(', ')
  const comparator = unquoted(test.test_comp ?? test.test_comparison)
  const pComparator = unquoted(test.p_comp ?? test.p_comparison)
  const p = toNumber(test.reported_p ?? test.p ?? null)
  return `${type}(${df}) ${comparator} ${toNumber(test.test_value)}, ${p === null ? 'ns' : `p ${pComparator} ${p}`}`
}

function describeOwn({ test, p }: OwnTest): string {
  const df = [test.df1, test.df2].filter(value => value !== undefined).join(', ')
  return `${kinds[test.kind]}(${df}) ${test.comparator} ${test.value}, ${p === null ? 'no p' : p.value === null ? 'ns' : `p ${p.comparator} ${p.value}`}`
}

function whyReadOtherwise(input: string, theirs: number, own: number): string {
  if (own > theirs) return 'read by the engine only: not in APA form'
  if (own === theirs && /\bns\b/i.test(input)) return 'read without its "ns"'
  if (/\bB[Ft]\(/.test(input)) return 'not read: BF is a Bayes factor'
  if (/\bpb\./.test(input)) return 'not read: the sign of p is damaged'
  if (/\bG2/.test(input)) return 'not read: G²'
  if (/\bQ-?[A-Z]\w*/i.test(input)) return 'not read: Q with a name'
  return own === theirs ? 'a field differs' : 'not read'
}

/** `seen` counts what one tail would explain, `shown` only what a writer sees without turning more on. */
function compareVerdicts({ input_text: input, expected, options = {}, human_reason: human }: Row, grade: 'seen' | 'shown'): Comparison {
  const theirs = [expected].flat().filter(({ test_type: type }) => (type ?? '') !== '')
  const own = readTests(input).filter(({ check }) => check !== null)
  return compare(input, theirs.map(({ error, decision_error: decision }) => word(isTrue(error), isTrue(decision))).join('; '), own.map(({ check }) => grade === 'shown' || oneTailedWords.test(input) ? verdictOf(check!) : word(check!.inconsistent, check!.decisionError)).join('; '), () => {
    if (own.length !== theirs.length) return own.length < theirs.length ? /\bBF\(/.test(input) ? 'not judged: BF is a Bayes factor' : 'not judged: not read' : 'not in APA form, and judged all the same'
    if (human) return `a person explains the flag: ${human}`
    if (own.some(({ check }) => check!.oneTailed)) return grade === 'shown' ? 'half the p fits: one tail explains it, so it stays silent' : 'one tail is spoken of in the text, or elsewhere in the article'
    if (Object.keys(options).some(option => /alpha|OneTailedTests|pZeroError/.test(option))) return 'the reference was told otherwise (threshold, tails)'
    if (own.some(({ p }) => p!.value === 0.05 && p!.comparator === '=')) return 'p = .05 counts as significant, and so does the computed one'
    if (own.some(({ test }) => test.comparator !== '=')) return 'a bound of the test statistic leaves p open'
    if (own.some(({ p }) => p!.comparator === '>' || p!.comparator === '<')) return 'the printed p is the end of what rounding leaves open'
    return 'other'
  })
}

const oneTailedWords = /one[- ]?(?:tailed|sided)|\bdirectional/i

/** Each computed p beside the engine's, where both see the same tests; halved where the reference was told of one tail. */
function compareComputed({ input_text: input, expected, options = {} }: Row): Comparison[] {
  const theirs = [expected].flat().filter(({ computed_p: p }) => typeof p === 'number')
  const own = readTests(input).filter(({ check }) => check !== null)
  if (theirs.length !== own.length) return []
  return own.map(({ check }, i) => {
    const reference = theirs[i]!.computed_p!
    const halved = Math.abs(reference / (check!.p / 2) - 1) < 1e-10
    return compare(input, reference.toPrecision(10), (halved && /one[- ]?(?:tailed|sided)|directional/i.test(input + JSON.stringify(options)) ? check!.p / 2 : check!.p).toPrecision(10), () => halved ? 'the reference halves p for one tail' : 'other')
  })
}

/** The tests of a text in order, each with the p value of its group. */
function readTests(text: string): OwnTest[] {
  const statistics = extractStatistics(text, { start: 0, end: text.length })
  return statistics.flatMap((test, at) => {
    if (kinds[test.kind] === undefined) return []
    const p = statistics.slice(at + 1).find(({ kind, group }) => kind === 'p-value' && group === test.group) ?? null
    return [{ test, p, check: p ? checkTest(test, p) : null }]
  })
}

function verdictOf({ inconsistent, oneTailed, decisionError }: TestCheck): string {
  return oneTailed ? 'fine' : word(inconsistent, decisionError)
}

function word(error: boolean, decision: boolean): string {
  return decision ? 'decision error' : error ? 'error' : 'fine'
}

function isTrue(value: boolean | string | null | undefined): boolean {
  return value === true || value === '1'
}

function unquoted(comparator: string | undefined): string {
  return (comparator ?? '').replaceAll('"', '').replace('<=', '≤').replace('>=', '≥')
}

/** Numbers of tables: "1,00E-04" with a decimal comma, "NA" and "" for none. */
function toNumber(value: string | number | null): number | null {
  if (value === null || value === '' || value === 'NA') return null
  const number = Number(String(value).replace(',', '.'))
  return Number.isNaN(number) ? null : number
}

/** Some of the strings were once read in the wrong encoding: χ, the minus sign and the en dash. */
function repaired(text: string): string {
  return text.replaceAll('Ï‡', 'χ').replaceAll('âˆ’', '−').replaceAll('â€“', '–')
}
