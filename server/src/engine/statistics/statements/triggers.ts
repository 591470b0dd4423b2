import { ofWord } from '../../text/words.ts'
import type { Token } from '../tokens.ts'
import { clauseAround } from './clauses.ts'
import { frequencyAt } from './regimens.ts'
import { far, found, type Trigger } from './trigger.ts'
import { accumulation } from './courses.ts'
import { correlativeBefore } from './gradients.ts'
import { doseResponse, dosed } from './doseResponse.ts'
import { harm, harmed } from './harm.ts'
import { behind, likened, likening } from './likened.ts'
import { mechanism, working } from './mechanisms.ts'
import { necessity, needing } from './necessity.ts'
import { happening, occurrence } from './occurrence.ts'
import { permanence, permanent } from './permanence.ts'
import { ending, passingAway, persistence } from './persistence.ts'
import { isLed } from './plainVerbs.ts'
import { absence, advantage } from './presence.ts'
import { share, shared } from './shares.ts'
import { borne, tolerance } from './tolerance.ts'
import { advantages, alike, changeNamed, changeNouns, changes, comparatives, degrees, equalling, further, lasting, isNegation, leading, links, opposite, over, plainChanges, plainLasting, winning, type Way } from './words.ts'

const adverbial = /^(?:with|in|than|on|after|under|for|at|among|during|over|and|by|[,.;]|from|as|to|when|if|between)$/

/** The words that any of the forms below may begin with: most words are none of them. */
const openings: ReadonlySet<string> = new Set([
  ...winning, ...further, ...comparatives.keys(), ...alike, ...links, 'differ', 'differed', 'separated', 'separate', 'separates', 'ahead', ...equalling, 'affected', 'wear', 'wears', 'wore', 'worn', ...plainChanges.keys(), ...changes.keys(), ...lasting, ...plainLasting, 'loss', ...over, ...advantages.keys(), ...changeNouns.keys(), 'no', 'not', 'none', 'without', ...needing, ...working, ...permanent, ...borne, ...happening, ...harmed, ...likening, ...passingAway, ...shared, ...dosed, 'still', 'accumulated', 'accumulate', 'accumulates', 'cumulative', 'additive', 'added', 'adds', 'built', 'builds',
])

const isOpening = ofWord(({ text }: Token) => openings.has(text))

/** The statement that the words at `at` make, null where they make none. */
export function triggerAt(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  if (!isOpening(tokens[at]!)) return null
  return comparison(tokens, at) ?? doseResponse(tokens, at) ?? (alike.has(text) ? likeness(tokens, at) : null) ?? (links.has(text) ? link(tokens, at) : null) ?? necessity(tokens, at) ?? mechanism(tokens, at) ?? accumulation(tokens, at) ?? permanence(tokens, at) ?? tolerance(tokens, at) ?? occurrence(tokens, at) ?? harm(tokens, at) ?? share(tokens, at) ?? ending(tokens, at) ?? change(tokens, at) ?? persistence(tokens, at, i => comparison(tokens, i) !== null) ?? advantage(tokens, at) ?? absence(tokens, at)
}

