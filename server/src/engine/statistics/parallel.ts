import type { Token } from './tokens.ts'
import { isClosing, isOpening, type Draft } from './grammar/draft.ts'
import { readUnit } from './grammar/units.ts'

const joints = new Set([',', 'and', 'or', 'vs', 'versus', 'to', '.', 'v', 'against', 'compared', 'with', '/', '–', '-', 'respectively', 'than'])

/**
 * Numbers in a row share what is printed once: in "98.8 and 94.3 %" both are percentages, in "HR of 1.2 and 1.4" both hazard ratios, in
 * "6 vs 12 weeks" both durations. Only a number that means nothing by itself takes over its neighbour's meaning.
 */
export function shareUnits(tokens: readonly Token[], drafts: Draft[]): Draft[] {
  const shared = spreadsApart(tokens, drafts)
  // From the right first: units usually stand behind the last of a row.
  for (let i = shared.length - 2; i >= 0; i--) inherit(tokens, shared, i, i + 1)
  for (let i = 1; i < shared.length; i++) inherit(tokens, shared, i, i - 1)
  return shared
}

/** "from 33 ± 15 to 58 ± 13 %": the unit behind the second is the first one's too. */
function spreadsApart(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const named = drafts.slice()
  for (let i = named.length - 3; i >= 0; i--) {
    const [draft, spread, model] = [named[i]!, named[i + 1]!, named[i + 2]!]
    if (draft.kind !== 'mean' || draft.unit !== null || model.unit === null || model.kind !== 'mean' && model.kind !== 'percentage') continue
    if (isSpread(tokens, spread) && isSpread(tokens, named[i + 3]) && isPair(tokens, spread.end, model.start)) named[i] = { ...draft, kind: model.kind, unit: model.unit }
  }
  return named
}

/** One joint alone stands between. */
function isPair(tokens: readonly Token[], from: number, to: number): boolean {
  const at = tokens.findIndex(token => token.start >= from)
  return joints.has(tokens[at]?.text ?? '') && tokens[at + 1]?.start === to
}

/** Averages whose unit stands behind their spread: "48 (6–168) vs 4 (1.5–24) hours". */
export function unitsBehindBrackets(tokens: readonly Token[], drafts: readonly Draft[]): Draft[] {
  const named = drafts.slice()
  let after: Draft | null = null
  for (let i = named.length - 1; i >= 0; i--) {
    const draft = named[i]!
    if (draft.unit !== null || draft.value === null || draft.printed[0]!.word || !averaged.has(draft.kind)) continue
    const open = tokens.findIndex(token => token.start >= draft.end)
    const close = isOpening(tokens[open]) ? closingAfter(tokens, open) : null
    if (close === null) continue
    const unit = readUnit(tokens, close + 1)
    const next = named.slice(i + 1).find(({ start }) => start > tokens[close]!.start)
    if (unit) named[i] = { ...draft, unit: unit.unit }
    else if (next && next === after && /^(?:vs|versus|and|,|to)$/.test(tokens[close + 1]?.text ?? '') && tokens[close + 2]?.start === next.start) named[i] = { ...draft, unit: next.unit }
    else continue
    after = named[i]!
  }
  return named
}

const averaged: ReadonlySet<Draft['kind']> = new Set(['mean', 'median', 'other'])

/** The bracket that closes the one at `open`, a few tokens on. */
function closingAfter(tokens: readonly Token[], open: number): number | null {
  for (let i = open + 1; i < Math.min(tokens.length, open + 10); i++) if (isClosing(tokens[i])) return i
  return null
}

/** What is never below nought. */
const amounts: ReadonlySet<Draft['kind']> = new Set(['duration', 'dose', 'age', 'count', 'sample-size'])

