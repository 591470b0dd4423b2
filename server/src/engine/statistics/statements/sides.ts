import { stemsOf } from '../../text/stems.ts'
import type { Mention } from '../../vocabulary/match.ts'
import type { Token } from '../tokens.ts'
import { isVerb, type Stretch } from './clauses.ts'
import type { Words } from './statement.ts'

/** The two sides of a comparison, as places among the tokens. */
export interface Sides { of: Stretch | null, than: Stretch | null, unordered: boolean }

/** What a stretch names: a treatment, people, or what is measured. */
export type Kind = 'arm' | 'people' | 'measure'

const prepositions = /^(?:with|in|on|for|after|among|of|under|to|following|by|from|receiving)$/
/** What ends the name of a side. */
const ends = /^(?:[,;:.]|at|during|within|until|over|when|by|had|did|does|do|was|were|is|are|has|have|and|or|as|because|than|whichever|whatever|up)$/
/** No name of a side is longer, in tokens. */
const longest = 9

/** The sides of a statement in its clause: "more with A than with B", "A outperformed B", "between A and B", "compared with B, A …". */
export function sidesOf(tokens: readonly Token[], clause: Stretch, trigger: Stretch, kindOf: (stretch: Stretch) => Kind | null): Sides {
  const between = betweenSides(tokens, clause)
  if (between) return between
  const marker = comparedAt(tokens, clause, trigger) ?? overArm(tokens, clause, trigger, kindOf)
  if (!marker) return { of: null, than: null, unordered: false }
  const preposition = prepositions.test(tokens[marker.to]?.text ?? '') ? tokens[marker.to]!.text : null
  const than = phraseFrom(tokens, preposition ? marker.to + 1 : marker.to, clause.to)
  if (than.to === than.from) return { of: null, than: null, unordered: false }
  const subject = subjectOf(tokens, clause, marker.from < trigger.from ? Math.max(than.to, clause.from) : clause.from)
  const phrase = marker.from >= trigger.to ? pairedPhrase(tokens, trigger.to, marker.from, preposition) : null
  // "Anxious depression benefits more from ketamine than non-anxious depression": the side is of the kind of the other.
  const isOfKind = (stretch: Stretch | null): boolean => stretch !== null && kindOf(stretch) === kindOf(than)
  const of = (!preposition && phrase && !isOfKind(phrase) && isOfKind(subject) ? null : phrase)
    ?? (preposition ? pairedPhrase(tokens, clause.from, trigger.from, preposition) : null)
    ?? (kindOf(than) === 'arm' && subject && kindOf(subject) === null ? armBehind(tokens, trigger.to, marker.from, kindOf) : null)
    // "The onset of pain was later than in the lidocaine group": the subject is what was measured. "Superiority over placebo was shown" has the other side in it.
    ?? (subject && (preposition || kindOf(subject) === 'measure' || subject.to > trigger.from) ? null : subject)
  return { of, than, unordered: false }
}

/** "Symptoms improved with six infusions of A, compared with B": the treatment that the words between name. */
function armBehind(tokens: readonly Token[], from: number, to: number, kindOf: (stretch: Stretch) => Kind | null): Stretch | null {
  for (let i = from; i < to; i++) {
    if (!/^(?:with|on|after|under|by)$/.test(tokens[i]!.text)) continue
    const phrase = phraseFrom(tokens, i + 1, to)
    if (phrase.to > phrase.from && kindOf(phrase) === 'arm') return phrase
  }
  return null
}