function comparison(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  const next = tokens[at + 1]?.text ?? ''
  if (winning.has(text)) return found(at, at + 1, 'better', 'comparison')
  if (equalling.has(text)) return found(at, at + 1, 'apart', 'comparison', true)
  const matched = likened(tokens, at) ?? behind(tokens, at)
  if (matched) return matched
  if (text === 'ahead') return next === 'of' && !isMeasured(tokens, at + 1) ? found(at, at + 2, 'better', 'comparison') : null
  // "Further infusions" are more of them; "fell further" is a comparison.
  if (text === 'further') return changedBefore(tokens, at) && (adverbial.test(next) || at + 1 === tokens.length) ? found(changes.has(tokens[at - 1]?.text ?? '') ? at - 1 : at, at + 1, changedBefore(tokens, at)!, /^(?:than|with|on|after|under)$/.test(next) ? 'comparison' : 'change') : null
  const way = comparatives.get(text)
  if (way === undefined || isOfNumber(tokens, at) || isRelative(tokens, at) || /^g[eo]t$/.test(tokens[at - 1]?.text ?? '') && tokens.slice(Math.max(0, at - 4), at).some(({ text }) => text === 'who') || /^(?:once|or|the|any)$/.test(tokens[at - 1]?.text ?? '') && text === 'more' && !degrees.has(next)) return null
  if (/^(?:limb|body|back|respiratory|bound|dose|doses)$/.test(next)) return null
  if (/^(?:effective|efficacious)$/.test(next)) return isResult(tokens, at, at + 2) ? found(at, at + 2, way === 'less' ? 'worse' : 'better', 'comparison') : null
  const degree = degrees.get(next)
  const to = degrees.has(next) ? at + 2 : at + 1
  // "More slowly", "less rapidly", "more rarely".
  if (degree) return found(at, to, text === 'less' ? opposite[degree] : degree, 'comparison')
  const noun = [at + 1, at + 2].find(i => changeNamed(tokens, i))
  const isLess = way === 'less' || way === 'worse' || way === 'later'
  if (noun !== undefined && !isAdverb(tokens, at)) {
    const change = changeNamed(tokens, noun)!
    return found(at, noun + 1, isLess ? opposite[change] : change, 'comparison')
  }
  if (isAdverb(tokens, to - 1) && to === at + 1 && (further.has(text) || text === 'less')) {
    const verb = changedBefore(tokens, at)
    if (verb) return found(at, to, isLess ? opposite[verb] : verb, 'comparison')
    // "Came round more": more of what the verb says, which is not known.
    if (tokens.slice(Math.max(0, at - 8), at).some(({ text }) => text === 'changed')) return found(at, to, 'apart', 'comparison')
    // "Benefits more from A than B", "does more than B"
    if (text !== 'faster' && [1, 2].some(back => helping.test(tokens[at - back]?.text ?? ''))) return found(at, to, isLess ? 'worse' : 'better', 'comparison')
    if (way !== 'better' && !tokens.slice(Math.max(0, at - 4), at).some(({ text }) => counting.test(text))) return null
  }
  if (text === 'longer' && tokens[at - 1]?.text === 'no') return null
  // "Was non-inferior", whatever to
  if (text === 'inferior' && tokens[at - 1]?.text === '-' && tokens[at - 2]?.text === 'non' && /^(?:was|were|is|are|proved|be)$/.test(tokens[at - 3]?.text ?? '')) return found(at, to, way, 'comparison')
  // "No longer superior to placebo"
  if (/^(?:superior|inferior)$/.test(text) && next === 'to') return found(at, to, way, 'comparison')
  if (/^(?:took|takes)$/.test(tokens[at - 1]?.text ?? '') && text === 'longer') return found(at, to, 'later', 'comparison')
  return isResult(tokens, at, to) ? found(at, to, way, 'comparison') : null
}

/** Verbs of what a treatment does, or what somebody gets of it. */
const helping = /^(?:benefits?|benefit?ted|profits?|profited|gains?|gained|helps?|helped|works?|worked|do|does|did)$/
const counting = /^(?:came|began|started|was|were|is|are|been|had|has|have|responded|remitted|relapsed|occurred|reported|felt|scored|seen|found|showed|lasted|held|kept|worked|fared|continued|persisted|spent|used|needed|drank|slept|ate|improved)$/

/** "More than half", "less than 15%", "5 points higher", "3 more": figures, which are read as such. */
function isOfNumber(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at + 1]?.text === 'than' ? at + 2 : at + 1
  // "No more than twice a week" is how often; "worked better than twice a week" compares.
  // "Improved by 3 points less than with placebo" compares beside its figure.
  if (first === at + 2 && /^points?$/.test(tokens[at - 1]?.text ?? '') && changedBefore(tokens, at) && tokens.slice(Math.max(0, at - 4), at).some(({ text }) => text === 'by')) return false
  return isFigure(tokens, first) && !(frequencyAt(tokens, first) && !/^(?:more|less|fewer)$/.test(tokens[at]!.text)) || tokens[at - 1]?.number !== undefined || /^(?:times|points?|percent|%|fold)$/.test(tokens[at - 1]?.text ?? '')
}

