import type { Statistic, StatisticKind } from '../../statistics/statistic.ts'
import type { Claim } from '../claim.ts'
import { isDistinctive } from '../comparing/distinctive.ts'
import { isThere } from '../judgement.ts'

/** What sentences about many studies have in common. */
const common: ReadonlySet<StatisticKind> = new Set(['direction', 'count', 'duration', 'dose', 'p-value', 'age', 'study-count'])

/** How much is enough: one number that hardly another study prints and one more, or several that are literally there. */
const enough = 3
const plenty = 5

/**
 * Whether a sentence that cites nobody is plainly about a study, because its numbers are that study's.
 *
 * @param claims the claims of the sentence, judged as if it cited the study
 */
export function speaksOf(claims: readonly Claim[]): boolean {
  return !isAnothers(claims) && kinshipOf(claims) + misplacedOf(claims) >= enough
}

/** Whether it is about the study though it stands where writers tell their own results: then many and nearly all of its numbers must be that study's, and not met by chance in a whole article. */
export function speaksOnlyOf(claims: readonly Claim[]): boolean {
  const kinship = kinshipOf(claims) + misplacedOf(claims)
  return !isAnothers(claims) && kinship >= plenty && 3 * (sumOf(claims) - kinship) <= kinship && claims.every(isOfNote)
}

/** Whether any number of the sentence is the study's: enough where nothing else is cited far and wide. */
export function touches(claims: readonly Claim[]): boolean {
  return !isAnothers(claims) && kinshipOf(claims) > 0
}

/**
 * Whether a sentence right behind the citation of a study goes on about it: most of its numbers, two at least, are that study's or one slip away, and none speaks against it. Here the times and
 * doses that many studies have in common count too, each a little.
 */
export function goesOn(claims: readonly Claim[]): boolean {
  const numbers = claims.filter(({ statistic }) => statistic.kind !== 'direction')
  const own = numbers.filter(claim => isThere(claim) && claim.reason !== 'approximate' || isNearly(claim))
  const isContrary = claims.some(claim => claim.verdict === 'unsupported' || claim.verdict === 'contradicted' && claim.statistic.kind !== 'direction' && claim.statistic.kind !== 'duration' && !isNearly(claim))
  const weight = own.reduce((sum, { statistic }) => sum + Math.max(inCommon, weightOf(statistic)), 0)
  return !isAnothers(claims) && !isContrary && claims.every(isOfNote) && own.length >= 2 && 2 * own.length > numbers.length && own.some(isThere) && weight >= adjacent
}

/** What a number weighs that many studies have, and how much is enough right behind the citation. */
const inCommon = 0.5
const adjacent = 1.5

function isAnothers(claims: readonly Claim[]): boolean {
  return claims.some(({ verdict }) => verdict === 'misattributed')
}

/** Of the studies themselves only the abstract or a note is at hand, with few numbers. */
function isOfNote({ studies }: Claim): boolean {
  return studies.every(({ evidence }) => evidence !== 'full-text')
}

/** How much of a sentence is literally in the study that it is judged against: 2 for a number that hardly another study prints, 1 for others. */
export function kinshipOf(claims: readonly Claim[]): number {
  return sumOf(claims.filter(claim => isThere(claim) && claim.reason !== 'approximate'))
}

/** How much of it is nearly in the study: said of another time, or with two digits exchanged, because that is where the slip is, perhaps. It counts beside what is supported. */
function misplacedOf(claims: readonly Claim[]): number {
  return kinshipOf(claims) === 0 ? 0 : sumOf(claims.filter(claim => isNearly(claim) && isOfNote(claim)))
}

function isNearly({ verdict, reason }: Claim): boolean {
  return verdict === 'contradicted' && nearly.has(reason)
}

const nearly: ReadonlySet<Claim['reason']> = new Set(['timepoint', 'arm', 'outcome', 'scale', 'population', 'transposed-digits', 'decimal-shift', 'unit', 'sign'])

function sumOf(claims: readonly Claim[]): number {
  return claims.reduce((sum, { statistic }) => sum + weightOf(statistic), 0)
}

function weightOf(statistic: Statistic): number {
  return (isDistinctive(statistic) ? 2 : 1) - (common.has(statistic.kind) ? 1 : 0)
}
