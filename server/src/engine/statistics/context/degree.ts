import type { Token } from '../tokens.ts'
import type { Mention } from '../../vocabulary/match.ts'
import type { Part } from './parts.ts'

/** How bad a symptom or an effect is. */
export type Degree = 'severe' | 'moderate' | 'mild'

const degrees: readonly (readonly [Degree, RegExp])[] = [
  ['severe', /^(?:severe|serious|intense|extreme|profound)$/],
  ['moderate', /^moderate$/],
  ['mild', /^(?:mild|slight|minor)$/],
]

/**
 * How bad the outcome is that a number is of, as the words right before its name say, or those behind its verb: "severe anxiety", "mild to moderate nausea", "anxiety was severe".
 *
 * @param outcomes the ids that the number measures
 * @param mentions the names in the sentence
 * @param part     that the number claims: what is told of the next number is not told of it
 * @returns none where nothing says it, or where some mention says nothing
 */
export function degreesOf(tokens: readonly Token[], mentions: readonly Mention[], outcomes: readonly string[], part: Part): Degree[] {
  const isOwn = ({ from, to }: Mention): boolean => from >= part.left && to <= part.from || from >= part.to && to <= part.right && !tokens.slice(part.to, from).some(({ text }) => parting.test(text))
  const named = mentions.filter(mention => mention.slot === 'outcome' && outcomes.includes(mention.id) && isOwn(mention)).map(mention => [...degreesBefore(tokens, mention.from), ...degreesBehind(tokens, mention.to)])
  return named.length > 0 && named.every(found => found.length > 0) ? [...new Set(named.flat())] : []
}

/** Behind these, the talk is of something else. */
const parting = /^(?:[,;]|and|but|while|whereas)$/

function degreesBefore(tokens: readonly Token[], at: number): Degree[] {
  const found: Degree[] = []
  for (let i = at - 1; i >= 0; i--) {
    const degree = degreeAt(tokens, i)
    if (degree) found.push(degree)
    else if (!/^(?:to|or|and|[,/-])$/.test(tokens[i]!.text) || !degreeAt(tokens, i - 1)) break
  }
  return found
}

function degreesBehind(tokens: readonly Token[], at: number): Degree[] {
  const degree = /^(?:was|were|is|are|became)$/.test(tokens[at]?.text ?? '') ? degreeAt(tokens, at + 1) : undefined
  return degree ? [degree] : []
}

function degreeAt(tokens: readonly Token[], at: number): Degree | undefined {
  const text = tokens[at]?.text ?? ''
  return degrees.find(([, words]) => words.test(text))?.[0]
}
