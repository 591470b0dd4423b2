import type { Token } from '../tokens.ts'
import type { Draft } from '../grammar/draft.ts'

/** Token positions, end exclusive. */
export interface Place { from: number, to: number }

/** The tokens that a number may claim: `from`–`to` is the number itself, `left` and `right` where its part of the sentence ends. */
export interface Part extends Place {
  left: number
  right: number
  /** Where its clause chain begins: after the last semicolon outside brackets. */
  segment: number
  /** In brackets, so that what it is about stands to the left. */
  bracketed: boolean
  /** A percentage, fraction or count: what it is about mostly stands to the right ("50% responded"). */
  share: boolean
  /** What follows the second of two shares side by side. */
  sibling: Place | null
}

/** Where a statistic stands among the tokens, of which it was read. */
export function placeOf(tokens: readonly Token[], draft: Draft): Place {
  const from = lowerBound(tokens, draft.start)
  let to = from
  while (to < tokens.length && tokens[to]!.start < draft.end) to++
  return { from, to }
}

function lowerBound(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Numbers closer than this many tokens are one breath: "OR 28.94; 95% CI 3.45–242.57; p = .002". */
const breath = 6
/** Numbers of these kinds do not part a sentence: a time or a dose stands between a result and its name. */
const transparent = new Set<Draft['kind']>(['duration', 'direction', 'dose'])
const shares = new Set<Draft['kind']>(['percentage', 'fraction', 'count', 'sample-size'])
/** What stands beside an estimate, in the order in which it is given. */
const beside = new Set<Draft['kind']>(['confidence-interval', 'p-value', 'standard-deviation', 'standard-error'])
const proportions = new Set<Draft['kind']>(['percentage', 'fraction'])

/** The part of the sentence that the statistic at `at` may claim names from. */
export function partAround(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[], at: number): Part {
  const { from, to } = places[at]!
  const draft = drafts[at]!
  let left = 0
  for (let i = at - 1; i >= 0; i--) {
    if (transparent.has(drafts[i]!.kind)) continue
    if (from - places[i]!.to <= breath && sameBreath(tokens, places[i]!.to, from) || sameBracket(tokens, places[i]!.to, from)) continue
    left = places[i]!.to
    break
  }
  let right = tokens.length
  // "−3.9 (95% CI −6.60 to −1.11; p = .006) at 4 h": each in one breath with the one before.
  let end = to
  for (let i = at + 1; i < drafts.length; i++) {
    if (transparent.has(drafts[i]!.kind)) continue
    if (beside.has(drafts[i]!.kind) && places[i]!.from - end <= breath && sameBreath(tokens, end, places[i]!.from)) {
      end = places[i]!.to
      continue
    }
    if (places[i]!.from - to <= breath && sameBreath(tokens, to, places[i]!.from) || sameBracket(tokens, to, places[i]!.from) || i === at + 1 && proportions.has(drafts[i]!.kind) && explainsCount(tokens, drafts, places, i)) continue
    right = places[i]!.from
    break
  }
  return {
    from, to, left, right, segment: segmentStart(tokens, from),
    bracketed: insideBracket(tokens, from) && !explainsCount(tokens, drafts, places, at), share: shares.has(draft.kind), sibling: siblingOf(tokens, drafts, places, at),
  }
}

function siblingOf(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[], at: number): Place | null {
  let sibling = at + 1
  while (sibling < drafts.length && sibling < at + 4 && drafts[sibling]!.kind !== drafts[at]!.kind) sibling++
  const next = drafts[sibling]
  if (!next || next.kind !== drafts[at]!.kind || next.unit !== drafts[at]!.unit) return null
  const between = tokens.slice(places[at]!.to, places[sibling]!.from)
  const joined = between.length <= 16 && between.some(token => /^(?:and|versus|vs?|against|compared|to)$/.test(token.text)) && !between.some(token => /^(?:;|but|while|whereas)$/.test(token.text))
  // "Anxiety eased by 30%, and after ten infusions 72% …": another clause.
  const isClause = between.some((token, i) => token.text === ',' && between[i + 1]?.text === 'and' && between.length > i + 3)
  if (!joined || isClause) return null
  // "… against 63% relapsed within 12 months": a time parts nothing.
  let end = sibling + 1
  while (end < drafts.length && transparent.has(drafts[end]!.kind)) end++
  return { from: places[sibling]!.to, to: places[end]?.from ?? tokens.length }
}

/** "16 (25.8%) on esketamine", "66% (22 of 33) reached", "55% of the patients (17/31) responded": the share in brackets says of the number before it what follows the bracket. */
function explainsCount(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[], at: number): boolean {
  const before = drafts[at - 1]
  return before !== undefined && shares.has(drafts[at]!.kind) && shares.has(before.kind) && tokens[places[at]!.from - 1]?.text === '(' && isNoun(tokens, places[at - 1]!.to + (tokens[places[at - 1]!.to]?.text === '%' ? 1 : 0), places[at]!.from - 1)
}

/** "patients with bipolar depression": what is counted, without a verb's comma or another bracket. */
function isNoun(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[from]?.text === ')') return false
  if (to - from <= 3) return true
  return to - from <= 8 && tokens.slice(from, to).every(({ type, text }) => (type === 'word' || text === '-') && !/^(?:and|or|but|was|were|had|responded|remitted|relapsed|achieved|reached)$/.test(text))
}

/** Nothing but labels, punctuation and signs between two numbers. */
function sameBreath(tokens: readonly Token[], from: number, to: number): boolean {
  let words = 0
  for (let i = from; i < to; i++) {
    if (tokens[i]!.type === 'word') words++
    if (tokens[i]!.text === ')' && words > 0) return false
    if (/^(?:and|or|vs?|versus|with|in|for|but|than|of)$/.test(tokens[i]!.text)) return false
  }
  return words <= 3
}

/** Two numbers of one bracket: "(26.7 vs 45.3%)". */
function sameBracket(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 8 || !insideBracket(tokens, from)) return false
  for (let i = from; i < to; i++) if (/^[()[\]]$/.test(tokens[i]!.text)) return false
  return true
}

function insideBracket(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1, depth = 0; i >= 0 && i > at - 60; i--) {
    if (tokens[i]!.text === ')' || tokens[i]!.text === ']') depth++
    if (tokens[i]!.text === '(' || tokens[i]!.text === '[') {
      if (depth === 0) return true
      depth--
    }
  }
  return false
}

function segmentStart(tokens: readonly Token[], at: number): number {
  for (let i = at - 1, depth = 0; i >= 0; i--) {
    const { text } = tokens[i]!
    if (text === ')' || text === ']') depth++
    else if (text === '(' || text === '[') depth = Math.max(0, depth - 1)
    else if (text === ';' && depth === 0 && !insideBracket(tokens, i)) return i + 1
  }
  return 0
}
