import type { Token } from '../tokens.ts'
import { periodAt, type Period } from './dates.ts'
import { specify, units, type SpecificationReader } from './specification.ts'

/** What happened in a year: by it years are compared. */
export type YearEvent = 'approval' | 'making' | 'listing' | 'search' | 'period' | 'start' | 'end'

const events: readonly [YearEvent, RegExp][] = [
  ['approval', /^(?:approv(?:ed|al|als|es|ing)|licen[cs](?:e|ed|ing|ure)|authori[sz](?:ed|ation|es)|clear(?:ed|ance)|green)$/],
  ['making', /^(?:synthesi[sz](?:ed|es)|synthesis|made|created|invented|discover(?:ed|y)|developed|dates?|goes)$/],
  ['listing', /^(?:list|lists|listed|listing|essential)$/],
  ['search', /^search(?:ed|es|ing)?$/],
  ['start', /^(?:began|begun|begins|started|starts|commenced|opened)$/],
  ['end', /^(?:ended|ends|finished|closed|concluded)$/],
]
/** Whose beginning and end is told. */
const courses = /^(?:recruit\p{L}{0,6}|enrol\p{L}{0,6}|trials?|study|studies|inclusion|data|it|which)$/u
/** What is told of papers, where it is no single year. */
const published = /^(?:published|publications?|inception)$/
/** Words that a date follows; without one it is a reference, or part of a name. */
const dated = /^(?:in|since|on|until|till|to|through|from|between|of|during|early|late|mid|around|about|circa|the|and)$/
const boundaries = /^(?:[;:.]|but|whereas|while)$/
/** How far around its date an event is named, in tokens. */
const reach = 14
/** The same behind a date that is part of a name: "its 2019 FDA approval". */
const reachOfName = 2
/** How far before its verb a study is named, whose beginning or end it tells. */
const reachOfCourse = 10

/** "approved in 2019", "first synthesised in 1962", "between October 2015 and May 2018", "searched up to 25 August 2015": when something happened that may be looked up. */
export const years: SpecificationReader = (tokens, at) => {
  const period = periodAt(tokens, at)
  if (!period) return null
  const event = eventOf(tokens, at, period)
  if (event === null || !isDated(tokens, at, period)) return null
  const { from, to, next } = period
  const read = specify(tokens, at, next, from.year, units.year, { qualifier: event })
  if (to === null && from.isDecade !== true) return read
  const last = to?.year ?? from.year + 9
  return { ...read, draft: { ...read.draft, value: null, lower: from.year, upper: last, printed: [read.draft.printed[0]!, { ...read.draft.printed[0]!, value: last }] } }
}

function isDated(tokens: readonly Token[], at: number, { to }: Period): boolean {
  const before = tokens[at - 1]
  return before !== undefined && (dated.test(before.text) || before.text === '(' && to !== null || before.text === '-' && /^(?:mid|early|late)$/.test(tokens[at - 2]?.text ?? '')) || eventAt(tokens, at + 1) !== null
}

/** What a date is of: what is named before it, or behind it where it opens its clause; of a time from one date to another, that a study took place. */
function eventOf(tokens: readonly Token[], at: number, { to, next }: Period): YearEvent | null {
  if (to !== null) return near(tokens, at, next).some(({ text }) => /^search/.test(text) || published.test(text)) ? 'search' : 'period'
  const before = eventBefore(tokens, at)
  const opens = at < 2 || /^(?:[,;(]|and|but)$/.test(tokens[at - 2]!.text)
  // "Since 1962, when it was first made".
  const isTold = tokens[tokens[next]?.text === ',' ? next + 1 : next]?.text === 'when'
  const behind = opens || before === null ? eventBehind(tokens, next, opens || isTold ? reach : reachOfName) : null
  return behind ?? before
}

function near(tokens: readonly Token[], at: number, next: number): readonly Token[] {
  return tokens.slice(Math.max(0, at - reach), next + reach)
}

function eventBefore(tokens: readonly Token[], at: number): YearEvent | null {
  for (let i = at - 1; i >= Math.max(0, at - reach) && !boundaries.test(tokens[i]!.text); i--) {
    const event = eventAt(tokens, i)
    if (event !== null) return event
  }
  return null
}

function eventBehind(tokens: readonly Token[], from: number, farthest: number): YearEvent | null {
  for (let i = from; i < Math.min(tokens.length, from + farthest) && !boundaries.test(tokens[i]!.text) && periodAt(tokens, i) === null; i++) {
    const event = eventAt(tokens, i)
    if (event !== null) return event
  }
  return null
}

/** All events that are named in a row of tokens. */
export function eventsIn(tokens: readonly Token[]): ReadonlySet<YearEvent> {
  return new Set(tokens.flatMap((_, at) => eventAt(tokens, at) ?? []))
}

function eventAt(tokens: readonly Token[], at: number): YearEvent | null {
  const text = tokens[at]?.text ?? ''
  const event = events.find(([, words]) => words.test(text))?.[0] ?? null
  if (event === 'making' && /^(?:dates?|goes)$/.test(text)) return tokens[at + 1]?.text === 'back' || tokens[at + 1]?.text === 'from' ? event : null
  if (event === 'start' || event === 'end') return tokens.slice(Math.max(0, at - reachOfCourse), at + 3).some(other => courses.test(other.text)) ? event : null
  return event === 'approval' && text === 'green' && tokens[at + 1]?.text !== 'light' && tokens[at + 2]?.text !== 'light' ? null : event
}
