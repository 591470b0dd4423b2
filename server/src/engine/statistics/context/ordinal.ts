import type { Token } from '../tokens.ts'
import type { Part } from './parts.ts'

/** Which of several steps or periods a number is of. */
export interface Ordinal { rank: number, of: string }

const ranks: ReadonlyMap<string, number> = new Map(['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].map((word, i) => [word, i + 1]))

/**
 * What comes one after the other and has results of its own. A first line, a first author or a third of the patients are something else; and "after the third infusion" is after three, whoever
 * "the first-infusion responders" were.
 */
const numbered = /^(step|phase|stage|round|period|trimester|tertile|quartile)s?$/
/** How far from its number an ordinal may stand, in tokens, and its noun from the ordinal. */
const reach = 9
const phrase = 4

/**
 * The ordinal that a number claims: the one right behind it ("36.8% for the first, 30.6% for the second step"), else the one before it ("at the second step, 30.6% remitted").
 *
 * @returns undefined where there is none, or none of something that is numbered, or several: "for the first to the fourth step"
 */
export function ordinalOf(tokens: readonly Token[], { from, to, left, right, segment }: Part): Ordinal | undefined {
  const behind = ordinalsIn(tokens, to, Math.min(right, to + reach))
  const [at, other] = behind.length > 0 ? behind : ordinalsIn(tokens, Math.max(left, segment, from - reach), from)
  const own = at === undefined || other !== undefined ? undefined : ordinalAt(tokens, at)
  return own ?? (left <= segment ? studyAt(tokens, segment) : undefined)
}

/** What is one of few that are told together. */
const together = /^(?:study|trial)$/
const mostTogether = 9

/** "In study 2, …", "In the second trial, …": said of all that follows. */
function studyAt(tokens: readonly Token[], from: number): Ordinal | undefined {
  if (tokens[from]?.text !== 'in') return undefined
  const first = tokens[from + 1]?.text === 'the' ? from + 2 : from + 1
  const isRanked = ranks.has(tokens[first]?.text ?? '')
  const noun = isRanked ? first + 1 : first
  if (!together.test(tokens[noun]?.text ?? '') || tokens[isRanked ? noun + 1 : noun + 2]?.text !== ',') return undefined
  const number = tokens[noun + 1]?.number
  const rank = isRanked ? ranks.get(tokens[first]!.text)! : number && number.decimals <= 0 && number.value <= mostTogether ? number.value : 0
  return rank < 1 ? undefined : { rank, of: 'study' }
}

function ordinalsIn(tokens: readonly Token[], from: number, to: number): number[] {
  const places: number[] = []
  for (let i = from; i < to && tokens[i]!.text !== ';'; i++) if (ranks.has(tokens[i]!.text)) places.push(i)
  return places
}

/** The noun stands behind the ordinal, or behind the last of a list: "for the first, …, and 13.0% for the fourth treatment step". */
function ordinalAt(tokens: readonly Token[], at: number): Ordinal | undefined {
  const rank = ranks.get(tokens[at]!.text)!
  const own = nounBehind(tokens, at)
  if (own !== undefined) return { rank, of: own }
  const last = /^[,;)]$/.test(tokens[at + 1]?.text ?? '') || tokens[at + 1]?.text === 'and' ? tokens.findLastIndex(({ text }, i) => i > at && ranks.has(text)) : -1
  const of = last < 0 ? undefined : nounBehind(tokens, last)
  return of === undefined ? undefined : { rank, of }
}

function nounBehind(tokens: readonly Token[], at: number): string | undefined {
  for (let i = at + 1; i <= at + phrase && tokens[i]?.type === 'word'; i++) {
    const noun = numbered.exec(tokens[i]!.text)?.[1]
    if (noun !== undefined) return noun
  }
  return undefined
}
