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
  const times = drafts.flatMap((draft, i) => (draft.kind === 'duration' && isTimePoint(tokens, places[i]!) ? [{ hours: timeOf(draft), from: places[i]!.from, to: places[i]!.to }] : []))
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
  return { from, to, left, right, bracketed: insideBracket(tokens, from) && !explainsCount(tokens, drafts, places, at), share: draft.kind === 'percentage' || draft.kind === 'fraction' || draft.kind === 'count' || draft.kind === 'sample-size', sibling: siblingOf(tokens, drafts, places, at) }
}

/**
 * What follows the second of two shares side by side is said of both: "25.8% in the esketamine group and 57.6% in the placebo group relapsed".
 */
function siblingOf(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[], at: number): Place | null {
  let sibling = at + 1
  while (sibling < drafts.length && sibling < at + 4 && drafts[sibling]!.kind !== drafts[at]!.kind) sibling++
  const next = drafts[sibling]
  if (!next || next.kind !== drafts[at]!.kind || next.unit !== drafts[at]!.unit) return null
  const between = tokens.slice(places[at]!.to, places[sibling]!.from)
  const joined = between.length <= 16 && between.some(token => /^(?:and|versus|vs|against|compared|to)$/.test(token.text)) && !between.some(token => /^(?:;|but|while|whereas)$/.test(token.text))
  return joined ? { from: places[sibling]!.to, to: places[sibling + 1]?.from ?? tokens.length } : null
}

/** "16 (25.8%) on esketamine": the percentage in brackets says of its count what follows the bracket. */
function explainsCount(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[], at: number): boolean {
  const count = drafts[at - 1]
  return drafts[at]!.kind === 'percentage' && (count?.kind === 'count' || count?.kind === 'fraction' || count?.kind === 'sample-size') && places[at]!.from - places[at - 1]!.to <= 4 && tokens[places[at]!.from - 1]?.text === '('
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
  const last = left.at(-1)
  if (last && announces(tokens, last.to, part.from)) return [last.id]
  const sibling = part.sibling ? mentions.filter(m => m.from >= part.sibling!.from && m.to <= part.sibling!.to && !clauseBreak(tokens, part.sibling!.from, m.from)) : []
  const order = part.bracketed ? [left, rightClause] : part.share ? [rightClause, sibling, left, right] : [left, rightClause, right]
  const own = order.find(list => list.length > 0)
  if (own) return [own === left ? own.at(-1)!.id : own[0]!.id]
  const before = mentions.filter(m => m.to <= part.left)
  if (before.length > 0) return [before.at(-1)!.id]
  const ids = [...new Set(mentions.map(m => m.id))]
  return ids.length === 1 ? ids : []
}

/** "a response of 45%", "remission rate was 30%", "relapse: 26%": the name stands right before its number. */
function announces(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 4 || to === from) return false
  for (let i = from; i < to; i++) if (!/^(?:of|was|were|rate|rates|is|[:=]|about|approximately|nearly|at|reached|a|in)$/.test(tokens[i]!.text)) return false
  // "response in 53.6%", but not "response was in a 40%".
  return tokens[to - 1]!.text !== 'a' && (tokens[to - 1]!.text !== 'in' || to - from === 1)
}

function clauseBreak(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:;|but|whereas|while|although|however|\.|compared|versus|vs)$/.test(tokens[i]!.text)) return true
  return false
}

/** Outcomes: response, remission and relapse outrank a symptom that stands nearer ("response … in anxiety"). */
function outcomeOf(tokens: readonly Token[], draft: Draft, mentions: readonly Mention[], part: Part): string[] {
  const outcomes = mentions.filter(mention => mention.slot === 'outcome' && !namesPeople(tokens, mention))
  if (draft.kind === 'dose' || draft.kind === 'age') return []
  if (draft.kind === 'percentage' || draft.kind === 'fraction' || draft.kind === 'count' || draft.kind.endsWith('ratio')) {
    const statuses = outcomes.filter(mention => statusOutcomes.has(mention.id))
    const status = nearest(tokens, statuses, clauseOf(tokens, part))
    if (status.length > 0 && claimsIt(outcomes, statuses, clauseOf(tokens, part))) return negated(tokens, part.to) ? (status[0] === 'response' ? ['non-response'] : []) : status
  }
  return nearest(tokens, outcomes, part)
}

