import type { Token } from '../tokens.ts'
import { readUnit } from '../grammar/units.ts'
import type { Place } from './parts.ts'

type Names = readonly (readonly Token[])[]

/** How far from a row the names of its numbers may stand, in tokens. */
const reach = 60
/** How far behind a row the names begin, past its bracket and its p value. */
const gap = 16

/**
 * What the numbers of a row are of, in the order of the numbers: "1.9 and 4.2 with tea and coffee, respectively", "less with tea than with coffee (1.9 vs 4.2)". The words of a
 * name come with what stands around it; only what tells the names apart is to be used.
 *
 * @param row places of the numbers, in their order
 * @returns as many names as numbers; null where the sentence does not name them in order
 */
export function namesOfRow(tokens: readonly Token[], row: readonly Place[]): Names | null {
  const first = row[0]!.from
  const last = row.at(-1)!.to
  const isRespective = tokens.slice(last, last + reach).some(({ text }) => text === 'respectively')
  const before = row.length === 2 ? comparedBefore(tokens, first) : null
  const behind = isRespective || before === null ? namesBehind(tokens, last, row.length) : null
  return behind ?? before ?? (isRespective || isBetween(tokens, first) ? listedBefore(tokens, first, row.length) : null)
}

/** No name is longer, in tokens. */
const longest = 8

const prepositions = /^(?:in|with|for|on|among|between|after|under|receiving|of|at|by)$/
/** What stands between two names. */
const separators = /^(?:and|or|vs?|versus|than|compared|against|[,/])$/
/** Where the names end. */
const ends = /^(?:[;:.()[\]]|was|were|is|are|had|has|have|showed|whereas|while|but|which|respectively)$/

/** "…, P < .001) in group C than in groups A and B" */
function namesBehind(tokens: readonly Token[], to: number, count: number): Names | null {
  let at = to
  while (at < tokens.length && at < to + gap && (tokens[at]!.type !== 'word' || isFiller(tokens, at))) {
    if (tokens[at]!.text === ';' && !insideBracket(tokens, to, at)) return null
    at++
  }
  if (!prepositions.test(tokens[at]?.text ?? '')) return null
  const names: Token[][] = [[]]
  for (at++; at < tokens.length && at < to + reach; at++) {
    const token = tokens[at]!
    if (ends.test(token.text)) break
    if (token.type === 'number' && !token.glued && readUnit(tokens, at + 1) === null) break
    if (!separators.test(token.text)) names.at(-1)!.push(token)
    else if (names.at(-1)!.length > 0) {
      if (names.length === count) break
      names.push([])
    }
  }
  return names.length === count && names.every(name => name.length > 0 && name.length <= longest) ? names : null
}

function isFiller(tokens: readonly Token[], at: number): boolean {
  return /^(?:respectively|p|ci|sd|se|n|was|were|seen|observed|found|reported|noted|recorded|obtained)$/.test(tokens[at]!.text) || readUnit(tokens, at) !== null
}

/** Whether the bracket that closes before or at a place was opened before the row. */
function insideBracket(tokens: readonly Token[], from: number, at: number): boolean {
  let depth = 0
  for (let i = at; i < tokens.length && i < from + 2 * gap; i++) {
    if (tokens[i]!.text === '(') depth++
    else if (tokens[i]!.text === ')' && --depth < 0) return true
  }
  return false
}

/** Words that begin another thought. */
const clauses = /^(?:[;.]|whereas|while|whilst|but|although)$/

/**
 * "MADRS fell more with tea than with coffee (4.2 vs 1.9)": before the word that compares stands the first, behind it the second. With "Compared
 * with coffee, tea …" it is the other way round.
 */
