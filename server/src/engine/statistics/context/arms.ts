import type { Token } from '../tokens.ts'
import type { Draft } from '../grammar/draft.ts'
import type { Mention } from '../../vocabulary/match.ts'
import type { Part, Place } from './parts.ts'
import { rowOf } from './rows.ts'

/** Kinds that compare two arms; all others belong to one arm. */
const comparative = new Set<Draft['kind']>(['odds-ratio', 'risk-ratio', 'hazard-ratio', 'rate-ratio', 'mean-difference', 'risk-difference', 'standardized-mean-difference', 'p-value', 'confidence-interval',
  'number-needed-to-treat', 'direction', 't-statistic', 'f-statistic', 'chi-square', 'z-statistic'])

const shares = new Set<Draft['kind']>(['percentage', 'fraction'])

export interface Arms { arm: string[], comparator: string[] }

/** Which arm a number belongs to, and which it is compared with; empty where the sentence leaves it open. */
export function armsOf(tokens: readonly Token[], all: readonly Mention[], drafts: readonly Draft[], places: readonly Place[], at: number, part: Part): Arms {
  const mentions = all.filter(mention => mention.from >= part.segment)
  const compared = mentions.filter(mention => isCompared(tokens, mention.from))
  const named = mentions.filter(mention => !compared.includes(mention))
  if (comparative.has(drafts[at]!.kind)) return { arm: unique(named).slice(0, 2), comparator: unique(compared).slice(0, 2) }
  const ids = unique(mentions)
  if (ids.length === 0) return { arm: [], comparator: [] }
  const ranked = inRow(tokens, mentions, compared, drafts, places, at)
  const found = ranked !== undefined ? ranked : ownArm(tokens, named.filter(mention => !claimedBefore(tokens, drafts, places, at, mention)), compared, part, drafts[at]!.kind)
  if (found !== undefined) return found === null ? { arm: [], comparator: [] } : { arm: [found], comparator: ids.filter(id => id !== found) }
  // "7% stopped, as against 0.9% of controls": what follows a later number of the kind is not this one's.
  const later = drafts.findIndex((draft, i) => i > at && (draft.kind === drafts[at]!.kind && draft.unit === drafts[at]!.unit || shares.has(draft.kind) && shares.has(drafts[at]!.kind)) && places[i]!.from - places[i - 1]!.to > 1)
  const end = tokens.findIndex((token, i) => i > part.to && token.text === ';')
  const apart = (mention: Mention): boolean => tokens.slice(Math.min(mention.to, part.from), Math.max(mention.from, part.to)).some(({ text }) => contrasting.test(text))
  const alone = unique(named.filter(mention => !apart(mention) && (later < 0 || mention.from < places[later]!.from) && (end < 0 || mention.from < end)))
  return { arm: alone.length === 1 ? alone : [], comparator: unique(compared) }
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
function ownArm(tokens: readonly Token[], named: readonly Mention[], compared: readonly Mention[], part: Part, kind: Draft['kind']): string | null | undefined {
  const following = [...named, ...compared].filter(m => m.from >= part.to && m.to <= part.right).sort((a, b) => a.from - b.from)
  // "than with midazolam (0.045 mg/kg)": what stands right before the bracket, compared or not; but "(SE 3.96)" is the difference's.
  const adjacent = (kind === 'standard-error' ? named : [...named, ...compared]).find(m => m.to >= part.from - 2 && m.to <= part.from && tokens[m.to]?.text === '(')
  if (adjacent) return adjacent.id
  const after = following.find(m => inBracket(tokens, part.to, m) || armPhrase(tokens, part.to, m.from))
  const before = named.filter(m => m.from >= part.left && m.to <= part.from && !tokens.slice(m.to, part.from).some(({ text }) => contrasting.test(text))).at(-1)
  if (before && betweenArms(tokens, before.from)) return null
  return (part.bracketed ? before ?? after : after ?? before)?.id
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

const comparing = new Set(['versus', 'vs', 'v', 'than', 'against', 'over', 'outperformed', 'outperforms', 'beat', 'beats', 'surpassed', 'exceeded'])

function isCompared(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const { text, type } = tokens[i]!
    // "26.7% versus 45.3% with placebo": the number is compared, the arm is its own.
    if (type === 'number') return false
    if (comparing.has(text)) return true
    // "separation from placebo", "did not differ from saline"
    if (text === 'from' && /^(?:separat|differ|distinguish)/.test(tokens[i - 1]?.text ?? '')) return true
    if ((text === 'with' || text === 'to') && /^(?:compared|comparison|relative|superior|inferior|compare)$/.test(tokens[i - 1]?.text ?? '')) return true
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
  const right = mentions.filter(m => m.from >= last)
  const left = inClause(tokens, mentions.filter(m => m.to <= first), first)
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

function isOpposed(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(token => /^(?:vs?|versus|against|compared)$/.test(token.text))
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
