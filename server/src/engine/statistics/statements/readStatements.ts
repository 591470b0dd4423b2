import { invertedBefore } from '../grammar/direction.ts'
import { stemsOf } from '../../text/stems.ts'
import { findMentions, type Mention, type Vocabulary } from '../../vocabulary/match.ts'
import { peopleByOutcome } from '../context/outcomes.ts'
import { placeOf } from '../context/parts.ts'
import { timePoints } from '../context/times.ts'
import { recognize } from '../grammar/recognize.ts'
import type { Token } from '../tokens.ts'
import { clauseAround, withoutBrackets, type Stretch } from './clauses.ts'
import { sidesOf, subjectOf, wordsOf } from './sides.ts'
import type { Statement, Words } from './statement.ts'
import { triggerAt, type Trigger } from './triggers.ts'
import { changeNouns, comparatives, isNegation, opposite, relational, type Way } from './words.ts'

/** Whether a sentence may state something in words: most do not, and need no reading. */
export function mayState(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => token.type === 'word' && triggerAt(tokens, at) !== null)
}

/** Words after which nothing is told that was found. */
const notFound = /^(?:whether|if|would|could|might|should|hypothesi[sz]ed?|expected|planned|hypothesis|aim|aimed|assum\w{0,6})$/
const hedges = /^(?:numerically|nominally|nominal|tended|trend|seemed|slightly|appeared|apparently|perhaps|may|possibly)$/

/** What a sentence states in words. Linear; never throws. */
export function readStatements(all: readonly Token[], vocabulary: Vocabulary): Statement[] {
  const { tokens, excluded } = withoutExceptions(withoutBrackets(all))
  const mentions = findMentions(tokens, vocabulary)
  const reading: Reading = { tokens, mentions, people: [...mentions.filter(({ slot, id, from }) => slot === 'population' || slot === 'analysis' && !(id === 'baseline' && /^(?:from|since|to|versus|with)$/.test(tokens[from - 1]?.text ?? ''))), ...peopleByOutcome(tokens, mentions).map(mention => (tokens[mention.to - 1]!.text.startsWith('nonrespon') ? { ...mention, id: 'non-responders' } : mention))], times: timesIn(tokens), excluded }
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
    if (tokens.slice(clause.from, clause.to).some(({ text }) => notFound.test(text))) continue
    const statement = statementOf(reading, trigger, clause)
    last = { statement, clause }
    statements.push(statement, ...exceptionTo(reading, statement, vocabulary))
    at = trigger.to - 1
  }
  return statements
}

interface Placed { statement: Statement, clause: Stretch }

interface Reading {
  tokens: readonly Token[]
  mentions: readonly Mention[]
  people: readonly Mention[]
  times: readonly { hours: number[], from: number, to: number }[]
  /** "…, but not on the BDI" */
  excluded: readonly Token[]
}

function statementOf(reading: Reading, trigger: Trigger, clause: Stretch): Statement {
  const { tokens } = reading
  const negation = trigger.isNull ? null : negationOf(tokens, trigger, clause)
  const said = significanceOf(tokens, trigger, clause)
  const significance = said?.isSignificant ?? null
  const negated = trigger.isNull || negation !== null || significance === false
  const sides = sidesOf(tokens, clause, trigger, isMeasure(reading))
  const of = wordsOf(tokens, reading.mentions, sides.of ?? (trigger.form === 'comparison' ? namedSide(reading, trigger, clause) : null))
  const than = wordsOf(tokens, reading.mentions, sides.than)
  const pair = trigger.form === 'comparison' && !sides.than && trigger.way === 'apart' ? pairIn(reading) : null
  const first = negation !== null && trigger.from - negation <= 6 ? Math.min(trigger.from, negation) : trigger.from
  const isIn = (stretch: Stretch | null, at: number): boolean => stretch !== null && at >= stretch.from && at < stretch.to
  const people = reading.people.filter(({ from, to }) => from >= clause.from && to <= clause.to && !isIn(sides.of, from) && !isIn(sides.than, from)).map(({ id }) => id)
  return {
    form: trigger.form === 'comparison' && !sides.than && tokens.slice(trigger.to, clause.to).some(({ text }) => /^(?:alike|both|either)$/.test(text)) ? 'change' : trigger.form, start: tokens[first]!.start, end: tokens[trigger.to - 1]!.end, until: tokens[Math.max(trigger.to - 1, said?.at ?? 0)]!.end,
    way: subjectWay(tokens, { ...trigger, way: changeWay(tokens, trigger, clause) }, clause), negated, significant: negated ? (significance === null ? null : false) : significance,
    measure: measureOf(reading, trigger, clause, sides), of: pair?.of ?? (of.ids.length + of.stems.length > 0 ? of : armsIn(reading, clause, sides.than)), than: pair?.than ?? than, unordered: sides.unordered || pair !== null,
    people: [...new Set(people)], doses: dosesIn(tokens, clause), time: timeOf(reading, clause),
    hedged: tokens.slice(clause.from, clause.to).some(({ text }) => hedges.test(text)),
  }
}

