import type { Token } from '../tokens.ts'
import { people } from '../grammar/counted.ts'
import type { Draft } from '../grammar/draft.ts'
import type { Mention } from '../../vocabulary/match.ts'
import { nearest, nearestJoined } from './nearest.ts'
import type { Part } from './parts.ts'

/** What befalls a patient as a whole; such an outcome outranks a symptom that stands nearer ("response … in anxiety"). */
const statusOutcomes = new Set(['response', 'non-response', 'remission', 'non-remission', 'relapse', 'non-relapse', 'mortality', 'discontinuation', 'abstinence'])
/** What it is called that one of them did not come. */
const absenceOf: Readonly<Record<string, string>> = { response: 'non-response', remission: 'non-remission', relapse: 'non-relapse' }
const absences: ReadonlySet<string> = new Set(Object.values(absenceOf))
/** Numbers that measure no outcome. */
const measuresNone = new Set<Draft['kind']>(['dose', 'age', 'duration', 'study-count', 'cost'])

/** The outcome that a statistic measures. */
export function outcomeOf(tokens: readonly Token[], draft: Draft, mentions: readonly Mention[], part: Part): string[] {
  if (measuresNone.has(draft.kind)) return []
  if (part.share && isOpposedList(tokens, part)) return []
  if (draft.kind === 'p-value' && isForSomethingElse(tokens, mentions, part)) return []
  const outcomes = mentions.filter(mention => mention.slot === 'outcome' && !namesPeople(tokens, mention))
  if (isOfNextThing(tokens, outcomes, part)) return []
  if (part.share || draft.kind.endsWith('ratio')) {
    const statuses = outcomes.filter(mention => statusOutcomes.has(mention.id))
    const clause = clauseOf(tokens, part)
    const status = nearestJoined(tokens, statuses, clause)
    if (status.length > 0 && claimsIt(outcomes, statuses, clause)) return negated(tokens, part.to) && !status.some(id => absences.has(id)) ? status.slice(0, 1).flatMap(id => absenceOf[id] ?? []) : status
  }
  // "Depressive symptoms improved": what improved says more than that it did.
  // "d = 0.89 for depression and d = 0.98 for suicidal ideation": what is said behind the next number is that one's.
  const reachable = part.share ? outcomes : outcomes.filter(({ from }) => from < part.right)
  const named = nearest(tokens, reachable.filter(({ id }) => id !== 'improvement'), part)
  return named.length > 0 ? named : nearest(tokens, reachable, part)
}

/** "dizziness (38%) and nausea (27%), against 13.8% and 5.8% with placebo": a second list goes through the outcomes of the first in their order. */
function isOpposedList(tokens: readonly Token[], { from, to }: Part): boolean {
  let i = from - 1
  let numbers = 0
  while (i > from - 16 && (tokens[i]?.type === 'number' || /^(?:[%,]|and|or)$/.test(tokens[i]?.text ?? ''))) {
    if (tokens[i]!.type === 'number') numbers++
    i--
  }
  if (!/^(?:against|versus|vs)$/.test(tokens[i]?.text ?? '')) return false
  const next = tokens[to]?.text === '%' ? to + 1 : to
  return numbers > 0 || /^(?:,|and)$/.test(tokens[next]?.text ?? '') && tokens[next + 1]?.type === 'number'
}

/** "negative for depression (p = .47)": what stands right before the bracket, and is no outcome that is known, is what the p value is for. */
function isForSomethingElse(tokens: readonly Token[], mentions: readonly Mention[], { from }: Part): boolean {
  let open = from
  while (open > from - 4 && tokens[open]?.text !== '(') open--
  return tokens[open]?.text === '(' && tokens[open - 2]?.text === 'for' && !mentions.some(({ slot, to }) => slot === 'outcome' && to === open)
}

/** "more headache (72 of 90) and more amnesia (26 against 8)": what is compared next has the bracket right behind it, and is no outcome that is known. */
function isOfNextThing(tokens: readonly Token[], outcomes: readonly Mention[], { from }: Part): boolean {
  let open = from - 1
  while (open > from - 8 && (tokens[open]?.number !== undefined || /^(?:of|against|vs|versus|and|to|[/%–-])$/.test(tokens[open]?.text ?? ''))) open--
  if (tokens[open]?.text !== '(') return false
  let head = open - 1
  while (head > open - 4 && tokens[head]?.type === 'word' && !comparing.test(tokens[head]!.text)) head--
  const joint = /^(?:and|but)$/.test(tokens[head - 1]?.text ?? '') ? head - 2 : head - 1
  return comparing.test(tokens[head]?.text ?? '') && /^[),]$/.test(tokens[joint]?.text ?? '') && !outcomes.some(mention => mention.from >= head && mention.to <= open)
}

const comparing = /^(?:more|less|fewer|greater|higher|lower|longer|shorter)$/

