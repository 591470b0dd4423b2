import type { Token } from '../../tokens.ts'
import type { Draft } from '../../grammar/draft.ts'
import type { Place } from '../parts.ts'
import { namesOfRow } from '../rowNames.ts'
import { stages } from '../stages.ts'
import { lastPhrase, prepositions, sidesOf, thoughtEnd, thoughtStart } from './gaps.ts'
import { listsIn, type List } from './lists.ts'
import { blocksOf, type Block } from './units.ts'

/**
 * What tells each number of a sentence apart from its others, in the words of the sentence: whose it is, what was measured, when, on what dose. The words between two numbers are of the
 * one or the other, as the joints between them and the form of the whole list say; numbers side by side share what stands around them and take the items of a list in its order; what
 * stands before a bracket is said of all that is in it.
 *
 * @param owners what is known already of whose each number is
 * @returns phrases for each number; none where nothing is said
 */
export function particularsOf(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[], owners: readonly string[][]): string[][] {
  const blocks = blocksOf(tokens, drafts, places)
  const told = drafts.map((): string[] => [])
  if (blocks.length === 0 || blocks.length === 1 && blocks[0]!.units.length === 1) return told
  const lists = listsIn(tokens, 0, tokens.length).filter(list => !blocks.some(({ from, to }) => list.from < to && from < list.to))
  const kinds = blocks.map(({ units }) => drafts[units[0]!.members[0]!]!.kind)
  const { words, before } = wordsOf(tokens, blocks, kinds)
  const named: (readonly (readonly Token[])[] | null)[] = blocks.map((_, at) => namesIn(tokens, blocks, lists, before, at, kinds[at]!))
  inheritNames(tokens, blocks, named, lists)
  const spread = spreadNames(tokens, drafts, blocks, lists)
  const ofNames = new Set([...named.flatMap(names => names ?? []).flat(), ...spread.flat()])
  blocks.forEach((block, at) => {
    // "264 against 12 with tea": of the second, or of both.
    const shared = words[at]!.filter(({ from }) => !block.contrasted || from < block.to).map(({ from, to }) => tokens.slice(from, to).filter(token => !ofNames.has(token)))
    block.units.forEach(({ members, inner }, position) => {
      const isLastOfRow = block.units.length > 1 && position === block.units.length - 1
      for (const member of members) {
        const ofRow = isLastOfRow && comparing.has(drafts[member]!.kind) && !block.units.slice(0, -1).some(unit => unit.members.some(other => drafts[other]!.kind === drafts[member]!.kind))
        const names = ofRow ? named[at] ?? [] : [named[at]?.[position] ?? [], spread[at] ?? []]
        told[member] = [...names, ...shared, ...inner ? [tokens.slice(inner.from, inner.to)] : []].map(phraseOf).filter(phrase => /[\p{L}\d]/u.test(phrase))
        if (block.units.length > 1 && !ofRow) told[member].push(...block.units.length === 2 ? stageNames(owners[members[0]!]!, tokens[block.units[1]!.from - 1]?.text ?? '', position) : [])
      }
    })
  })
  return told
}

/** Kinds that are of all the numbers side by side before them. */
const comparing: ReadonlySet<Draft['kind']> = new Set(['p-value'])

/** "From 28 to 12", "(28 to 12)", "to 12 from 28" */
function stageNames(owner: readonly string[], joint: string, position: number): string[] {
  if (joint === 'from' && owner.includes(stages.end) || joint === 'to' && position === 1) return ['end']
  return joint === 'to' || joint === 'from' && owner.includes(stages.start) ? ['baseline'] : []
}

/** The words as they are printed. */
function phraseOf(tokens: readonly Token[]): string {
  return tokens.map(({ raw, spaced }, i) => (spaced && i > 0 ? ` ${raw}` : raw)).join('')
}

