import type { Statistic } from '../../statistics/statistic.ts'
import type { Claim } from '../claim.ts'
import type { Company } from '../candidates/company.ts'
import { crossingDoubt } from './crossingDoubt.ts'
import { crossingsOf } from './crossing.ts'
import { contradicted } from '../judgement.ts'
import { familyOf, isSpread } from '../comparing/quantity.ts'

/** From which doubt on two numbers are said to be swapped. */
const worthSaying = 0.35

/**
 * Finds numbers of one sentence that stand in each other's place, where the whole source is at hand: both are there, so that each seems right by itself. All that tells two
 * numbers apart is weighed: the words around them, the numbers beside them, their order, and whether other pairs of the sentence stand in that order too.
 *
 * @param claims the claims of one sentence that lean on the same studies
 * @returns the claims, swapped ones contradicted
 */
export function weighArms(claims: readonly Claim[], company: Company): Claim[] {
  const pairs = pairsOf(claims)
  const numbers = claims.map(({ statistic }) => statistic).filter(({ kind }) => kind !== 'direction')
  const judged = new Map<Claim, Claim>()
  crossingsOf(pairs.map(([a, b]) => [a.statistic, b.statistic]), numbers, company).forEach((crossing, i) => {
    if (!crossing || pairs[i]!.some(claim => judged.has(claim))) return
    const confidence = crossingDoubt(crossing.traits)
    // Where the source has them both ways, nothing is wrong.
    if (confidence < worthSaying || crossing.traits.least + crossing.traits.greatest <= 0) return
    const [first, second] = pairs[i]!
    const [ofFirst, ofSecond] = crossing.at
    judged.set(first, { ...first, ...contradicted('arm', [ofFirst, ofSecond], confidence) })
    judged.set(second, { ...second, ...contradicted('arm', [ofSecond, ofFirst], confidence) })
  })
  return claims.map(claim => judged.get(claim) ?? claim)
}

/** Numbers further apart, in code units, are seldom compared. */
const reach = 120

/** Each number with the next one that may be the other group's, where nothing is wrong with either. */
export function pairsOf(claims: readonly Claim[]): (readonly [Claim, Claim])[] {
  return claims.flatMap((first, i) => {
    const second = claims.slice(i + 1).find(other => areAlike(first.statistic, other.statistic) && other.statistic.start - first.statistic.end <= reach)
    return second && [first, second].every(({ verdict }) => verdict !== 'contradicted' && verdict !== 'unsupported') ? [[first, second] as const] : []
  })
}

/** What may be counted under one name here and without one there. */
const people: ReadonlySet<Statistic['kind']> = new Set(['count', 'sample-size', 'other'])
const alone: ReadonlySet<Statistic['kind']> = new Set(['p-value', 'direction', 'confidence-interval'])

function areAlike(a: Statistic, b: Statistic): boolean {
  if (alone.has(a.kind) || a.unit !== b.unit || a.value === b.value && a.lower === b.lower || isTimePoint(a) || isNobody(a) || isNobody(b) || isSpread(a) !== isSpread(b)) return false
  if (familyOf(a) === familyOf(b)) return true
  const isPrintedAlike = a.printed[0]?.decimals === b.printed[0]?.decimals && (a.lower === null) === (b.lower === null)
  return isPrintedAlike && (a.kind === 'other' || b.kind === 'other' || people.has(a.kind) && people.has(b.kind))
}

/** "With tea nobody did": of how many, and often of what, is said elsewhere. */
function isNobody({ kind, numerator, denominator }: Statistic): boolean {
  return kind === 'fraction' && numerator === 0 && denominator === undefined
}

/** "after 30 and 60 minutes": when something was measured belongs to no group; a length of 7.4 hours may. */
function isTimePoint({ kind, printed }: Statistic): boolean {
  return kind === 'duration' && printed.every(({ decimals }) => decimals <= 0)
}
