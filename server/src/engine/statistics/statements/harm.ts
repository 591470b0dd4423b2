import type { Token } from '../tokens.ts'
import { clauseAround } from './clauses.ts'
import { lastSubjectOf } from './sides.ts'
import { found, type Trigger } from './trigger.ts'

/** What is said to have come to no harm. */
const whole = /^(?:unharmed|undamaged|unimpaired|uncompromised|intact)$/

/** Words that such a statement begins with. */
export const harmed: readonly string[] = ['unharmed', 'undamaged', 'unimpaired', 'uncompromised', 'intact', 'spared', 'spares', 'suffered', 'harm']

const being = /^(?:was|were|is|are|remained|stayed|left|proved)$/
const people = /^(?:patients?|participants?|people|persons?|those|who|adolescents|adults|children|women|men|subjects|they|volunteers|veterans|nobody|none|some|many|\d{1,9})$/

/** "Cognition was unharmed", "suffered", "no harm to cognition", "spared memory": whether something came to harm. */
export function harm(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  const next = tokens[at + 1]?.text ?? ''
  if (whole.test(text)) return being.test(tokens[at - 1]?.text ?? '') ? found(at, at + 1, 'worse', 'change', true) : null
  if (/^spare[ds]$/.test(text)) return /^(?:the|cognit\w{0,8}|memory|attention|function\w{0,6}|sleep|mood|speech)$/.test(next) ? found(at, at + 1, 'worse', 'change', true) : null
  // "No harm to cognition", "no harm was done to it"
  if (text === 'harm') return tokens[at - 1]?.text === 'no' && /^(?:to|was|came|befell)$/.test(next) ? found(at - 1, at + 1, 'worse', 'change', true) : null
  if (text !== 'suffered' || next !== '' && !/^(?:[,.;:)]|in|with|under|after|during|from|on|when|as|and|at|more|less|little|badly|somewhat|significantly|slightly)$/.test(next)) return null
  // "Cognition suffered"; those who suffered from nausea are another matter.
  const subject = lastSubjectOf(tokens, clauseAround(tokens, at), { from: at, to: at + 1 })
  const isOfPeople = subject === null || tokens.slice(subject.from, Math.min(subject.to, at)).some(token => people.test(token.text)) || next === 'from'
  return isOfPeople ? null : found(at, at + 1, 'worse', 'change')
}