/** For each block the stretches of the sentence that are said of it. */
function wordsOf(tokens: readonly Token[], blocks: readonly Block[], kinds: readonly Draft['kind'][]): { words: Place[][], before: Place[] } {
  const brackets = bracketsOf(tokens)
  const openOf = (block: Block): number => brackets.around[block.from]!
  const before: Place[] = []
  const behind: Place[] = []
  const inside: Place[][] = blocks.map(() => [])
  const headOf = new Map<number, Place[]>()
  const addHead = (open: number, place: Place): void => { headOf.set(open, [...headOf.get(open) ?? [], place]) }
  for (let at = 0; at <= blocks.length; at++) {
    const [one, other] = [blocks[at - 1], blocks[at]]
    let [from, to] = [one?.to ?? 0, other?.from ?? tokens.length]
    let opens: 'first' | 'second' | 'both' = 'both'
    const isSame = one && other && openOf(one) === openOf(other)
    const close = one && !isSame && openOf(one) >= 0 ? brackets.close[openOf(one)] ?? -1 : -1
    if (one && close >= from && close < to) {
      inside[at - 1]!.push({ from, to: thoughtEnd(tokens, from, close) })
      from = close + 1
      opens = 'second'
    }
    const open = other && !isSame && openOf(other) >= from ? openOf(other) : -1
    if (other && open >= 0) {
      inside[at]!.push({ from: thoughtStart(tokens, open + 1, to), to })
      // "90 mg of tea (equal to 36 mg of leaves)"
      if (kinds[at - 1] === kinds[at] && opens === 'both') opens = says(tokens, inside[at]!.at(-1)!) ? 'first' : 'second'
      to = open
      // "30 (with tea 12%, with coffee 15%)": the number before the bracket is the name of all in it.
      if (one && to <= from && opens !== 'second' && one.units.length === 1 && one.units[0]!.members.length === 1) addHead(open, { from: one.from, to: one.to })
    }
    const sides = one && other ? sidesOf(tokens, { from, to }, open >= 0, opens) : { left: { from, to: thoughtEnd(tokens, from, to) }, right: { from: thoughtStart(tokens, from, to), to } }
    if (one) behind.push(sides.left)
    if (other) before.push(sides.right)
  }
  trimEnds(tokens, before, behind, openOf(blocks[0]!) >= 0)
  const left = leftOut(tokens, blocks, kinds, behind)
  blocks.forEach((block, at) => {
    const open = openOf(block)
    if (open < 0) return
    if (at === 0 || openOf(blocks[at - 1]!) !== open) addHead(open, before[at]!)
    if (at === blocks.length - 1 || openOf(blocks[at + 1]!) !== open) addHead(open, behind[at]!)
  })
  const colons = colonHeads(tokens, blocks, before, inside, openOf)
  // A bracket in a bracket has what stands before either.
  const headsOf = (open: number): Place[] => open < 0 ? [] : [...headsOf(brackets.around[open]!), ...headOf.get(open) ?? []]
  const words = blocks.map((block, at) => unique([...headsOf(openOf(block)), ...colons[at]!, before[at]!, ...inside[at]!, ...left[at]!, behind[at]!]))
  return { words, before }
}

function unique(places: readonly Place[]): Place[] {
  const kept: Place[] = []
  for (const place of places) if (place.from < place.to && !kept.some(({ from, to }) => from <= place.from && place.to <= to)) kept.push(place)
  return kept
}

/** Of what stands before the first number and behind the last, only as much is said of these as others of the list have. */
function trimEnds(tokens: readonly Token[], before: Place[], behind: Place[], isBracketed: boolean): void {
  const length = ({ from, to }: Place): number => tokens.slice(from, to).filter(({ text }) => !/^(?:[,;:=()[\]p]|and|or|respectively)$/.test(text)).length
  const mostBefore = Math.max(0, ...before.slice(1).filter(place => says(tokens, place)).map(length))
  const mostBehind = Math.max(0, ...behind.slice(0, -1).filter(place => says(tokens, place)).map(length))
  const [first, last] = [before[0]!, behind.at(-1)!]
  if (before.length === 1) {
    before[0] = lastPhrase(tokens, first, alone)
    behind[0] = { from: last.from, to: Math.min(last.to, last.from + alone) }
    return
  }
  // "Tea was given at 5 mg and coffee at 10 mg": where the next begins with a name, so does the first.
  const second = before.slice(1).find(place => says(tokens, place))
  const beginsWithName = second !== undefined && !prepositions.test(tokens[second.from]!.text) && (!isBracketed || tokens.slice(second.from, second.to).some(({ text }) => prepositions.test(text)))
  before[0] = mostBefore > 0 ? lastPhrase(tokens, first, beginsWithName ? alone : mostBefore + slack) : mostBehind > 0 && says(tokens, behind[0]!) ? { from: first.to, to: first.to } : lastPhrase(tokens, first, alone)
  if (mostBefore > 0) before[0] = { ...before[0], from: beforeAside(tokens, before[0], first.from) }
  behind[behind.length - 1] = mostBehind > 0 || !says(tokens, before.at(-1)!) ? { from: last.from, to: Math.min(last.to, last.from + (mostBehind || alone - slack) + slack) } : { from: last.from, to: last.from }
}

