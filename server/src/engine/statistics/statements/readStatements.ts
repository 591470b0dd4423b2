import { stemsOf } from '../../text/stems.ts'
import { findMentions, type Mention, type Vocabulary } from '../../vocabulary/match.ts'
import type { Limit } from '../context/limits.ts'
import type { Token } from '../tokens.ts'
import { assertionOf, deniedAt } from './assertion.ts'
import { clauseAround, withoutBrackets, type Stretch } from './clauses.ts'
import { accumulation, isRepeated } from './courses.ts'
import { contrasted } from './contrast.ts'
import { isSeparation, negationOf, significanceOf } from './denials.ts'
import { formIn } from './forms.ts'
import { alongGradient, gradientOf, type Gradient } from './gradients.ts'
import { arePeople, measureOf, measuresIn, people } from './measures.ts'
import { isOverall } from './overall.ts'
import { endAfter, timesOf } from './ends.ts'
import { exceptionTo, withoutExceptions } from './exceptions.ts'
import { affirmed, polesOf } from './poles.ts'
import { readingOf, type Reading } from './reading.ts'
import { addedWords, isEffectOf, joinedIn } from './joined.ts'
import { withNouns } from './nouns.ts'
import { isRegimen, regimenLike } from './regimens.ts'
import { cleftSubject, lastSubjectOf, sidesOf, subjectOf, wordsOf, type Kind, type Sides } from './sides.ts'
import type { Statement, Words } from './statement.ts'
import type { Trigger } from './trigger.ts'
import { triggerAt } from './triggers.ts'
import { advantages, changeNamed, changeNouns, isNegation, opposite, type Way } from './words.ts'

/** Whether a sentence may state something in words: most do not, and need no reading. */
export function mayState(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => token.type === 'word' && triggerAt(tokens, at) !== null)
}

const hedges = /^(?:numerically|nominally|nominal|tended|trend|seemed|slightly|appeared|apparently|perhaps|may|possibly)$/

/** What a sentence states in words. Linear; never throws. */
export function readStatements(all: readonly Token[], vocabulary: Vocabulary): Statement[] {
  const { tokens, excluded } = withoutExceptions(withNouns(withoutBrackets(all)))
  const reading = readingOf(tokens, excluded, vocabulary)
  const statements: Statement[] = []
  let last: Placed | null = null
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.type !== 'word') continue
    const denied: Placed | null = last ? ellipsis(reading, at, last) : null
    if (denied && last) {
      const owned = denied.statement.measure.ids
      statements[statements.indexOf(last.statement)] = { ...last.statement, measure: { ...last.statement.measure, ids: last.statement.measure.ids.filter(id => !owned.includes(id)) } }
      statements.push(denied.statement)
      continue
    }
    const trigger = triggerAt(tokens, at)
    if (!trigger) continue
    const clause = clauseAround(tokens, at)
    const assertion = assertionOf(tokens, clause, trigger.from)
    if (assertion === 'supposed') continue
    const read = statementOf(reading, trigger, clause)
    // "No trial showed that it was no better" leaves open which it was.
    if (assertion === 'denied' && read.negated) continue
    const statement = assertion === 'denied' ? denialOf(read, tokens[deniedAt(tokens, clause) ?? trigger.from]!.start) : read
    last = { statement, clause }
    statements.push(statement, ...exceptionTo(reading, statement, vocabulary), ...endAfter(tokens, clause, statement))
    at = trigger.to - 1
  }
  return statements
}

function denialOf(statement: Statement, start: number): Statement {
  return { ...statement, start, negated: true, significant: statement.significant === null ? null : false }
}

interface Placed { statement: Statement, clause: Stretch }