/** "45% (14/31) did not": the number is of those whom the outcome did not befall. */
function negated(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 9); i++) {
    const { text } = tokens[i]!
    if (/^(?:did|had|have|has|were|was|do)$/.test(text)) return tokens[i + 1]?.text === 'not'
    if (/^(?:[,;.]|and|who)$/.test(text)) return false
  }
  return false
}

/** Whom the numbers of a sentence are of, where it says so by an outcome: "of the non-responders", "among patients who had responded". */
export function peopleByOutcome(tokens: readonly Token[], mentions: readonly Mention[]): Mention[] {
  return mentions.flatMap(mention => {
    const people = mention.slot === 'outcome' && namesPeople(tokens, mention) ? peopleOf[mention.id] : undefined
    if (people === undefined) return []
    const isNot = mention.id === 'response' && tokens.slice(Math.max(0, mention.from - 3), mention.from).some(({ text }) => /^(?:not|never|non|without)$/.test(text))
    return [{ ...mention, slot: 'analysis', id: isNot ? 'non-responders' : people }]
  })
}

const peopleOf: Record<string, string> = { 'response': 'responders', 'non-response': 'non-responders', 'remission': 'remitters' }

/** "among the responders", "ketamine responders had relapsed": whom the number is of, not what became of them. */
function namesPeople(tokens: readonly Token[], mention: Mention): boolean {
  // "those without a response", "depression with chronic suicidal ideation"
  // "Without a response after two, …", but not "10% were without a response".
  const article = /^(?:an?|any)$/.test(tokens[mention.from - 1]?.text ?? '') ? 2 : 1
  if (mention.id === 'response' && tokens[mention.from - article]?.text === 'without' && !/^(?:were|was|are|is|remained|stayed)$/.test(tokens[mention.from - article - 1]?.text ?? '')) return true
  for (let i = mention.from - 1; i >= mention.from - 3 && /^(?:with|without|an?|any|chronic|acute|current|severe|active|prior|ongoing)$/.test(tokens[i]?.text ?? ''); i--) {
    if (/^with/.test(tokens[i]!.text) && /^(?:those|patients?|participants|people|individuals|subjects|adults|adolescents|depression|disorder|outpatients|inpatients)$/.test(tokens[i - 1]?.text ?? '')) return true
  }
  // "suicidal patients", "socially anxious volunteers"
  if (/^(?:suicidal|anxious|depressed)$/.test(tokens[mention.to - 1]!.text) && people.test(tokens[mention.to]?.text ?? '')) return true
  if (describesPeople(tokens, mention.from)) return true
  if (!/^(?:responders?|remitters?|nonresponders?)$/.test(tokens[mention.to - 1]!.text)) return false
  // "45% were classified as responders" says what became of them.
  if (tokens[mention.from - 1]?.text === 'as' && named.test(tokens.slice(Math.max(0, mention.from - 12), mention.from - 1).map(({ text }) => text).join(' '))) return false
  // "Relapse within a year, remitters (ECT)"
  if (tokens[mention.from - 1]?.text === ',' && /^[(),:;|]?$/.test(tokens[mention.to]?.text ?? '')) return true
  if (/^(?:had|have|lost|relapsed|remitted|who|stayed|kept|were)$/.test(tokens[mention.to]?.text ?? '')) return true
  for (let i = mention.from - 1; i >= Math.max(0, mention.from - 4); i--) if (/^(?:among|in|of|for|with|from|between)$/.test(tokens[i]!.text)) return true
  return false
}

/** Verbs with which people are called something. */
const named = /\b(?:class(?:ed|ified)|rated|regarded|counted|considered|defined|categori[sz]ed|identified|labell?ed|qualified|judged|described)\b/

const ofPeople = /^(?:of|among|in|for|from|with)$/

/** "40% of those who had not responded", "among patients who remitted", "of those not responding": whom the number is of. */
function describesPeople(tokens: readonly Token[], at: number): boolean {
  let i = at - 1
  while (i > at - 5 && /^(?:had|have|has|did|were|not|never|already|first|initially)$/.test(tokens[i]?.text ?? '')) i--
  if (tokens[i]?.text === 'those' && tokens[at]!.text.endsWith('ing')) return ofPeople.test(tokens[i - 1]?.text ?? '')
  return tokens[i]?.text === 'who' && ofPeople.test(tokens[i - 2]?.text === 'the' ? tokens[i - 3]?.text ?? '' : tokens[i - 2]?.text ?? '')
}

/** The part cut down to the number's own clause: "20% had anxiety, which was associated with a lower likelihood of response". */
function clauseOf(tokens: readonly Token[], part: Part): Part {
  let right = part.to
  while (right < part.right && !/^(?:which|who|that|suggesting|indicating|;)$/.test(tokens[right]!.text)) right++
  return { ...part, right }
}

/** A status in the number's own part outranks; one from elsewhere does not push out a symptom that is there. */
function claimsIt(all: readonly Mention[], statuses: readonly Mention[], part: Part): boolean {
  const within = (m: Mention): boolean => m.from >= Math.max(part.left, part.segment) && m.to <= part.right
  return statuses.some(within) || !all.some(within)
}
