import type { Token } from '../tokens.ts'
import { comparatorBefore, point, type Match, type Recognizer } from './draft.ts'
import { endsNounPhrase } from './nounPhrase.ts'
import { isSpanning } from './quantity.ts'

interface Span { value: number, unit: string }

const whole: Readonly<Record<string, Span>> = {
  hour: { value: 1, unit: 'h' }, day: { value: 1, unit: 'days' }, week: { value: 1, unit: 'weeks' }, fortnight: { value: 2, unit: 'weeks' }, month: { value: 1, unit: 'months' },
  year: { value: 1, unit: 'years' }, decade: { value: 1, unit: 'decades' },
}
/** Halves in the next smaller unit, so that they are whole numbers. */
const half: Readonly<Record<string, Span>> = { hour: { value: 30, unit: 'min' }, day: { value: 12, unit: 'h' }, year: { value: 6, unit: 'months' }, decade: { value: 5, unit: 'years' } }

/** Words before a span of time; what stands before "a week" in "twice a week" or "20 mg a day" is none of them. */
const lead = /^(?:for|within|after|over|under|to|least|most|about|around|than|nearly|almost|roughly|approximately|only|just|by|until|till|lasts?|lasted|lasting|takes?|took|taking)$/
/** Words behind it that count from or to something. */
const follow = /^(?:later|after|before|earlier|apart|ago|afterwards|thereafter|post|lay|passed|elapsed)$/

/** Spans of time whose number is an article: "up to a week", "a month later", "half a year", "for over a decade". */
export const articleDurations: Recognizer = {
  opens: ({ text }) => text === 'a' || text === 'an' || text === 'half',
  read: readArticleDuration,
}

function readArticleDuration(tokens: readonly Token[], at: number): Match | null {
  const isHalf = tokens[at]!.text === 'half'
  if (isHalf && !/^an?$/.test(tokens[at + 1]?.text ?? '')) return null
  const noun = isHalf ? at + 2 : at + 1
  const span = (isHalf ? half : whole)[tokens[noun]?.text ?? '']
  const before = tokens[at - 1]?.text ?? ''
  const behind = tokens[noun + 1]
  if (!span || !endsNounPhrase(behind) || !isHalf && !lead.test(before) && !follow.test(behind?.text ?? '')) return null
  const { start } = tokens[at]!
  const { end } = tokens[noun]!
  const comparator = isSpanning(tokens, at, span.unit) ? '=' : comparatorBefore(tokens, at)
  return { next: noun + 1, statistics: [point('duration', { start, end, raw: '', value: span.value, decimals: 0, word: true }, { unit: span.unit, comparator })] }
}
