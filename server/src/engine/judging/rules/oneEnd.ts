import type { Statistic } from '../../statistics/statistic.ts'
import type { Claim } from '../claim.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { align } from '../comparing/alignment.ts'
import { dimensionOf, familyOf, isSpread } from '../comparing/quantity.ts'
import { slipOf } from '../comparing/slip.ts'
import { contradicted } from '../judgement.ts'
import { halfOf } from './halfWidths.ts'
import type { Named } from './withdraw.ts'

/** What part of the words of a claim the source's range must share, where they speak of no outcome in common. */
const akin = 0.25

/**
 * Finds a range of which one end is the source's and the other is nowhere there: "between 0.48 and 0.58" for "0.48–0.85", "from 49% to 55%" for 45 ± 10%. Both ends may be numbers of their own
 * ("between d = 0.48 and d = 0.58"). Times are not looked at: of those, one end may be that of any other.
 *
 * @param claims the claims of one sentence that lean on the same studies
 * @param named  what the sentence names, worked out when it is asked for
 */
export function findOneEnd(claims: readonly Claim[], company: Company, named: () => Named): Claim[] {
  const found = new Map<Claim, PooledEvidence>()
  for (const { lower, upper, members } of rangesIn(claims, named)) {
    const [first] = members
    if (!first || first.studies.some(({ evidence }) => evidence === 'full-text') || members.every(({ verdict }) => verdict === 'supported') || members.some(({ verdict }) => verdict === 'contradicted')) continue
    const range = company.pool.find(evidence => {
      const ends = endsOf(evidence, company)
      return ends !== null && isEnd(ends, lower) !== isEnd(ends, upper) && isAkin(first.statistic, evidence.finding.statistic)
    })
    const ends = range && endsOf(range, company)
    if (!ends) continue
    const wrong = isEnd(ends, lower) ? upper : lower
    if (isThere(wrong, range, company)) continue
    found.set(members.find(({ statistic: { value } }) => value === wrong.value) ?? first, range)
  }
  return claims.map(claim => {
    const range = found.get(claim)
    const behind = range && range.finding.statistic.lower === null ? company.pool[range.at + 1] : undefined
    return range ? { ...claim, ...contradicted(slipOf(claim.statistic, range.finding.statistic), [behind ?? range], 0.7) } : claim
  })
}

/** A number as it is printed, to so many decimals. */
interface End { value: number, decimals: number }

interface Range { lower: End, upper: End, members: readonly Claim[] }

/** The ranges that a sentence tells, in one claim or in two that stand next to each other. */
function rangesIn(claims: readonly Claim[], named: () => Named): Range[] {
  const ordered = claims.filter(({ statistic: { kind } }) => kind !== 'direction' && kind !== 'p-value').sort((a, b) => a.statistic.start - b.statistic.start)
  return ordered.flatMap((claim, i): Range[] => {
    const { statistic } = claim
    if (isTime(statistic) || isSpread(statistic)) return []
    if (statistic.lower !== null && statistic.upper !== null) return [{ lower: endOf(statistic.lower, statistic), upper: endOf(statistic.upper, statistic), members: [claim] }]
    const next = ordered[i + 1]
    if (!next || next.statistic.kind !== statistic.kind || statistic.value === null || next.statistic.value === null || !joins(statistic, next.statistic, named())) return []
    return [{ lower: endOf(statistic.value, statistic), upper: endOf(next.statistic.value, next.statistic), members: [claim, next] }]
  })
}

function isTime(statistic: Statistic): boolean {
  return familyOf(statistic) === 'time' || dimensionOf(statistic) === 'time'
}

/** "Between 0.48 and 0.58", "from d = 0.48 to d = 0.58" */
function joins({ start, end }: Statistic, next: Statistic, { tokens }: Named): boolean {
  const before = tokens.filter(token => token.end <= start).slice(-reach).map(({ text }) => text)
  const amid = tokens.filter(token => token.start >= end && token.end <= next.start).map(({ text }) => text)
  const joint = before.findLast(text => text === 'between' || text === 'from')
  return joint !== undefined && amid.length <= reach && amid[0] === (joint === 'between' ? 'and' : 'to')
}
/** How far from a number the word may stand that joins it to another: "between d = 0.48", in tokens. */
const reach = 3

function endOf(value: number, { printed }: Statistic): End {
  return { value, decimals: Math.max(0, ...printed.map(({ decimals }) => decimals)) }
}

/** The ends of a range of the source, "0.48–0.85" or "45 ± 10%". */
function endsOf({ at, sentence, group, finding: { statistic: { value, lower, upper } } }: PooledEvidence, { pool }: Company): readonly number[] | null {
  if (lower !== null && upper !== null) return [lower, upper]
  const behind = value === null ? undefined : pool[at + 1]
  const half = behind?.sentence === sentence && behind.group === group ? halfOf(behind.finding.statistic) : null
  return half ? [value! - half.value, value! + half.value] : null
}

/** Rounded as it is printed, a number is an end of the range. */
function isEnd(ends: readonly number[], { value, decimals }: End): boolean {
  return ends.some(end => Math.abs(end - value) <= 0.5 * 10 ** -decimals + 1e-9)
}

function isAkin(claim: Statistic, source: Statistic): boolean {
  const [own, its] = [dimensionOf(claim), dimensionOf(source)]
  if (own !== null && its !== null && own !== its || [claim, source].some(isTime)) return false
  const { conflicts, agreements, words } = align(claim.context, source.context, false)
  return conflicts.length === 0 && (words >= akin || agreements.includes('outcome'))
}

/** Another finding that may speak of the same has the number. */
function isThere({ value }: End, range: PooledEvidence, { pool }: Company): boolean {
  return pool.some(({ finding: { statistic } }) => familyOf(statistic) === familyOf(range.finding.statistic) && [statistic.value, statistic.lower, statistic.upper].includes(value))
}
