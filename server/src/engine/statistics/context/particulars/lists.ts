import type { Token } from '../../tokens.ts'
import { readUnit } from '../../grammar/units.ts'
import type { Place } from '../parts.ts'

/** The items of a list: each has the tokens of its own, and those that it shares with the others. */
export interface List extends Place { items: Token[][] }

/** No item is longer, in tokens. */
const longest = 8

const joints = /^(?:and|or|vs?|versus|&)$/
const prepositions = /^(?:of|in|with|for|on|among|after|before|under|to|at|by|during|from|between|within|over|receiving|both)$/
const ends = /^(?:[;:.()[\]<>=≤≥±%]|was|were|is|are|had|has|have|be|been|showed|whereas|while|but|which|that|who|respectively|resp|compared|than|against|contained|held|gave|got|fell|rose|decreased|increased|improved|experienced|did|does|differed|reached|followed)$/
const articles = /^(?:the|a|an|each|either)$/

/** All lists in a stretch of a sentence, in their order: "tea and coffee", "groups A, B and C", "4 and 8 weeks". */
export function listsIn(tokens: readonly Token[], from: number, to: number): List[] {
  const lists: List[] = []
  let depth = 0
  for (let at = from; at < to; at++) {
    const { text } = tokens[at]!
    if (text === '(' || text === '[') depth++
    else if (text === ')' || text === ']') depth = Math.max(0, depth - 1)
    if (!joints.test(text)) continue
    const list = listAround(tokens, from, at, to)
    if (list) {
      const last = lists.at(-1)
      // "tea and coffee and milk" is one list, not two; with "tea and coffee, and sleep" begins another thought.
      const isMore = last !== undefined && list.from < last.to
      if (isMore && tokens[at - 1]!.text === ',') continue
      if (isMore) lists.pop()
      lists.push(list)
    }
  }
  return lists
}

function listAround(tokens: readonly Token[], start: number, joint: number, limit: number): List | null {
  const last = itemBehind(tokens, joint + 1, limit)
  if (last.from === last.to) return null
  const places: Place[] = [last]
  let at = tokens[joint - 1]?.text === ',' ? joint - 1 : joint
  for (let count = 0; count < 12; count++) {
    const item = itemBefore(tokens, start, at)
    if (item.from === item.to || item.to - item.from > longest) break
    places.unshift(item)
    const before = tokens[item.from - 1]
    if (item.from <= start || !before || !/^,$/.test(before.text) && !joints.test(before.text)) break
    at = item.from - 1
    if (tokens[at - 1]?.text === ',') at--
  }
  if (places.length < 2) return null
  return { from: places[0]!.from, to: last.to, items: withSharedWords(tokens, parallel(tokens, places, limit)) }
}

function itemBehind(tokens: readonly Token[], from: number, limit: number): Place {
  let begin = from
  while (begin < limit && (prepositions.test(tokens[begin]!.text) || articles.test(tokens[begin]!.text))) begin++
  let end = begin
  while (end < limit && end - begin < longest && !isEnd(tokens, end) && !prepositions.test(tokens[end]!.text) && tokens[end]!.text !== ',' && !joints.test(tokens[end]!.text)) end++
  return { from: begin, to: end }
}

function itemBefore(tokens: readonly Token[], start: number, to: number): Place {
  let begin = to
  while (begin > start && to - begin <= longest && !isEnd(tokens, begin - 1) && !prepositions.test(tokens[begin - 1]!.text) && tokens[begin - 1]!.text !== ',' && !joints.test(tokens[begin - 1]!.text)) begin--
  // "to tea, to coffee": a preposition of its own hides the comma before it.
  while (begin < to && articles.test(tokens[begin]!.text)) begin++
  return { from: begin, to }
}

/** Where an item can go no further. */
function isEnd(tokens: readonly Token[], at: number): boolean {
  return ends.test(tokens[at]!.text)
}

/** "Changes in sleep and changes in mood": what both have behind the same preposition belongs to the names. */
function parallel(tokens: readonly Token[], places: readonly Place[], limit: number): Place[] {
  const last = places.at(-1)!
  const preposition = tokens[last.to]?.text ?? ''
  const first = places.at(-2)!
  if (!prepositions.test(preposition) || tokens[first.from - 1]?.text !== preposition || places.length !== 2) return [...places]
  const begin = itemBefore(tokens, 0, first.from - 1)
  return [{ from: begin.from, to: first.to }, { from: last.from, to: itemBehind(tokens, last.to, limit).to }]
}

/** "Day 1, 2 and 7", "4 and 8 weeks", "the 10 and 15 mg groups", "groups A and B": what is printed once is of all. */
function withSharedWords(tokens: readonly Token[], places: readonly Place[]): Token[][] {
  const items = places.map(({ from, to }) => tokens.slice(from, to))
  const [first, last] = [items[0]!, items.at(-1)!]
  const isShort = (item: readonly Token[]): boolean => item.length === 1
  if (first.length > 1 && items.slice(1).every(item => isShort(item) && nameOrNumber(item[0]!)) && nameOrNumber(first.at(-1)!)) return items.map((item, i) => (i === 0 ? item : [...first.slice(0, -1), ...item]))
  if (last.length > 1 && last.length <= 4 && items.slice(0, -1).every(isShort)) return items.map((item, i) => (i === items.length - 1 ? item : [...item, ...last.slice(1)]))
  // "10 mg and 15 mg"
  return last[0]?.type === 'number' && readUnit(last, 1) !== null ? items.map(item => (isShort(item) ? [...item, ...last.slice(1)] : item)) : items
}

/** A number, an ordinal or a letter. */
function nameOrNumber({ type, raw }: Token): boolean {
  return type === 'number' || /^(?:\p{Lu}{1,2}|[IVX]{1,4}|\d+(?:st|nd|rd|th))$/u.test(raw)
}