/** "45% (14/31) did not": the number is of those whom the outcome did not befall. */
function negated(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 9); i++) {
    const { text } = tokens[i]!
    if (/^(?:did|had|have|has|were|was|do)$/.test(text)) return tokens[i + 1]?.text === 'not'
    if (text === ',' || text === ';' || text === '.' || text === 'and') return false
  }
  return false
}

/** "among the responders", "in stable remitters": whom the number is of, not what became of them. */
function namesPeople(tokens: readonly Token[], mention: Mention): boolean {
  if (!/^(?:responders?|remitters?|nonresponders?)$/.test(tokens[mention.to - 1]!.text)) return false
  for (let i = mention.from - 1; i >= Math.max(0, mention.from - 4); i--) if (/^(?:among|in|of|for|with|from|between)$/.test(tokens[i]!.text)) return true
  return false
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
  const after = named.find(m => m.from >= part.to && m.to <= part.right && armPhrase(tokens, part.to, m.from))
  const before = named.filter(m => m.from >= part.left && m.to <= part.from).at(-1)
  const own = after ?? before
  if (own) return { arm: [own.id], comparator: ids.filter(id => id !== own.id) }
  const alone = unique(named)
  return { arm: alone.length === 1 ? alone : [], comparator: unique(compared) }
}

function armPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  let preposition = false
  let depth = 0
  let outside = 0
  for (let i = from; i < to; i++) {
    const text = tokens[i]!.text
    // What stands in brackets between ("635 days (95% CI …) with placebo") does not part them.
    if (text === '(' || text === '[') depth++
    if (depth > 0) {
      if (text === ')' || text === ']') depth--
      continue
    }
    if (++outside > 7 || text === ')' && i > from + 3) return false
    if (/^(?:with|in|of|on|for|from|receiving|given|taking|assigned|randomi[sz]ed|treated|after|under|among)$/.test(text)) preposition = true
    if (/^(?:,|;|and|but|versus|vs|than|compared|against)$/.test(text)) return false
  }
  return preposition
}

function isCompared(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const { text, type } = tokens[i]!
    // "26.7% versus 45.3% with placebo": the number is compared, the arm is its own.
    if (type === 'number') return false
    if (comparing.has(text)) return true
    if ((text === 'with' || text === 'to') && /^(?:compared|comparison|relative|superior|inferior|compare)$/.test(tokens[i - 1]?.text ?? '')) return true
    if (/^(?:and|or|[,;(]|by|of)$/.test(text)) return false
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

/** "at 24 h", "within two weeks", "day 7", "24 hours after": when it was measured. "over two weeks" and "a four-week trial" are not. */
function isTimePoint(tokens: readonly Token[], { from, to }: Place): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    if (/^(?:at|after|within|by|until|till|through|post|following|day|days|week|weeks|month|months|hour|hours)$/.test(tokens[i]!.text)) return true
    if (!/^(?:the|to|about|approximately|up|first|one|only|and|or|-|~)$/.test(tokens[i]!.text)) break
  }
  for (let i = to; i < Math.min(tokens.length, to + 4); i++) {
    if (/^(?:post|after|later|follow|following|postinfusion|posttreatment)$/.test(tokens[i]!.text)) return true
  }
  return false
}

function timeOf(draft: Draft): number {
  return hoursOf(draft.value ?? draft.upper ?? 0, draft.unit)
}

function timeNear(times: readonly { hours: number, from: number, to: number }[], part: Part): number[] {
  const own = times.filter(time => time.from >= part.left && time.to <= part.right)
  const chosen = own.length > 0 ? own : times
  return [...new Set(chosen.map(time => time.hours))].slice(0, 3)
}
