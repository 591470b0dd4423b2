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
const goesOn = /^(?:in|on|of|with|for|among|about|from|at|were|was|had|have|dealt|deals?|dealing|concerned|concerns?|examined|addressed|tested|studied|treated|targeted|enrolled|recruited|included|covered|used|compared)$/
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
  const first = firstPart(tokens, whole, parts)
  if (first) parts.unshift(first)
  // "Two trials: 24 in the first and 30 in the second" are people.
  else if (parts.some(({ value }) => value! > whole.size)) return [...drafts]
  const isFew = parts.length < shortest && !(parts.length > 0 && whole.isAnnounced)
  if (isFew || parts.every(({ value }) => value === 1)) return [...drafts]
  return [...drafts.filter(draft => !parts.some(({ start, end }) => draft.start < end && start < draft.end)), ...parts].sort((a, b) => a.start - b.start)
}

interface Whole {
  size: number
  /** The token behind them. */
  to: number
  /** "Of the six trials, three …" */
  isAnnounced: boolean
  /** The number itself, where it is told. */
  draft: Draft | null
}

/** "Three trials in adults, three in children and one in both": where the others are more than the first number, that is a part as they are. */
function firstPart(tokens: readonly Token[], { draft, size, to }: Whole, parts: readonly Draft[]): Draft | null {
  if (!draft?.printed[0] || draft.printed.length > 1 || parts.length === 0 || draft.comparator !== '=') return null
  const noun = tokens.findIndex(({ text }, at) => at >= to && at < to + nearest && works.test(text))
  const isOfSome = noun >= 0 && goesOn.test(tokens[noun + 1]?.text ?? '') && !tokens.slice(noun, placeOf(tokens, parts[0]!).from).some(({ text }) => /^[:(–]$/.test(text))
  return isOfSome && parts.reduce((sum, { value }) => sum + value!, 0) > size && parts.every(({ value }) => value! <= mostOfOnePart * size) ? point('study-count', draft.printed[0], { qualifier: partOfStudies }) : null
}

/** Between a number and its noun stand no more tokens. */
const nearest = 5
/** Two numbers of studies are hardly further apart; of people they are. */
const mostOfOnePart = 5

/** The studies that are broken down, the last that are counted before a list or those of "Of the eligible trials,": how many at most. */
function wholeOf(tokens: readonly Token[], drafts: readonly Draft[]): Whole | null {
  const list = tokens.findIndex(({ number, glued }, at) => number !== undefined && !glued && at > 0 && isPart(tokens, at))
  if (list < 0) return null
  const whole = drafts.findLast(({ kind, end }) => counts.has(kind) && end < tokens[list]!.start)
  const isAnnounced = /^(?:of|among)$/.test(tokens[0]?.text ?? '')
  if (whole) return whole.kind === 'study-count' ? { size: whole.value ?? whole.upper ?? 0, to: placeOf(tokens, whole).to, isAnnounced: isAnnounced && placeOf(tokens, whole).from < 4, draft: whole } : null
  const comma = isAnnounced ? tokens.findIndex(({ text }) => text === ',') : -1
  return comma > 0 && comma < 8 && works.test(tokens[comma - 1]!.text) ? { size: mostUnnumbered, to: comma, isAnnounced: false, draft: null } : null
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