function statementOf(reading: Reading, trigger: Trigger, clause: Stretch): Statement {
  const { tokens } = reading
  const negation = trigger.isNull ? null : negationOf(tokens, trigger, clause)
  const said = significanceOf(tokens, trigger, clause)
  const significance = said?.isSignificant ?? null
  const negated = trigger.isNull || negation !== null || significance === false
  const sides = withoutBackground(tokens, sidesOf(tokens, clause, trigger, kindIn(reading)), kindIn(reading))
  const gradient = gradientIn(reading, trigger, clause, sides)
  const form = gradient ? 'link' : formIn(tokens, trigger, clause, sides, kindIn(reading))
  const repeated = form === 'change' && isRepeated(tokens, clause, trigger)
  const told = changeWay(tokens, trigger, clause)
  const measure = measureOf(reading, trigger, clause, sides)
  // "It declined with repetition": the effect, of which less is worse.
  const way = repeated && measure.ids.length === 0 ? told === 'less' ? 'worse' : told === 'more' ? 'better' : told : told
  const { poles, way: linked } = affirmed(form === 'link' || form === 'necessity' ? polesOf(reading, clause, trigger, gradient) : null, gradient ? alongGradient(way, gradient) : way)
  const joined = joinedIn(tokens, clause)
  const isJoined = joined !== null && (joined.from < trigger.from || isEffectOf(tokens, trigger, joined))
  const subject = isJoined ? addedWords(tokens, joined) : completed(reading, sides) ?? wordsOf(tokens, reading.mentions, sides.of ?? (trigger.form === 'comparison' ? namedSide(reading, trigger, clause) : null))
  const other = regimenLike(tokens, subject, wordsOf(tokens, reading.mentions, sides.than), sides.than)
  const [of, than] = [withoutLoneRegimen(subject, other), withoutLoneRegimen(other, subject)]
  const pair = contrasted(tokens, reading.mentions, clause, trigger.from, sides, of) ?? (trigger.form === 'comparison' && !sides.than && trigger.way === 'apart' ? pairIn(reading) : null)
  const first = negation !== null && trigger.from - negation <= 16 ? Math.min(trigger.from, negation) : trigger.from
  const isIn = (stretch: Stretch | null, at: number): boolean => stretch !== null && at >= stretch.from && at < stretch.to
  const people = reading.people.filter(({ from, to }) => from >= clause.from && to <= clause.to && !isIn(sides.of, from) && !isIn(sides.than, from)).map(({ id }) => id)
  return {
    form, start: tokens[first]!.start, end: tokens[trigger.to - 1]!.end, until: tokens[Math.max(trigger.to - 1, said?.at ?? 0)]!.end,
    way: linked, negated, significant: negated ? (significance === null ? null : false) : significance ?? (isSeparation(tokens, trigger) || null),
    measure, of: pair?.of ?? (of.ids.length > 0 || of.stems.some(stem => !ofReports.test(stem)) ? of : armsIn(reading, clause, sides.than)), than: pair?.than ?? than, unordered: sides.unordered || pair !== null && !sides.than,
    people: [...new Set(people)], doses: dosesIn(reading, clause), limits: limitsOf(reading, clause), overall: isOverall(tokens, clause, trigger, sides, measure, { kindOf: kindIn(reading), measures: stretch => measuresIn(reading, stretch).length > 0, isNamed: at => isNamed(reading, at) }), time: trigger.form === 'lasting' ? timesOf(tokens, clause, timeOf(reading, clause), trigger.isNull) : timeOf(reading, clause), joined: isJoined, repeated, poles,
    hedged: tokens.slice(clause.from, clause.to).some(({ text }) => hedges.test(text)),
  }
}

/** "Both trials proved the spray able to …": who tells of a side is none. */
const ofReports = /^(?:trial|study|author|report|analys\w*|both|two|twin|sister)$/

/** What is graded, in this clause, or before it where the clause goes on about the same: "less likely to remit, but not less likely to respond". */
function gradientIn(reading: Reading, trigger: Trigger, clause: Stretch, { than }: Sides): Gradient | null {
  const { tokens } = reading
  if (than && !tokens.slice(than.from, than.from + 3).some(({ text }) => /^(?:less|more|lower|higher|younger|older|fewer|others?|rest)$/.test(text))) return null
  if (!/^(?:comparison|change|link)$/.test(trigger.form)) return null
  const own = gradientOf(tokens, clause, trigger)
  if (own) reading.gradient = own
  if (own || than) return own
  // "…, but was not associated with it", "…, whereas response was unaffected"
  const isBare = tokens.slice(clause.from, trigger.from).every(({ text }, i) => isNegation(tokens, clause.from + i) || /^(?:was|were|is|are|did|had|also)$/.test(text))
  const isContrasted = tokens[trigger.to - 1]!.text === 'unaffected' && /^(?:whereas|while|but|although)$/.test(tokens[clause.from - 1]?.text ?? '')
  return isBare || isContrasted ? reading.gradient : null
}

