import type { CheckInput } from '../check.ts'
import type { Claim } from '../../judging/claim.ts'
import type { Inconsistency } from '../inconsistency.ts'
import { binaryDeviationIsPossible, deviationIsPossible, meanIsPossible, neighbours } from '../../statistics/consistency/granularity.ts'
import { roundingInterval } from '../../statistics/consistency/rounding.ts'
import { tokenize, type Token } from '../../statistics/tokens.ts'
import { findMentions, type Vocabulary } from '../../vocabulary/match.ts'
import { scaleItems, scaleTotals } from '../../vocabulary/scaleTotals.ts'
import { groupsOf } from '../groups.ts'
import { endsOf } from './ends.ts'
import { likePrinted } from '../numbers.ts'
import { sentenceAround } from '../sentences.ts'
import { oneOf } from '../../wording/listed.ts'
import type { Say } from '../../wording/say.ts'

/** Such a mean is not simply a sum divided by n. */
export const modelled = /adjust|least squares|\bLSM?\b|model|estimated marginal|imput|weighted|\bEMM|geometric|\blog\b|regress|pro-?rated|mixed|ANCOVA|predicted/i
const averaged = /\b(?:per item|item (?:mean|average|score)|mean item|average item|averaged over|averaged across)\b/i
const items = /\b(\d{1,3})[- ]items?\b/i
/** A change may be smaller than any score, and so may the mean of an item. */
const changing = /chang|reduc|decreas|increas|improv|declin|differ|f[ae]ll|drop|r[io]se|gain|lower|higher|more|less|from baseline|item|subscale|factor|domain/i
const rating = /\b(?:\d{1,2}|five|six|seven|nine|ten|four)[- ]point\b|\blikert\b/i
const binary = /\b(?:binary|dichotom|coded (?:0|1)|dummy[- ]coded|proportion)/i

/**
 * Means beyond the end of their scale, means that no n whole numbers have (GRIM), and standard deviations that they cannot have (GRIMMER, DEBIT).
 * Only where the text says that people gave whole numbers: the total of a known scale, counted things, or a rating with its points. Explainable where
 * the mean comes from a model.
 */
export function* findImpossibleMeans({ manuscript, claims, say, corpus: { vocabulary } }: CheckInput): Iterable<Inconsistency | null> {
  for (const group of groupsOf(claims)) {
    for (const [i, mean] of group.entries()) {
      const { kind, unit, printed, start, end, text } = mean.statistic
      const number = printed[0]
      if (kind !== 'mean' && kind !== 'median' && kind !== 'score' || printed.length !== 1 || !number) continue
      const ends = (unit === null || unit === 'points') && isNamedBeside(manuscript.text, group, i, vocabulary) ? endsOf(mean.statistic.context.scale, vocabulary) : null
      if (ends !== null && Math.abs(number.value) > ends.high) {
        yield { grade: 'impossible', start, end, claims: [mean], message: say`${text} is more than ${ends.high}, the highest score of this scale.` }
        continue
      }
      if (ends !== null && number.value >= 0 && number.value < ends.low && mean.statistic.sense === undefined && !changing.test(sentenceAround(manuscript.text, mean))) {
        yield { grade: 'impossible', start, end, claims: [mean], message: say`${text} is less than ${ends.low}, the lowest score of this scale.` }
        continue
      }
      if (kind !== 'mean' || mean.statistic.comparator !== '=' || number.decimals < 1) continue
      const deviation = following(group, i, 'standard-deviation')
      const size = following(group, i, 'sample-size')
      const n = size?.statistic.value
      if (!size || !n || n < 2 || size.statistic.comparator !== '=') continue
      const sentence = sentenceAround(manuscript.text, mean)
      const interval = roundingInterval(number)
      const spread = deviation?.statistic.printed[0] ? roundingInterval(deviation.statistic.printed[0]) : null
      if (spread && binary.test(sentence) && number.value >= 0 && number.value <= 1) {
        yield binaryDeviationIsPossible(interval, spread, n) ? null : { ...deviationOf(deviation!, mean, size, true, say), grade: 'impossible' }
        continue
      }
      const each = itemsOf(mean, sentence)
      if (each === null) continue
      const grade = modelled.test(sentence) ? 'explainable' : 'impossible'
      const related = [{ start: size.statistic.start, end: size.statistic.end, message: say`The number of people` }]
      if (!meanIsPossible(interval, n, each)) {
        const nearest = neighbours(number.value, n, each).map(value => likePrinted(value, number))
        yield { grade, start, end, claims: [mean, size], related, message: say`${text} is not possible, but ${oneOf(nearest, say)} is: no ${n} whole-number scores have that mean.` }
      } else yield spread && !deviationIsPossible(interval, spread, n, each) ? { ...deviationOf(deviation!, mean, size, false, say), grade } : null
    }
  }
}

