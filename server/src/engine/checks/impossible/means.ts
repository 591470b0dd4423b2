import type { CheckInput } from '../check.ts'
import type { Claim } from '../../judging/claim.ts'
import type { Inconsistency } from '../inconsistency.ts'
import { binaryDeviationIsPossible, deviationIsPossible, meanIsPossible, neighbours } from '../../statistics/consistency/granularity.ts'
import { roundingInterval } from '../../statistics/consistency/rounding.ts'
import { scaleTotals } from '../../vocabulary/scaleTotals.ts'
import { groupsOf } from '../groups.ts'
import { likePrinted } from '../numbers.ts'
import { sentenceAround } from '../sentences.ts'

/** Such a mean is not simply a sum divided by n. */
const modelled = /adjust|least squares|\bLSM?\b|model|estimated marginal|imput|weighted|\bEMM|geometric|\blog\b|regress|pro-?rated|mixed|ANCOVA|predicted/i
const averaged = /\b(?:per item|item (?:mean|average|score)|mean item|average item|averaged over|averaged across)\b/i
const items = /\b(\d{1,3})[- ]items?\b/i
const rating = /\b(?:\d{1,2}|five|six|seven|nine|ten|four)[- ]point\b|\blikert\b/i
const binary = /\b(?:binary|dichotom|coded (?:0|1)|dummy[- ]coded|proportion)/i

/**
 * Means beyond the end of their scale, means that no n whole numbers have (GRIM), and standard deviations that they cannot have (GRIMMER, DEBIT).
 * Only where the text says that people gave whole numbers: the total of a known scale, counted things, or a rating with its points. Explainable where
 * the mean comes from a model.
 */
export function* findImpossibleMeans({ manuscript, claims }: CheckInput): Iterable<Inconsistency | null> {
  for (const group of groupsOf(claims)) {
    for (const [i, mean] of group.entries()) {
      const { kind, unit, printed, start, end, text } = mean.statistic
      const number = printed[0]
      if (kind !== 'mean' && kind !== 'median' && kind !== 'score' || printed.length !== 1 || !number) continue
      const highest = unit === null || unit === 'points' ? highestOf(mean) : null
      if (highest !== null && Math.abs(number.value) > highest) {
        yield { grade: 'impossible', start, end, claims: [mean], message: `${highest} is the highest score that this scale can have, less than ${text}.` }
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
        yield binaryDeviationIsPossible(interval, spread, n) ? null : { ...deviationOf(deviation!, mean, size, 'a share of'), grade: 'impossible' }
        continue
      }
      const each = itemsOf(mean, sentence)
      if (each === null) continue
      const grade = modelled.test(sentence) ? 'explainable' : 'impossible'
      const related = [{ start: size.statistic.start, end: size.statistic.end, message: 'The number of people' }]
      if (!meanIsPossible(interval, n, each)) {
        const nearest = neighbours(number.value, n, each).map(value => likePrinted(value, number))
        yield { grade, start, end, claims: [mean, size], related, message: `${nearest.join(' or ')} is possible, but ${text} is not: no ${n} whole-number scores have that mean.` }
      } else yield spread && !deviationIsPossible(interval, spread, n, each) ? { ...deviationOf(deviation!, mean, size, 'whole-number scores with a mean of'), grade } : null
    }
  }
}

function deviationOf(deviation: Claim, mean: Claim, size: Claim, of: string): Omit<Inconsistency, 'grade'> {
  const { start, end, text } = deviation.statistic
  return {
    start, end, claims: [deviation, mean, size], related: [mean, size].map(({ statistic }) => ({ start: statistic.start, end: statistic.end, message: 'Compared with this' })),
    message: `An SD of ${text} is impossible for ${of} ${mean.statistic.text} from ${size.statistic.text} people.`,
  }
}

/** How many whole numbers each person's value averages; null where it may be anything. */
function itemsOf({ statistic: { context, unit } }: Claim, sentence: string): number | null {
  if (unit !== null && unit !== 'points') return countedUnits.has(unit) ? 1 : null
  const summed = context.scale.length > 0 && context.scale.every(scale => scaleTotals.has(scale))
  const ofItems = items.exec(sentence)
  if (averaged.test(sentence)) return ofItems ? Number(ofItems[1]) : null
  if (summed) return 1
  return rating.test(sentence) && context.scale.length === 0 ? ofItems ? Number(ofItems[1]) : 1 : null
}

const countedUnits = new Set(['infusions', 'sessions', 'doses', 'injections', 'visits', 'episodes', 'cycles', 'events'])

/** The end of the scale that a mean is said of; null where it may be of another one. */
function highestOf({ statistic: { context } }: Claim): number | null {
  const totals = context.scale.map(scale => scaleTotals.get(scale))
  return totals.length > 0 && totals.every(total => total !== undefined) ? Math.max(...totals) : null
}

/** The first claim of a kind after a mean, before the next mean. */
function following(group: readonly Claim[], from: number, kind: Claim['statistic']['kind']): Claim | null {
  for (let i = from + 1; i < group.length; i++) {
    if (group[i]!.statistic.kind === kind) return group[i]!
    if (group[i]!.statistic.kind === 'mean') return null
  }
  return null
}