/** Whether a stretch names what is measured, and neither an arm nor people. */
function isMeasure({ tokens, mentions, people }: Reading): (stretch: Stretch) => boolean {
  const isIn = (stretch: Stretch) => ({ from, to }: Mention): boolean => from >= stretch.from && to <= stretch.to
  return stretch => mentions.some(mention => mention.slot === 'outcome' && !arePeople(tokens, mention) && isIn(stretch)(mention)) && ![...mentions.filter(({ slot }) => slot === 'arm'), ...people].some(isIn(stretch))
}

/** Of a comparison whose other side is not named: "stronger in the non-responders", "further with esketamine". */
function namedSide({ tokens, mentions, people }: Reading, { from, to }: Trigger, clause: Stretch): Stretch | null {
  const names = [...mentions.filter(({ slot }) => slot === 'arm'), ...people]
  if (!/^(?:in|with|on|after|among|under|for)$/.test(tokens[to]?.text ?? '')) {
    const subject = subjectOf(tokens, clause, clause.from)
    if (!subject || subject.to > from) return null
    // "These patients remitted less often": those whom the words before were about.
    const meant = /^(?:these|such|they)$/.test(tokens[subject.from]?.text ?? '') ? lastNamed(people.filter(({ to }) => to <= clause.from)) : undefined
    return meant ?? (names.some(name => name.from >= subject.from && name.to <= subject.to) ? subject : null)
  }
  const start = /^(?:the|those)$/.test(tokens[to + 1]?.text ?? '') ? to + 2 : to + 1
  // "In those who went on not to respond"
  const reach = tokens[to + 1]?.text === 'those' && tokens[to + 2]?.text === 'who' ? 7 : 1
  const side = names.find(({ from, to: end }) => from <= start + reach && end > start && end <= clause.to)
  return side ? { from: start, to: side.to } : null
}

/** The last of some names, and of those that end together the longest: "anxious depression" names more than "depression". */
function lastNamed(names: readonly Mention[]): Mention | undefined {
  const end = Math.max(...names.map(({ to }) => to))
  return names.filter(({ to }) => to === end).sort((a, b) => a.from - b.from)[0]
}

/** "The reduction was greater", "a larger effect": of a change, more is the way of the change; which way a "change" goes is not said. */
function changeWay(tokens: readonly Token[], { from, way, form }: Trigger, clause: Stretch): Way {
  if (form !== 'comparison' || !/^(?:more|less)$/.test(way)) return way
  const noun = tokens.slice(clause.from, from).findLast(({ text }) => changeNouns.has(text) && text !== 'response' || /^(?:changes?|effects?|differences?)$/.test(text))
  if (!noun) return way
  const of = changeNouns.get(noun.text) ?? (noun.text.startsWith('effect') ? 'better' : 'apart')
  return way === 'less' ? opposite[of] : of
}

