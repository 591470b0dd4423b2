import type { Context } from './context.ts'
import type { Token } from '../tokens.ts'
import { partOfStudies } from '../breakdown.ts'
import type { Draft } from '../grammar/draft.ts'
import type { Mention } from '../../vocabulary/match.ts'
import { stemsOf } from '../../text/stems.ts'
import { armsOf } from './arms.ts'
import { courseOf } from './course.ts'
import { degreesOf } from './degree.ts'
import { nearest, nearestJoined } from './nearest.ts'
import { flowOf } from './flow.ts'
import { limitsIn, limitsNear } from './limits.ts'
import { ordinalOf } from './ordinal.ts'
import { outcomeOf, peopleByOutcome } from './outcomes.ts'
import { ownersOf } from './owners.ts'
import { particularsOf } from './particulars/particulars.ts'
import { partAround, placeOf, type Part, type Place } from './parts.ts'
import { hoursOf } from '../time.ts'
import { timePoints, timesNear } from './times.ts'

/** How many tokens on either side of a number are next to it. */
const reach = 8

/**
 * The context of each statistic of a sentence. A name belongs to the number it stands nearest to, in the part of the sentence between the
 * numbers before and after; what no number claims for itself belongs to all.
 *
 * @param mentions the names of the vocabulary in the sentence
 */
export function contextsOf(tokens: readonly Token[], drafts: readonly Draft[], mentions: readonly Mention[]): Context[] {
  const arms = mentions.filter(mention => mention.slot === 'arm')
  const words = stemsOf(tokens)
  const places = drafts.map(draft => placeOf(tokens, draft))
  const times = timePoints(tokens, drafts, places)
  const limits = limitsIn(tokens, drafts, places)
  const measured = mentions.filter(({ slot }) => slot === 'outcome' || slot === 'scale')
  const scales = mentions.filter(({ slot }) => slot === 'scale')
  const populations = mentions.filter(mention => mention.slot === 'population' && !isListedEvent(tokens, mentions, mention))
  const analyses = mentions.filter(mention => mention.slot === 'analysis')
  const byOutcome = peopleByOutcome(tokens, mentions)
  const owners = ownersOf(tokens, drafts, places)
  const particulars = particularsOf(tokens, drafts, places, owners)
  return drafts.map((draft, i) => {
    const part = partAround(tokens, drafts, places, i)
    // "…; the difference was not significant": a statement that names nothing itself is of what the sentence is about.
    const named = draft.kind === 'direction' && !measured.some(({ from }) => from >= part.segment) ? { ...part, segment: 0, left: 0 } : part
    const outcome = outcomeOf(tokens, draft, mentions, named)
    return {
      outcome,
      scale: nearest(tokens, scales, named),
      population: nearestJoined(tokens, populations.filter(mention => !isOfEarlier(tokens, mention, part) && (draft.qualifier !== partOfStudies || mention.from >= part.to && mention.to <= (places[i + 1]?.from ?? tokens.length))), part),
      ...armsOf(tokens, arms, drafts, places, i, part),
      // How long something took was not measured at a time.
      time: draft.unit !== null && Number.isFinite(hoursOf(1, draft.unit)) ? [] : timesNear(tokens, times, part),
      limits: limitsNear(tokens, limits, part),
      // "52%, and 40% of those who had not responded": such people belong to the numbers beside them, not to all.
      analysis: nearest(tokens, [...analyses.filter(mention => !isOfEarlier(tokens, mention, part)), ...byOutcome.filter(({ from, to }) => from >= part.left && to <= part.right)].sort((a, b) => a.from - b.from), part),
      role: null,
      words,
      owner: owners[i]!,
      particulars: particulars[i]!,
      near: stemsOf(tokens.slice(Math.max(part.left, part.from - reach), Math.min(part.right, part.to + reach))),
      ...flowIn(tokens, draft, places[i]!),
      ...courseIn(tokens, draft, places[i]!),
      ...degreeIn(tokens, draft, mentions, outcome, named),
      ...ordinalIn(tokens, draft, part),
    }
  })
}

/** Kinds that may count people. */
const people: ReadonlySet<Draft['kind']> = new Set(['sample-size', 'count', 'fraction', 'other'])

function flowIn(tokens: readonly Token[], { kind }: Draft, place: Place): Pick<Context, 'flow'> {
  const flow = people.has(kind) ? flowOf(tokens, place) : []
  return flow.length > 0 ? { flow } : {}
}

function courseIn(tokens: readonly Token[], { kind }: Draft, place: Place): Pick<Context, 'course'> {
  const course = kind === 'duration' ? courseOf(tokens, place) : undefined
  return course === undefined ? {} : { course }
}

/** Kinds that are results, of which each step has its own. */
const results: ReadonlySet<Draft['kind']> = new Set(['percentage', 'fraction', 'mean', 'mean-difference', 'median', 'score', 'odds-ratio', 'risk-ratio', 'hazard-ratio', 'standardized-mean-difference'])

function ordinalIn(tokens: readonly Token[], { kind }: Draft, part: Part): Pick<Context, 'ordinal'> {
  const ordinal = results.has(kind) ? ordinalOf(tokens, part) : undefined
  return ordinal === undefined ? {} : { ordinal }
}

/** Kinds that tell how many had something; a size of an effect may be moderate itself. */
const howMany: ReadonlySet<Draft['kind']> = new Set(['percentage', 'fraction', 'count', 'sample-size', 'odds-ratio', 'risk-ratio'])

function degreeIn(tokens: readonly Token[], { kind }: Draft, mentions: readonly Mention[], outcome: readonly string[], part: Part): Pick<Context, 'degree'> {
  const degree = howMany.has(kind) ? degreesOf(tokens, mentions, outcome, part) : []
  return degree.length > 0 ? { degree } : {}
}

/** "−0.20 in all patients, compared with −0.31 in …": people named right behind a number are not those of the number it is compared with. */
function isOfEarlier(tokens: readonly Token[], { from, to }: Mention, part: Part): boolean {
  if (to > part.from || !/^(?:in|among|for|of)$/.test(tokens[from - 1]?.text ?? '') || !/^(?:[%)\]]|points?)$/.test(tokens[from - 2]?.text ?? '') && tokens[from - 2]?.type !== 'number') return false
  return tokens.slice(to, part.from).some(({ text }) => /^(?:compared|against|versus|vs|than|but|whereas|while)$/.test(text))
}

/** "Adverse events were diarrhoea 7%, ischaemic stroke 2%": what happened to some, not whom the study was about. */
function isListedEvent(tokens: readonly Token[], mentions: readonly Mention[], { from, to }: Mention): boolean {
  return mentions.some(({ id }) => id === 'adverse-event') && /^(?:[,:;]|and|or)$/.test(tokens[from - 1]?.text ?? '') && (tokens[to]?.type === 'number' || /^[([]$/.test(tokens[to]?.text ?? '') && tokens[to + 1]?.type === 'number')
}
