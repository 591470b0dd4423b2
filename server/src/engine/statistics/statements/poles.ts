import { stemsOf } from '../../text/stems.ts'
import { findMentions, type Mention, type Vocabulary } from '../../vocabulary/match.ts'
import type { Token } from '../tokens.ts'
import type { Stretch } from './clauses.ts'
import type { Gradient } from './gradients.ts'
import { isMechanism, owedIn } from './mechanisms.ts'
import type { Reading } from './reading.ts'
import { lastSubjectOf } from './sides.ts'
import type { Words } from './statement.ts'
import { traitsIn } from './traits.ts'
import type { Trigger } from './trigger.ts'
import { relational, type Way } from './words.ts'

/** The two things that a statement links: what goes before, or is graded, and what comes of it or goes with it. */
export type Poles = readonly [Words, Words]

/** What a link holds together; null where it does not name both. */
export function polesOf({ tokens, mentions, vocabulary }: Reading, clause: Stretch, trigger: Trigger, gradient: Gradient | null): Poles | null {
  const poles = gradient && trigger.form !== 'link' ? aroundGradient(clause, trigger, gradient) : betweenIn(tokens, clause) ?? aroundVerb(tokens, clause, trigger, gradient)
  if (!poles) return null
  const [first, second] = poles.map(parts => wordsOfPole(tokens, mentions, vocabulary, parts)) as [Words, Words]
  return [first, second].some(({ ids, stems }) => ids.length + stems.length === 0) ? null : [first, second]
}

/** What foretells that patients do not respond foretells less response. */
export function affirmed(poles: Poles | null, way: Way): { poles: Poles | null, way: Way } {
  if (!poles?.some(({ ids }) => ids.includes('non-response')) || !/^(?:apart|more|less)$/.test(way)) return { poles, way }
  const [first, second] = poles.map(({ ids, stems }): Words => (ids.includes('non-response') ? { ids: ids.map(id => (id === 'non-response' ? 'response' : id)), stems: stems.filter(stem => !/^(?:non|respons|respond)$/.test(stem)) } : { ids, stems })) as [Words, Words]
  return { poles: [first, second], way: way === 'less' ? 'more' : 'less' }
}

/** Of what is graded, all else that the clause says is the other pole. */
function aroundGradient(clause: Stretch, trigger: Trigger, gradient: Gradient): [Stretch[], Stretch[]] {
  const [first, second] = gradient.from < trigger.from ? [gradient, trigger] : [trigger, gradient]
  return [[gradient], [{ from: clause.from, to: first.from }, { from: Math.max(first.to, clause.from), to: second.from }, { from: Math.max(second.to, clause.from), to: clause.to }]]
}

/** "X predicted Y", "Y depended on X" */
function aroundVerb(tokens: readonly Token[], clause: Stretch, trigger: Trigger, gradient: Gradient | null): [Stretch[], Stretch[]] | null {
  if (isMechanism(tokens, trigger)) {
    const owed = owedIn(tokens, trigger)
    const what = { from: clause.from, to: trigger.from }
    return [owed ? [what, owed] : [what], [{ from: trigger.to, to: clause.to }]]
  }
  const subject = lastSubjectOf(tokens, clause, trigger) ?? gradient
  return subject && subject.from < trigger.from ? [[{ from: subject.from, to: Math.min(subject.to, trigger.from) }], [{ from: trigger.from + 1, to: clause.to }]] : null
}

/** "An association between X and Y" */
function betweenIn(tokens: readonly Token[], { from, to }: Stretch): [Stretch[], Stretch[]] | null {
  const between = tokens.findIndex(({ text }, i) => i >= from && i < to && text === 'between')
  const and = between < 0 ? -1 : tokens.findIndex(({ text }, i) => i > between && i < to && text === 'and')
  return and < 0 ? null : [[{ from: between + 1, to: and }], [{ from: and + 1, to }]]
}

function wordsOfPole(tokens: readonly Token[], mentions: readonly Mention[], vocabulary: Vocabulary, parts: readonly Stretch[]): Words {
  const isIn = (from: number, to: number): boolean => parts.some(part => from >= part.from && to <= part.to)
  const isNamed = (at: number): boolean => mentions.some(({ slot, id, from, to }) => at >= from && at < to && (slot === 'arm' || slot === 'outcome' && (to === from + 1 || isNameOf(id, tokens[at]!, vocabulary))))
  // "Remitted" is what its name says; of "processing speed", a kind of cognition, the words say more.
  const words = tokens.filter((token, at) => isIn(at, at + 1) && !isNamed(at) && !relational.has(token.text) && !grading.test(token.text))
  const stems = stemsOf(words)
  const ids = mentions.filter(({ slot, id, from, to }) => (slot === 'outcome' && id !== 'improvement' || slot === 'scale') && isIn(from, to)).map(({ id }) => id)
  const traits = traitsIn(stemsOf(tokens.filter((_, at) => isIn(at, at + 1))))
  return { ids: [...new Set([...ids, ...traits])], stems }
}

/** "Dissociative" by itself names what "dissociative effects" are. */
function isNameOf(id: string, token: Token, vocabulary: Vocabulary): boolean {
  return findMentions([token], vocabulary).some(mention => mention.id === id)
}

/** Words that say how much of it there is, or when it was measured. */
const grading = /^(?:higher|greater|larger|bigger|stronger|longer|older|lower|smaller|weaker|shorter|younger|milder|better|worse|poorer|faster|sooner|earlier|quicker|slower|later|slow|fast|quick|rapid|swift|high|low|poor|good|degree|level|levels|amount|number|extent|baseline|before|treatment|pretreatment|score|scores|rate|rates|hours?|days?|weeks?|months?|less|more|fewer|cases|went|behind|together|hand|along)$/
