import type { Token } from '../tokens.ts'
import type { Draft } from '../grammar/draft.ts'
import { readUnit } from '../grammar/units.ts'
import { stemsOf } from '../../text/stems.ts'
import type { Place } from './parts.ts'
import { rowOf } from './rows.ts'
import { stageOf, stages } from './stages.ts'
import { namesOfRow } from './rowNames.ts'

/**
 * Whose each number is, in the words that the sentence has for it, whatever the names are: "48% in the XELIRI arm", "20 (49%) with tea", "129 placebo",
 * "17% (tea)". Numbers side by side that have no such words of their own take the names of the sentence in their order: "less with tea than with coffee (1.9 vs 4.2)". Failing that,
 * what stands right before the number, as the head of a column does in the row of a table: "XELIRI n = 41 20 (49%)".
 *
 * @returns for each statistic the stems of those words, none where nothing says it
 */
export function ownersOf(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[]): string[][] {
  const owners: string[][] = []
  drafts.forEach((_, at) => {
    const estimate = estimateOf(tokens, places, at)
    if (estimate !== null) {
      owners.push(owners[estimate]!)
      return
    }
    const bracketed = bracketBehind(tokens, places[at]!.to)
    if (bracketed.length > 0) {
      owners.push(bracketed)
      return
    }
    const stage = stageAcross(tokens, places, at)
    if (stage !== null) {
      owners.push([stage])
      return
    }
    const row = rowOf(tokens, drafts, places, at)
    const names = row.length > 1 ? namesOfRow(tokens, row.map(index => places[index]!)) : null
    // What stands around numbers side by side is said of all of them: "47.1 vs 48.7% in the younger group".
    owners.push(names ? labelsOf(names[row.indexOf(at)]!) : row.length > 1 ? stageIn(tokens, row.map(index => places[index]!), row.indexOf(at)) : ownPhrase(tokens, places[at]!))
  })
  return owners
}

/** "fell from 28 to 12", "fell to 12 from 28": what stands behind "from" is of the start, the other of the end. */
function stageIn(tokens: readonly Token[], row: readonly Place[], position: number): string[] {
  const [first, second] = row
  const before = (at: number): Token | undefined => tokens[at - (tokens[at - 1]?.text === '~' ? 2 : 1)]
  if (row.length !== 2) return []
  const [ofFirst, ofSecond] = [before(first!.from)?.text ?? '', before(second!.from)?.text ?? '']
  if (ofFirst === 'from' && /^(?:to|[–−-])$/.test(ofSecond)) return [position === 0 ? stages.start : stages.end]
  return ofFirst === 'to' && ofSecond === 'from' ? [position === 0 ? stages.end : stages.start] : []
}

/** "rose from 28 m before tea to 34 m": the two are further apart, with words of their own between them. */
function stageAcross(tokens: readonly Token[], places: readonly Place[], at: number): string | null {
  const isFrom = (place: Place | undefined): boolean => place !== undefined && tokens[place.from - 1]?.text === 'from'
  const isTo = (place: Place | undefined): boolean => place !== undefined && tokens[place.from - 1]?.text === 'to'
  const isOneStretch = (from: Place, to: Place): boolean => to.from - from.to <= reach + 2 && to.from - from.to > 2 && !tokens.slice(from.to, to.from).some(({ text }) => /^[,;]$/.test(text))
  const [before, own, behind] = [places[at - 1], places[at]!, places[at + 1]]
  if (isFrom(own) && isTo(behind) && isOneStretch(own, behind!)) return stages.start
  return isTo(own) && isFrom(before) && isOneStretch(before!, own) ? stages.end : null
}

/** "78.9 ± 9.37": a spread is of the number before it. */
function estimateOf(tokens: readonly Token[], places: readonly Place[], at: number): number | null {
  const before = places[at - 1]
  return before !== undefined && tokens[places[at]!.from - 1]?.text === '±' && places[at]!.from - before.to <= 3 ? at - 1 : null
}