/** "than B", "compared with B", "superior to B", "differ from B", "as B" after "as". */
function comparedAt(tokens: readonly Token[], clause: Stretch, trigger: Stretch): Stretch | null {
  for (let i = trigger.to; i < clause.to; i++) {
    const { text } = tokens[i]!
    if (text === 'than' || text === 'versus' || text === 'vs' || text === 'against') return { from: i, to: i + 1 }
    if (/^(?:compared|relative|comparison)$/.test(text) && /^(?:with|to)$/.test(tokens[i + 1]?.text ?? '')) return { from: i, to: i + 2 }
    // "As effective as B"
    if (text === 'as' && i === trigger.to && tokens.slice(trigger.from, i).some(token => token.text === 'as')) return { from: i, to: i + 1 }
    if (/^(?:to|over|from|with)$/.test(text) && (text === 'from' || !/^difference/.test(tokens[trigger.to - 1]?.text ?? '')) && i <= trigger.to + 1 && /^(?:superior|inferior|noninferior|differ|differed|different|differences?|separate[sd]?|superiority|advantage|comparable|similar|equal|identical|par)$/.test(tokens[trigger.to - 1]?.text ?? '')) return { from: i, to: i + 1 }
  }
  // "Superiority of A over B was seen"
  if (/^(?:superiority|advantage|benefit)$/.test(tokens[trigger.to - 1]?.text ?? '')) {
    const over = tokens.findIndex(({ text }, i) => i >= trigger.to && i < clause.to && text === 'over')
    if (over >= 0 && tokens[over + 1]?.number === undefined) return { from: over, to: over + 1 }
  }
  if (/^(?:outperform|surpass|beat|exceed|outd|bested|trumped|equal{1,2}ed|rivall?ed|ahead|trailed|lagged)/.test(tokens[trigger.from]!.text) || tokens[trigger.to - 2]?.text === 'short' && tokens[trigger.to - 1]!.text === 'of') return { from: trigger.to, to: trigger.to }
  for (let i = clause.from; i < trigger.from; i++) {
    if (i === clause.from && tokens[i]!.text === 'against') return { from: i, to: i + 1 }
    if (/^(?:compared|relative|comparison)$/.test(tokens[i]!.text) && /^(?:with|to)$/.test(tokens[i + 1]?.text ?? '')) return { from: i, to: i + 2 }
  }
  return null
}

/** "Raised the odds over placebo", "relieved symptoms beyond placebo" */
function overArm(tokens: readonly Token[], clause: Stretch, trigger: Stretch, kindOf: (stretch: Stretch) => Kind | null): Stretch | null {
  const at = tokens.findIndex(({ text }, i) => i >= trigger.to && i < clause.to && /^(?:over|beyond|above)$/.test(text))
  // "Over the ketamine infusions" is when.
  return at >= 0 && kindOf({ from: at + 1, to: at + 2 }) === 'arm' && !/^(?:infusions?|treatments?|sessions?|doses?|therapy|course|phase|period)$/.test(tokens[at + 2]?.text ?? '') ? { from: at, to: at + 1 } : null
}

function betweenSides(tokens: readonly Token[], { from, to }: Stretch): Sides | null {
  const at = tokens.findIndex(({ text }, i) => i >= from && i < to && text === 'between')
  if (at < 0 || tokens[at + 1]?.type === 'number') return null
  const first = phraseFrom(tokens, at + 1, to)
  if (tokens[first.to]?.text !== 'and') return isOfGroups(tokens, first) ? { of: null, than: null, unordered: true } : null
  const second = phraseFrom(tokens, first.to + 1, to)
  return second.to === second.from ? null : { of: first, than: second, unordered: true }
}

/** "Between the groups", "between the two arms": those of the trial, whatever they are. */
function isOfGroups(tokens: readonly Token[], { from, to }: Stretch): boolean {
  return tokens.slice(from, to).every(({ text }) => /^(?:the|both|two|study|treatment|dosing|dose|groups|arms|treatments|schedules|regimens|frequencies|conditions|drugs|infusions|doses)$/.test(text)) && /s$/.test(tokens[to - 1]?.text ?? '')
}

function phraseFrom(tokens: readonly Token[], from: number, limit: number): Stretch {
  let to = from
  while (to < limit && to < from + longest && !(ends.test(tokens[to]!.text) && !(tokens[to]!.text === 'as' && tokens[to + 1]?.text === 'usual')) && !(to > from && /^(?:in|on|for)$/.test(tokens[to]!.text))) to++
  return { from, to }
}

