import type { Context } from './context.ts'
import type { Token } from './tokens.ts'
import type { Draft } from './grammar/draft.ts'
import { findMentions, type Mention } from '../vocabulary/match.ts'
import type { Slot } from '../vocabulary/concepts.ts'
import { stemsOf } from '../text/stems.ts'
import { hoursOf } from './time.ts'

/** Kinds that compare two arms; all others belong to one arm. */
const comparative = new Set(['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio', 'mean-difference', 'risk-difference', 'standardized-mean-difference', 'p-value', 'confidence-interval',
  'number-needed-to-treat', 'direction', 't-statistic', 'f-statistic', 'chi-square', 'z-statistic'])
const comparing = new Set(['versus', 'vs', 'than', 'against', 'over'])

/**
 * The context of each statistic of a sentence. A name belongs to the number it stands nearest to, in the part of the sentence between the
 * numbers before and after; what no number claims for itself belongs to all.
 */
export function contextsOf(tokens: readonly Token[], drafts: readonly Draft[]): Context[] {
  const mentions = findMentions(tokens)
  const words = stemsOf(tokens)
  const places = drafts.map(draft => placeOf(tokens, draft))
  const times = drafts.flatMap((draft, i) => (draft.kind === 'duration' ? [{ hours: timeOf(draft), from: places[i]!.from, to: places[i]!.to }] : []))
  return drafts.map((draft, i) => {
    const part = partAround(tokens, drafts, places, i)
    const near = (slot: Slot): string[] => nearest(tokens, mentions.filter(mention => mention.slot === slot), part)
    const sides = armsOf(tokens, mentions.filter(mention => mention.slot === 'arm'), draft, part, drafts)
    return {
      outcome: outcomeOf(tokens, draft, mentions, part),
      scale: near('scale'),
      population: near('population'),
      arm: sides.arm,
      comparator: sides.comparator,
      time: draft.kind === 'duration' ? [] : timeNear(times, part),
      analysis: near('analysis'),
      role: null,
      words,
    }
  })
}

interface Place { from: number, to: number }
/** The tokens that a number may claim: `from`–`to` is the number itself, `left` and `right` where its part of the sentence ends. */
interface Part extends Place { left: number, right: number, bracketed: boolean, share: boolean, sibling: Place | null }

function placeOf(tokens: readonly Token[], draft: Draft): Place {
  let from = lowerBound(tokens, draft.start)
  let to = from
  while (to < tokens.length && tokens[to]!.start < draft.end) to++
  if (from === to) from = Math.max(0, from - 1)
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

function partAround(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[], at: number): Part {
  const { from, to } = places[at]!
  const draft = drafts[at]!
  let left = 0
  for (let i = at - 1; i >= 0; i--) {
    if (drafts[i]!.kind === 'duration' || drafts[i]!.kind === 'direction' || drafts[i]!.kind === 'dose') continue
    const gap = from - places[i]!.to
    if (gap <= breath && sameBreath(tokens, places[i]!.to, from)) continue
    left = places[i]!.to
    break
  }
  let right = tokens.length
  for (let i = at + 1; i < drafts.length; i++) {
    if (drafts[i]!.kind === 'duration' || drafts[i]!.kind === 'direction' || drafts[i]!.kind === 'dose') continue
    const gap = places[i]!.from - to
    if (gap <= breath && sameBreath(tokens, to, places[i]!.from)) continue
    right = places[i]!.from
    break
  }
  return { from, to, left, right, bracketed: insideBracket(tokens, from), share: draft.kind === 'percentage' || draft.kind === 'fraction' || draft.kind === 'count' || draft.kind === 'sample-size', sibling: siblingOf(tokens, drafts, places, at) }
}

/**
 * What follows the second of two shares side by side is said of both: "25.8% in the esketamine group and 57.6% in the placebo group relapsed".
 */
function siblingOf(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[], at: number): Place | null {
  const next = drafts[at + 1]
  if (!next || next.kind !== drafts[at]!.kind || next.unit !== drafts[at]!.unit) return null
  const between = tokens.slice(places[at]!.to, places[at + 1]!.from)
  const joined = between.length <= 12 && between.some(token => /^(?:and|versus|vs|against|compared|to)$/.test(token.text)) && !between.some(token => /^(?:;|but|while|whereas)$/.test(token.text))
  return joined ? { from: places[at + 1]!.to, to: places[at + 2]?.from ?? tokens.length } : null
}

/** Nothing but labels, punctuation and signs between two numbers. */
function sameBreath(tokens: readonly Token[], from: number, to: number): boolean {
  let words = 0
  for (let i = from; i < to; i++) {
    if (tokens[i]!.type === 'word') words++
    if (tokens[i]!.text === ')' && words > 0) return false
    if (/^(?:and|or|vs|versus|with|in|for|but|than|of)$/.test(tokens[i]!.text)) return false
  }
  return words <= 3
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

/**
 * The mentions of one slot that a number claims: those in its own part, on the side the grammar favours (a number in brackets looks left,
 * a share looks right: "50% responded"); failing that the last one before the part, failing that the only one in the sentence.
 */
function nearest(tokens: readonly Token[], mentions: readonly Mention[], part: Part): string[] {
  const left = mentions.filter(m => m.from >= part.left && m.to <= part.from)
  const right = mentions.filter(m => m.from >= part.to && m.to <= part.right)
  const rightClause = right.filter(m => !clauseBreak(tokens, part.to, m.from))
  const sibling = part.sibling ? mentions.filter(m => m.from >= part.sibling!.from && m.to <= part.sibling!.to && !clauseBreak(tokens, part.sibling!.from, m.from)) : []
  const order = part.bracketed ? [left, rightClause] : part.share ? [rightClause, sibling, left, right] : [left, rightClause, right]
  const own = order.find(list => list.length > 0)
  if (own) return [own === left ? own.at(-1)!.id : own[0]!.id]
  const before = mentions.filter(m => m.to <= part.left)
  if (before.length > 0) return [before.at(-1)!.id]
  const ids = [...new Set(mentions.map(m => m.id))]
  return ids.length === 1 ? ids : []
}

function clauseBreak(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:;|but|whereas|while|although|however|\.|compared|versus|vs)$/.test(tokens[i]!.text)) return true
  return false
}

