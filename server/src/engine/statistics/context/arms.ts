import type { Token } from '../tokens.ts'
import type { Draft } from '../grammar/draft.ts'
import type { Mention } from '../../vocabulary/match.ts'
import { armMentions } from './armMentions.ts'
import type { Part, Place } from './parts.ts'
import { rowOf } from './rows.ts'

/** Kinds that compare two arms; all others belong to one arm. */
const comparative = new Set<Draft['kind']>(['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio', 'mean-difference', 'risk-difference', 'standardized-mean-difference', 'p-value', 'confidence-interval',
  'number-needed-to-treat', 'direction', 't-statistic', 'f-statistic', 'chi-square', 'z-statistic'])

const shares = new Set<Draft['kind']>(['percentage', 'fraction'])

export interface Arms { arm: string[], comparator: string[] }

/** Which arm a number belongs to, and which it is compared with; empty where the sentence leaves it open. */
export function armsOf(tokens: readonly Token[], all: readonly Mention[], drafts: readonly Draft[], places: readonly Place[], at: number, part: Part): Arms {
  const mentions = armMentions(tokens, all, drafts[at]!.kind, part, comparative.has(drafts[at]!.kind))
  const compared = mentions.filter(mention => isCompared(tokens, mention.from))
  const named = mentions.filter(mention => !compared.includes(mention))
  if (comparative.has(drafts[at]!.kind)) return { arm: unique(named).slice(0, 2), comparator: unique(compared).slice(0, 2) }
  const ids = unique(mentions)
  if (ids.length === 0 || isTotal(tokens, part.to)) return { arm: [], comparator: [] }
  const ranked = inRow(tokens, mentions, compared, drafts, places, at)
  const found = ranked !== undefined ? ranked : adjacentArm(tokens, mentions.filter(m => drafts[at]!.kind !== 'standard-error' || !compared.includes(m)), part) ?? ownArm(tokens, named.filter(mention => !claimedBefore(tokens, drafts, places, at, mention)), compared, part)
  if (found !== undefined) return found === null ? { arm: [], comparator: [] } : { arm: [found], comparator: ids.filter(id => id !== found) }
  // "7% stopped, as against 0.9% of controls": what follows a later number of the kind is not this one's.
  const later = drafts.findIndex((draft, i) => i > at && (draft.kind === drafts[at]!.kind && draft.unit === drafts[at]!.unit || shares.has(draft.kind) && shares.has(drafts[at]!.kind)) && places[i]!.from - places[i - 1]!.to > 1)
  const end = tokens.findIndex((token, i) => i > part.to && token.text === ';')
  const apart = (mention: Mention): boolean => tokens.slice(Math.min(mention.to, part.from), Math.max(mention.from, part.to)).some(({ text }) => contrasting.test(text))
    || opensClause(tokens, mention, part.to)
  const alone = unique(named.filter(mention => !apart(mention) && (later < 0 || mention.from < places[later]!.from) && (end < 0 || mention.from < end)))
  return { arm: alone.length === 1 ? alone : [], comparator: unique(compared) }
}

/** "… fell by 14 points, and saline took none": behind the number, a name right after "and" is what another clause is about. */
function opensClause(tokens: readonly Token[], { from, to: end }: Mention, to: number): boolean {
  if (from > to + 2 && tokens[from - 2]?.text === ',' && /^(?:and|but|nor)$/.test(tokens[from - 1]!.text)) return true
  // "… by 18.4, with placebo by 5.7": it leads to the next number.
  if (from > to + 1 && tokens[end]?.text === 'by' && tokens[end + 1]?.type === 'number') return true
  // "… and those on placebo by 12.4"
  return from > to + 2 && tokens[from - 2]?.text === 'those' && /^(?:and|but)$/.test(tokens[from - 3]!.text)
}

/** "279 with bupropion, 286 with buspirone; 1,292 in all": of everybody. */
function isTotal(tokens: readonly Token[], to: number): boolean {
  return tokens[to]?.text === 'altogether' || tokens[to]?.text === 'in' && /^(?:all|total)$/.test(tokens[to + 1]?.text ?? '') && !/^(?:patients|participants|groups|arms|three|four|two)$/.test(tokens[to + 2]?.text ?? '')
}

/** "26.7% with esketamine, and 54.8% …": the arm that an earlier number has claimed is not the next one's. */
function claimedBefore(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[], at: number, mention: Mention): boolean {
  for (let i = at - 1; i >= 0 && i > at - 4; i--) {
    const { to } = places[i]!
    if (drafts[i]!.kind === drafts[at]!.kind && to <= mention.from && mention.to <= places[at]!.from && armPhrase(tokens, to, mention.from)) return true
  }
  return false
}

