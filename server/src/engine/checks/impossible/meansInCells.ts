import type { CheckInput } from '../check.ts'
import type { Inconsistency } from '../inconsistency.ts'
import { deviationIsPossible, meanIsPossible, neighbours } from '../../statistics/consistency/granularity.ts'
import { roundingInterval } from '../../statistics/consistency/rounding.ts'
import { tokenize } from '../../statistics/tokens.ts'
import { findMentions, type Vocabulary } from '../../vocabulary/match.ts'
import { scaleTotals } from '../../vocabulary/scaleTotals.ts'
import { likePrinted } from '../numbers.ts'
import { sizedCells } from '../tableCells.ts'
import { endsOf } from './ends.ts'
import { modelled } from './means.ts'
import { oneOf } from '../../wording/listed.ts'

/** "14.35 (6.2)", "14.35 ± 6.2", and nothing else. */
const meanWithDeviation = /^\s{0,9}\d{1,4}[.·]\d{1,3}\s{0,3}(?:[([]\s{0,3}\d{1,4}(?:[.·]\d{1,3})?\s{0,3}[)\]]|±\s{0,3}\d{1,4}(?:[.·]\d{1,3})?)\s{0,9}$/
const averages = /\bmean\b|\bM\b|\bSD\b|±/
const deviations = /\bSD\b|standard deviation/i
/** Parts and changes of a scale have other ends than its total. */
const partial = /item|subscale|factor|domain|chang|differ|Δ|reduc|improve|decreas|log/i
/** Of a column of n people, so many may have no value in a row. */
const missing = 0.2

/**
 * Means and standard deviations of the total of a scale in a table whose column head says of how many people: "MADRS, mean (SD)" beside "14.35 (6.2)" below
 * "Ketamine (n = 18)". Fewer people than n may have a value in a row, so that what some fewer could have is explainable.
 */
export function* findImpossibleMeansInCells(input: CheckInput): Iterable<Inconsistency | null> {
  const { say } = input
  for (const { text, label, head, n, claims, columnHead } of sizedCells(input)) {
    const words = `${label} ${columnHead} ${text}`
    const [mean, deviation] = claims.map(({ statistic }) => statistic)
    const [number, spread] = [mean?.printed[0], deviation?.printed[0]]
    if (!mean || !deviation || !number || !spread || claims.length !== 2 || !meanWithDeviation.test(text) || !averages.test(words) || partial.test(words) || modelled.test(words)) continue
    const scales = scalesIn(label, input.corpus.vocabulary)
    if (scales.length !== 1) continue
    const ends = endsOf(scales, input.corpus.vocabulary)
    const { start, end } = mean
    const related = [{ ...head, message: say`The number of people of this column` }]
    if (ends !== null && (number.value > ends.high || number.value < ends.low)) {
      const message = number.value > ends.high ? say`${mean.text} is more than ${ends.high}, the highest score of this scale.` : say`${mean.text} is less than ${ends.low}, the lowest score of this scale.`
      yield { grade: 'impossible', start, end, claims: [claims[0]!], message }
      continue
    }
    if (!scaleTotals.has(scales[0]!)) continue
    const interval = roundingInterval(number)
    const isPossible = (people: number): boolean => meanIsPossible(interval, people) && (!deviations.test(words) || deviationIsPossible(interval, roundingInterval(spread), people))
    if (isPossible(n)) {
      yield null
      continue
    }
    const fewer = fewerPeople(n, isPossible)
    const grade = fewer === null ? 'impossible' : 'explainable'
    const people = fewer === null ? String(n) : say`${n} (but ${fewer} could)`
    if (meanIsPossible(interval, n)) {
      yield { grade, start: deviation.start, end: deviation.end, claims: [claims[1]!, claims[0]!], related, message: say`${deviation.text} is impossible as the SD of whole-number scores with a mean of ${mean.text} from ${people} people.` }
    } else {
      const nearest = neighbours(number.value, n).map(value => likePrinted(value, number))
      yield { grade, start, end, claims: [claims[0]!], related, message: say`${mean.text} is not possible, but ${oneOf(nearest, say)} is: no ${people} whole-number scores have that mean.` }
    }
  }
}

/** The largest number of people below n who could have the values; null where too many would have to be missing. */
function fewerPeople(n: number, isPossible: (people: number) => boolean): number | null {
  for (let people = n - 1; people >= Math.max(2, n * (1 - missing)); people--) if (isPossible(people)) return people
  return null
}

function scalesIn(label: string, vocabulary: Vocabulary): string[] {
  return [...new Set(findMentions(tokenize(label, { start: 0, end: label.length }), vocabulary).filter(({ slot }) => slot === 'scale').map(({ id }) => id))]
}
