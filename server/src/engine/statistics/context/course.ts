import type { Token } from '../tokens.ts'
import type { Place } from './parts.ts'

/**
 * What a time says of the course of an effect: when it sets in, when it is greatest, how long it lasts; or only that the effect was there by then, or still was.
 */
export type Course = 'onset' | 'peak' | 'lasting' | 'by' | 'still'

const names: readonly (readonly [Course, RegExp])[] = [
  ['onset', /^(?:beg[aiu]n|begins|beginning|start|starts|started|emerges?|emerged|appears?|appeared|onset|commences?|commenced|sets?)$/],
  ['peak', /^(?:peaks?|peaked|peaking|height|maximal|maximum|greatest|strongest|largest|zenith|culminat(?:es?|ed))$/],
  ['lasting', /^(?:lasts?|lasted|lasting|endures?|endured)$/],
  ['still', /^(?:persists?|persisted|persisting|persistent|sustains?|sustained|maintain|maintains|maintained|holds?|held|remains?|remained|still|continues?|continued|kept|keeps?|stays?|stayed)$/],
]

/** Right before a number: "from 40 min", "within two hours"; and what makes it a length: "persisted for a week", "until day 7". */
const arrivals = /^(?:from|within|by)$/
const lengths = /^(?:for|until|through)$/
const points = /^(?:minute|hour|day|week|month)s?$/

/** Without such a word, what begins or lasts is a visit or a treatment, and no effect. */
const effects = /^(?:effects?|action|acts?|works?|benefits?|gains?|advantages?|relief|relieved|eased|efficacy|superior|superiority|better|antidepressant|symptoms?|mood|respon(?:se|ses|ded)|remission|improve(?:d|ment|ments|s)?|reductions?|reduced)$/
const people = /^(?:patients?|participants?|subjects?|people|adults|adolescents|children|they|who|we)$/

/** "The last infusion", "the largest trial", "a maximum of 40 min", "start of treatment", "patients remained": words that say nothing of an effect. */
function isOther(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at]!
  const [previous, next] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? '']
  if (people.test(previous)) return true
  if (text === 'last') return /^(?:the|its|their|his|her|this|first|at|to)$/.test(previous)
  if (/^sets?$/.test(text)) return next !== 'in'
  if (/^(?:start|beginning|onset)$/.test(text)) return next === 'of' && !tokens.slice(at + 2, at + 6).some(token => effects.test(token.text))
  if (text.startsWith('appear')) return next === 'to'
  return /^(?:maximum|largest|greatest|strongest)$/.test(text) && /^(?:of|trials?|stud(?:y|ies)|samples?|cohorts?|doses?|duration|groups?|numbers?)$/.test(next)
}

const stops = /^(?:[;:()]|and|but|then|whereas|while|which)$/
/** How far from its number such a word may stand, in tokens. */
const reach = 10

/**
 * The part of the course of an effect that a time is of: "began within 2 hours", "was greatest at 24 h", "lasted three to seven days". The words before it count first, up to another
 * number or clause, then those behind it.
 *
 * @param place of a length of time
 * @returns undefined where nothing says it
 */
export function courseOf(tokens: readonly Token[], place: Place): Course | undefined {
  if (!tokens.some(({ text }) => effects.test(text))) return undefined
  // "until day 7"
  const before = tokens[points.test(tokens[place.from - 1]?.text ?? '') ? place.from - 2 : place.from - 1]?.text ?? ''
  const course = courseBefore(tokens, place) ?? (arrivals.test(before) ? 'by' : courseBehind(tokens, place))
  return course === 'still' && lengths.test(before) ? 'lasting' : course
}

function courseBefore(tokens: readonly Token[], { from }: Place): Course | undefined {
  for (let i = from - 1; i >= Math.max(0, from - reach) && !isEnd(tokens[i]!) && tokens[i]!.text !== ','; i--) {
    const course = courseAt(tokens, i)
    if (course) return course
  }
  return undefined
}

/** Past a comma only where the sentence begins with the time: "At 24 hours, the effect was greatest". */
function courseBehind(tokens: readonly Token[], { from, to }: Place): Course | undefined {
  const opens = from <= 2
  for (let i = to; i < Math.min(tokens.length, to + reach) && !isEnd(tokens[i]!) && (opens || tokens[i]!.text !== ','); i++) {
    const course = courseAt(tokens, i)
    if (course) return course
  }
  return undefined
}

function isEnd({ text, number }: Token): boolean {
  return number !== undefined || stops.test(text)
}

function courseAt(tokens: readonly Token[], at: number): Course | undefined {
  const found = names.find(([, words]) => words.test(tokens[at]!.text))
  return found && !isOther(tokens, at) ? found[0] : undefined
}
