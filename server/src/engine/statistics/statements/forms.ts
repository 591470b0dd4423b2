import type { Token } from '../tokens.ts'
import type { Stretch } from './clauses.ts'
import { lastSubjectOf, type Kind, type Sides } from './sides.ts'
import type { Form } from './statement.ts'
import type { Trigger } from './trigger.ts'

/** What kind of thing a trigger states in its clause, where nothing is graded. */
export function formIn(tokens: readonly Token[], { form, from, to }: Trigger, clause: Stretch, { than }: Sides, kindOf: (stretch: Stretch) => Kind | null): Form {
  if (than) return form
  // "Sex made no difference to response": a factor, and no treatment.
  if (form === 'comparison' && tokens[to - 1]!.text === 'difference' && /^(?:to|for)$/.test(tokens[to]?.text ?? '') && tokens.slice(Math.max(clause.from, from - 4), from).some(({ text }) => /^ma[dk]es?$/.test(text))) {
    const subject = lastSubjectOf(tokens, clause, { from, to })
    if (subject && kindOf(subject) !== 'arm') return 'link'
  }
  // "Got worse", "became less severe": than it was.
  if (form === 'comparison' && /^(?:got|became|grew)$/.test(tokens[from - 1]?.text ?? '')) return 'change'
  if (form === 'comparison' && tokens.slice(to, clause.to).some(({ text }) => /^(?:alike|both|either)$/.test(text))) return 'change'
  // "Raised the chance of response": over that of those who had something else.
  if (form === 'change' && tokens.slice(to, Math.min(clause.to, to + 4)).some(({ text }) => /^(?:chances?|odds|likelihood|probability|risk)$/.test(text))) return 'comparison'
  return form
}
