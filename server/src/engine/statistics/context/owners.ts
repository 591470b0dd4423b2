import type { Token } from '../tokens.ts'
import { stemsOf } from '../../text/stems.ts'
import type { Place } from './parts.ts'

const prepositions = /^(?:in|with|for|on|among|after|under|receiving|to|at|by)$/
/** Where a phrase ends: the next thing that is compared begins. */
const ends = /^(?:[,;.:]|and|or|but|vs?|versus|whereas|while|compared|than|which|who|that)$/
/** Words that stand between a name and its number. */
const links = /^(?:was|were|is|are|of|had|has|an|the|mean|median|sd|se|iqr|about|approximately|[an=±])$/i
const reach = 7

/**
 * The words of the phrase that says whose a number is, whatever the names are: "48% in the XELIRI arm", "20 (49%) with tea", else what stands
 * right before it, as the head of a column does in the row of a table: "XELIRI n = 41 20 (49%)".
 */
export function ownerOf(tokens: readonly Token[], { from, to }: Place): string[] {
  const after = afterNumber(tokens, to)
  if (after < tokens.length && prepositions.test(tokens[after]!.text)) {
    let end = after + 1
    while (end < tokens.length && end < after + reach && !ends.test(tokens[end]!.text) && tokens[end]!.type !== 'number' && tokens[end]!.text !== '(') end++
    const words = stemsOf(tokens.slice(after, end))
    if (words.length > 0) return words
  }
  let start = countBefore(tokens, from)
  const end = start
  let depth = 0
  while (start > 0 && end - start < reach + 4) {
    const token = tokens[start - 1]!
    if (token.text === ')' || token.text === ']') depth++
    else if ((token.text === '(' || token.text === '[') && depth > 0) depth--
    else if (depth === 0 && (ends.test(token.text) && !(token.text === ',' && /^n$/i.test(tokens[start]?.text ?? '')) || token.type === 'number' && !isSize(tokens, start - 1))) break
    start--
  }
  return stemsOf(tokens.slice(start, end).filter(token => !links.test(token.text)))
}

/** The 20 of "20 (49%)", whose owner is that of the number in brackets too; else the number itself. */
function countBefore(tokens: readonly Token[], from: number): number {
  return /^[([]$/.test(tokens[from - 1]?.text ?? '') && tokens[from - 2]?.type === 'number' ? from - 2 : from
}

/** Past the unit, the spread and the brackets that belong to a number. */
function afterNumber(tokens: readonly Token[], to: number): number {
  let at = to
  for (let step = 0; step < 3; step++) {
    if (tokens[at]?.text === '%' || tokens[at]?.type === 'word' && /^(?:points?|patients?|participants?|percent|min|minutes|days|hours|weeks|months|years|mmhg|mg|kg|ml)$/.test(tokens[at]!.text)) at++
    else if (tokens[at]?.text === '±') at += 2
    else if (tokens[at]?.text === '(' || tokens[at]?.text === '[') {
      let close = at + 1
      while (close < tokens.length && close < at + 16 && !/^[)\]]$/.test(tokens[close]!.text)) close++
      at = close + 1
    } else break
  }
  return at
}

/** The 41 of "n = 41". */
function isSize(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === '=' && /^n$/i.test(tokens[at - 2]?.text ?? '')
}
