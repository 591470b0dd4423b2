import type { Token } from '../tokens.ts'
import type { Mention } from '../../vocabulary/match.ts'
import type { Part } from './parts.ts'

/**
 * The mention of one slot that a number claims: one in its own part, on the side the grammar favours (a number in brackets looks left, a
 * share looks right: "50% responded"); failing that the last one before the part, failing that the only one in the sentence.
 */
export function nearest(tokens: readonly Token[], mentions: readonly Mention[], part: Part): string[] {
  if (mentions.length === 0) return []
  const left = mentions.filter(m => m.from >= part.left && m.to <= part.from && m.from >= part.segment)
  const right = mentions.filter(m => m.from >= part.to && m.to <= part.right && !introduces(tokens, m) && !contrasts(tokens, part.to, m.from))
  const rightClause = right.filter(m => !clauseBreak(tokens, part.to, m.from))
  // "13 men, 40 women": whom a number counts stands right behind it.
  const counted = part.share ? right.find(m => m.from === part.to) : undefined
  if (counted) return [counted.id]
  // "HR 0.49 for relapse": what a ratio is for.
  const purpose = part.share ? undefined : right.find(m => m.from === part.to + 1 && /^(?:for|in)$/.test(tokens[part.to]!.text))
  if (purpose) return [purpose.id]
  const last = left.at(-1)
  if (last && announces(tokens, last.to, part.from)) return [last.id]
  const sibling = part.sibling ? mentions.filter(m => m.from >= part.sibling!.from && m.to <= part.sibling!.to && !introduces(tokens, m) && !clauseBreak(tokens, part.sibling!.from, m.from)) : []
  // "Half of the 424 had responded, and one in five had remitted": what stands before the sibling is not the sibling's.
  const between = part.sibling ? mentions.filter(m => m.from >= part.right && m.to <= part.sibling!.from && !clauseBreak(tokens, part.to, m.from)) : []
  // "depressive symptoms increased in 8.4% and suicidal ideation in 6.0%": what stands before "in" is the number's own.
  const isIn = part.share && tokens[part.from - 1]?.text === 'in' && last !== undefined && !clauseBreak(tokens, last.to, part.from)
  const order = part.bracketed ? [left] : isIn ? [left, rightClause] : part.share ? [rightClause, between, sibling, left, right] : [left, rightClause, right]
  const own = order.find(list => list.length > 0)
  if (own) return [own === left ? own.at(-1)!.id : own[0]!.id]
  // Across a semicolon begins another thought, often about another study.
  const before = mentions.filter(m => m.to <= part.left && m.from >= part.segment)
  if (before.length > 0) return [before.at(-1)!.id]
  const ids = [...new Set(mentions.filter(m => m.from >= part.segment && !(part.bracketed && m.from >= part.to) && !contrasts(tokens, part.to, m.from)).map(m => m.id))]
  return ids.length === 1 ? ids : []
}

/** "a response of 45%", "remission rate was 30%", "relapse: 26%": the name stands right before its number. */
function announces(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 4 || to === from) return false
  for (let i = from; i < to; i++) if (!/^(?:of|was|were|rate|rates|is|[:=]|about|approximately|nearly|at|reached|came|to|amounted|stood|a|in)$/.test(tokens[i]!.text)) return false
  // "response in 53.6%", but not "response was in a 40%".
  return tokens[to - 1]!.text !== 'a' && (tokens[to - 1]!.text !== 'in' || to - from === 1)
}

/** "11.2 points and the HAM-A by 5.5", "30% and response about 45%", "26.9%, and somnolence 20.7%": the name leads to the next number and is not this one's. */
function introduces(tokens: readonly Token[], { from, to }: Mention): boolean {
  if (tokens[to]?.type === 'number' && /^(?:[,;]|and)$/.test(tokens[from - 1]?.text ?? '')) return true
  let next = to
  while (next < to + 4 && /^(?:by|was|were|is|rates?|about|approximately|nearly|reached|came|to|amounted|[:=~])$/.test(tokens[next]?.text ?? '')) next++
  return next > to && tokens[next]?.type === 'number'
}

/** What follows "whereas" is another matter. */
function contrasts(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:;|whereas|while|although|though)$/.test(tokens[i]!.text)) return true
  return false
}

function clauseBreak(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:;|but|whereas|while|although|however|\.|compared|versus|vs|than)$/.test(tokens[i]!.text)) return true
  return false
}

/** The nearest mention with those joined to it: "GAD or SAD", "social anxiety disorder and PTSD". */
export function nearestJoined(tokens: readonly Token[], mentions: readonly Mention[], part: Part): string[] {
  const [id] = nearest(tokens, mentions, part)
  const at = mentions.findIndex(m => m.id === id)
  if (id === undefined) return []
  const ids = new Set([id])
  for (let i = at; i + 1 < mentions.length && joins(tokens, mentions[i]!.to, mentions[i + 1]!.from); i++) ids.add(mentions[i + 1]!.id)
  for (let i = at; i > 0 && joins(tokens, mentions[i - 1]!.to, mentions[i]!.from); i--) ids.add(mentions[i - 1]!.id)
  return [...ids]
}

function joins(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 1 || to - from > 3) return false
  for (let i = from; i < to; i++) if (!/^(?:and|or|[/,]|with|prolonged|sustained|full|complete)$/.test(tokens[i]!.text)) return false
  return true
}