/** What a stretch names: an outcome only where it names neither an arm nor people. */
function kindIn({ tokens, mentions, people }: Reading): (stretch: Stretch) => Kind | null {
  return stretch => {
    const inside = mentions.filter(({ from, to }) => from >= stretch.from && to <= stretch.to)
    if (inside.some(({ slot }) => slot === 'arm')) return 'arm'
    if (people.some(({ from, to }) => from >= stretch.from && to <= stretch.to)) return 'people'
    if (inside.some(mention => mention.slot === 'scale' || mention.slot === 'outcome' && !arePeople(tokens, mention))) return 'measure'
    // "Than responders"
    return inside.some(({ slot }) => slot === 'outcome') ? 'people' : null
  }
}

/** "84 mg plus an antidepressant against placebo plus an antidepressant": what both sides had beside it tells them not apart. */
function withoutBackground(tokens: readonly Token[], sides: Sides, kindOf: (stretch: Stretch) => Kind | null): Sides {
  const [of, than] = [sides.of, sides.than].map(side => {
    const plus = side ? tokens.findIndex(({ text }, at) => at > side.from && at < side.to && text === 'plus') : -1
    if (!side || plus < 0) return null
    // "An antidepressant plus placebo": the name may come last.
    const [first, second] = [{ from: side.from, to: plus }, { from: plus + 1, to: side.to }]
    return kindOf(first) === null && kindOf(second) === 'arm' ? second : first
  })
  return of && than ? { ...sides, of, than } : sides
}

/** How often something is given is a side only against how often else. */
function withoutLoneRegimen(words: Words, other: Words): Words {
  return other.ids.some(isRegimen) || other.ids.length + other.stems.length === 0 ? words : { ...words, ids: words.ids.filter(id => !isRegimen(id)) }
}

/** "In anxious than in nonanxious depression": the noun of the other side is that of an adjective too. */
function completed({ tokens, vocabulary }: Reading, { of, than }: Sides): Words | null {
  if (!of || !than || of.to - of.from !== 1 || than.to - than.from < 2) return null
  const whole = [tokens[of.from]!, tokens[than.to - 1]!]
  const name = findMentions(whole, vocabulary).find(({ slot, from, to }) => (slot === 'population' || slot === 'analysis') && from === 0 && to === 2)
  return name ? { ids: [name.id], stems: stemsOf(whole) } : null
}

/** Of a comparison whose other side is not named: "stronger in the non-responders", "further with esketamine". */
function namedSide({ tokens, mentions, people: whom }: Reading, { from, to }: Trigger, clause: Stretch): Stretch | null {
  const names = [...mentions.filter(({ slot }) => slot === 'arm'), ...whom]
  if (!/^(?:in|with|on|after|among|under|for)$/.test(tokens[to]?.text ?? '')) {
    const subject = cleftSubject(tokens, clause) ?? subjectOf(tokens, clause, clause.from)
    if (!subject || subject.to > from) return null
    // "These patients remitted less often": those whom the words before were about.
    const meant = /^(?:these|such|they)$/.test(tokens[subject.from]?.text ?? '') ? lastNamed(whom.filter(({ to }) => to <= clause.from)) : undefined
    // "Those who did not respond had gone through more anxiety"
    const described = tokens[subject.to]?.text === 'who' ? mentions.find(mention => mention.slot === 'outcome' && mention.from > subject.to && mention.to <= from && arePeople(tokens, mention)) : undefined
    const called = mentions.find(mention => mention.slot === 'outcome' && mention.from >= subject.from && mention.to <= subject.to && people.test(tokens[mention.to - 1]!.text))
    return meant ?? described ?? called ?? (names.some(name => name.from >= subject.from && name.to <= subject.to) ? subject : null)
  }
  const start = /^(?:the|those)$/.test(tokens[to + 1]?.text ?? '') ? to + 2 : to + 1
  // "In those who went on not to respond"
  const who = start + (isGroup.test(tokens[start]?.text ?? '') ? 1 : 0)
  const reach = tokens[who]?.text === 'who' ? 8 : 1
  const named = reach === 1 ? names : [...names, ...mentions.filter(mention => mention.slot === 'outcome' && arePeople(tokens, mention))]
  // "A benefit in PTSD": a condition is no side of what has none.
  const isOfNoun = advantages.has(tokens[to - 1]!.text) || changeNouns.has(tokens[to - 1]!.text)
  const side = named.find(({ slot, from, to: end }) => !(isOfNoun && slot === 'population') && from <= start + reach && end > start && end <= clause.to)
  return side ? { from: start, to: side.to } : null
}

