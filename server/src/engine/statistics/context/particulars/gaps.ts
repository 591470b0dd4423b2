import type { Token } from '../../tokens.ts'
import { readUnit } from '../../grammar/units.ts'
import type { Place } from '../parts.ts'

/** What a stretch between two results says of the one before it, and of the one behind it. */
export interface Sides { left: Place, right: Place }

/** How strongly a sign or a word parts one thought from the next; nought where it does not. */
function strengthOf(tokens: readonly Token[], at: number): number {
  const { text } = tokens[at]!
  if (text === ';' || text === '.' && (tokens[at - 1]?.raw.length ?? 0) > 2) return 5
  if (/^(?:whereas|while|whilst|but|although|though|compared|versus|vs|v|than|against|followed)$/.test(text)) return 4
  // "Homes that spray" are named so.
  if (/^(?:which|that|who)$/.test(text)) return tokens[at - 1]?.type === 'word' && readUnit(tokens, at - 1) === null ? 0 : 4
  if (text === ':') return isHead(tokens, at) ? 0 : 6
  if (text === ',') return tokens[at + 1]?.text === 'and' || tokens[at + 1]?.text === 'or' ? 3 : 2
  return text === 'and' || text === 'or' ? 1 : 0
}

/** "Week 1: 12%": few words before a colon are a heading, many a thought of their own. */
function isHead(tokens: readonly Token[], colon: number): boolean {
  for (let at = colon - 1; at >= colon - longestHead; at--) if (at < 0 || /^[;,.()[\]]$/.test(tokens[at]!.text) || at < colon - 1 && tokens[at]!.type === 'number' && tokens[at]!.number!.decimals > 0) return true
  return false
}

/** No heading is longer, in tokens. */
const longestHead = 7

/** Words that say nothing by themselves and may stand between a result and where its words end. */
const filler = /^(?:respectively|resp|patients?|participants?|subjects?|people|persons?|individuals?|pts|[%)\]°])$/
/** Words that lead from a name to its number. */
const leading = /^(?:was|were|is|are|had|has|have|by|to|of|in|at|with|from|for|about|around|approximately|nearly|almost|only|even|[pn=:<>≤≥~(−–])$/

/**
 * Parts the stretch between two results at its strongest joint. What begins with a joint is all of the second; what ends with one is all of the first.
 *
 * @param isName whether the second stands in a bracket right behind the stretch, as behind its name
 * @param opens whose the stretch is where nothing parts it and the second stands in such a bracket
 */
export function sidesOf(tokens: readonly Token[], { from, to }: Place, isName: boolean, opens: 'first' | 'second' | 'both'): Sides {
  let begin = from
  while (begin < to && filler.test(tokens[begin]!.text)) begin++
  // "… (1.6 ± 13.1), respectively, in the tea group; …"
  if (begin < to && tokens[begin]!.text === ',' && filler.test(tokens[begin + 1]?.text ?? '')) begin += 2
  if (begin < to && tokens[begin]!.text === ',' && /^resp/.test(tokens[begin - 1]?.text ?? '')) begin++
  let end = to
  while (end > begin && leading.test(tokens[end - 1]!.text) && strengthOf(tokens, end - 1) === 0) end--
  if (begin < to && strengthOf(tokens, begin) > 0) return { left: { from, to: from }, right: { from: begin + 1, to } }
  let [joint, most, depth] = [-1, 0, 0]
  for (let i = begin; i < end; i++) {
    const { text } = tokens[i]!
    if (text === '(' || text === '[') depth++
    else if (text === ')' || text === ']') depth--
    const strength = depth > 0 ? 0 : strengthOf(tokens, i)
    if (strength > 0 && strength >= most) [joint, most] = [i, strength]
  }
  // What ends with a comma is all of the first, unless more than commas part it.
  if (!isName && end > begin && strengthOf(tokens, end - 1) > 0 && most <= 2) joint = end - 1
  if (joint >= 0) return { left: { from: begin, to: jointStart(tokens, joint) }, right: { from: joint + 1, to } }
  if (opens === 'second' && !isName) return { left: { from, to: from }, right: { from: begin, to } }
  if (isName) return { left: opens === 'second' ? { from, to: from } : { from: begin, to }, right: opens === 'first' ? { from: to, to } : { from: begin, to } }
  if (prepositions.test(tokens[begin]?.text ?? '')) return { left: { from: begin, to: end }, right: { from: end, to } }
  return { left: end < to ? { from, to: from } : { from: begin, to }, right: { from: begin, to } }
}

export const prepositions = /^(?:of|in|with|for|on|among|between|after|before|under|to|at|by|during|from|per|receiving|within)$/

/** ", and" is one joint. */
function jointStart(tokens: readonly Token[], at: number): number {
  return /^(?:and|or)$/.test(tokens[at]!.text) && tokens[at - 1]?.text === ',' ? at - 1 : at
}

/** Where the thought begins in which a result stands: behind the last strong joint before it. */
export function thoughtStart(tokens: readonly Token[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (strengthOf(tokens, i) >= 4 && !/^(?:that|which|who|followed|compared)$/.test(tokens[i]!.text)) return i + 1
  return from
}

/** Where the thought ends in which a result stands. */
export function thoughtEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (strengthOf(tokens, i) >= 2 && ![tokens[i - 1], tokens[i + 1]].some(token => token?.text === 'respectively') || tokens[i]!.text === '(' || tokens[i]!.text === ':') return i
  return to
}

/** The last words of a stretch, about as many as asked for, from where a phrase begins. */
export function lastPhrase(tokens: readonly Token[], { from, to }: Place, length: number): Place {
  const least = to - length
  if (least <= from) return { from, to }
  for (let i = least; i < to - 1; i++) if (prepositions.test(tokens[i]!.text) || /^(?:the|both|[a,:]|an)$/.test(tokens[i]!.text)) return { from: i, to }
  return { from: least, to }
}
