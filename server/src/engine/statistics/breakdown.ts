import type { Draft } from './grammar/draft.ts'
import { point } from './grammar/draft.ts'
import { works } from './grammar/units.ts'
import { placeOf } from './context/parts.ts'
import type { StatisticKind } from './statistic.ts'
import type { Token } from './tokens.ts'

/** What marks a number of studies as one of several that make up those named before. */
export const partOfStudies = 'part'

/** Kinds that count studies or people: the last of them before a list is what the list is of. */
const counts: ReadonlySet<StatisticKind> = new Set(['study-count', 'sample-size', 'count', 'fraction', 'percentage'])
/** Between the parts of a list. */
const joints = /^(?:[:,;–(]|and|or|but|plus)$/
/** What goes on with a part after its number: whom, where or what those studies were of, or what they did. */
const goesOn = /^(?:in|on|of|with|for|among|about|from|at|were|was|dealt|deals?|dealing|concerned|examined|addressed|tested|studied|enrolled|recruited|included|covered|used|compared)$/
const shortest = 2
/** Of studies whose number is not told, larger parts are hardly studies. */
const mostUnnumbered = 50

/**
 * Reads the numbers into which a number of studies is broken down, whose noun is said once: "six trials: two in adults, three in children and one in both", "Of the
 * eligible trials, two dealt with adults and three with children".
 *
 * @returns the drafts, with a number of studies for each part; nothing is added where fewer than two parts are listed
 */
export function readBreakdown(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const whole = wholeOf(tokens, drafts)
  if (!whole) return [...drafts]
  const parts: Draft[] = []
  for (let at = whole.to; at < tokens.length; at++) {
    const { number, glued } = tokens[at]!
    if (!number || glued || number.decimals > 0 || number.value < 1) continue
    const isFree = drafts.every(draft => draft.end <= number.start || draft.start >= number.end || isBare(draft))
    if (isFree && isPart(tokens, at)) parts.push(point('study-count', number, { qualifier: partOfStudies }))
    else if (drafts.some(({ kind, start }) => counts.has(kind) && start === number.start)) break
  }
  // "Two trials: 24 in the first and 30 in the second" are people.
  if (parts.length < shortest || parts.every(({ value }) => value === 1) || parts.some(({ value }) => value! > whole.size)) return [...drafts]
  return [...drafts.filter(draft => !parts.some(({ start, end }) => draft.start < end && start < draft.end)), ...parts].sort((a, b) => a.start - b.start)
}

/** The studies that are broken down, the last that are counted before a list or those of "Of the eligible trials,": how many at most, and the token behind them. */
function wholeOf(tokens: readonly Token[], drafts: readonly Draft[]): { size: number, to: number } | null {
  const list = tokens.findIndex(({ number, glued }, at) => number !== undefined && !glued && at > 0 && isPart(tokens, at))
  if (list < 0) return null
  const whole = drafts.findLast(({ kind, end }) => counts.has(kind) && end < tokens[list]!.start)
  if (whole) return whole.kind === 'study-count' ? { size: whole.value ?? whole.upper ?? 0, to: placeOf(tokens, whole).to } : null
  const comma = tokens[0]?.text === 'of' ? tokens.findIndex(({ text }) => text === ',') : -1
  return comma > 0 && comma < 8 && works.test(tokens[comma - 1]!.text) ? { size: mostUnnumbered, to: comma } : null
}

/** A joint stands before the number, or before "a single one", and behind it whom it is of; "one with 15 participants" and "two of which" are no parts of a list. */
function isPart(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at - 1]?.text === 'single' && tokens[at - 2]?.text === 'a' ? at - 2 : at
  const of = tokens[at + 2]
  return joints.test(tokens[first - 1]?.text ?? '') && goesOn.test(tokens[at + 1]?.text ?? '') && of !== undefined && of.number === undefined && !/^(?:which|whom|them|these|those|about|over|more|fewer|n)$/.test(of.text)
}

/** A number that nothing says what it is of: "two of patients with …" may be studies of them. */
function isBare({ kind, unit, denominator }: Draft): boolean {
  return (kind === 'count' || kind === 'other') && unit === null && denominator === undefined
}