/** "The tea group, which was small, had 12%": past what is told of the name. */
function beforeAside(tokens: readonly Token[], { from, to }: Place, least: number): number {
  for (let i = Math.min(from + 2, to - 1); i > least && from - i < alone; i--) if (/^(?:which|who)$/.test(tokens[i]!.text) && tokens[i - 1]?.text === ',' && tokens.slice(i, to).some(({ text }) => text === ',')) return lastPhrase(tokens, { from: least, to: i - 1 }, slack).from
  return from
}

/** "12% had a gain of one, 15% of two": what a later phrase leaves out, up to the preposition that it begins with. */
function leftOut(tokens: readonly Token[], blocks: readonly Block[], kinds: readonly Draft['kind'][], behind: readonly Place[]): Place[][] {
  const left: Place[][] = blocks.map(() => [])
  for (let at = 1; at < blocks.length; at++) {
    const [one, other] = [behind[at - 1]!, behind[at]!]
    const preposition = tokens[other.from]?.text ?? ''
    if (kinds[at] !== kinds[at - 1] || other.from >= other.to || one.from >= one.to || !prepositions.test(preposition)) continue
    if (tokens[one.from]!.text === preposition) left[at] = left[at - 1]!
    else {
      const shared = tokens.slice(one.from, one.to).findIndex(({ text }) => text === preposition)
      if (shared > 1) left[at] = [{ from: one.from, to: one.from + shared }]
    }
  }
  return left
}

/** Words that say nothing of a number. */
const empty = /^(?:but|whereas|while|compared|than|vs|versus|against|only|about|both|as|did|the|[apnd]|an|of|in|at|with|for|by|to|from|was|were|is|are|had|has|and|or|respectively)$/
function says(tokens: readonly Token[], { from, to }: Place): boolean {
  return tokens.slice(from, to).some(({ type, text, number }) => (type === 'word' || number !== undefined) && !empty.test(text))
}

/** How much longer than the others the first and the last of a list may be, in tokens. */
const slack = 2
/** How much is said of numbers that have no others to compare with, in tokens. */
const alone = 10

/** "Week 1: 12% with tea, 15% with coffee; week 2: …": what stands before a colon holds until the next semicolon or colon. */
function colonHeads(tokens: readonly Token[], blocks: readonly Block[], before: readonly Place[], inside: readonly Place[][], openOf: (block: Block) => number): Place[][] {
  let head: Place | null = null
  let open = -1
  return blocks.map((block, at) => {
    const gap = { from: blocks[at - 1]?.to ?? 0, to: block.from }
    if (head && (openOf(block) !== open || tokens.slice(gap.from, gap.to).some(({ text }) => text === ';'))) head = null
    for (const place of [before[at]!, ...inside[at]!]) {
      const colon = lastColon(tokens, place)
      if (colon > place.from) [head, open] = [{ from: place.from, to: colon }, openOf(block)]
    }
    return head ? [head] : []
  })
}

function lastColon(tokens: readonly Token[], { from, to }: Place): number {
  for (let i = to - 1; i >= from; i--) if (tokens[i]!.text === ':') return i
  return -1
}

/** For each token the bracket that it stands in, −1 outside of all; and where brackets close. */
function bracketsOf(tokens: readonly Token[]): { around: number[], close: Record<number, number> } {
  const around: number[] = []
  const close: Record<number, number> = {}
  const open: number[] = []
  tokens.forEach(({ text }, at) => {
    if (text === ')' || text === ']') {
      const opening = open.pop()
      if (opening !== undefined) close[opening] = at
    }
    around.push(open.at(-1) ?? -1)
    if (text === '(' || text === '[') open.push(at)
  })
  return { around, close }
}

