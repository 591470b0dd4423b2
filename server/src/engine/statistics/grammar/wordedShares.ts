import type { Token } from '../tokens.ts'
import { partOfStudies } from '../breakdown.ts'
import { fractionWords } from '../numberWords.ts'
import { fates, people } from './counted.ts'
import { comparatorBefore, isDash, isOpening, point, type Draft, type Match } from './draft.ts'
import { readIntervalLabel } from './interval.ts'
import { endsNounPhrase } from './nounPhrase.ts'
import { readUnit } from './units.ts'

/** The percentage printed at `at`, and the token behind it; null where none is. */
export function percentAt(tokens: readonly Token[], at: number): { draft: Draft, next: number } | null {
  const token = tokens[at]
  if (token?.type !== 'number' || token.glued) return null
  const unit = readUnit(tokens, at + 1)
  if (unit?.kind !== 'percentage' || readIntervalLabel(tokens, at)) return null
  return { draft: point('percentage', token.number!, { unit: '%' }), next: unit.next }
}

/** One of them, where its plural is no regular one. */
const person = /^(?:woman|man|child|boy|girl)$/

/** What one is told to be in. */
export const oneIn = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000])

/** "three of the trials", "four of these controlled studies" */
function isOfWorks(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:the|these|those|its)$/.test(tokens[at]?.text ?? '')) return false
  return headsWorks(tokens, tokens[at + 1]?.number ? at + 2 : at + 1)
}

/** "eligible acute trials": papers, past an adjective or three. */
export function headsWorks(tokens: readonly Token[], from: number): boolean {
  const end = tokens.findIndex(({ type, text, number }, i) => i >= from && (type !== 'word' && !isDash(tokens[i]) || number !== undefined || /^(?:of|in|who|that|which|were|was|had|with)$/.test(text)))
  return tokens.slice(from, Math.min(from + 5, end < 0 ? tokens.length : end)).some(({ text }) => /^(?:trials|studies|rcts|reviews|reports)$/.test(text))
}

/** "none of the placebo group", "six of the patients": people out of some whose number is not told. "None of the differences" counts no people. */
export function readSomeOf(tokens: readonly Token[], at: number): Match | null {
  const { type, text, number } = tokens[at]!
  if (type !== 'word' || !number || !Number.isInteger(number.value) || tokens[at + 1]?.text !== 'of') return null
  if (text !== 'none' && number.value > 1 && isOfWorks(tokens, at + 2)) return { next: at + 2, statistics: [point('study-count', number, { qualifier: partOfStudies })] }
  const noun = tokens.slice(at + 2, at + 7).find(token => token.number !== undefined || people.test(token.text) || /^(?:groups?|arms?|cohort|[,;.()])$/.test(token.text))
  if (noun?.type !== 'word' || noun.number) return null
  return { next: at + 2, statistics: [text === 'none' ? point('fraction', number, { numerator: 0 }) : point('count', number)] }
}

/** Parts whose names are those of steps too: "a third trial". */
const isOrdinal = /^(?:third|fourth|fifth|sixth|eighth|tenth)$/

/** "a fifth of them", "a third (33%)", "one-fifth", "half responded and a fifth remitted", "reached by a third": a part of all, and not the third or the fifth of some. */
function isPartOfAll(tokens: readonly Token[], at: number, name: number): boolean {
  const next = tokens[name + 1]
  if (next?.text === 'of' || isOpening(next) && percentAt(tokens, name + 2) !== null || isDash(tokens[at + 1]) && tokens[at]!.text === 'one') return true
  if (tokens.some(({ text }, i) => i !== name && /^(?:first|second|another|other|fourth|next)$/.test(text))) return false
  return fates.test(next?.text ?? '') || /^(?:by|to|only|about|just|nearly|almost|roughly|some|barely)$/.test(tokens[at - 1]?.text ?? '') && (next === undefined || /^(?:[,.;)[]|were|was|had|have|who|in)$/.test(next.text))
}

/** "half of the patients", "two-thirds", "a quarter", "one in three", "one patient in ten". */
export function readFractionWord(tokens: readonly Token[], at: number): Match | null {
  const token = tokens[at]!
  if (token.type !== 'word') return null
  const part = (numerator: number, denominator: number, first: Token, last: Token): Match => {
    const span = { start: first.start, end: last.end }
    const printed = { ...span, raw: '', value: numerator / denominator, decimals: 2, word: true as const }
    const next = tokens.indexOf(last) + 1
    // "a tenth of a point" is a size, and no share of anybody.
    if (tokens[next]?.text === 'of' && tokens[next + 1]?.text === 'a' && /^(?:points?|day|week|month|year|hour|minute|unit|standard)$/.test(tokens[next + 2]?.text ?? '')) return { next, statistics: [] }
    return {
      next,
      statistics: [{
        kind: 'fraction', ...span, value: numerator / denominator, lower: null, upper: null, comparator: comparatorBefore(tokens, at), unit: null, printed: [printed],
        numerator, denominator, ...(tokens[next]?.text === 'of' && isOfWorks(tokens, next + 1) ? { qualifier: 'studies' } : {}),
      }],
    }
  }
  if (token.text === 'half' && !isDash(tokens[at + 1]) && tokens[at + 1]?.text !== 'life' && tokens[at - 1]?.text !== '-') {
    return /^(?:a|an|hour|year|day|dose|time|life|maximal|way)$/.test(tokens[at + 1]?.text ?? '') ? null : part(1, 2, token, token)
  }
  const numerator = token.number && !token.number.word === false ? token.number.value : token.text === 'a' || token.text === 'one' ? 1 : null
  if (numerator === null || !Number.isInteger(numerator) || numerator < 1) return null
  const i = isDash(tokens[at + 1]) ? at + 2 : at + 1
  const name = tokens[i]
  const denominator = name?.type === 'word' ? fractionWords[name.text] : undefined
  if (denominator && denominator > numerator && (!isOrdinal.test(name!.text) || numerator === 1 && isPartOfAll(tokens, at, i))) return part(numerator, denominator, token, name!)
  if (tokens[at + 1]?.text === 'in' && tokens[at + 2]?.type === 'word' && tokens[at + 2]!.number && Number.isInteger(tokens[at + 2]!.number!.value) && tokens[at + 2]!.number!.value > numerator) {
    return part(numerator, tokens[at + 2]!.number!.value, token, tokens[at + 2]!)
  }
  // "one patient in ten"; "one patient in ten centres" is one patient.
  const among = tokens[at + 3]
  const isOver = endsNounPhrase(tokens[at + 4]) || fates.test(tokens[at + 4]!.text)
  if (isOver && (people.test(tokens[at + 1]?.text ?? '') || person.test(tokens[at + 1]?.text ?? '')) && tokens[at + 2]?.text === 'in' && among?.number && oneIn.has(among.number.value) && among.number.value > numerator) return part(numerator, among.number.value, token, among)
  return null
}
