import { fractionWords } from '../numberWords.ts'
import type { Token } from '../tokens.ts'
import { comparatorBefore, isDash, point, type Match, type Recognizer } from './draft.ts'
import { isSpanning } from './quantity.ts'
import { readUnit } from './units.ts'

/** What each span of time has of the next smaller unit. */
const smaller: Readonly<Record<string, { count: number, unit: string }>> = {
  hour: { count: 60, unit: 'min' }, day: { count: 24, unit: 'h' }, year: { count: 12, unit: 'months' },
}
const whole: Readonly<Record<string, string>> = { week: 'weeks', month: 'months' }

/** Times with a part of a unit in words: "three-quarters of an hour", "an hour and a half", "two and a half weeks". */
export const partsOfTime: Recognizer = {
  opens: ({ text, number }) => text === 'a' || text === 'an' || number?.word === true,
  read: (tokens, at) => readShareOf(tokens, at) ?? readOneAndHalf(tokens, at) ?? readSomeAndHalf(tokens, at),
}

/** "Three-quarters of an hour": 45 minutes. */
function readShareOf(tokens: readonly Token[], at: number): Match | null {
  const numerator = countAt(tokens, at)
  const name = isDash(tokens[at + 1]) ? at + 2 : at + 1
  const denominator = fractionWords[tokens[name]?.text ?? '']
  const of = smaller[tokens[name + 3]?.text ?? '']
  if (numerator === null || denominator === undefined || !of || tokens[name + 1]?.text !== 'of' || !/^an?$/.test(tokens[name + 2]?.text ?? '')) return null
  const value = of.count * numerator / denominator
  return Number.isInteger(value) && numerator < denominator ? duration(tokens, at, name + 3, value, of.unit) : null
}

/** "An hour and a half", "one week and a half": 90 minutes, 1.5 weeks. */
function readOneAndHalf(tokens: readonly Token[], at: number): Match | null {
  const noun = tokens[at + 1]?.text ?? ''
  if (countAt(tokens, at) !== 1 || !isAndHalf(tokens, at + 2)) return null
  const parts = smaller[noun]
  if (parts) return duration(tokens, at, at + 4, 1.5 * parts.count, parts.unit)
  return whole[noun] === undefined ? null : duration(tokens, at, at + 4, 1.5, whole[noun])
}

/** "Two and a half hours": 2.5 hours. */
function readSomeAndHalf(tokens: readonly Token[], at: number): Match | null {
  const number = tokens[at]!.number
  if (!number || !Number.isInteger(number.value) || !isAndHalf(tokens, at + 1)) return null
  const unit = readUnit(tokens, at + 4)
  return unit?.kind === 'duration' ? duration(tokens, at, unit.next - 1, number.value + 0.5, unit.unit) : null
}

function countAt(tokens: readonly Token[], at: number): number | null {
  const { text, number } = tokens[at]!
  return text === 'a' || text === 'an' ? 1 : number?.value ?? null
}

function isAndHalf(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'and' && tokens[at + 1]?.text === 'a' && tokens[at + 2]?.text === 'half'
}

function duration(tokens: readonly Token[], at: number, last: number, value: number, unit: string): Match {
  const { start } = tokens[at]!
  const { end } = tokens[last]!
  const comparator = isSpanning(tokens, at, unit) ? '=' : comparatorBefore(tokens, at)
  return { next: last + 1, statistics: [point('duration', { start, end, raw: '', value, decimals: Number.isInteger(value) ? 0 : 1, word: true }, { unit, comparator })] }
}
