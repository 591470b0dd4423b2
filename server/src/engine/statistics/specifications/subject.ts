import { stemsOf } from '../../text/stems.ts'
import { findMentions, type Mention, type Vocabulary } from '../../vocabulary/match.ts'
import type { Slot } from '../../vocabulary/concepts.ts'
import type { Token } from '../tokens.ts'
import { readSpecifications } from './readSpecifications.ts'
import { treatments } from './lines.ts'
import { units, type Specification } from './specification.ts'

/** What a specification is of, as far as its part of the sentence tells. */
export interface Subject {
  arms: readonly string[]
  scales: readonly string[]
  /** Of the items of a scale, stems of the names in capitals behind them: "hamilton". */
  names: readonly string[]
  populations: readonly string[]
  /** Whether it is of a treatment given once, or again and again. */
  course: 'single' | 'repeated' | null
  route: 'intravenous' | 'other' | null
  /** Whether it is of a drug that is not named: "the drug", "it". */
  isUnnamed: boolean
  /** Stems of the other words, and the other numbers: "12.2 points on day 4" is of one of two schedules. */
  stems: readonly string[]
}

const single = /^(?:single|one|once|1)$/
const repeated = /^(?:multiple|repeat|repeated|repeating|repeatedly|several|series|serial|maintenance|continued|continuation|continuing|further|subsequent)$/
const intravenous = /^(?:iv|intravenous|intravenously)$/
const otherRoute = /^(?:oral|orally|sublingual|intranasal|nasal|intramuscular|subcutaneous|rectal|topical|inhaled|mouth|spray)$/
/** Words of the specification itself, and of who made it. */
const notOfSubject = /^(?:level|grade|class|evid\p{L}{0,6}|recommend\p{L}{0,6}|line|item|week|weekly|day|daily|time|guidelin|rate|rated|phase|trial|study|schedul)$/u
const unnamed = /^(?:drug|medicine|substance|agent|compound|treatment)$/
const boundaries = /^(?:[;:]|but|whereas|while|although|though)$/

/** The specification of a sentence that stands at these offsets, and what it is of; null where it is none. */
export function subjectAt(tokens: readonly Token[], start: number, vocabulary: Vocabulary): Subject | null {
  const all = readSpecifications(tokens)
  const found = all.find(({ draft }) => draft.start === start)
  return found ? subjectOf(tokens, found, all, vocabulary) : null
}

/** What the first specification of this unit and these values in a sentence is of. */
export function subjectOfSame(tokens: readonly Token[], { unit, value, lower }: Pick<Specification['draft'], 'unit' | 'value' | 'lower'>, vocabulary: Vocabulary): Subject | null {
  const all = readSpecifications(tokens)
  const found = all.find(({ draft }) => draft.unit === unit && draft.value === value && draft.lower === lower)
  return found ? subjectOf(tokens, found, all, vocabulary) : null
}

function subjectOf(tokens: readonly Token[], { from, to, draft: { unit } }: Specification, all: readonly Specification[], vocabulary: Vocabulary): Subject {
  const rivals = all.filter(other => other.from !== from && other.draft.unit === unit && !isJoined(other, { from, to }))
  const part = rivals.length === 0 ? { from: 0, to: tokens.length } : unit === units.year ? partOf(tokens, from, to, rivals) : clauseOf(tokens, from, to, rivals)
  const within = tokens.slice(part.from, part.to)
  const everywhere = findMentions(tokens, vocabulary)
  const mentions = everywhere.filter(mention => mention.from >= part.from && mention.to <= part.to)
  const named = (slot: Slot): string[] => [...new Set(mentions.filter(mention => mention.slot === slot).map(({ id }) => id))]
  return {
    arms: unit === units.line ? armOfLine(tokens, from, to, mentions) : unit === units.year && named('arm').length === 0 ? onlyArm(everywhere) : named('arm'),
    scales: unit === units.items ? scaleBehind(mentions, from, to) : [],
    names: unit === units.items ? stemsOf(namesBehind(tokens, to)) : [],
    populations: named('population'),
    course: within.some(({ text }) => repeated.test(text)) ? 'repeated' : within.some(({ text }, i) => single.test(text) && !/^(?:of|in|year|month|week|day)$/.test(within[i + 1]?.text ?? '')) ? 'single' : null,
    route: routeIn(within),
    isUnnamed: within.some(({ text }, i) => text === 'it' || /^(?:the|this)$/.test(within[i - 1]?.text ?? '') && unnamed.test(text)),
    stems: wordsOf([...tokens.slice(part.from, from), ...tokens.slice(to, part.to)]),
  }
}

/** "Made in 1962 and approved in 1970": the one treatment of the sentence, wherever it is named. */
function onlyArm(mentions: readonly Mention[]): string[] {
  const arms = [...new Set(mentions.filter(({ slot }) => slot === 'arm').map(({ id }) => id))]
  return arms.length === 1 ? arms : []
}

