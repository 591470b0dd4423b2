import type { Token } from '../tokens.ts'
import { isVerb, type Stretch } from './clauses.ts'
import { lastSubjectOf } from './sides.ts'
import type { Trigger } from './trigger.ts'
import { comparatives, opposite, type Way } from './words.ts'

/** Of whom or of what there is more or less, where that goes with what a statement says: a side without its other side. */
export interface Gradient extends Stretch { way: Way }

const preposition = /^(?:in|among|with|for)$/
const relative = /^(?:who|whose|that|which)$/

/**
 * "More resistant cases remitted less often", "response was rarer in older patients", "those who were more resistant fared worse": what is graded. Null where a statement has two
 * sides, or where none of them is.
 */
export function gradientOf(tokens: readonly Token[], clause: Stretch, trigger: Trigger): Gradient | null {
  return correlativeBefore(tokens, trigger.from) ?? gradedSubject(tokens, clause, trigger) ?? (trigger.form === 'link' ? null : gradedPeople(tokens, clause, trigger))
}

/** "The more resistant the depression, the less often it responded": what is graded before the comparative at `at`. */
export function correlativeBefore(tokens: readonly Token[], at: number): Gradient | null {
  const comma = at - 2
  if (tokens[at - 1]?.text !== 'the' || tokens[comma]?.text !== ',') return null
  for (let first = comma - 1; first > Math.max(0, comma - longest); first--) {
    const way = comparatives.get(tokens[first]!.text)
    if (way && tokens[first - 1]!.text === 'the') return { from: first, to: comma, way }
  }
  return null
}

/** No "the more …" is longer, in tokens. */
const longest = 14

function gradedSubject(tokens: readonly Token[], clause: Stretch, trigger: Trigger): Gradient | null {
  const { from, form } = trigger
  const subject = lastSubjectOf(tokens, clause, trigger)
  if (!subject || subject.from >= from) return null
  // "Those who were more resistant remitted …"
  const end = relative.test(tokens[subject.to]?.text ?? '') ? verbBefore(tokens, subject.to, from) : Math.min(subject.to, from)
  return gradedIn(tokens, subject.from, end, form === 'link')
}

/** Where the main verb stands, in "those who were more resistant to treatment remitted less often"; else the statement. */
function verbBefore(tokens: readonly Token[], from: number, to: number): number {
  const last = /ly$/.test(tokens[to - 1]?.text ?? '') ? to - 2 : to - 1
  return last > from + 3 && isVerb(tokens[last]!) ? last : to
}

/** "… in the more resistant cases", "… with greater resistance" */
function gradedPeople(tokens: readonly Token[], clause: Stretch, { to }: Trigger): Gradient | null {
  const at = tokens.findIndex(({ text }, i) => i >= to && i < Math.min(clause.to, to + 4) && preposition.test(text))
  if (at < 0) return null
  let end = at + 1
  while (end < clause.to && end < at + 12 && !/^[,;:.([]$/.test(tokens[end]!.text)) end++
  return gradedIn(tokens, at + 1, end, false, 6)
}

/** The stretch from its first comparative on, which stands near its beginning. */
function gradedIn(tokens: readonly Token[], from: number, end: number, isLink = false, reach = 8): Gradient | null {
  for (let i = from; i < Math.min(end, from + reach); i++) {
    const way = comparatives.get(tokens[i]!.text) ?? (isLink ? grades.get(tokens[i]!.text) : undefined)
    // "Those who later responded": when, and not how much.
    if (!way || /^g[eo]t$/.test(tokens[i - 1]?.text ?? '') || /^(?:later|earlier|sooner)$/.test(tokens[i]!.text) && relative.test(tokens[i - 1]?.text ?? '')) continue
    if (i + 1 >= end || ungraded.test(tokens[i + 1]!.text) || quantity.test(tokens[i]!.text) && counted.test(tokens[i + 1]!.text)) return null
    return { from: i, to: end, way }
  }
  return null
}

/** "More patients" and "a larger share" are numbers. */
const quantity = /^(?:more|fewer|larger|greater|higher|lower|smaller|bigger)$/
const counted = /^(?:patients?|participants|people|individuals|subjects|women|men|adults|children|responders|events?|proportion|percentage|share)$/
/** "More than half" is a number, "later trials" are others, and "higher doses" are a side of their own. */
const ungraded = /^(?:than|of|studies|trials?|reports?|work|recent|doses?|dosages?|-)$/

/** What is not compared, but said to be much or little of what varies. */
const grades: ReadonlyMap<string, Way> = new Map([['slow', 'later'], ['fast', 'sooner'], ['quick', 'sooner'], ['rapid', 'sooner'], ['swift', 'sooner'], ['high', 'more'], ['low', 'less'], ['poor', 'worse'], ['good', 'better']])

/** What a statement says of more of what is graded: less of it says the contrary. */
export function alongGradient(way: Way, { way: graded }: Gradient): Way {
  return graded === 'less' || graded === 'later' || graded === 'worse' ? opposite[way] : way
}