/** "in males" of "in males than in females"; "with ketamine than placebo" has one preposition for both. */
function pairedPhrase(tokens: readonly Token[], from: number, to: number, preposition: string | null): Stretch | null {
  // "Greater in frequency in the anxious than in others": what stands right before "than" is the side, unless it is a time.
  for (let i = to - 1; preposition !== null && i >= Math.max(from, to - 4); i--) {
    if (tokens[i]!.text !== preposition) continue
    const phrase = phraseFrom(tokens, i + 1, to)
    if (phrase.to === to && phrase.to > phrase.from && !tokens.slice(phrase.from, phrase.to).some(({ text, number }) => number !== undefined || /^(?:days?|weeks?|months?|years?|hours?|time|end|morning|evening|night|follow)$/.test(text))) return phrase
    break
  }
  for (let i = from; i < to; i++) {
    const { text } = tokens[i]!
    if (preposition === null ? !prepositions.test(text) : text !== preposition) continue
    if (preposition === null && phraseFrom(tokens, i + 1, to).to !== to) continue
    const phrase = phraseFrom(tokens, i + 1, to)
    if (phrase.to > phrase.from) return phrase
  }
  return null
}

/** What a clause is about: the words before its verb, without what opens it up to a comma. */
export function subjectOf(tokens: readonly Token[], clause: Stretch, start: number): Stretch | null {
  let from = start
  const comma = tokens.findIndex(({ text }, i) => i >= from && i < Math.min(clause.to, from + 12) && text === ',')
  if (comma >= 0 && !tokens.slice(from, comma).some((token, i) => isVerb(token) && !isOfNoun(tokens, from + i)) && !isAside(tokens, comma)) from = comma + 1
  if (/^(?:and|that|,|the|so)$/.test(tokens[from]?.text ?? '')) from++
  // "Repeated infusions worked"; but "lowered the score" and "compared with".
  const isAttribute = /ed$/.test(tokens[from]?.text ?? '') && tokens[from + 1]?.type === 'word' && !/^(?:with|to|by|in|on|the|an?|than|from|for|of|after|at|as|more|less|significantly|their|its|and)$/.test(tokens[from + 1]!.text)
  let to = isAttribute ? from + 1 : from
  while (to < clause.to && to < from + 14 && !isPredicate(tokens, to) && tokens[to]!.text !== ',' && !/^(?:who|whose|that|which)$/.test(tokens[to]!.text)) to++
  // "the 14 patients without a response to six infusions had felt …"
  return to > from ? { from, to } : null
}

/** "In 26 medicated outpatients, …": a participle that tells which. */
function isOfNoun(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.text.endsWith('ed') && (tokens[at - 1]?.number !== undefined || /^(?:in|among|of|for|the|an?|with)$/.test(tokens[at - 1]?.text ?? ''))
}

/** "Six infusions, each over 40 minutes, were …": what follows the comma goes on about what stands before it. */
function isAside(tokens: readonly Token[], comma: number): boolean {
  return /^(?:each|given|spread|administered|delivered|infused|injected|dosed|taken|repeated|both|all|every|which|who)$/.test(tokens[comma + 1]?.text ?? '')
}

/** "It was the responders who had more": what stands between. */
export function cleftSubject(tokens: readonly Token[], clause: Stretch): Stretch | null {
  const it = tokens.findIndex(({ text }, i) => i >= clause.from && i < clause.from + 3 && text === 'it')
  if (it < 0 || !/^(?:was|is)$/.test(tokens[it + 1]?.text ?? '') || tokens[it + 2]?.text === 'not') return null
  const to = tokens.findIndex(({ text }, i) => i > it + 2 && i < Math.min(clause.to, it + 9) && /^(?:who|that|which)$/.test(text))
  return to < 0 ? null : { from: /^(?:the|those)$/.test(tokens[it + 2]!.text) ? it + 3 : it + 2, to }
}

