import type { Claim } from '../claim.ts'
import { hoursOf } from '../../statistics/time.ts'

/**
 * Marks the time at which a number is told to have been measured, where the source has that number for another time: what is wrong is the time. "12.7 points two weeks after the infusion" is
 * not saved by two weeks that the study counts of something else.
 *
 * @param claims the claims of one sentence that lean on the same studies
 */
export function findTimesOfOthers(claims: readonly Claim[]): Claim[] {
  return claims.map(claim => {
    const { kind, value, unit } = claim.statistic
    if (kind !== 'duration' || value === null || claim.verdict === 'contradicted') return claim
    const isTime = (hours: number): boolean => Math.abs(hours - hoursOf(value, unit)) <= 1e-6 * hours
    const misplaced = claims.find(({ verdict, reason, statistic }) => verdict === 'contradicted' && reason === 'timepoint' && statistic.kind !== 'duration' && statistic.context.time.length === 1 && isTime(statistic.context.time[0]!))
    if (!misplaced || claims.some(other => other.verdict === 'supported' && other !== claim && other.statistic.kind !== 'duration' && other.statistic.context.time.some(isTime))) return claim
    const { verdict, reason, evidence, confidence } = misplaced
    return { ...claim, verdict, reason, evidence, confidence }
  })
}