/** How far from a row the list of its names may stand, in tokens. */
const reach = 60

/** The names of the numbers of a row, in their order; null where the sentence has none. */
function namesIn(tokens: readonly Token[], blocks: readonly Block[], lists: readonly List[], before: readonly Place[], at: number, kind: Draft['kind']): readonly (readonly Token[])[] | null {
  const block = blocks[at]!
  const count = block.units.length
  if (count < 2) return null
  const inPairs = count >= 4 && count % 2 === 0 && block.compared.every((compared, i) => compared === (i % 2 === 0))
  const isRespective = saysRespectively(tokens, block.to, blocks[at + 1]?.from ?? tokens.length)
  const following = isRespective ? null : namesOfFollowing(tokens, blocks, before, at, count)
  if (following) return following
  const list = listFor(tokens, blocks, lists, at, inPairs ? count / 2 : count, isRespective)
  if (inPairs) {
    const pair = comparedIn(tokens, blocks, [], block.units.slice(0, 2))
    const isListed = ({ start }: Token): boolean => list !== null && tokens[list.from]!.start <= start && start < tokens[list.to - 1]!.end
    return block.units.map((_, i) => [...list?.items[i >> 1] ?? [], ...pair?.[i % 2]?.filter(token => !isListed(token)) ?? []])
  }
  return list?.items ?? (kind === 'p-value' ? null : comparedIn(tokens, blocks, lists, block.units)) ?? (isRespective ? lists.findLast(({ items, to }) => items.length === count && to <= block.from && block.from - to <= reach)?.items ?? null : null)
}

/** "Less with tea than with coffee (12% vs 15%)"; other results do not stand within a name. */
function comparedIn(tokens: readonly Token[], blocks: readonly Block[], lists: readonly List[], row: readonly Place[]): readonly (readonly Token[])[] | null {
  const names = namesOfRow(tokens, row)
  const isOfLonger = (name: readonly Token[]): boolean => lists.some(({ items }) => items.length > row.length && items.some(item => item.some(token => name.includes(token))))
  return names?.every(name => name.length > 0 && !isOfLonger(name) && !blocks.some(({ from }) => tokens[from]!.start >= name[0]!.start && tokens[from]!.start <= name.at(-1)!.start)) && !leadsOn(tokens, blocks, row, names.at(-1)!) ? names.map(name => closeName(tokens, blocks, row, name)) : null
}

/** "12 and 15 in the tea group, and 20 …": a name behind a row that leads to the next number is that number's. */
function leadsOn(tokens: readonly Token[], blocks: readonly Block[], row: readonly Place[], name: readonly Token[]): boolean {
  const next = blocks.find(({ from }) => from >= row.at(-1)!.to)
  return next !== undefined && name[0]!.start > tokens[row.at(-1)!.from]!.start && tokens[next.from - 1]!.start <= name.at(-1)!.start
}

/** Of names that stand before another result only what is next to the word that compares: all else may be said of that result; of others what stands in one thought. */
function closeName(tokens: readonly Token[], blocks: readonly Block[], row: readonly Place[], name: readonly Token[]): readonly Token[] {
  const isFarther = blocks.some(({ from }) => from < row[0]!.from && tokens[from]!.start > name.at(-1)!.start)
  let end = name.length
  while (end > 1 && /^(?:as|was|were|is|are|had|has|have|significantly|higher|lower|greater|more|less|better|worse|larger|smaller|longer|shorter|fewer)$/.test(name[end - 1]!.text)) end--
  // "It was found that, where more slept with tea than with coffee, …"
  const from = isFarther ? lastPhrase(name, { from: 0, to: end }, slack).from : name.slice(0, end).findLastIndex(({ text }) => /^(?:where|when|that|which|,)$/.test(text)) + 1
  return name.slice(from, end)
}