function isFigure(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? ''
  return tokens[at]?.number !== undefined || /^(?:doubled|tripled|twice|half)$/.test(text) || /^(?:an?|the)$/.test(text) && /^(?:half|third|quarter|fifth|dozen|minute|hour|day|week|month|year)$/.test(tokens[at + 1]?.text ?? '')
}

/** "Patients who were more resistant", "who had not improved on lithium": who they are. */
function isRelative(tokens: readonly Token[], at: number): boolean {
  const verb = /^(?:not|never|already|previously)$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1
  return /^(?:was|were|is|are|had|have)$/.test(tokens[verb]?.text ?? '') && /^(?:who|that|which)$/.test(tokens[verb - 1]?.text ?? '')
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
  if (correlativeBefore(tokens, at)) return true
  const { to: end } = clauseAround(tokens, at)
  const than = tokens.findIndex(({ text }, i) => i >= to && i < Math.min(end, to + far) && (text === 'than' || text === 'compared'))
  // "Older patients improved less than …": who they are.
  if (than >= 0 && !leading.has(tokens[at - 1]?.text ?? '') && tokens.slice(to, than).some(({ text }) => comparatives.has(text))) return false
  if (than >= 0) return (!isFigure(tokens, than + 1) || frequencyAt(tokens, than + 1) !== null) && !/^(?:before|expected|usual|ever|average|normal|once)$/.test(tokens[than + 1]?.text ?? '')
  return leading.has(tokens[at - 1]?.text ?? '') || tokens[at - 1]?.text === 'through' && /^(?:went|gone|been|lived)$/.test(tokens[at - 2]?.text ?? '') || isNegation(tokens, at - 1) || leading.has(tokens[at - 2]?.text ?? '') && /^(?:the|to|not)$/.test(tokens[at - 1]?.text ?? '')
}

/** "Similar in both groups", "the same with either", "equally well". "A similar design" says nothing of a result. */
function likeness(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  const before = tokens[at - 1]?.text ?? ''
  if (text === 'same' && /^(?:differences?|effects?|benefits?|advantage|pattern)$/.test(tokens[at + 1]?.text ?? '')) return /^(?:showed|had|found|saw)$/.test(tokens[at - 2]?.text ?? '') ? found(at - 1, at + 2, 'apart', 'comparison') : null
  const verb = /^(?:about|much|largely|roughly)$/.test(tokens[at - 2]?.text ?? '') ? at - 3 : at - 2
  if (text === 'same' && !/^(?:was|were|is|are|remained|stayed)$/.test(tokens[verb]?.text ?? '')) return null
  if (/^(?:similar|identical|comparable|equal)$/.test(text) && /^(?:a|an|the|of|two|with|in|and)$/.test(before)) return null
  if (/^(?:independent|irrespective|regardless)$/.test(text) && before === 'an' || text === 'independently' && tokens[at + 1]?.text !== 'of') return null
  if (text === 'equally' && !/^(?:well|good|effective|often|frequent|frequently|common|likely|large|high|low|fast|quickly|rapidly|soon|slowly|severe|strong|strongly)$/.test(tokens[at + 1]?.text ?? '')) return null
  return found(text === 'same' ? at - 1 : at, at + 1, 'apart', /^(?:unrelated|irrespective|regardless|independent|independently)$/.test(text) ? 'link' : /^un/.test(text) ? 'change' : 'comparison', true)
}

