import { hoursOf } from '../../statistics/time.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import type { Claim } from '../claim.ts'
import { align } from '../comparing/alignment.ts'
import { slipOf } from '../comparing/slip.ts'
import { contradicted } from '../judgement.ts'

/** What part of the words of a claim a time of the source must share, where they speak of no outcome in common. */
const akin = 0.3
/** Times that differ by less are the same. */
const slack = 0.1
/** The same of what is told as "some 40 minutes". */
const rough = 0.25

/**
 * Holds the time at which an effect sets in, or up to which it lasts, against what the notes on a study tell of that: "within 24 hours" where the effect was there within 72, "began after two days" where it
 * began within two hours, "lasted for ten days" where it lasted for three. An effect that is there within two hours is there within a day, too, and one that lasts for a week lasts for three days.
 *
 * @param claims the claims of one sentence that lean on the same studies
 */
export function findOtherCourse(claims: readonly Claim[], company: Company): Claim[] {
  return claims.map(claim => {
    const { statistic, verdict, studies } = claim
    if (statistic.kind !== 'duration' || verdict !== 'unverifiable' || statistic.comparator !== '=' && statistic.comparator !== '~' || studies.some(({ evidence }) => evidence === 'full-text')) return claim
    const meant = otherOnset(statistic, company) ?? otherEnd(statistic, company)
    return meant ? { ...claim, ...contradicted(slipOf(statistic, meant.finding.statistic), [meant], 0.6) } : claim
  })
}

const arrivals: ReadonlySet<unknown> = new Set(['by', 'onset'])
const lasting: ReadonlySet<unknown> = new Set(['lasting', 'still'])

function slackOf({ comparator }: Statistic): number {
  return comparator === '~' ? rough : slack
}

function otherOnset(claim: Statistic, company: Company): PooledEvidence | null {
  const { course } = claim.context
  const own = hoursIn(claim)
  if (own === null || !arrivals.has(course)) return null
  const told = toldOf(claim, company, arrivals)
  const earliest = extreme(told, -1)
  const latest = extreme(told, 1)
  if (!earliest || !latest) return null
  const isEarlier = own[0] < hoursIn(earliest.finding.statistic)![0] * (1 - slackOf(claim))
  const isLater = course === 'onset' && own[1] > hoursIn(latest.finding.statistic)![1] * (1 + slackOf(claim))
  return isEarlier ? earliest : isLater ? latest : null
}

function otherEnd(claim: Statistic, company: Company): PooledEvidence | null {
  const own = hoursIn(claim)
  if (own === null || !lasting.has(claim.context.course)) return null
  const told = toldOf(claim, company, lasting)
  const latest = extreme(told, 1)
  if (!latest || told.some(({ finding: { statistic } }) => isOpen(statistic)) || own[1] <= hoursIn(latest.finding.statistic)![1] * (1 + slackOf(claim))) return null
  return latest
}

/** "Still there after a week", "for at least a week": for how much longer, nobody has said. */
function isOpen({ comparator, context: { course } }: Statistic): boolean {
  return course === 'still' || comparator === '>' || comparator === '≥'
}

/** The times of the sources that are of such a part of the course, of what the claim speaks of. */
function toldOf(claim: Statistic, { pool }: Company, courses: ReadonlySet<unknown>): PooledEvidence[] {
  return pool.filter(({ finding: { statistic } }) => {
    if (statistic.kind !== 'duration' || hoursIn(statistic) === null || !courses.has(statistic.context.course)) return false
    const { conflicts, agreements, words } = align(claim.context, statistic.context, false)
    return conflicts.every(slot => slot === 'course') && (words >= akin || agreements.includes('outcome'))
  })
}

function extreme(told: readonly PooledEvidence[], sign: 1 | -1): PooledEvidence | undefined {
  const end = ({ finding: { statistic } }: PooledEvidence): number => sign * hoursIn(statistic)![sign === 1 ? 1 : 0]
  return [...told].sort((a, b) => end(b) - end(a))[0]
}

/** A time, or the two ends of a range of time, in hours. */
function hoursIn({ value, lower, upper, unit }: Statistic): [from: number, to: number] | null {
  const [from, to] = value !== null ? [value, value] : [lower, upper]
  return from === null || to === null || unit === null ? null : [hoursOf(from, unit), hoursOf(to, unit)]
}