/** "Slower speed predicted greater improvement": with the contrary of its subject it says the contrary. */
function subjectWay(tokens: readonly Token[], { from, way, form }: Trigger, clause: Stretch): Way {
  const comma = tokens.findLastIndex(({ text }, i) => i >= clause.from && i < from && text === ',')
  const start = comma < 0 ? clause.from : comma + 1
  for (let i = start; i < Math.min(from, start + 5); i++) {
    const subject = comparatives.get(tokens[i]!.text) ?? (form === 'link' ? pace.get(tokens[i]!.text) : undefined)
    if (subject === 'less' || subject === 'later' || subject === 'worse') return opposite[way]
    if (subject) return way
  }
  return way
}

const pace: ReadonlyMap<string, Way> = new Map([['slow', 'later'], ['fast', 'sooner'], ['high', 'more'], ['low', 'less']])

/** The nearest negation in the few words before, within the clause: "did not", "no significant", "neither frequency was". */
function negationOf(tokens: readonly Token[], { from, way }: Trigger, clause: Stretch): number | null {
  for (let i = from - 1; i >= Math.max(clause.from, from - 6); i--) {
    const { text } = tokens[i]!
    if (text === ',' && i < from - 1) return null
    if (!isNegation(tokens, i) || tokens[i + 1]?.text === 'only' || text === 'without' && way === 'apart' && !/^(?:an?|any|significant)$/.test(tokens[i + 1]?.text ?? '')) continue
    return i
  }
  return invertedBefore(tokens, from)
}

/** What the words around the statement say of its significance. */
function significanceOf(tokens: readonly Token[], { from, to }: Trigger, clause: Stretch): { isSignificant: boolean, at: number } | null {
  const end = Math.min(clause.to, to + 12)
  for (let i = Math.max(clause.from, from - 4); i < end; i++) {
    const { text } = tokens[i]!
    if (!/^(?:significant|significantly|significance|nonsignificant|nonsignificantly)$/.test(text) || /^(?:clinically|clinical)$/.test(tokens[i - 1]?.text ?? '')) continue
    if (i >= to && !/^significantly$/.test(text) && !tokens.slice(to, i).some(({ text }) => /^(?:was|were|is|are|reached|reach|missed|attained)$/.test(text))) continue
    if (i >= to + 2 && text === 'significantly') continue
    const before = [1, 2, 3, 4, 5].map(back => i - back).filter(at => at >= clause.from)
    return { at: i, isSignificant: !(text.startsWith('non') || before.some(at => isNegation(tokens, at) || /^(?:missed|short|approached|nearly|almost)$/.test(tokens[at]!.text))) }
  }
  return null
}

/** What is measured: its names, in this clause or else the last before it, and the words that stand for neither side. */
function measureOf({ tokens, mentions }: Reading, trigger: Trigger, clause: Stretch, { of, than }: { of: Stretch | null, than: Stretch | null }): Words {
  const isOfSide = (at: number): boolean => [of, than].some(side => side !== null && at >= side.from && at < side.to)
  const named = mentions.filter(mention => (mention.slot === 'outcome' || mention.slot === 'scale') && mention.id !== 'improvement' && !arePeople(tokens, mention))
  const own = named.filter(({ from, to }) => from >= clause.from && to <= clause.to && !isOfSide(from))
  const before = own.length === 0 ? named.filter(({ to }) => to <= clause.from).slice(-1) : []
  const isArm = (at: number): boolean => of === null && mentions.some(({ slot, from, to }) => slot === 'arm' && at >= from && at < to)
  const words = tokens.slice(clause.from, clause.to).filter((token, i) => {
    const at = clause.from + i
    if (trigger.form === 'absence' && at > trigger.from && at < trigger.to) return true
    return !isOfSide(at) && !isArm(at) && !(at >= trigger.from && at < trigger.to) && !relational.has(token.text) && token.number === undefined
  })
  return { ids: [...new Set((own.length > 0 ? own : before).map(({ id }) => id))], stems: stemsOf(words) }
}

/** "Esketamine 84 mg" */
function dosesIn(tokens: readonly Token[], { from, to }: Stretch): number[] {
  return tokens.slice(from, to).flatMap(({ number }, i) => (number && tokens[from + i + 1]?.text === 'mg' ? [number.value] : []))
}