/** The stems of a phrase, with the short names and the numbers by which groups are told apart: "group B", "10 mg", "M+". */
function labelsOf(tokens: readonly Token[]): string[] {
  const labels = new Set(stemsOf(tokens))
  tokens.forEach((token, i) => {
    if (/^\p{Lu}{1,2}$/u.test(token.raw) && !figures.test(token.raw) || token.text === 'no' || token.text === 'non') labels.add(token.raw)
    else if (stageOf(token.text) !== null) labels.add(stageOf(token.text)!)
    else if (/\p{Lu}pre$/u.test(token.raw)) labels.add(stages.start)
    else if (/\p{Lu}post$/u.test(token.raw)) labels.add(stages.end)
    else if (token.type === 'number' && (token.glued || isMeasured(tokens, i + 1))) labels.add(token.text)
  })
  return [...labels]
}

/** Short names that are of figures and not of groups. */
const figures = /^(?:OR|RR|HR|MD|ES|CI|SD|SE|LS|DF|P|N)$/

/** "48 weeks", "10 mg": a number with a unit that is no share. */
function isMeasured(tokens: readonly Token[], at: number): boolean {
  const unit = readUnit(tokens, at)
  return unit !== null && unit.unit !== '%'
}

const prepositions = /^(?:of|in|with|for|on|among|after|under|to|at|by|receiving|received|treated|given|assigned|allocated|randomi[sz]ed)$/
/** Where a phrase ends: the next thing that is compared begins. */
const ends = /^(?:[,;.:]|and|or|but|vs?|versus|against|whereas|while|compared|than|which|who|that)$/
/** Words that stand between a name and its number. */
const links = /^(?:was|were|is|are|of|had|has|an|the|mean|median|sd|se|iqr|about|approximately|roughly|nearly|almost|typically|usually|commonly|generally|normally|[n=±])$/i
const reach = 7
/** No name that stands right behind its number is longer, in tokens. */
const apposed = 4

function ownPhrase(tokens: readonly Token[], { from, to }: Place): string[] {
  const after = afterNumber(tokens, from, to)
  if (after < tokens.length && prepositions.test(tokens[after]!.text)) {
    let end = after + 1
    while (end < tokens.length && end < after + reach && !ends.test(tokens[end]!.text) && (tokens[end]!.type !== 'number' || isMeasured(tokens, end + 1)) && tokens[end]!.text !== '(') end++
    const words = labelsOf(tokens.slice(after, end))
    if (words.length > 0) return words
  }
  for (const words of [introducing(tokens, countBefore(tokens, from)), apposedTo(tokens, after)]) if (words.length > 0) return words
  return phraseBefore(tokens, from)
}

/** Stems of words for the whole sample, which tell no groups apart. */
const everybody = /^(?:peopl|person|adult|individual|case|sampl|total|all|\d+)$/

/** "Of the women, 48%", "in the blue arm, 20 (49%)": whom a part of the sentence is about, at its beginning. */
function introducing(tokens: readonly Token[], from: number): string[] {
  if (tokens[from - 1]?.text !== ',') return []
  let start = from - 1
  while (start > 0 && from - start < reach + 4 && !/^(?:of|in|among|for|with|after)$/.test(tokens[start]!.text)) {
    start--
    if (/^(?:[,;.]|and|but)$/.test(tokens[start]!.text)) return []
  }
  const opens = start === 0 || /^(?:[,;.]|and|but|while|whereas)$/.test(tokens[start - 1]!.text)
  return opens ? labelsOf(tokens.slice(start, from - 1)).filter(label => !everybody.test(label)) : []
}

/** "18.2% (tea) and 17.1% (coffee)": a name alone in brackets behind the number. */
function bracketBehind(tokens: readonly Token[], to: number): string[] {
  const opening = readUnit(tokens, to)?.next ?? to
  if (tokens[opening]?.text !== '(') return []
  let close = opening + 1
  while (close < tokens.length && close <= opening + apposed && tokens[close]!.text !== ')') close++
  const inside = tokens.slice(opening + 1, close)
  return tokens[close]?.text === ')' && inside.every(isOfName) ? labelsOf(inside) : []
}