/** Outcomes: response, remission and relapse outrank a symptom that stands nearer ("response … in anxiety"). */
function outcomeOf(tokens: readonly Token[], draft: Draft, mentions: readonly Mention[], part: Part): string[] {
  const outcomes = mentions.filter(mention => mention.slot === 'outcome')
  if (draft.kind === 'dose' || draft.kind === 'age') return []
  if (draft.kind === 'percentage' || draft.kind === 'fraction' || draft.kind === 'count' || draft.kind.endsWith('ratio')) {
    const statuses = outcomes.filter(mention => statusOutcomes.has(mention.id))
    const status = nearest(tokens, statuses, clauseOf(tokens, part))
    if (status.length > 0 && claimsIt(outcomes, statuses, part)) return status
  }
  return nearest(tokens, outcomes, part)
}

/** The part cut down to the number's own clause: "20% had anxiety, which was associated with a lower likelihood of response". */
function clauseOf(tokens: readonly Token[], part: Part): Part {
  let right = part.to
  while (right < part.right && !/^(?:which|who|that|suggesting|indicating|;)$/.test(tokens[right]!.text)) right++
  return { ...part, right }
}

const statusOutcomes = new Set(['response', 'non-response', 'remission', 'relapse', 'mortality', 'discontinuation', 'abstinence'])

/** A status in the number's own part outranks; one from elsewhere does not push out a symptom that is there. */
function claimsIt(all: readonly Mention[], statuses: readonly Mention[], part: Part): boolean {
  const within = (m: Mention): boolean => m.from >= part.left && m.to <= part.right
  return statuses.some(within) || !all.some(within)
}

/** Which arm a number belongs to, and which it is compared with. */
function armsOf(tokens: readonly Token[], mentions: readonly Mention[], draft: Draft, part: Part, drafts: readonly Draft[]): { arm: string[], comparator: string[] } {
  const unique = (list: readonly Mention[]): string[] => [...new Set(list.map(m => m.id))]
  const compared = mentions.filter(mention => isCompared(tokens, mention.from))
  const named = mentions.filter(mention => !compared.includes(mention))
  if (comparative.has(draft.kind)) return { arm: unique(named).slice(0, 2), comparator: unique(compared).slice(0, 2) }
  const ids = unique(mentions)
  if (ids.length === 0) return { arm: [], comparator: [] }
  const respectively = inRow(tokens, mentions, draft, drafts)
  if (respectively) return { arm: [respectively], comparator: ids.filter(id => id !== respectively) }
  // "26.7% in the esketamine group", "45.3% with placebo": what follows at once; then "esketamine (26.7%)", "the ketamine group had 12".
  const after = mentions.find(m => m.from >= part.to && m.to <= part.right && m.from - part.to <= 7 && armPhrase(tokens, part.to, m.from))
  const before = mentions.filter(m => m.from >= part.left && m.to <= part.from).at(-1)
  const own = after ?? before
  if (own) return { arm: [own.id], comparator: ids.filter(id => id !== own.id) }
  return ids.length === 1 ? { arm: ids, comparator: [] } : { arm: [], comparator: [] }
}

function armPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  let preposition = false
  for (let i = from; i < to; i++) {
    const text = tokens[i]!.text
    if (/^(?:with|in|of|on|for|from|receiving|given|taking|assigned|randomi[sz]ed|treated|after|under|among)$/.test(text)) preposition = true
    if (/^(?:,|;|and|but|versus|vs|than|compared|against|\()$/.test(text)) return false
  }
  return preposition
}

function isCompared(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const text = tokens[i]!.text
    if (comparing.has(text)) return true
    if ((text === 'with' || text === 'to') && /^(?:compared|comparison|relative|superior|inferior|compare)$/.test(tokens[i - 1]?.text ?? '')) return true
    if (/^(?:and|or|,|;|by|of|\()$/.test(text)) return false
  }
  return false
}

/** "26.7% and 45.3% in the esketamine and placebo groups, respectively": arms in the order of the numbers. */
function inRow(tokens: readonly Token[], mentions: readonly Mention[], draft: Draft, drafts: readonly Draft[]): string | null {
  if (!tokens.some(token => token.text === 'respectively')) return null
  const row = drafts.filter(other => other.kind === draft.kind && other.unit === draft.unit)
  const ids = [...new Set(mentions.map(m => m.id))]
  return row.length === ids.length && row.length > 1 ? ids[row.indexOf(draft)] ?? null : null
}

function timeOf(draft: Draft): number {
  return hoursOf(draft.value ?? draft.upper ?? 0, draft.unit)
}

function timeNear(times: readonly { hours: number, from: number, to: number }[], part: Part): number[] {
  const own = times.filter(time => time.from >= part.left && time.to <= part.right)
  const chosen = own.length > 0 ? own : times
  return [...new Set(chosen.map(time => time.hours))].slice(0, 3)
}
