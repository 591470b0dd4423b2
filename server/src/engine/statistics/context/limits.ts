import type { Token } from '../tokens.ts'
import type { Draft } from '../grammar/draft.ts'
import type { Part, Place } from './parts.ts'

/** A part of the sample that numbers mark off: "≥75 years", "65 to 74 years", "after six infusions", "esketamine 84 mg". Both ends belong to it. */
export interface Limit {
  /** What is limited: `years` of age or illness, the things that were counted ("infusions"), or the unit of a dose. */
  of: string
  /** A dose, which marks off an arm. */
  dose?: true
  lower: number
  upper: number
}

/** A limit and where it stands. */
export interface PlacedLimit extends Limit, Place {}

/** Given one by one, so that "after six" of them is a stage of the study. */
const courses = /^(?:infusions|sessions|doses|treatments|cycles|injections|administrations|courses)$/
/** A limit that does not include its own number stops this far before it; ages are whole years. */
const below = 0.5
/** "At 65 to 74 years" is an age; "at 2 to 3 years" may be when something was measured. */
const adult = 18

/** The limits among the statistics of a sentence. */
export function limitsIn(tokens: readonly Token[], drafts: readonly Draft[], places: readonly Place[]): PlacedLimit[] {
  return drafts.flatMap((draft, i) => {
    const limit = ageLimit(tokens, draft, places[i]!) ?? stageOf(tokens, draft, places[i]!) ?? doseOf(draft)
    return limit ? [{ ...limit, ...places[i]! }] : []
  })
}

function ageLimit(tokens: readonly Token[], draft: Draft, { from, to }: Place): Limit | null {
  const years = draft.kind === 'age' || draft.kind === 'duration' && draft.unit === 'years'
  if (draft.lower !== null && draft.upper !== null) return years && (draft.lower >= adult && tokens[from - 1]?.text === 'at' || /^(?:aged?|of|were|between|from|[,(])$/.test(tokens[from - 1]?.text ?? '')) ? { of: 'years', lower: draft.lower, upper: draft.upper } : null
  if (draft.value === null) return null
  const side = sideOf(tokens, draft, from, to, years)
  if (side === null) return null
  const { value } = draft
  if (side === 'up') return { of: 'years', lower: value, upper: Infinity }
  if (side === 'above') return { of: 'years', lower: value + below, upper: Infinity }
  return { of: 'years', lower: -Infinity, upper: side === 'under' ? value - below : value }
}

/** The last words before a number that may mark off a side of it. */
const bounding = new Set(['than', 'of', 'age', 'over', 'above', 'under', 'below', 'before'])

/** Which side of a number is meant, with the number itself or without. */
export type Side = 'up' | 'above' | 'down' | 'under'

/** Which side of the number is meant: "≥75", "75 years or older", "younger than 55", "before 55". Null where the number marks off nothing. */
export function sideOf(tokens: readonly Token[], draft: Pick<Draft, 'kind' | 'comparator'>, from: number, to: number, years: boolean): Side | null {
  let next = to
  while (next < to + 4 && /^(?:years?|yrs?|y|old|of|age|-)$/.test(tokens[next]?.text ?? '')) next++
  const [first, second] = [tokens[next]?.text ?? '', tokens[next + 1]?.text ?? '']
  if (/^(?:or|and)$/.test(first)) {
    if (/^(?:older|over|above|later|upwards?|up)$/.test(second) || years && second === 'more') return 'up'
    if (/^(?:younger|under|below|earlier)$/.test(second) || years && second === 'less') return 'down'
  }
  const before = bounding.has(tokens[from - 1]?.text ?? '') ? tokens.slice(Math.max(0, from - 4), from).map(token => token.text).join(' ') : ''
  if (/(?:^| )(?:no|not) older than$/.test(before)) return 'down'
  if (/(?:^| )(?:no|not) younger than$/.test(before)) return 'up'
  if (/(?:^| )(?:older than|(?:over|after) the age of)(?: age)?$/.test(before)) return 'above'
  if (/(?:^| )(?:younger than|(?:under|before) the age of)(?: age)?$/.test(before)) return 'under'
  if (!years) return null
  if (draft.comparator === '≥') return 'up'
  if (draft.comparator === '>') return 'above'
  if (draft.comparator === '≤') return 'down'
  if (draft.comparator === '<') return 'under'
  // Right before the number, "over" is its comparator.
  return draft.kind !== 'age' ? null : /(?:^| )(?:over|above) age$/.test(before) ? 'above' : /(?:^| )(?:(?:under|below) age|before(?: age)?)$/.test(before) ? 'under' : null
}

/** "After six infusions": the sixth, and no other. */
function stageOf(tokens: readonly Token[], draft: Draft, { from }: Place): Limit | null {
  if (draft.kind !== 'count' || draft.value === null || draft.comparator !== '=' || !courses.test(draft.unit ?? '')) return null
  const before = tokens[from - 1]?.text === 'the' || tokens[from - 1]?.text === 'first' ? tokens[from - 2]?.text : tokens[from - 1]?.text
  return /^(?:after|following)$/.test(before ?? '') ? { of: draft.unit!, lower: draft.value, upper: draft.value } : null
}

/** "84 mg": one dose, and no other. */
function doseOf({ kind, value, unit, comparator }: Draft): Limit | null {
  return kind === 'dose' && value !== null && unit !== null && comparator === '=' ? { of: unit, lower: value, upper: value, dose: true } : null
}

/** "With a later onset": people on the other side of the limit before; "75 or older" is the limit itself. */
const contrary = /^(?:later|earlier|older|younger|elder|others|rest|remainder)$/

/**
 * The limits that hold for a number: those of its own part of the sentence, else the last one before it, and every dose, because any may be its arm's. Nothing
 * carries over a semicolon.
 */
export function limitsNear(tokens: readonly Token[], limits: readonly PlacedLimit[], part: Part): Limit[] {
  const reachable = limits.filter(limit => limit.from >= part.segment && (limit.from !== part.from || limit.to !== part.to))
  const bands = reachable.filter(limit => !limit.dose)
  // A number in brackets is of what stands before them.
  const own = bands.filter(limit => limit.from >= part.left && limit.to <= (part.bracketed ? part.from : part.right))
  const last = bands.filter(limit => limit.to <= part.left).at(-1)
  const before = last && !tokens.slice(last.to, part.from).some(({ text }, i, between) => contrary.test(text) && !/^(?:or|and)$/.test(between[i - 1]?.text ?? '')) ? last : undefined
  const chosen = [...own.length > 0 ? own : before ? [before] : [], ...reachable.filter(limit => limit.dose)]
  return chosen.map(({ of, lower, upper, dose }) => ({ of, lower, upper, ...(dose ? { dose } : {}) }))
}
