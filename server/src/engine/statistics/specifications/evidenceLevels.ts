import { endsNounPhrase } from '../grammar/nounPhrase.ts'
import { isDash } from '../grammar/draft.ts'
import type { Token } from '../tokens.ts'
import { specify, units, type SpecificationReader } from './specification.ts'

const names: Readonly<Record<string, keyof typeof units>> = { level: 'level', levels: 'level', grade: 'grade', grades: 'grade', class: 'class' }
const evidence = /^(?:evidence|recommendations?)$/
/** What stands behind a rank in its place: "Level 3 support". */
const backing = /^(?:evidence|recommendations?|support|backing|proof)$/
/** What says before a rank that it is one of evidence. */
const rated = /^(?:evidence|recommendations?|recommended|recommends?|recommending|rated|graded|rates?|grades?)$/
/** How far before the rank evidence may be named, in tokens: "the evidence for one infusion was graded as Level 1". */
const reach = 16

/** "Level 1 evidence", "level of evidence: 2b", "Level 3 or 4", "grade B recommendation", "class IIa": how good evidence is held to be. */
export const evidenceLevels: SpecificationReader = (tokens, at) => {
  const name = names[tokens[at]!.text]
  if (name === undefined) return null
  const isNamed = tokens[at + 1]?.text === 'of' && evidence.test(tokens[at + 2]?.text ?? '')
  let i = isNamed ? at + 3 : at + 1
  if (isNamed && /^(?:[:,=]|is|was|of)$/.test(tokens[i]?.text ?? '')) i++
  const first = rankAt(tokens, i)
  if (!first) return null
  const second = isDash(tokens[first.next]) || /^(?:or|and|to)$/.test(tokens[first.next]?.text ?? '') ? rankAt(tokens, first.next + 1) : null
  const to = (second ?? first).next
  if (!isNamed && !isOfEvidence(tokens, at, to, name)) return null
  const read = specify(tokens, at, to, first.value, units[name], { qualifier: first.part })
  if (!second || second.value <= first.value) return read
  return { ...read, draft: { ...read.draft, value: null, lower: first.value, upper: second.value, printed: [read.draft.printed[0]!, { ...read.draft.printed[0]!, value: second.value }] } }
}

export interface Rank {
  value: number
  /** The letter behind it: "b" of "2b". */
  part: string | undefined
  next: number
}

const romans = ['I', 'II', 'III', 'IV', 'V']

/** "1", "2b", "IIa", "B". */
export function rankAt(tokens: readonly Token[], at: number): Rank | null {
  const token = tokens[at]
  if (!token) return null
  if (token.type === 'number') {
    const letter = tokens[at + 1]
    const part = letter && !letter.spaced && /^[a-c]$/.test(letter.text) ? letter.text : undefined
    return token.number!.decimals <= 0 && token.number!.value >= 1 && token.number!.value <= 5 ? { value: token.number!.value, part, next: part === undefined ? at + 1 : at + 2 } : null
  }
  const roman = /^(I{1,3}|IV|V)([abc]?)$/.exec(token.raw)
  if (roman) return { value: romans.indexOf(roman[1]!) + 1, part: roman[2] === '' ? undefined : roman[2], next: at + 1 }
  return /^[A-D]$/.test(token.raw) ? { value: 'ABCD'.indexOf(token.raw) + 1, part: undefined, next: at + 1 } : null
}

/**
 * Evidence is named right behind the rank, or before it where nothing else has that rank: "evidence from a level 1 trauma centre", "Level 2 of the trial" and "level 3
 * evidence-based care" are none. Grades in figures are of harm, and classes of disease, unless they say otherwise.
 */
function isOfEvidence(tokens: readonly Token[], at: number, to: number, name: keyof typeof units): boolean {
  const behind = tokens[to]
  if (backing.test(behind?.text ?? '')) return !isDash(tokens[to + 1]) && (evidence.test(behind!.text) || endsNounPhrase(tokens[to + 1]))
  const isRatedAt = tokens[at - 1]?.text === 'at' && /^(?:rated|graded|judged)$/.test(tokens[at - 2]?.text ?? '')
  if (!endsNounPhrase(behind) || behind?.text === 'of' || !isRatedAt && /^(?:at|in|on|from)$/.test(tokens[at - 1]?.text ?? '')) return false
  if (name === 'grade' && tokens[at + 1]!.type === 'number') return false
  const before = tokens.slice(Math.max(0, at - reach), at)
  return before.some(({ text }) => name === 'class' ? /^recommend/.test(text) : rated.test(text))
}