/** A word, a hyphen, or the number of "AN1792". */
function isOfName({ type, text, number, glued }: Token): boolean {
  return type === 'word' ? number === undefined : type === 'number' ? glued === true : text === '-'
}

/** "129 placebo; 30 verum)": a name of few words right behind the number, up to the next thing that is compared. */
function apposedTo(tokens: readonly Token[], after: number): string[] {
  const from = /^(?:was|were|is|are)$/.test(tokens[after]?.text ?? '') ? after + 1 : after
  let end = from
  while (end < tokens.length && end < from + apposed && isOfName(tokens[end]!) && !ends.test(tokens[end]!.text)) end++
  const closes = tokens[end] === undefined || /^(?:[,;.()\]]|vs?|versus|against|and|to)$/.test(tokens[end]!.text)
  return end > from && closes ? labelsOf(tokens.slice(from, end)) : []
}

function phraseBefore(tokens: readonly Token[], from: number): string[] {
  let start = countBefore(tokens, from)
  while (start > 0 && /^[:=~]$/.test(tokens[start - 1]!.text)) start--
  const end = start
  let depth = 0
  while (start > 0 && end - start < reach + 4) {
    const token = tokens[start - 1]!
    if (token.text === ')' || token.text === ']') depth++
    else if ((token.text === '(' || token.text === '[') && depth > 0) depth--
    else if (depth === 0 && (ends.test(token.text) && token.raw !== 'OR' && !(token.text === ',' && /^n$/i.test(tokens[start]?.text ?? '')) || token.type === 'number' && !token.glued && !isSize(tokens, start - 1) && !isMeasured(tokens, start))) break
    start--
  }
  return labelsOf(tokens.slice(start, end).filter(token => !links.test(token.text) && token.raw !== 'a'))
}

/** The 20 of "20 (49%)", or of "20/41 (49%)", whose owner is that of the number in brackets too; else the number itself. */
function countBefore(tokens: readonly Token[], from: number): number {
  if (!/^[([]$/.test(tokens[from - 1]?.text ?? '') || tokens[from - 2]?.type !== 'number') return from
  return /^(?:\/|of)$/.test(tokens[from - 3]?.text ?? '') && tokens[from - 4]?.type === 'number' ? from - 4 : from - 2
}

/** Past the unit, the spread and the brackets that belong to a number. */
function afterNumber(tokens: readonly Token[], from: number, to: number): number {
  let at = to
  for (let step = 0; step < 4; step++) {
    const unit = readUnit(tokens, at)
    if (unit) at = unit.next
    // "50% (n = 296) were": the bracket says more of the number before it.
    else if (tokens[at]?.text === ')' && explains(tokens, from)) at++
    else if (tokens[at]?.type === 'word' && /^(?:patients?|participants?|subjects?|pts|people|children|women|men)$/.test(tokens[at]!.text)) at++
    else if (tokens[at]?.text === '±') at += 2
    else if (tokens[at]?.text === '(' || tokens[at]?.text === '[') {
      let close = at + 1
      while (close < tokens.length && close < at + 16 && !/^[)\]]$/.test(tokens[close]!.text)) close++
      at = close + 1
    } else break
  }
  return at
}

/** A number alone in the bracket behind another, with no more than "n =" before it. */
function explains(tokens: readonly Token[], from: number): boolean {
  let opening = from - 1
  while (opening > 0 && opening > from - 4 && tokens[opening]!.text !== '(') opening--
  const before = tokens[opening - 1]
  return tokens[opening]?.text === '(' && (before?.type === 'number' || before?.text === '%')
}

/** The 41 of "n = 41". */
function isSize(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === '=' && /^n$/i.test(tokens[at - 2]?.text ?? '')
}
