import type { Token } from '../tokens.ts'
import type { Draft } from '../grammar/draft.ts'
import { hoursOf } from '../time.ts'
import type { Part, Place } from './parts.ts'

/** A time point of the sentence, in hours; a range has both its ends. */
export interface TimePoint extends Place { hours: number[] }

/** The durations of a sentence that say when something was measured. */
export function timePoints(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[]): TimePoint[] {
  return drafts.flatMap((draft, i) => {
    if (draft.kind !== 'duration' || !isTimePoint(tokens, places[i]!)) return []
    const values = draft.value === null ? [draft.lower ?? 0, draft.upper ?? 0] : [draft.value]
    return [{ hours: values.map(value => hoursOf(value, draft.unit)), ...places[i]! }]
  })
}

/** "at 24 h", "within two weeks", "day 7", "24 hours after": when it was measured. "over two weeks" and "a four-week trial" are not. */
function isTimePoint(tokens: readonly Token[], { from, to }: Place): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    if (/^(?:at|after|within|by|until|till|through|post|following|days?|weeks?|months?|hours?)$/.test(tokens[i]!.text)) return true
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
  const reachable = times.filter(time => time.from >= part.segment && !tokens.slice(part.to, time.from).some(token => token.text === ';'))
  const own = reachable.filter(time => time.from >= part.left && time.to <= part.right)
  const before = reachable.filter(time => time.to <= part.left).at(-1)
  const sibling = part.sibling ? reachable.filter(time => time.from >= part.sibling!.from && time.to <= part.sibling!.to) : []
  const chosen = own.length > 0 ? own : before ? [before] : sibling
  return [...new Set(chosen.flatMap(time => time.hours))].slice(0, 3)
}
