import { stemsOf } from '../../text/stems.ts'
import type { Mention } from '../../vocabulary/match.ts'
import type { Token } from '../tokens.ts'
import type { Stretch } from './clauses.ts'
import type { Reading } from './reading.ts'
import type { Sides } from './sides.ts'
import type { Words } from './statement.ts'
import type { Trigger } from './trigger.ts'
import { borneAs } from './tolerance.ts'
import { relational } from './words.ts'

/** What is measured: its names, in this clause or else the last before it, and the words that stand for neither side. */
export function measureOf(reading: Reading, trigger: Trigger, clause: Stretch, { of, than }: Sides): Words {
  const { tokens, mentions } = reading
  if (trigger.form === 'tolerance') return { ids: [borneAs(tokens.slice(trigger.from, trigger.to).map(({ text }) => text))], stems: [] }
  // What is said of most who were better is whether they relapsed.
  const relapsing = trigger.form === 'share' ? ['relapse'] : null
  const isOfSide = (at: number): boolean => [of, than].some(side => side !== null && at >= side.from && at < side.to)
  // "The change on the MADRS with A did not differ from that with B": no side is a scale.
  const own = measuresIn(reading, clause).filter(({ slot, from }) => slot === 'scale' || !isOfSide(from))
  const before = own.length === 0 ? measuresIn(reading, { from: 0, to: clause.from }).slice(-1) : []
  const isArm = (at: number): boolean => of === null && mentions.some(({ slot, from, to }) => slot === 'arm' && at >= from && at < to)
  const words = tokens.slice(clause.from, clause.to).filter((token, i) => {
    const at = clause.from + i
    if (trigger.form === 'absence' && (at > trigger.from || !trigger.isNull && at === trigger.from) && at < trigger.to) return true
    return !isOfSide(at) && !isArm(at) && !(at >= trigger.from && at < trigger.to) && !relational.has(token.text) && token.number === undefined
  })
  return { ids: relapsing ?? [...new Set((own.length > 0 ? own : before).map(({ id }) => id))], stems: stemsOf(words) }
}

/** The outcomes and scales that a stretch names. */
export function measuresIn({ tokens, mentions }: Reading, { from, to }: Stretch): Mention[] {
  return mentions.filter(mention => (mention.slot === 'scale' || mention.slot === 'outcome' && mention.id !== 'improvement' && !arePeople(tokens, mention)) && mention.from >= from && mention.to <= to)
}

export const people = /^(?:(?:non)?(?:respond|remitt)ers?|former|latter)$/

/** "Responders" are people, and no response. */
export function arePeople(tokens: readonly Token[], { from, to }: Mention): boolean {
  return people.test(tokens[to - 1]!.text) || isRelative(tokens, from) || isCondition(tokens, from) || isAdjective(tokens, to)
}

const ofPeople = /^(?:(?:in|out)?patients?|participants|people|persons|individuals|subjects|adults|adolescents|children|women|men|depression|disorders?|disease)$/

/** "In outpatients with depression and suicidal ideation": what they have, not what was measured; "the number of patients with nausea" is. */
function isCondition(tokens: readonly Token[], from: number): boolean {
  let at = from - 1
  while (at > from - 8 && tokens[at]?.type === 'word' && tokens[at]!.text !== 'with') at--
  if (tokens[at]?.text !== 'with' || !ofPeople.test(tokens[at - 1]?.text ?? '')) return false
  const first = tokens.findLastIndex(({ text }, i) => i < at && /^(?:in|among|for|of|with|,)$/.test(text))
  return first >= 0 && at - first < 8 && /^(?:in|among|for)$/.test(tokens[first]!.text)
}

/** "Suicidal outpatients", "anxious adults": who they are. */
function isAdjective(tokens: readonly Token[], to: number): boolean {
  return /^(?:suicidal|anxious|relapsing|dissociative|nauseated|dizzy|drowsy)$/.test(tokens[to - 1]!.text) && ofPeople.test(tokens[to]?.text ?? '')
}

/** "Those who did not respond", "who had remitted": who they are. */
function isRelative(tokens: readonly Token[], from: number): boolean {
  let who = from - 1
  while (who > from - 6 && /^(?:did|do|had|have|has|not|never|initially|went|on|to|later|first|got|get)$/.test(tokens[who]?.text ?? '')) who--
  return tokens[who]?.text === 'who'
}