const isGroup = /^(?:those|patients|people|participants|individuals|persons)$/

/** The last of some names, and of those that end together the longest: "anxious depression" names more than "depression". */
function lastNamed(names: readonly Mention[]): Mention | undefined {
  const end = Math.max(...names.map(({ to }) => to))
  return names.filter(({ to }) => to === end).sort((a, b) => a.from - b.from)[0]
}

/** "The reduction was greater", "a larger effect": of a change, more is the way of the change; which way a "change" goes is not said. */
function changeWay(tokens: readonly Token[], { from, to, way, form }: Trigger, clause: Stretch): Way {
  if (!/^(?:more|less)$/.test(way)) return way
  if (form === 'change') return isOfEffect(tokens, clause, { from, to }) || accumulation(tokens, from) !== null ? way === 'more' ? 'better' : 'worse' : way
  if (form !== 'comparison') return way
  const noun = tokens.slice(clause.from, from).findLast(({ text }, i) => changeNamed(tokens, clause.from + i) && !/^(?:not|to|who|did)$/.test(tokens[clause.from + i - 1]?.text ?? '') && text !== 'response' || /^(?:changes?|effects?|differences?)$/.test(text) && !/^(?:side|adverse)$/.test(tokens[clause.from + i - 1]?.text ?? ''))
  if (!noun) return way
  // "A reduction was more common": more of them, whichever way each goes.
  if (/^(?:often|frequent|frequently|common|commonly|likely|prevalent)$/.test(tokens[to - 1]!.text)) return 'apart'
  const of = changeNouns.get(noun.text) ?? (noun.text.startsWith('effect') ? 'better' : 'apart')
  return way === 'less' ? opposite[of] : of
}

/** "The benefit shrank", "the antidepressant effect of repeated infusions grew", "no loss of efficacy": less of it is worse. */
function isOfEffect(tokens: readonly Token[], clause: Stretch, { from, to }: Stretch): boolean {
  const object = tokens.findIndex(({ text }, i) => i >= to && !/^(?:of|the|its|their|in|clinical|antidepressant|therapeutic|initial)$/.test(text))
  let before = from - 1
  while (before > from - 5 && /ly$|^(?:did|does|has|had|not|also|still|was|were)$/.test(tokens[before]?.text ?? '')) before--
  if (isEffect(tokens, object) || isEffect(tokens, before)) return true
  const subject = lastSubjectOf(tokens, clause, { from, to: from })
  if (!subject || subject.from >= from) return false
  const end = tokens.findIndex(({ text }, i) => i > subject.from && (i >= Math.min(subject.to, from) || /^(?:of|on|in|with|from|for|after|to)$/.test(text)))
  return isEffect(tokens, end - 1) && tokens[end]?.text !== 'on'
}

function isEffect(tokens: readonly Token[], at: number): boolean {
  return /^(?:effects?|benefits?|efficacy|gains?|improvements?)$/.test(tokens[at]?.text ?? '') && !/^(?:side|adverse|unwanted|dissociative)$/.test(tokens[at - 1]?.text ?? '')
}

/** "Esketamine 84 mg"; of "doses below 84 mg", the side says it. */
function dosesIn({ tokens, mentions }: Reading, { from, to }: Stretch): number[] {
  const isLevel = (at: number): boolean => mentions.some(({ id, from, to }) => isRegimen(id) && at >= from && at < to)
  return tokens.slice(from, to).flatMap(({ number }, i) => (number && tokens[from + i + 1]?.text === 'mg' && !isLevel(from + i) ? [number.value] : []))
}

