import type { Span } from '../../text/span.ts'
import type { Limit } from '../context/limits.ts'
import type { Way } from './words.ts'

/** What kind of thing is stated: that two differ, that something changed, goes with something, is needed for it, went on, did not happen at all, passes, was borne well, or is so of most. */
export type Form = 'comparison' | 'change' | 'link' | 'necessity' | 'lasting' | 'absence' | 'permanence' | 'tolerance' | 'share'

/** Names and other words of one part of a statement. */
export interface Words {
  /** Identifiers of the vocabulary. */
  ids: readonly string[]
  stems: readonly string[]
}

/**
 * What a sentence says in words of a comparison, a change or a link: "anxiety was stronger in non-responders than in responders", "HAM-A scores did not
 * improve", "slower speed predicted greater improvement".
 */
export interface Statement extends Span {
  /** Where the word of its significance ends, or the statement itself where none stands behind it. */
  until: number
  form: Form
  way: Way
  /** "No better", "did not differ", "no longer superior". */
  negated: boolean
  /** `null` where significance is not spoken of. */
  significant: boolean | null
  /** What is compared, changes or is linked: outcomes and scales, and all words of the clause that stand for neither side. */
  measure: Words
  /** What it is said of: the arm or the people that have more. */
  of: Words
  /** What that is compared with. */
  than: Words
  /** Between two sides named in one breath ("between A and B"), or between the groups, which are not named: neither is ahead. */
  unordered: boolean
  /** Conditions and parts of the sample, beside those that are sides. */
  people: readonly string[]
  /** In milligrams, where it says how much was given. */
  doses: readonly number[]
  /** In hours after treatment. */
  time: readonly number[]
  /** A comparison of what treatments do altogether, which names no outcome. */
  overall: boolean
  /** Of what one treatment adds to another, which is the side that it is of. */
  joined: boolean
  /** Of what becomes of an effect as treatment is repeated. */
  repeated: boolean
  /** Parts of the sample that numbers mark off: "aged 65 to 74 years", "after six infusions". */
  limits: readonly Limit[]
  /** Of a link: what goes before or is graded, and what goes with it; null where it does not name both. */
  poles: readonly [Words, Words] | null
  /** "Numerically", "nominally", "seemed": no more than a hint. */
  hedged: boolean
}