function unique(list: readonly Mention[]): string[] {
  return [...new Set(list.map(m => m.id))]
}

/**
 * "26.7% in the esketamine group", "45.3% with placebo", "76% (ketamine)": what follows at once; then "esketamine (26.7%)" and "the
 * ketamine group had 12". A difference between two arms belongs to neither (`null`); undefined where nothing is near.
 */
function ownArm(tokens: readonly Token[], named: readonly Mention[], compared: readonly Mention[], part: Part): string | null | undefined {
  const following = [...named, ...compared].filter(m => m.from >= part.to && m.to <= part.right).sort((a, b) => a.from - b.from)
  const after = following.find(m => inBracket(tokens, part.to, m) || armPhrase(tokens, part.to, m.from) && !isCompared(tokens, m.from, part.to))
  const before = named.filter(m => m.from >= part.left && m.to <= part.from && !tokens.slice(m.to, part.from).some(({ text }) => contrasting.test(text))).at(-1)
  if (before && betweenArms(tokens, before.from)) return null
  return (part.bracketed ? before ?? after : after ?? before)?.id
}

/** "than with midazolam (0.045 mg/kg)", "ketamine (n = 73) or placebo": what stands right before the bracket, compared or not; but "(SE 3.96)" is the difference's. */
function adjacentArm(tokens: readonly Token[], mentions: readonly Mention[], { from }: Part): string | undefined {
  const start = tokens[from - 1]?.text === '=' && /^n$/i.test(tokens[from - 2]?.text ?? '') ? from - 2 : from
  return mentions.find(m => m.to >= start - 2 && m.to <= start && tokens[m.to]?.text === '(')?.id
}

/** "76% (ketamine)" */
function inBracket(tokens: readonly Token[], from: number, mention: Mention): boolean {
  const opening = tokens[from]?.text === '%' ? from + 1 : from
  return tokens[opening]?.text === '(' && mention.from - opening <= 2 && /^[),;]$/.test(tokens[mention.to]?.text ?? '')
}

/** "the difference between ketamine plus therapy and saline plus education" */
function betweenArms(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 9); i--) {
    if (tokens[i]!.text === 'between') return true
    if (/^[,;.()]$/.test(tokens[i]!.text)) return false
  }
  return false
}

function armPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  let preposition = false
  let depth = 0
  let outside = 0
  for (let i = from; i < to; i++) {
    const { text } = tokens[i]!
    // What stands in brackets between ("635 days (95% CI …) with placebo") does not part them.
    if (text === '(' || text === '[') depth++
    if (depth > 0) {
      if (text === ')' || text === ']') depth--
      continue
    }
    if (++outside > 12 || text === ')' && i > from + 3) return false
    if (/^(?:with|in|of|on|for|from|to|receiving|received|given|taking|had|got|assigned|allocated|randomi[sz]ed|treated|after|following|under|among)$/.test(text)) preposition = true
    if (/^[–—]$/.test(text) && tokens[i]!.spaced || /^(?:[,;]|and|or|but|versus|vs?|than|compared|against|as|if)$/.test(text) && !(text === 'if' && i === from)) return false
  }
  return preposition
}

const comparing = new Set(['versus', 'vs', 'v', 'than', 'against', 'over', 'above', 'below', 'beyond', 'outperformed', 'outperforms', 'outdid', 'beat', 'beats', 'bettered', 'surpassed', 'exceeded'])

/** Whether a word before the name at `at`, and not before `from`, makes it what is compared with: "11.9 points over midazolam", "a drop relative to control". */
function isCompared(tokens: readonly Token[], at: number, from = 0): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 5); i--) {
    const { text, type } = tokens[i]!
    // "26.7% versus 45.3% with placebo": the number is compared, the arm is its own.
    if (type === 'number') return false
    if (comparing.has(text)) return true
    // "more than twice that on esketamine"
    if (text === 'that' && /^(?:on|with|in|of|after|for|under)$/.test(tokens[i + 1]?.text ?? '')) return true
    // "three times as frequent as with ketamine"
    if (text === 'as' && tokens.slice(Math.max(0, i - 5), i).some((before, k, list) => before.text === 'as' && k < list.length - 1)) return true
    // "separation from placebo", "did not differ from saline"
    if (text === 'from' && /^(?:separat|differ|distinguish)/.test(tokens[i - 1]?.text ?? '')) return true
    if ((text === 'with' || text === 'to') && /^(?:compared|comparison|relative|superior|inferior|compare|contrast|opposed)$/.test(tokens[i - 1]?.text ?? '')) return true
    // "instead of saline", "four points ahead of placebo"
    if (text === 'of' && /^(?:instead|ahead)$/.test(tokens[i - 1]?.text ?? '')) return true
    if (/^(?:and|or|[,;(]|by|of)$/.test(text)) return false
  }
  return false
}