function comparedBefore(tokens: readonly Token[], first: number): Names | null {
  const start = clauseStart(tokens, first)
  const at = lastComparing(tokens, start, first)
  if (at < 0) return null
  const begin = at + (/^(?:with|to)$/.test(tokens[at + 1]?.text ?? '') ? 2 : 1)
  let end = begin
  while (end < first && !/^(?:[,()[\]]|was|were|is|are|had|has)$/.test(tokens[end]!.text)) end++
  const second = tokens.slice(begin, end)
  const opens = at - start <= 2 && tokens[end]?.text === ','
  const leading = opens ? tokens.slice(end + 1, first) : tokens.slice(start, at)
  return leading.length > 0 && second.length > 0 && second.length <= 12 ? [leading, second] : null
}

function clauseStart(tokens: readonly Token[], at: number): number {
  let start = at
  let depth = 0
  while (start > 0 && start > at - reach) {
    const { text } = tokens[start - 1]!
    if (text === ')' || text === ']') depth++
    else if (text === '(' || text === '[') depth = Math.max(0, depth - 1)
    // "More often with tea than with coffee (n = 40; 12 vs 9)": the names stand before the bracket.
    else if (depth === 0 && clauses.test(text) && !opensBefore(tokens, start - 1, at)) break
    start--
  }
  return start
}

/** Whether a place is in a bracket that began little before it. */
function opensBefore(tokens: readonly Token[], at: number, row: number): boolean {
  for (let i = at - 1, depth = 0; i >= 0 && i > row - gap; i--) {
    const { text } = tokens[i]!
    if (text === ')' || text === ']') depth++
    else if ((text === '(' || text === '[') && --depth < 0) return true
  }
  return false
}

/** The last word that compares, outside brackets and not between two numbers. */
function lastComparing(tokens: readonly Token[], start: number, first: number): number {
  let depth = 0
  // The row itself may stand in a bracket.
  for (let i = first - 1; i >= start; i--) {
    const { text } = tokens[i]!
    if (text === ')' || text === ']') depth++
    else if (text === '(' || text === '[') depth = Math.max(0, depth - 1)
    else if (depth === 0 && isComparing(tokens, i)) return i
  }
  return -1
}

function isComparing(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!
  const next = tokens[at + 1]
  if (/^(?:vs?|versus|than|against)$/.test(text)) return next !== undefined && (next.type === 'word' ? next.number === undefined : next.glued === true || next.type === 'number' && readUnit(tokens, at + 2) !== null)
  return /^(?:compared|relative)$/.test(text) && /^(?:with|to)$/.test(tokens[at + 1]?.text ?? '')
}

/** "differed between tea and coffee (1.9 vs 4.2)" */
function isBetween(tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= 0 && i > first - gap; i--) {
    if (tokens[i]!.text === 'between') return true
    if (clauses.test(tokens[i]!.text)) return false
  }
  return false
}

/** "Rates in the tea and coffee groups were 1.9 and 4.2, respectively": the names on either side of the last "and" before the row, and those listed before them. */
function listedBefore(tokens: readonly Token[], first: number, count: number): Names | null {
  const start = clauseStart(tokens, first)
  const joint = lastJoint(tokens, start, first)
  if (joint < 0) return null
  let end = joint + 1
  while (end < first && !ends.test(tokens[end]!.text) && tokens[end]!.text !== ',') end++
  const names: Token[][] = [tokens.slice(joint + 1, end)]
  let at = joint - 1
  while (names.length < count) {
    const to = at + 1
    while (at >= start && to - at <= longest && !/^(?:[,;:]|and|vs?|versus|between|in|for|with|of)$/.test(tokens[at]!.text)) at--
    names.push(tokens.slice(at + 1, to))
    // A list goes on with commas before its last "and".
    if (tokens[at]?.text !== ',') break
    at--
  }
  return names.length === count && names.every(name => name.length > 0 && name.length <= longest) ? names.reverse() : null
}

function lastJoint(tokens: readonly Token[], start: number, first: number): number {
  let depth = 0
  for (let i = first - 1; i >= start; i--) {
    const { text } = tokens[i]!
    if (text === ')' || text === ']') depth++
    else if (text === '(' || text === '[') depth = Math.max(0, depth - 1)
    else if (depth === 0 && /^(?:and|vs?|versus)$/.test(text)) return i
  }
  return -1
}
