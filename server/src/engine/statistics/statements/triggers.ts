import { ofWord } from '../../text/words.ts'
import type { Token } from '../tokens.ts'
import { clauseAround, isVerb, type Stretch } from './clauses.ts'
import type { Form } from './statement.ts'
import { advantages, alike, changeNouns, changes, comparatives, degrees, further, lasting, isNegation, leading, links, opposite, over, plainChanges, winning, type Way } from './words.ts'

/** The words that state something, and what they say before any negation. */
export interface Trigger extends Stretch {
  way: Way
  form: Form
  /** Said by the words themselves: "similar", "gone", "no serious adverse events". */
  isNull: boolean
}

const adverbial = /^(?:with|in|than|on|after|under|for|at|among|during|over|and|by|[,.;]|from|as|to|when|if|between)$/
const far = 14

/** The words that any of the forms below may begin with: most words are none of them. */
const openings: ReadonlySet<string> = new Set([
  ...winning, ...further, ...comparatives.keys(), ...alike, ...links, 'differ', 'differed', 'affected', ...plainChanges.keys(), ...changes.keys(), ...lasting, ...over, ...advantages.keys(), ...changeNouns.keys(), 'no', 'not',
])

const isOpening = ofWord(({ text }: Token) => openings.has(text))

/** The statement that the words at `at` make, null where they make none. */
export function triggerAt(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  if (!isOpening(tokens[at]!)) return null
  return comparison(tokens, at) ?? (alike.has(text) ? likeness(tokens, at) : null) ?? (links.has(text) ? link(tokens, at) : null) ?? change(tokens, at) ?? persistence(tokens, at) ?? advantage(tokens, at) ?? absence(tokens, at)
}

const found = (from: number, to: number, way: Way, form: Form, isNull = false): Trigger => ({ from, to, way, form, isNull })

function comparison(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  const next = tokens[at + 1]?.text ?? ''
  if (winning.has(text)) return found(at, at + 1, 'better', 'comparison')
  // "Further infusions" are more of them; "fell further" is a comparison.
  if (text === 'further') return changedBefore(tokens, at) && (adverbial.test(next) || at + 1 === tokens.length) ? found(changes.has(tokens[at - 1]?.text ?? '') ? at - 1 : at, at + 1, changedBefore(tokens, at)!, /^(?:than|with|on|after|under)$/.test(next) ? 'comparison' : 'change') : null
  const way = comparatives.get(text)
  if (way === undefined || isOfNumber(tokens, at) || isRelative(tokens, at) || /^(?:once|or|the|any)$/.test(tokens[at - 1]?.text ?? '') && text === 'more' && next !== 'often') return null
  if (/^(?:limb|body|back|respiratory|bound|dose|doses)$/.test(next)) return null
  const degree = degrees.get(next)
  const to = degrees.has(next) ? at + 2 : at + 1
  // "More slowly", "less rapidly", "more rarely".
  if (degree) return found(at, to, text === 'less' ? opposite[degree] : degree, 'comparison')
  const noun = [at + 1, at + 2].find(i => changeNouns.has(tokens[i]?.text ?? ''))
  const isLess = way === 'less' || way === 'worse' || way === 'later'
  if (noun !== undefined && !isAdverb(tokens, at)) {
    const change = changeNouns.get(tokens[noun]!.text)!
    return found(at, noun + 1, isLess ? opposite[change] : change, 'comparison')
  }
  if (isAdverb(tokens, to - 1) && to === at + 1 && (further.has(text) || text === 'less')) {
    const verb = changedBefore(tokens, at)
    if (verb) return found(at, to, isLess ? opposite[verb] : verb, 'comparison')
    // "Came round more": more of what the verb says, which is not known.
    if (tokens.slice(Math.max(0, at - 8), at).some(({ text }) => text === 'changed')) return found(at, to, 'apart', 'comparison')
    if (!tokens.slice(Math.max(0, at - 4), at).some(({ text }) => counting.test(text))) return null
  }
  if (text === 'longer' && tokens[at - 1]?.text === 'no') return null
  // "No longer superior to placebo"
  if (/^(?:superior|inferior)$/.test(text) && next === 'to') return found(at, to, way, 'comparison')
  if (/^(?:took|takes)$/.test(tokens[at - 1]?.text ?? '') && text === 'longer') return found(at, to, 'later', 'comparison')
  return isResult(tokens, at, to) ? found(at, to, way, 'comparison') : null
}

