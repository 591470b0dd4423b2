import type { Token } from '../tokens.ts'
import type { Draft } from '../grammar/draft.ts'
import { hoursOf } from '../time.ts'
import type { Part, Place } from './parts.ts'

/** A time point of the sentence, in hours; a range has both its ends. */
export interface TimePoint extends Place { hours: number[] }

/** "At 65 to 74 years": nothing is followed up for so many years, in years; it is an age. */
const lifetime = 40

/** The durations of a sentence that say when something was measured. */
export function timePoints(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[]): TimePoint[] {
  const measured = drafts.flatMap((draft, i): TimePoint[] => {
    const values = draft.value === null ? [draft.lower ?? 0, draft.upper ?? 0] : [draft.value]
    if (draft.kind !== 'duration' || draft.unit === 'years' && values[0]! >= lifetime || !isTimePoint(tokens, places[i]!)) return []
    return [{ hours: values.map(value => hoursOf(value, draft.unit)), ...places[i]! }]
  })
  const told = tokens.flatMap((_, i): TimePoint[] => (isNextDay(tokens, i) ? [{ hours: [hoursOf(1, 'days')], from: i, to: i + 1 }] : []))
  return told.length === 0 ? measured : [...measured, ...told].sort((a, b) => a.from - b.from)
}

/** "the day after", "the next day", "on the following day": one day, with no number to say so. */
function isNextDay(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.text !== 'day') return false
  const before = tokens[at - 1]?.text ?? ''
  return /^(?:next|following)$/.test(before) || before === 'the' && /^(?:after|following)$/.test(tokens[at + 1]?.text ?? '')
}

const lasting = /^(?:keeps?|kept|keeping|sustain(?:s|ed|ing)?|maintain(?:s|ed|ing)?|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|persist(?:s|ed|ing)?|last(?:s|ed|ing)?)$/

/** "keeps the response for 8 weeks": how long is when. */
function lasts(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 7); i--) {
    if (lasting.test(tokens[i]!.text)) return true
    if (/^[,;.(]$/.test(tokens[i]!.text)) return false
  }
  return false
}

/** "from baseline to two weeks": where what is measured begins. */
const beginnings = /^(?:baseline|pretreatment|randomi[sz]ation|admission)$/

/** "at 24 h", "within two weeks", "day 7", "24 hours after": when it was measured. "over two weeks" and "a four-week trial" are not. */
function isTimePoint(tokens: readonly Token[], { from, to }: Place): boolean {
  // "Six years later, …" is when the next study came.
  if (from === 0 && /^years?$/.test(tokens[to]?.text ?? tokens[to - 1]?.text ?? '') && tokens.slice(to, to + 3).some(({ text }) => text === 'later')) return false
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    if (/^(?:at|after|within|between|by|until|till|through|post|following|days?|weeks?|months?|hours?)$/.test(tokens[i]!.text)) return true
    if (tokens[i]!.text === 'for') return lasts(tokens, i)
    // "Over the first 72 hours" is within them; "over two weeks" is how long it went on.
    if (tokens[i]!.text === 'over') return tokens.slice(i + 1, from).some(({ text }) => text === 'first')
    if (beginnings.test(tokens[i]!.text) && tokens[i + 1]!.text === 'to') return true
    if (!/^(?:the|to|about|approximately|up|first|one|only|and|or|[-~])$/.test(tokens[i]!.text)) break
  }
  for (let i = to; i < Math.min(tokens.length, to + 4); i++) {
    if (/^(?:post|after|later|follow|following|postinfusion|posttreatment)$/.test(tokens[i]!.text)) return true
  }
  return false
}

/**
 * The time points of the number's own part; else the last one before it ("At 24 h, …"); else what is said after the second of two numbers side
 * by side. Nothing carries over a semicolon.
 */
export function timesNear(tokens: readonly Token[], times: readonly TimePoint[], part: Part): number[] {
  const reachable = times.filter(time => time.from >= part.segment && !hasSemicolon(tokens, part.to, time.from))
  const own = reachable.filter(time => time.from >= part.left && time.to <= part.right && !opensClause(tokens, part.to, time.from))
  const before = reachable.filter(time => time.to <= part.left).at(-1)
  const sibling = part.sibling ? reachable.filter(time => time.from >= part.sibling!.from && time.to <= part.sibling!.to && !opensClause(tokens, part.sibling!.from, time.from)) : []
  const chosen = own.length > 0 ? attached(tokens, own, part) : before ? [before] : sibling
  return [...new Set(chosen.flatMap(time => time.hours))].slice(0, 3)
}

/** A semicolon between, outside brackets: that in "−3.9 (95% CI −6.60 to −1.11; p = .006) at 4 h" parts nothing. */
function hasSemicolon(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from, depth = 0; i < to; i++) {
    const { text } = tokens[i]!
    if (text === '(' || text === '[') depth++
    else if (text === ')' || text === ']') depth = Math.max(0, depth - 1)
    else if (text === ';' && depth === 0) return true
  }
  return false
}

/** "−8.69 (95% CI …), and within 3 days 76% …", ", while ketamine worked within 3 days": the time behind belongs to what comes then. */
function opensClause(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i + 1 < to; i++) if (tokens[i]!.text === ',' && /^(?:and|but|while|whereas)$/.test(tokens[i + 1]!.text)) return to - i <= 4 || /^wh/.test(tokens[i + 1]!.text)
  return false
}

/**
 * Of several times around a number, the one that is attached to it, with those joined to that: "3.4 points after four hours", "after one
 * day (95% CI …)". All of them where none is.
 */
function attached(tokens: readonly Token[], own: readonly TimePoint[], part: Part): readonly TimePoint[] {
  if (own.length < 2) return own
  const before = own.findLastIndex(time => time.to <= part.from)
  // "−0.63 (95% CI −0.99 to −0.26) between 12 and 24 hours": its interval does not part a number from its time.
  const closing = tokens[part.to]?.text === '(' ? tokens.findIndex((token, i) => i > part.to && token.text === ')') : -1
  const end = closing > 0 ? closing + 1 : part.to
  const after = own.findIndex(time => time.from >= end)
  const at = part.bracketed ? before : after >= 0 && own[after]!.from - end <= 5 && !parted(tokens, end, own[after]!.from) ? after : -1
  if (at < 0) return own
  let first = at
  let last = at
  while (first > 0 && own[first]!.from - own[first - 1]!.to <= 3 && own[first - 1]!.from >= part.to === own[at]!.from >= part.to) first--
  while (last + 1 < own.length && own[last + 1]!.from - own[last]!.to <= 3 && own[last + 1]!.from >= part.to === own[at]!.from >= part.to) last++
  return own.slice(first, last + 1)
}

/** Punctuation or a conjunction between. */
function parted(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(token => /^(?:[,;()]|and|but|while|whereas)$/.test(token.text))
}