function wordsOf(tokens: readonly Token[]): string[] {
  const numbers = tokens.flatMap(({ number, glued }) => number && !number.word && !glued ? [String(Math.abs(number.value))] : [])
  return [...stemsOf(tokens).filter(stem => !notOfSubject.test(stem)), ...new Set(numbers)]
}

/** "Twice a week and three times a week", "twice against three times a week": one word stands between, and both are of the same thing. */
function isJoined(other: Pick<Specification, 'from' | 'to'>, { from, to }: Pick<Specification, 'from' | 'to'>): boolean {
  return other.from - to === 1 || from - other.to === 1
}

/** Of several specifications of one kind, each is of what its own clause names: "Level 1 for one infusion, Level 3 for more". */
function clauseOf(tokens: readonly Token[], from: number, to: number, rivals: readonly Specification[]): { from: number, to: number } {
  const before = Math.max(0, ...rivals.filter(other => other.to <= from).map(other => other.to))
  const behind = Math.min(tokens.length, ...rivals.filter(other => other.from >= to).map(other => other.from))
  let first = from
  while (first > before && !boundaries.test(tokens[first - 1]!.text) && !(tokens[first - 1]!.text === ',' && before > 0)) first--
  let last = to
  while (last < behind && !boundaries.test(tokens[last]!.text) && tokens[last]!.text !== ',' && !(tokens[last]!.text === 'and' && behind < tokens.length)) last++
  return { from: first, to: last }
}

/** Of several years, each is of what stands between the words that join it with the others: "synthesised in 1962 and approved in 1970". */
function partOf(tokens: readonly Token[], from: number, to: number, rivals: readonly Specification[]): { from: number, to: number } {
  const before = rivals.findLast(other => other.to <= from)
  const behind = rivals.find(other => other.from >= to)
  const cut = (first: number, last: number): number => {
    const joint = tokens.slice(first, last).findLastIndex(({ text }) => joints.test(text))
    return joint < 0 ? first : first + joint
  }
  return { from: before ? cut(before.to, from) : 0, to: behind ? cut(to, behind.from) : tokens.length }
}

const joints = /^(?:[,;]|and|but|whereas|while|then)$/

/** The scale right behind a number of items, else the one before it. */
function scaleBehind(mentions: readonly Mention[], from: number, to: number): string[] {
  const scales = mentions.filter(({ slot }) => slot === 'scale')
  const behind = scales.find(mention => mention.from >= to && mention.from - to <= 8)
  const before = scales.findLast(mention => mention.to <= from && from - mention.to <= 3)
  return behind ? [behind.id] : before ? [before.id] : []
}

/** "17-item version of the Hamilton scale": what is written in capitals within a few words. */
function namesBehind(tokens: readonly Token[], to: number): Token[] {
  const end = tokens.findIndex(({ text, type }, i) => i >= to && (/^(?:[,;.:)]|and|in|on|at|with|was|were|is)$/.test(text) || type === 'number' && i > to + 8))
  return tokens.slice(to, Math.min(end < 0 ? tokens.length : end, to + 10)).filter(({ raw, text }) => /^\p{Lu}/u.test(raw) && !/^(?:items?|scales?|version)$/.test(text))
}

/** "First-line antidepressants" are the line themselves; a "first-line treatment" is what the clause named before, or names behind "with", "of" or "for". */
function armOfLine(tokens: readonly Token[], from: number, to: number, mentions: readonly Mention[]): string[] {
  const arms = mentions.filter(({ slot }) => slot === 'arm')
  const noun = tokens.findIndex(({ text }, i) => i >= to && i < to + 4 && treatments.test(text))
  const head = arms.filter(mention => mention.from >= to && mention.from <= (noun < 0 ? to : noun))
  if (head.length > 0) return head.map(({ id }) => id)
  const before = arms.filter(mention => mention.to <= from && !tokens.slice(mention.to, from).some(({ text }) => boundaries.test(text)))
  if (before.length > 0) return before.map(({ id }) => id)
  const behind = arms.find(mention => mention.from >= to && /^(?:with|of|for)$/.test(tokens[mention.from - 1]?.text ?? ''))
  return behind ? [behind.id] : []
}

/** "Other than IV" and "non-IV" are any other route. */
function routeIn(tokens: readonly Token[]): Subject['route'] {
  if (tokens.some(({ text }) => otherRoute.test(text)) || tokens.some(({ text }, i) => text === 'other' && /^(?:than|routes?|formulations?)$/.test(tokens[i + 1]?.text ?? '') || text === 'non' && intravenous.test(tokens[i + 2]?.text ?? ''))) return 'other'
  return tokens.some(({ text }) => intravenous.test(text) || /^infusions?$/.test(text)) ? 'intravenous' : null
}