const counting = /^(?:was|were|is|are|been|had|has|have|responded|remitted|relapsed|occurred|reported|felt|scored|seen|found|showed|lasted|held|kept|worked|fared|continued|persisted|spent|used|needed|drank|slept|ate|improved)$/

/** "More than half", "less than 15%", "5 points higher", "3 more": figures, which are read as such. */
function isOfNumber(tokens: readonly Token[], at: number): boolean {
  return isFigure(tokens, tokens[at + 1]?.text === 'than' ? at + 2 : at + 1) || tokens[at - 1]?.number !== undefined || /^(?:times|points?|percent|%|fold)$/.test(tokens[at - 1]?.text ?? '')
}

function isFigure(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? ''
  return tokens[at]?.number !== undefined || /^(?:doubled|tripled|twice|half)$/.test(text) || /^(?:an?|the)$/.test(text) && /^(?:half|third|quarter|fifth|dozen|minute|hour|day|week|month|year)$/.test(tokens[at + 1]?.text ?? '')
}

/** "Patients who were more resistant": who they are. */
function isRelative(tokens: readonly Token[], at: number): boolean {
  return /^(?:was|were|is|are|had|have)$/.test(tokens[at - 1]?.text ?? '') && /^(?:who|that|which)$/.test(tokens[at - 2]?.text ?? '')
}

function isAdverb(tokens: readonly Token[], at: number): boolean {
  return at + 1 >= tokens.length || adverbial.test(tokens[at + 1]!.text)
}

/** The verb of change that an adverb goes with: "reduced the severity of suicidality significantly more". */
function changedBefore(tokens: readonly Token[], at: number): Way | null {
  for (let i = at - 1; i >= Math.max(0, at - far); i--) {
    const { text } = tokens[i]!
    if (/^(?:down|up)$/.test(text) && /^(?:came|went|come|go)$/.test(tokens[i - 1]?.text ?? '')) return text === 'up' ? 'more' : 'less'
    const way = changes.get(text) ?? (/^(?:not|to|failed)$/.test(tokens[i - 1]?.text ?? '') ? plainChanges.get(text) : undefined)
    if (way && way !== 'apart' && (!/^(?:the|a|an)$/.test(tokens[i - 1]?.text ?? '') || isLetter(tokens, i - 1))) return way
    if (/^(?:[;,]|whereas|while|but|although|who|which)$/.test(text)) return null
  }
  return null
}

/** A comparison is a result where it has the other side, or where a verb leads to it. */
function isResult(tokens: readonly Token[], at: number, to: number): boolean {
  const { to: end } = clauseAround(tokens, at)
  const than = tokens.findIndex(({ text }, i) => i >= to && i < Math.min(end, to + far) && (text === 'than' || text === 'compared'))
  if (than >= 0) return !isFigure(tokens, than + 1) && !/^(?:before|expected|usual|ever|average|normal|once)$/.test(tokens[than + 1]?.text ?? '')
  return leading.has(tokens[at - 1]?.text ?? '') || isNegation(tokens, at - 1) || leading.has(tokens[at - 2]?.text ?? '') && /^(?:the|to|not)$/.test(tokens[at - 1]?.text ?? '')
}

/** "Similar in both groups", "the same with either", "equally well". "A similar design" says nothing of a result. */
function likeness(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  const before = tokens[at - 1]?.text ?? ''
  if (text === 'same' && /^(?:differences?|effects?|benefits?|advantage|pattern)$/.test(tokens[at + 1]?.text ?? '')) return /^(?:showed|had|found|saw)$/.test(tokens[at - 2]?.text ?? '') ? found(at - 1, at + 2, 'apart', 'comparison') : null
  const verb = /^(?:about|much|largely|roughly)$/.test(tokens[at - 2]?.text ?? '') ? at - 3 : at - 2
  if (text === 'same' && !/^(?:was|were|is|are|remained|stayed)$/.test(tokens[verb]?.text ?? '')) return null
  if (/^(?:similar|identical|comparable|equal)$/.test(text) && /^(?:a|an|the|of|two|with|in|and)$/.test(before)) return null
  if (/^(?:independent|irrespective|regardless)$/.test(text) && before === 'an') return null
  if (text === 'equally' && !/^(?:well|good|effective|often|frequent|common|likely|large|high|low)$/.test(tokens[at + 1]?.text ?? '')) return null
  return found(text === 'same' ? at - 1 : at, at + 1, 'apart', /^(?:unrelated|irrespective|regardless|independent)$/.test(text) ? 'link' : /^un/.test(text) ? 'change' : 'comparison', true)
}

