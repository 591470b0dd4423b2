import type { Stretch } from './clauses.ts'
import type { Form } from './statement.ts'
import type { Way } from './words.ts'

/** The words that state something, and what they say before any negation. */
export interface Trigger extends Stretch {
  way: Way
  form: Form
  /** Said by the words themselves: "similar", "gone", "no serious adverse events". */
  isNull: boolean
}

/** No words of one statement lie further apart, in tokens. */
export const far = 14

export const found = (from: number, to: number, way: Way, form: Form, isNull = false): Trigger => ({ from, to, way, form, isNull })