/** The arms that a clause names beside the one it compares with; "the higher dose, 84 mg" is no side against a treatment. */
function armsIn({ mentions }: Reading, clause: Stretch, than: Stretch | null): Words {
  const isOfDoses = than === null || mentions.some(({ id, from, to }) => isRegimen(id) && from >= than.from && to <= than.to)
  const own = mentions.filter(({ slot, id, from, to }) => slot === 'arm' && (isOfDoses || !isRegimen(id)) && from >= clause.from && to <= clause.to && !(than && from >= than.from && to <= than.to))
  return { ids: [...new Set(own.map(({ id }) => id))], stems: [] }
}

/** "The difference between the groups was not significant": they are the two arms that the sentence names. */
function pairIn({ mentions }: Reading): Pick<Statement, 'of' | 'than'> | null {
  const named = [...new Set(mentions.filter(({ slot }) => slot === 'arm').map(({ id }) => id))]
  const regimens = named.filter(isRegimen)
  const ids = regimens.length === 2 ? regimens : named
  return ids.length === 2 ? { of: { ids: [ids[0]!], stems: [] }, than: { ids: [ids[1]!], stems: [] } } : null
}

/** The limits of a clause, or else the last before it. */
function limitsOf({ limits }: Reading, clause: Stretch): Limit[] {
  const own = limits.filter(({ from, to }) => from >= clause.from && to <= clause.to)
  return (own.length > 0 ? own : limits.filter(({ to }) => to <= clause.from).slice(-1)).map(({ of, lower, upper }) => ({ of, lower, upper }))
}

/** Whether a token belongs to the name of people, a treatment or a time, or is a number. */
function isNamed({ tokens, mentions, people, times }: Reading, at: number): boolean {
  const isIn = ({ from, to }: Stretch): boolean => at >= from && at < to
  // Trials go by long names in capitals, measures by short ones.
  return tokens[at]!.number !== undefined || /^[A-Z]{6,}$/.test(tokens[at]!.raw) || people.some(isIn) || times.some(isIn) || mentions.some(mention => (mention.slot === 'arm' || mention.slot === 'population') && isIn(mention))
}

function timeOf({ times }: Reading, clause: Stretch): number[] {
  const own = times.filter(({ from, to }) => from >= clause.from && to <= clause.to)
  return [...new Set((own.length > 0 ? own : times.filter(({ to }) => to <= clause.from).slice(-1)).flatMap(({ hours }) => hours))]
}

/** "…; that of the BDI did not", "the HAM-A not at all": the last statement, denied of something else. */
function ellipsis(reading: Reading, at: number, last: Placed): Placed | null {
  const { tokens, mentions } = reading
  // "Than those who did not" names people.
  if (tokens[at]!.text !== 'not' || tokens[at - 2]?.text === 'who') return null
  const isVerbal = /^(?:did|had|was|were|do)$/.test(tokens[at - 1]?.text ?? '') && (at + 1 === tokens.length || /^[,;.:]$/.test(tokens[at + 1]!.text))
  const isFlat = tokens[at + 1]?.text === 'at' && tokens[at + 2]?.text === 'all'
  if (!isVerbal && !isFlat) return null
  let from = at
  while (from > last.clause.from && !/^(?:[,;:]|but|whereas|while|although|and)$/.test(tokens[from - 1]!.text)) from--
  const clause = { from, to: at }
  const measured = mentions.filter(({ slot, from, to }) => (slot === 'outcome' || slot === 'scale') && from >= clause.from && to <= clause.to).map(({ id }) => id)
  if (measured.length === 0 || last.statement.negated) return null
  const statement: Statement = { ...last.statement, start: tokens[isVerbal ? at - 1 : at]!.start, end: tokens[at]!.end, until: tokens[at]!.end, negated: true, significant: null, measure: { ids: measured, stems: stemsOf(tokens.slice(clause.from, clause.to)) } }
  return { statement, clause }
}
