import type { Token } from '../tokens.ts'
import type { Stretch } from './clauses.ts'
import { found, type Trigger } from './trigger.ts'

const accumulating = /^(?:accumulates?|accumulated|cumulative|additive)$/

/** "The gains accumulated", "had a cumulative effect", "the effects added up": what grows with every treatment. A cumulative dose or incidence is a sum. */
export function accumulation(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  const next = tokens[at + 1]?.text ?? ''
  if (/^(?:added|adds|built|builds)$/.test(text)) return next === 'up' ? found(at, at + 2, 'more', 'change') : null
  if (!accumulating.test(text)) return null
  if (!/ive$/.test(text)) return found(at, at + 1, 'more', 'change')
  const isOfEffect = [1, 2].some(ahead => /^(?:effects?|benefits?|gains?|efficacy|improvement|response)$/.test(tokens[at + ahead]?.text ?? ''))
  return isOfEffect || /^(?:was|were|is|are|be)$/.test(tokens[at - 1]?.text ?? '') ? found(at, at + 1, 'more', 'change') : null
}

const effect = /^(?:effects?|benefits?|gains?|efficacy|improvements?|response|relief)$/
const repeating = /^(?:repeat|repeats|repeated|repeating|repeatedly|repetition|successive|consecutive|serial|subsequent)$/
const course = /^(?:infusions?|sessions?|doses?|treatments?|injections?|administrations?|cycles?|applications?|visits?|vaccinations?)$/

/** Whether a statement is of what becomes of an effect as treatment goes on: "when treatments are repeated", "with every infusion", "from one session to the next". */
export function isRepeated(tokens: readonly Token[], { from, to }: Stretch, trigger: Trigger): boolean {
  // "The effect fades: it declined with every infusion"
  const first = /^(?:it|they|this|these)$/.test(tokens[from]?.text ?? '') ? 0 : from
  // Nothing but an effect wears off from one treatment to the next.
  const isEffect = /^(?:it|they)$/.test(tokens[from]?.text ?? '') && /^(?:off|thin)$/.test(tokens[trigger.to - 1]?.text ?? '')
  if (!isEffect && !tokens.slice(first, to).some(({ text }, i) => effect.test(text) && !/^(?:side|adverse)$/.test(tokens[first + i - 1]?.text ?? ''))) return false
  if (accumulation(tokens, trigger.from)) return true
  return tokens.slice(from, to).some(({ text }, i) => repeating.test(text) || /^(?:each|every)$/.test(text) && [1, 2].some(ahead => course.test(tokens[from + i + ahead]?.text ?? '')) || text === 'next' && tokens[from + i - 1]?.text === 'the' || text === 'by' && course.test(tokens[from + i - 1]?.text ?? '') && tokens[from + i + 1]?.text === tokens[from + i - 1]!.text)
}