function link(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  // "The positive predictive value was 0.71": a name.
  if (text === 'predictive' && /^(?:values?|accuracy|power|performance|model|models|validity)$/.test(tokens[at + 1]?.text ?? '')) return null
  const lead = leadOf(tokens, at)
  const next = tokens[lead + 1]?.text ?? ''
  if (/^(?:went|goes|go)$/.test(text) && next !== 'with' || /^(?:associated|correlated|linked|related|correlate|association|correlation)$/.test(text) && !/^(?:with|to|positively|negatively|inversely|between|significantly|strongly)$/.test(next)) return null
  if (text === 'related' && next !== 'to' || /^(?:depend|depended)$/.test(text) && next !== 'on' && tokens[at + 2]?.text !== 'on') return null
  const sign = [tokens[at - 1]?.text, next].find(word => /^(?:positively|negatively|inversely)$/.test(word ?? ''))
  // "Associated with a better antidepressant response"
  let after = lead + 1
  while (after < lead + 4 && /^(?:with|to|a|an|the)$/.test(tokens[after]?.text ?? '')) after++
  const noun = [after, after + 1, after + 2].find(i => changeNamed(tokens, i))
  const comparative = comparatives.get(tokens[after]?.text ?? '')
  if (noun !== undefined && comparative) return found(at, noun + 1, comparative === 'less' || comparative === 'worse' ? opposite[changeNouns.get(tokens[noun]!.text)!] : changeNouns.get(tokens[noun]!.text)!, 'link')
  // "Meant a smaller chance"; "response meant a smaller score" is what it was called.
  if (text === 'meant' && !(comparative && /^(?:chances?|odds|likelihood|probability)$/.test(tokens[after + 1]?.text ?? ''))) return null
  // "Went with less stable remission"; "with lower doses" names what it went with.
  if (comparative && noun === undefined && sign === undefined && !/^(?:doses?|dosages?)$/.test(tokens[after + 1]?.text ?? '')) return found(at, after + 1, comparative, 'link')
  // "Predicted a good response"
  if (sign === undefined && comparative === undefined && tokens.slice(at + 1, at + 3).some(({ text }) => /^(?:good|favou?rable)$/.test(text))) return found(at, at + 1, 'more', 'link')
  // "Predicted the lack of a response"
  if (sign === undefined && tokens.slice(at + 1, at + 4).some(({ text }) => /^(?:lack|absence|failure|poor|poorer|worse)$/.test(text))) return found(at, at + 1, 'less', 'link')
  return found(at, at + 1, sign === undefined ? 'apart' : sign === 'positively' ? 'more' : 'less', 'link')
}

/** "Went hand in hand with", "goes along with": where the verb ends. */
function leadOf(tokens: readonly Token[], at: number): number {
  let end = at
  while (end < at + 4 && /^(?:hand|in|together|along)$/.test(tokens[end + 1]?.text ?? '')) end++
  return tokens[end + 1]?.text === 'with' ? end : at
}

const attributive = /^(?:the|a|an|of|for|this|that|these|its|their|with|and|or|by|in|any|further|per|dose)$/

function change(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  const before = tokens[at - 1]?.text ?? ''
  // "The higher dose separated from placebo"; "separate from each other" is apart in another sense.
  if (/^separate[sd]?$/.test(text)) return tokens.slice(at + 1, at + 3).some(({ text }) => text === 'from') && !/^(?:was|were|is|are|be)$/.test(before) ? found(at, at + 1, 'apart', 'comparison') : null
  if (/^(?:differ|differed|affected)$/.test(text)) return isMeasured(tokens, at) ? null : found(at, at + 1, 'apart', text === 'affected' ? 'change' : 'comparison')
  // "The effect wore off", "does not wear thin"
  if (/^(?:wear|wears|wore|worn)$/.test(text)) return /^(?:off|thin)$/.test(tokens[at + 1]?.text ?? '') ? found(at, at + 2, 'less', 'change') : null
  const plain = plainChanges.get(text)
  if (plain && isLed(tokens, at)) return compared(tokens, at) ? null : found(at, at + 1, plain, 'change')
  const way = changes.get(text)
  // "Dropped out": they left.
  if (text === 'dropped' && tokens[at + 1]?.text === 'out') return null
  // "Stopping it hastened relapse": what is done without is no treatment.
  if ((way === 'sooner' || way === 'later') && tokens.slice(Math.max(0, at - 6), at).some(({ text }) => stopping.test(text))) return null
  // "Fell short of significance" is no fall.
  if (text === 'fell' && tokens[at + 1]?.text === 'short') return null
  if (!way || isRelative(tokens, at) || over.has(text) && /^(?:was|were|had|is|been|has|already)$/.test(before) || attributive.test(before) && !isLetter(tokens, at - 1) || isMeasured(tokens, at)) return null
  return compared(tokens, at) ? null : found(at, at + 1, way, 'change')
}

const stopping = /^(?:stop\w{0,5}|discontinu\w{2,6}|withdr\w{2,8}|withhold\w{0,4}|cessation|interrupt\w{2,4}|ending|without|switch\w{0,4}|replac\w{2,6})$/

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