function inherit(tokens: readonly Token[], drafts: Draft[], at: number, from: number): void {
  const draft = drafts[at]!
  const model = drafts[from]!
  // "median survival 12.3 v 10.1 months", "mean 2.3 versus 1.4 points": the unit only.
  if (at < from && (draft.kind === 'median' || draft.kind === 'mean') && draft.unit === null && draft.value !== null && (model.kind === 'duration' || model.kind === 'score') && model.value !== null && isCompared(tokens, draft.end, model.start)) {
    drafts[at] = { ...draft, unit: model.unit }
    return
  }
  // "median: 48 hours versus 4 hours"
  const averaged = at > from && (model.kind === 'mean' || model.kind === 'median') && model.unit !== null && draft.unit === model.unit && draft.unit !== '%'
  if (!averaged && (draft.kind !== 'other' || draft.unit !== null || draft.qualifier?.endsWith('squared')) || draft.direction) return
  // "2–24 and 24–48 h"
  const ranges = draft.lower !== null && model.lower !== null && model.kind === 'duration'
  if (draft.value === null && !ranges) return
  if (model.kind === 'other' && model.unit === null || model.kind === 'direction' || model.kind === 'p-value' || model.kind === 'confidence-interval') return
  if (model.value === null && !ranges || model.printed.some(p => p.word)) return
  if (isSpread(tokens, draft) || isSpread(tokens, model)) return
  // "−0.51 at 4 hours, −0.63 …": no time is negative, and the next estimate no time for having decimals.
  if (amounts.has(model.kind) && (draft.value !== null && draft.value < 0 || at > from && Math.max(0, draft.printed[0]!.decimals) !== Math.max(0, model.printed[0]!.decimals))) return
  // "88% of 414 and 85% of 419": those are people.
  if (model.unit === '%' && isWholeOfShare(tokens, draft)) return
  const [first, second] = at < from ? [draft, model] : [model, draft]
  if (!joined(tokens, first.end, second.start, at > from) && !(at > from && isBuiltAlike(tokens, model, draft))) return
  // A whole number beside a decimal one of a labelled kind is hardly the same quantity ("OR 2.13 and 14 patients").
  if (at > from && model.printed[0]!.decimals > 0 && draft.printed[0]!.decimals === 0 && model.unit === null) return
  drafts[at] = { ...draft, kind: model.kind, unit: model.unit }
}

const preposition = /^(?:after|with|on|in|under|before|at|for)$/
/** How many words may stand behind the preposition. */
const longestPhrase = 4

/** "15.44 after ketamine and 24.13 after midazolam": one preposition behind both, and only its words and a joint between. */
function isBuiltAlike(tokens: readonly Token[], first: Draft, second: Draft): boolean {
  const from = (readUnit(tokens, indexFrom(tokens, first.end))?.next ?? indexFrom(tokens, first.end))
  const to = indexFrom(tokens, second.start)
  const behind = readUnit(tokens, to + 1)?.next ?? to + 1
  if (!preposition.test(tokens[from]?.text ?? '') || tokens[behind]?.text !== tokens[from]!.text || to - from < 3 || to - from > longestPhrase + 2) return false
  return /^(?:and|vs|versus|against|but)$/.test(tokens[to - 1]!.text) && tokens.slice(from + 1, to - 1).every(({ type }) => type === 'word')
}

function indexFrom(tokens: readonly Token[], at: number): number {
  return tokens.findIndex(token => token.start >= at)
}

/** The 414 of "88% of 414", the 31 of "Of the 31, 45% …". */
function isWholeOfShare(tokens: readonly Token[], { start }: Draft): boolean {
  const at = tokens.findIndex(token => token.start === start)
  const of = /^(?:the|these|those|all)$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1
  const opens = of === 0 || /^(?:[,;]|and|but)$/.test(tokens[of - 1]?.text ?? '')
  return tokens[of]?.text === 'of' && (tokens[of - 1]?.text === '%' || opens && tokens[at + 1]?.text === ',') || tokens[of]?.text === 'among' && opens && tokens[at + 1]?.text === ','
}

/** Only "vs" stands between. */
function isCompared(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens.findIndex(token => token.start >= from)
  const last = tokens[first + 1]?.text === '.' ? first + 1 : first
  return /^(?:vs|versus|v)$/.test(tokens[first]?.text ?? '') && tokens[last + 1]?.start === to
}

/** The number after a ± is the spread of the one before it, whatever stands behind. */
function isSpread(tokens: readonly Token[], draft: Draft | undefined): boolean {
  if (draft === undefined) return false
  const at = tokens.findIndex(token => token.start === draft.start)
  return tokens[at - 1]?.text === '±'
}

/** Only joints stand between, and at least one; the unit of the first ("%", "hours") may too. */
function joined(tokens: readonly Token[], from: number, to: number, unitFirst: boolean): boolean {
  const first = tokens.findIndex(token => token.start >= from)
  let i = unitFirst ? readUnit(tokens, first)?.next ?? first : first
  // "from 45 to 56 %"
  const changes = tokens[first - 2]?.text === 'from'
  let joint = false
  for (; i < tokens.length && tokens[i]!.end <= to; i++) {
    const { text } = tokens[i]!
    if (!joints.has(text)) return false
    if (text !== 'with' && (text !== 'to' || changes) || joint) joint = true
  }
  return joint
}