function link(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  // "The positive predictive value was 0.71": a name.
  if (text === 'predictive' && /^(?:values?|accuracy|power|performance|model|models|validity)$/.test(tokens[at + 1]?.text ?? '')) return null
  const after = /^(?:a|an|the)$/.test(tokens[at + 1]?.text ?? '') && comparatives.has(tokens[at + 2]?.text ?? '') ? at + 2 : at + 1
  const next = tokens[after]?.text ?? ''
  if (/^(?:associated|correlated|linked|related|correlate|association|correlation)$/.test(text) && !/^(?:with|to|positively|negatively|inversely|between|significantly|strongly)$/.test(next)) return null
  if (text === 'related' && next !== 'to' || /^(?:depend|depended)$/.test(text) && next !== 'on' && tokens[at + 2]?.text !== 'on') return null
  const sign = [tokens[at - 1]?.text, next].find(word => /^(?:positively|negatively|inversely)$/.test(word ?? ''))
  const noun = [after, after + 1, after + 2].find(i => changeNouns.has(tokens[i]?.text ?? ''))
  const comparative = comparatives.get(next)
  if (noun !== undefined && comparative) return found(at, noun + 1, comparative === 'less' || comparative === 'worse' ? opposite[changeNouns.get(tokens[noun]!.text)!] : changeNouns.get(tokens[noun]!.text)!, 'link')
  // "Predicted the lack of a response"
  if (sign === undefined && tokens.slice(at + 1, at + 4).some(({ text }) => /^(?:lack|absence|failure|poor|poorer|worse)$/.test(text))) return found(at, at + 1, 'less', 'link')
  return found(at, at + 1, sign === undefined ? 'apart' : sign === 'positively' ? 'more' : 'less', 'link')
}

const attributive = /^(?:the|a|an|of|for|this|that|these|its|their|with|and|or|by|in|any|further|per|dose)$/

function change(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  const before = tokens[at - 1]?.text ?? ''
  if (/^(?:differ|differed|affected)$/.test(text)) return isMeasured(tokens, at) ? null : found(at, at + 1, 'apart', text === 'affected' ? 'change' : 'comparison')
  const plain = plainChanges.get(text)
  if (plain && (before === 'not' && /^(?:did|does|do|could)$/.test(tokens[at - 2]?.text ?? '') || before === 'to' && tokens[at - 2]?.text === 'failed')) return compared(tokens, at) ? null : found(at, at + 1, plain, 'change')
  const way = changes.get(text)
  if (!way || attributive.test(before) && !isLetter(tokens, at - 1) || isMeasured(tokens, at)) return null
  return compared(tokens, at) ? null : found(at, at + 1, way, 'change')
}

/** The "A" of "HAM-A". */
function isLetter(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.raw === 'A' && tokens[at - 1]?.text === '-'
}

/** "Fell by 14 points", "lowered the score by 11.2", "rose from 3 to 5": a figure, which is read as such. */
function isMeasured(tokens: readonly Token[], at: number): boolean {
  if (tokens.slice(at + 1, at + 5).some(({ number }) => number !== undefined) && /^(?:by|to|from|a|an|on)$/.test(tokens[at + 1]?.text ?? '')) return true
  for (let i = at + 1; i < Math.min(tokens.length, at + far); i++) {
    if (/^[,;.]$/.test(tokens[i]!.text)) return false
    // "Eased in nearly three quarters"
    if (i <= at + 2 && tokens[i]!.text === 'in' && tokens.slice(i + 1, i + 4).some(({ number }) => number !== undefined)) return true
    if (tokens[i]!.text === 'by' && tokens.slice(i + 1, i + 4).some(({ number }) => number !== undefined)) return true
  }
  return false
}

/** Behind a verb of change comes the word that compares, and that is the statement: "fell significantly more with …". */
function compared(tokens: readonly Token[], at: number): boolean {
  const { to } = clauseAround(tokens, at)
  for (let i = at + 1; i < Math.min(to, at + far); i++) {
    const { text } = tokens[i]!
    if (text === ',') return false
    if ((further.has(text) || text === 'less') && comparison(tokens, i)) return true
  }
  return false
}