function deviationOf(deviation: Claim, mean: Claim, size: Claim, isShare: boolean, say: Say): Omit<Inconsistency, 'grade'> {
  const { start, end, text } = deviation.statistic
  return {
    start, end, claims: [deviation, mean, size], related: [mean, size].map(({ statistic }) => ({ start: statistic.start, end: statistic.end, message: say`Compared with this` })),
    message: isShare ? say`${text} is impossible as the SD of a share of ${mean.statistic.text} from ${size.statistic.text} people.`
      : say`${text} is impossible as the SD of whole-number scores with a mean of ${mean.statistic.text} from ${size.statistic.text} people.`,
  }
}

/** How many whole numbers each person's value averages; null where it may be anything. */
function itemsOf({ statistic: { context, unit } }: Claim, sentence: string): number | null {
  if (unit !== null && unit !== 'points') return countedUnits.has(unit) ? 1 : null
  const summed = context.scale.length > 0 && context.scale.every(scale => scaleTotals.has(scale))
  const ofItems = items.exec(sentence)
  if (averaged.test(sentence)) return ofItems ? Number(ofItems[1]) : context.scale.length === 1 ? scaleItems.get(context.scale[0]!) ?? null : null
  if (summed) return 1
  return rating.test(sentence) && context.scale.length === 0 ? ofItems ? Number(ofItems[1]) : 1 : null
}

const countedUnits = new Set(['infusions', 'sessions', 'doses', 'injections', 'visits', 'episodes', 'cycles', 'events'])

/** How far from its number the name of a scale may stand, in code units. */
const beside = { before: 80, behind: 40 }

/** Whether the scale of a mean is named right before or behind it, with no other number between: further on, the number may be of anything. */
function isNamedBeside(text: string, group: readonly Claim[], at: number, vocabulary: Vocabulary): boolean {
  const { start, end, context: { scale } } = group[at]!.statistic
  const before = tokensOf(text.slice(Math.max(0, start - beside.before, group[at - 1]?.statistic.end ?? 0), start))
  const behind = tokensOf(text.slice(end, Math.min(end + beside.behind, group[at + 1]?.statistic.start ?? text.length)))
  const next = behind.findIndex(isNumber)
  const parts = [before.slice(before.findLastIndex(isNumber) + 1), behind.slice(0, next < 0 ? behind.length : next)]
  return parts.some(tokens => findMentions(tokens, vocabulary).some(({ id }) => scale.includes(id)))
}

function tokensOf(text: string): Token[] {
  return tokenize(text, { start: 0, end: text.length })
}

/** A number that is no part of a name, as the 9 of "PHQ-9" is. */
function isNumber({ type, glued }: Token): boolean {
  return type === 'number' && !glued
}

/** The first claim of a kind after a mean, before the next mean. */
function following(group: readonly Claim[], from: number, kind: Claim['statistic']['kind']): Claim | null {
  for (let i = from + 1; i < group.length; i++) {
    if (group[i]!.statistic.kind === kind) return group[i]!
    if (group[i]!.statistic.kind === 'mean') return null
  }
  return null
}
