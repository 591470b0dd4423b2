import { readUnit } from '../../statistics/grammar/units.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { tokenize } from '../../statistics/tokens.ts'
import type { Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import type { EvidencePool } from '../candidates/evidencePool.ts'
import { coverageOf, rarityIn } from '../candidates/rarity.ts'

/** A number of a sentence, as it stands there. */
interface Printed { value: number, decimals: number, unit: string | null }

/** So many sentences are looked at, those nearest in words. */
const mostSentences = 10
/** What part of what the claim's words tell a sentence must have. */
const akin = 0.15
/** Two numbers that are worked into one stand no further apart, in numbers. */
const reach = 6
/** The row of a table may have many more numbers than a sentence; no more of them are looked at. */
const mostNumbers = 60
/** Sizes of a study and of its groups, those that are given most often. */
const mostSizes = 5
/** Smaller numbers are the sum or the half of too much. */
const leastPeople = 8
/** So often at most is something taken or done, in a day or a week. */
const mostTimes = 12

/**
 * How near in words, 0 to 1, a sentence stands whose numbers give the claim's by a calculation that writers do in their head: a share of a whole ("84% were boys" for 52 of 62) and what is left of it, a sum or a difference of
 * people, a dose three times a day, two sessions a week for five weeks, half of those who were randomised, a change in per cent. It says that the number may be right, not that it is.
 *
 * @returns 0 where no sentence gives it
 */
export function calculableFrom({ statistic: claim, sentence }: Setting, { pool }: Company): number {
  const [printed] = claim.printed
  if (claim.value === null || !printed || claim.printed.length !== (claim.kind === 'fraction' ? 2 : 1) || printed.word || never.has(claim.kind)) return 0
  const isGiven = calculationOf(claim)
  const own = sentence.flatMap(({ kind, value, denominator }) => (people.has(kind) && value !== null ? [value] : denominator ?? []))
  const wholes = [...own, ...sizesIn(pool)]
  return nearestIn(claim, pool).find(({ text }) => isGiven(numbersIn(text), wholes))?.share ?? 0
}

/** What nobody works out from two numbers. */
const never: ReadonlySet<Statistic['kind']> = new Set(['p-value', 'direction', 'confidence-interval', 'study-count', 't-statistic', 'f-statistic', 'chi-square', 'z-statistic', 'odds-ratio', 'risk-ratio', 'hazard-ratio', 'correlation', 'standard-deviation', 'standard-error'])
const people: ReadonlySet<Statistic['kind']> = new Set(['count', 'sample-size'])

/** Stems of words by which a sentence gives a change or a difference. */
const changing = /^(?:fell|fall|drop|reduc|decreas|declin|los|down|low|few|less|short|cut|small|increas|ros|rais|rise|gain|grew|grow|high|more|great|larg|long|improv|chang|keep|kept|bett|wors|differ)/

/** Whether some numbers of a sentence give the claim's. */
type Calculation = (numbers: readonly Printed[], wholes: readonly number[]) => boolean

function calculationOf({ kind, unit, value, printed, numerator, denominator, context: { words } }: Statistic): Calculation {
  // "31 of 37 remained well" where six of 37 did not.
  if (kind === 'fraction') return numbers => [denominator! - numerator!, denominator!].every(number => countsIn(numbers).includes(number))
  const target = Math.abs(value!)
  const half = 0.5 * 10 ** -Math.max(0, printed[0]!.decimals) * (1 + 1e-9)
  const isIt = (number: number): boolean => Math.abs(number - target) <= half
  const isChange = words.some(word => changing.test(word))
  if (unit === '%' || kind === 'percentage') {
    return (numbers, wholes) => isShare(numbers, wholes, isIt) || isChange && isChangeInPercent(numbers, isIt)
  }
  return people.has(kind) || kind === 'other' && unit === null && Number.isInteger(target) ? (numbers, wholes) => target >= leastPeople && isCount(countsIn(numbers), wholes, target) : numbers => isAmount(numbers, unit, isChange, isIt)
}

/** A part of a whole, what is left of it, and two shares together or apart. */
function isShare(numbers: readonly Printed[], wholes: readonly number[], isIt: (number: number) => boolean): boolean {
  const counts = countsIn(numbers)
  const shares = numbers.filter(each => each.unit === '%').map(({ value }) => value)
  return counts.some(part => [...counts, ...wholes].some(whole => whole > part && whole >= leastPeople / 2 && (isIt(100 * part / whole) || isIt(100 - 100 * part / whole))))
    || shares.some(share => isIt(100 - share)) || pairsOf(shares).some(([a, b]) => isIt(a + b) || isIt(Math.abs(a - b)))
}

function isChangeInPercent(numbers: readonly Printed[], isIt: (number: number) => boolean): boolean {
  return pairsOf(numbers).some(([a, b]) => a.decimals === b.decimals && [a, b].some(({ value }) => value > 0 && isIt(100 * Math.abs(a.value - b.value) / value)))
}

/** Two or three groups together, those who are left, so many times so many, and equal parts of a whole. */
function isCount(counts: readonly number[], wholes: readonly number[], target: number): boolean {
  return pairsOf(counts).some(([a, b]) => a + b === target || Math.abs(a - b) === target || Math.min(a, b) <= mostTimes && a * b === target)
    || threesOf(counts).some(([a, b, c]) => a + b + c === target)
    || [...counts, ...wholes].some(count => [2, 3, 4].some(parts => count === parts * target || count * parts === target))
}

/** Sums, differences where the words say so, so many times so much, and milligrams in grams: of numbers in the claim's unit, as far as they say it. */
function isAmount(numbers: readonly Printed[], unit: string | null, isChange: boolean, isIt: (number: number) => boolean): boolean {
  const isOfUnit = (own: string | null): boolean => own === null || unit === null || own === unit
  const values = numbers.filter(each => isOfUnit(each.unit)).map(({ value }) => value)
  return pairsOf(values).some(([a, b]) => isIt(a + b) || isChange && isIt(Math.abs(a - b))) || threesOf(values).some(([a, b, c]) => isIt(a + b + c))
    || pairsOf(numbers).some(([a, b]) => Math.min(a.value, b.value) <= mostTimes && [1, 1 / 1000].some(scale => isIt(a.value * b.value * scale)))
}

function countsIn(numbers: readonly Printed[]): number[] {
  return numbers.filter(({ decimals, unit, value }) => decimals <= 0 && unit !== '%' && value >= 1).map(({ value }) => value)
}

/** Each of a row with those that stand near behind it. */
function pairsOf<T>(row: readonly T[]): [T, T][] {
  return row.flatMap((first, i) => row.slice(i + 1, i + reach).map((second): [T, T] => [first, second]))
}

function threesOf<T>(row: readonly T[]): [T, T, T][] {
  return row.flatMap((first, i) => pairsOf(row.slice(i + 1, i + reach)).map(([second, third]): [T, T, T] => [first, second, third]))
}

function numbersIn(text: string): Printed[] {
  const tokens = tokenize(text, { start: 0, end: text.length })
  return tokens.flatMap(({ number, glued }, i): Printed[] => (number && !glued ? [{ value: number.value, decimals: number.decimals, unit: readUnit(tokens, i + 1)?.unit ?? null }] : [])).slice(0, mostNumbers)
}

const knownSizes = new WeakMap<EvidencePool, number[]>()

/** The sizes of the studies and their groups that are given most often. Kept for as long as the pool lives. */
function sizesIn(pool: EvidencePool): readonly number[] {
  let sizes = knownSizes.get(pool)
  if (!sizes) {
    const counts = new Map<number, number>()
    for (const { finding: { statistic: { kind, value } } } of pool) if (kind === 'sample-size' && value !== null && value >= leastPeople) counts.set(value, (counts.get(value) ?? 0) + 1)
    knownSizes.set(pool, sizes = [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostSizes).map(([size]) => size))
  }
  return sizes
}

/** The sentences of a pool that have most of what the claim's words tell, the nearest first. */
function nearestIn({ context: { words } }: Statistic, pool: EvidencePool): { text: string, share: number }[] {
  const coverage = coverageOf(words, rarityIn(pool))
  const sentences: { text: string, share: number }[] = []
  let last = -1
  for (const { sentence, finding } of pool) {
    if (sentence === last) continue
    last = sentence
    const share = coverage(finding.statistic.context.words)
    if (share >= akin) sentences.push({ text: finding.sentence, share })
  }
  return sentences.sort((a, b) => b.share - a.share).slice(0, mostSentences)
}