/** "The first and the second stage took 157 and 59 min with tea, 161 and 56 min with coffee": a list before several rows of its size is of them all. */
function inheritNames(tokens: readonly Token[], blocks: readonly Block[], named: (readonly (readonly Token[])[] | null)[], lists: readonly List[]): void {
  for (let at = 1; at < blocks.length; at++) {
    const [names, list] = [named[at - 1], lists.find(({ items }) => items === named[at - 1])]
    if (names && list && list.to <= blocks[at - 1]!.from && blocks[at]!.units.length === names.length && !lists.some(({ items }) => items === named[at])) named[at] = names
  }
  // "Sleep (46 vs 23%) and mood (33 vs 13%) with tea compared to coffee": so are names behind the last.
  for (let at = blocks.length - 2; at >= 0; at--) {
    const names = named[at + 1]
    const first = names?.[0]?.[0]
    if (names && first && named[at] === null && first.start > tokens[blocks[at + 1]!.to - 1]!.start && blocks[at]!.units.length === names.length) named[at] = names
  }
}

/** "24% and 34% with tea (P = .01) and lemon tea (P = .02), respectively": what stands before each of as many other numbers. */
function namesOfFollowing(tokens: readonly Token[], blocks: readonly Block[], before: readonly Place[], at: number, count: number): readonly (readonly Token[])[] | null {
  const others = blocks.slice(at + 1, at + 1 + count)
  const end = others.at(-1)?.to ?? 0
  if (others.length < count || others.some(({ units }) => units.length > 1) || !saysRespectively(tokens, end, blocks[at + 1 + count]?.from ?? tokens.length)) return null
  return others.map((_, i) => tokens.slice(before[at + 1 + i]!.from, before[at + 1 + i]!.to))
}

function saysRespectively(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + reach); i++) if (/^(?:respectively|resp)$/.test(tokens[i]!.text)) return true
  return false
}

function listFor(tokens: readonly Token[], blocks: readonly Block[], lists: readonly List[], at: number, count: number, isRespective: boolean): List | null {
  const block = blocks[at]!
  const next = blocks[at + 1]?.from ?? tokens.length
  const last = blocks[at - 1]?.to ?? 0
  const fitting = lists.filter(({ items }) => items.length === count)
  const behind = lists.find(({ from, to }) => from >= block.to && to <= next)
  if (behind && behind.items.length === count && behind.from - block.to <= reach && (isRespective || isNear(tokens, block.to, behind.from))) return behind
  const between = fitting.findLast(({ from, to }) => to <= block.from && from >= last)
  if (between && (isRespective || count > 2 && isNumbered(between) || !block.compared.includes(true) && !tokens.slice(between.to, block.from).some(({ text }) => text === '(') && lists.filter(({ from, to }) => to <= block.from && from >= last).length === 1)) return between
  return null
}

/** "At 4 and 8 weeks": told apart by numbers or letters. */
function isNumbered({ items }: List): boolean {
  return items.every(item => item.some(({ type, raw }) => type === 'number' || /^\p{Lu}{1,2}$/u.test(raw)))
}

/** A preposition and little else stands between a row and the list behind it. */
function isNear(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from <= 6 && !tokens.slice(from, to).some(({ text }) => /^[;.]$/.test(text))
}

/** "Tea and coffee brought hiccups (38%) and sneezing (35%), respectively": numbers apart from each other that take the items of one list. */
function spreadNames(tokens: readonly Token[], drafts: readonly Draft[], blocks: readonly Block[], lists: readonly List[]): (readonly Token[])[] {
  const names: (readonly Token[])[] = blocks.map(() => [])
  const kindOf = (at: number): Draft['kind'] => drafts[blocks[at]!.units[0]!.members[0]!]!.kind
  const isSingle = (at: number): boolean => at >= 0 && blocks[at]!.units.length === 1
  for (let end = 1; end < blocks.length; end++) {
    if (!isSingle(end) || !saysRespectively(tokens, blocks[end]!.to, Math.min(blocks[end + 1]?.from ?? tokens.length, blocks[end]!.to + 8))) continue
    let start = end
    while (isSingle(start - 1) && kindOf(start - 1) === kindOf(end)) start--
    const count = end - start + 1
    const list = count < 2 ? undefined : lists.findLast(({ items, to }) => items.length === count && to <= blocks[start]!.from && blocks[start]!.from - to <= reach)
    list?.items.forEach((item, i) => { names[start + i] = item })
  }
  return names
}
