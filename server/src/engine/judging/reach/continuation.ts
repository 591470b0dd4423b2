import type { Statistic, StatisticKind } from '../../statistics/statistic.ts'
import type { Claim } from '../claim.ts'
import { isDistinctive } from '../comparing/distinctive.ts'

/** What sentences about many studies have in common. */
const common: ReadonlySet<StatisticKind> = new Set(['direction', 'count', 'duration', 'dose', 'p-value', 'age', 'study-count'])

/** How much is enough: one number that hardly another study prints and one more, or several that are literally there. */
const enough = 3

/**
 * Whether a sentence that cites nobody is plainly about a study, because its numbers are that study's.
 *
 * @param claims the claims of the sentence, judged as if it cited the study
 */
export function speaksOf(claims: readonly Claim[]): boolean {
  return !claims.some(({ verdict }) => verdict === 'misattributed') && kinshipOf(claims) >= enough
}

/** How much of a sentence is literally in the study that it is judged against: 2 for a number that hardly another study prints, 1 for others. */
export function kinshipOf(claims: readonly Claim[]): number {
  return claims.filter(({ verdict, reason }) => verdict === 'supported' && reason !== 'approximate').reduce((sum, { statistic }) => sum + weightOf(statistic), 0)
}

function weightOf(statistic: Statistic): number {
  return (isDistinctive(statistic) ? 2 : 1) - (common.has(statistic.kind) ? 1 : 0)
}