/** The arms that a clause names beside the one it compares with. */
function armsIn({ mentions }: Reading, clause: Stretch, than: Stretch | null): Words {
  const own = mentions.filter(({ slot, from, to }) => slot === 'arm' && from >= clause.from && to <= clause.to && !(than && from >= than.from && to <= than.to))
  return { ids: [...new Set(own.map(({ id }) => id))], stems: [] }
}

/** "The difference between the groups was not significant": they are the two arms that the sentence names. */
function pairIn({ mentions }: Reading): Pick<Statement, 'of' | 'than'> | null {
  const ids = [...new Set(mentions.filter(({ slot }) => slot === 'arm').map(({ id }) => id))]
  return ids.length === 2 ? { of: { ids: [ids[0]!], stems: [] }, than: { ids: [ids[1]!], stems: [] } } : null
}

function timesIn(tokens: readonly Token[]): Reading['times'] {
  const drafts = recognize(tokens).filter(({ kind }) => kind === 'duration')
  return timePoints(tokens, drafts, drafts.map(draft => placeOf(tokens, draft)))
}

function timeOf({ times }: Reading, clause: Stretch): number[] {
  const own = times.filter(({ from, to }) => from >= clause.from && to <= clause.to)
  return [...new Set((own.length > 0 ? own : times.filter(({ to }) => to <= clause.from).slice(-1)).flatMap(({ hours }) => hours))]
}

/** "…, but not on the BDI", "unlike the MADRS": taken out of the sentence, and read by itself. */
function withoutExceptions(tokens: readonly Token[]): { tokens: Token[], excluded: Token[] } {
  for (let i = 0; i < tokens.length; i++) {
    const isException = tokens[i]!.text === 'not' && /^(?:but|though|although|and|,)$/.test(tokens[i - 1]?.text ?? '') && /^(?:on|in|of|with|for|after|at|the|that|to)$/.test(tokens[i + 1]?.text ?? '')
    if (!isException && tokens[i]!.text !== 'unlike') continue
    let from = i
    while (from > 0 && from > i - 3 && /^(?:but|though|although|and|,)$/.test(tokens[from - 1]!.text)) from--
    let to = i + 1
    while (to < tokens.length && to < i + 14 && !/^[,;.:]$/.test(tokens[to]!.text)) to++
    return { tokens: [...tokens.slice(0, from), ...tokens.slice(to)], excluded: tokens.slice(i + 1, to) }
  }
  return { tokens: [...tokens], excluded: [] }
}

const people = /^(?:non)?(?:respond|remitt)ers?$/

/** "Responders" are people, and no response. */
function arePeople(tokens: readonly Token[], { to }: Mention): boolean {
  return people.test(tokens[to - 1]!.text)
}

/** What holds of one measure and not of the other, said of the other. */
function exceptionTo({ excluded }: Reading, statement: Statement, vocabulary: Vocabulary): Statement[] {
  if (excluded.length === 0 || statement.negated) return []
  const mentions = findMentions(excluded, vocabulary)
  if (excluded.some(({ text }) => people.test(text))) return []
  const measured = mentions.filter(({ slot }) => slot === 'outcome' || slot === 'scale').map(({ id }) => id)
  if (measured.length === 0) return []
  const kept = statement.measure.ids.filter(id => !measured.includes(id) && !isOfSlot(vocabulary, id, 'scale'))
  return [{ ...statement, start: excluded[0]!.start, end: excluded.at(-1)!.end, until: excluded.at(-1)!.end, negated: true, significant: null, measure: { ids: [...kept, ...measured], stems: [...new Set([...statement.measure.stems, ...stemsOf(excluded)])] } }]
}

function isOfSlot(vocabulary: Vocabulary, id: string, slot: string): boolean {
  return vocabulary.concepts.get(id)?.slot === slot
}

/** "…; that of the BDI did not", "the HAM-A not at all": the last statement, denied of something else. */
function ellipsis(reading: Reading, at: number, last: Placed): Placed | null {
  const { tokens, mentions } = reading
  if (tokens[at]!.text !== 'not') return null
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