/** The subject right before a statement: "with age and severity held constant, slower speed predicted …". */
export function lastSubjectOf(tokens: readonly Token[], clause: Stretch, { from }: Stretch): Stretch | null {
  const comma = tokens.findLastIndex(({ text }, i) => i >= clause.from && i < from && text === ',')
  return subjectOf(tokens, clause, comma < 0 || closesAside(tokens, clause, comma) ? clause.from : comma + 1)
}

/** "…, were superior", ", 84 mg, separated …": the comma closes what the one before it opened. */
function closesAside(tokens: readonly Token[], clause: Stretch, comma: number): boolean {
  const opening = tokens.findLastIndex(({ text }, i) => i >= clause.from && i < comma && text === ',')
  const isAmount = comma - opening <= 4 && tokens.slice(opening + 1, comma).some(({ number }) => number !== undefined)
  return opening >= 0 && tokens[comma + 1] !== undefined && isVerb(tokens[comma + 1]!) && (isAside(tokens, opening) || isAmount)
}

/** Verbs in the present that say what a treatment does. */
const presents: ReadonlySet<string> = new Set(['does', 'works', 'benefits', 'profits', 'helps', 'relieves', 'eases', 'reduces', 'lowers', 'improves', 'raises', 'increases', 'outperforms', 'surpasses', 'shows', 'offers', 'brings', 'predicts', 'goes', 'tends'])

/** The same of more than one: "responders describe". */
const ofMany = /^(?:describe|report|feel|experience|show|need|tend|score|respond|remit|relapse|improve|benefit|do|have|get|fare)$/

/** A verb, and not the participle of "the patients treated with ketamine". */
function isPredicate(tokens: readonly Token[], at: number): boolean {
  if (presents.has(tokens[at]!.text) || ofMany.test(tokens[at]!.text) && /(?:[^su]s|people|children|men)$/.test(tokens[at - 1]?.text ?? '')) return true
  // "The repeated infusions", "more failed treatments"
  if (tokens[at]!.text.endsWith('ed') && /^(?:the|a|an|of|more|fewer|with|other|previous|prior|these)$/.test(tokens[at - 1]?.text ?? '')) return false
  return isVerb(tokens[at]!) && !(/^(?:treated|given|assigned|randomi[sz]ed|allocated|infused)$/.test(tokens[at]!.text) && /^(?:with|to|on|by|ketamine|placebo)$/.test(tokens[at + 1]?.text ?? ''))
}

/** The names and the other words of a stretch. */
export function wordsOf(tokens: readonly Token[], mentions: readonly Mention[], stretch: Stretch | null): Words {
  if (!stretch) return { ids: [], stems: [] }
  const { from, to } = stretch
  // "The spray" is a name, though a side begins behind its article.
  const first = tokens[from - 1]?.text === 'the' ? from - 1 : from
  const inside = mentions.filter(mention => mention.from >= first && mention.to <= to && mention.slot !== 'scale')
  // "Anxious depression" is named, not depression.
  const named = inside.filter(({ from, to }) => !inside.some(whole => whole.from <= from && to <= whole.to && whole.to - whole.from > to - from))
  const ids = named.map(({ id, from }) => ofPeople(tokens, id, from))
  return { ids: [...new Set(ids)], stems: stemsOf(tokens.slice(from, to)) }
}

/** Who did not respond, however it is written: "nonresponders", "those without a response", "those who went on not to respond". */
function ofPeople(tokens: readonly Token[], id: string, from: number): string {
  if (/^(?:former|latter)$/.test(tokens[from]!.text)) return id
  const isDenied = tokens[from]!.text.startsWith('nonrespon') || tokens.slice(Math.max(0, from - 3), from).some(({ text }) => /^(?:not|no|without|never|non|failed)$/.test(text))
  return id === 'response' && isDenied ? 'non-response' : id
}