/**
 * Numbers side by side with no arm between them take the arms in the order in which the sentence names them, the compared one last:
 * "less frequent with esketamine than with placebo (26.7 vs 45.3%)", "76% and 35% with ketamine and midazolam, respectively".
 * `null` where the arms cannot be told apart, undefined where the number stands in no such row.
 */
function inRow(tokens: readonly Token[], mentions: readonly Mention[], compared: readonly Mention[], drafts: readonly Draft[], places: readonly Place[], at: number): string | null | undefined {
  const row = rowOf(tokens, drafts, places, at)
  if (row.length < 2) return undefined
  const first = places[row[0]!]!.from
  const last = places[row.at(-1)!]!.to
  if (mentions.some(m => m.from >= first && m.to <= last)) return undefined
  const next = places.find((place, i) => place.from >= last && drafts[i]!.kind === drafts[at]!.kind)?.from ?? tokens.length
  const right = mentions.filter(m => m.from >= last && m.to <= next)
  const left = nearOf(inClause(tokens, mentions.filter(m => m.to <= first), first), row, places)
  // "71% and 79% with ketamine as opposed to 6% and 0% with placebo", "…, against 13.8%, 5.8% and 13.8% with placebo": all are of the arm behind them.
  const isList = unique(left).length === 0 && next < tokens.length || row.length > 2 || /^(?:against|versus|vs|than)$/.test(tokens[first - 1]?.text ?? '')
  if (isList && unique(right).length === 1 && armPhrase(tokens, last, right[0]!.from) && !isOpposed(tokens, places[row[0]!]!.to, last)) return right[0]!.id
  const respectively = tokens.some(token => token.text === 'respectively')
  const side = unique(right).length === row.length && (respectively || unique(left).length !== row.length) ? right : left
  const ordered = unique([...side.filter(m => !compared.includes(m)), ...side.filter(m => compared.includes(m))])
  // "…, whereas placebo lowered it by 5.7 and 3.1 points": both are the subject's.
  if (left.length === 1 && side === left && mentions.length > 1 && !compared.includes(left[0]!) && !isOpposed(tokens, places[row[0]!]!.to, last)) return left[0]!.id
  // "it led to remission more often than ketamine (63% versus 46%)": the last is what it was compared with, the first is the unnamed one's.
  if (row.length === 2 && ordered.length === 1 && unique(compared.filter(m => side.includes(m)))[0] === ordered[0]) return at === row[1] ? ordered[0]! : null
  // "Ketamine was inferior (46% versus 63%)": the first is the named one's.
  if (row.length === 2 && ordered.length === 1 && side === left && isOpposed(tokens, places[row[0]!]!.to, last)) return at === row[0] ? ordered[0]! : null
  if (ordered.length === 1 && unique(mentions).length === 1) return undefined
  return ordered.length === row.length ? ordered[row.indexOf(at)]! : null
}

/** Of many arms before a row, those between it and an earlier number, where they are as many as its numbers: "(placebo 34), the rate on placebo being twice that on esketamine (57.6% vs 25.8%)". */
function nearOf(mentions: Mention[], row: readonly number[], places: readonly Place[]): Mention[] {
  if (unique(mentions).length < row.length) return mentions
  for (let i = row[0]! - 1; i >= 0; i--) {
    const near = mentions.filter(m => m.from >= places[i]!.to)
    if (unique(near).length === row.length) return near
  }
  return mentions
}

function isOpposed(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(token => /^(?:vs?|versus|against|compared|opposed)$/.test(token.text))
}

/** Words after which the talk is of something else. */
const contrasting = /^(?:whereas|while|whilst|but|although|though)$/

/** Those of the same clause, where it names any: what stands before "whereas" is another matter. */
function inClause(tokens: readonly Token[], mentions: readonly Mention[], to: number): Mention[] {
  let start = to
  while (start > 0 && !contrasting.test(tokens[start - 1]!.text)) start--
  const own = mentions.filter(m => m.from >= start)
  return own.length > 0 ? own : [...mentions]
}