function persistence(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  const before = tokens[at - 1]?.text ?? ''
  if (lasting.has(text) && tokens[at + 1]?.text !== 'constant' && !attributive.test(before) && tokens[at + 1]?.number === undefined && !/^(?:for|the)$/.test(text === 'last' ? before : '') && !comparison(tokens, at + 1 < tokens.length ? at + 1 : at)) {
    if ([2, 3].some(ahead => tokens[at + ahead] !== undefined && comparison(tokens, at + ahead))) return null
    if (text === 'last' && !/^(?:not|to)$/.test(before)) return null
    return found(at, at + 1, 'lasting', 'lasting')
  }
  // "Had lost it within four weeks" is a figure.
  if (over.has(text) && !(text === 'lost' && tokens.slice(at, at + far).some(({ number }) => number !== undefined)) && /^(?:was|were|had|is|been|has|already)$/.test(before)) return found(at, at + 1, 'lasting', 'lasting', true)
  return null
}

/** "No benefit", "a significant effect on": what is there or is not. */
function advantage(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  const noun = changeNouns.get(text)
  const way = advantages.get(text) ?? noun
  if (!way || noun && text === 'response' || way === 'apart' && /^(?:side|adverse|mean|dose|sizes?|this|that|its|their|standardized|standardised|squares|median|raw|nominal|estimated)$/.test(tokens[at - 1]?.text ?? '')) return null
  // "Benefit was seen on the MADRS", "a benefit on it", "showed the benefit"
  const isThere = /^(?:was|were)$/.test(tokens[at + 1]?.text ?? '') && /^(?:seen|found|observed|shown|evident)$/.test(tokens[at + 2]?.text ?? '')
    || way === 'better' && !noun && /^(?:a|an)$/.test(tokens[at - 1]?.text ?? '') && /^(?:on|in|over|for)$/.test(tokens[at + 1]?.text ?? '') || /^(?:showed|show)$/.test(tokens[at - 2]?.text ?? '') && /^(?:the|a)$/.test(tokens[at - 1]?.text ?? '')
  const isStated = isThere || isDenied(tokens, at) || [1, 2, 3].some(back => /^(?:significant|significantly|clear|marked)$/.test(tokens[at - back]?.text ?? ''))
  // "The advantage was significant", "the difference … was not significant".
  const end = Math.min(tokens.length, at + far)
  const verdict = tokens.findIndex(({ text }, i) => i > at && i < end && /^(?:significant|significance)$/.test(text))
  const isPredicate = verdict > 0 && !tokens.slice(at, verdict).some(({ text }, i, rest) => /^(?:;|but|whereas)$/.test(text) || text === 'and' && !joinsSides(rest, i)) && tokens.slice(at, verdict).some(token => isVerb(token))
  const form = noun && !advantages.has(text) || /^(?:effects?|changes?)$/.test(text) ? 'change' : /^(?:association|correlation|influence)$/.test(text) ? 'link' : 'comparison'
  return isStated || isPredicate && form !== 'change' ? found(at, at + 1, way, form) : null
}

/** "The difference between A and B": the first "and" after "between" joins the sides. */
function joinsSides(tokens: readonly Token[], at: number): boolean {
  const between = tokens.findIndex(({ text }) => text === 'between')
  return between >= 0 && tokens.findIndex(({ text }, i) => i > between && text === 'and') === at
}

/** "No (significant, further) decline": nothing but adjectives stand between. */
function isDenied(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= at - 4; i--) {
    const text = tokens[i]?.text ?? ''
    if (/^(?:no|without|nor|neither|any)$/.test(text)) return true
    if (!/^(?:significant|significantly|statistically|statistical|clear|further|such|added|additional|measurable|appreciable|overall|group|between|reliable|consistent|treatment|meaningful|relevant|major|systematic|-)$/.test(text)) return false
  }
  return false
}

/** What "no" does not count: these say something else, and are read as that. */
const uncounted = /^(?:evidence|differences?|effects?|benefits?|advantage|change|changes|association|correlation|more|less|better|longer|further|fewer|other|doubt|significant|one|data|matter|need|superiority|influence)$/

/** "No serious adverse events occurred", "not a single infection was seen": what did not happen at all. */
function absence(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  const from = text === 'no' ? at + 1 : text === 'not' && /^(?:a|one)$/.test(tokens[at + 1]?.text ?? '') && /^(?:single|of)$/.test(tokens[at + 2]?.text ?? '') ? at + 3 : 0
  if (from === 0 || uncounted.test(tokens[from]?.text ?? '')) return null
  let to = from
  while (to < tokens.length && to < from + 6 && !isVerb(tokens[to]!) && !/^[,;.:]$/.test(tokens[to]!.text)) {
    if (uncounted.test(tokens[to]!.text)) return null
    to++
  }
  return to > from && to < tokens.length && isVerb(tokens[to]!) ? found(at, to, 'more', 'absence', true) : null
}
