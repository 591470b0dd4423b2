import type { Check } from './check.ts'
import type { Fix } from './check.ts'
import type { Claim } from '../judging/claim.ts'
import { differsInLevel, levelPlace } from '../judging/rules/intervalLevel.ts'
import { deservesWarning } from '../judging/judgement.ts'
import type { Span } from '../text/span.ts'
import { describeContradiction } from '../wording/contradiction.ts'
import { useSourceName } from './fixes/useSourceName.ts'
import { useSourceValue } from './fixes/useSourceValue.ts'

/** A cited study reports the quantity with another value, or the value for another context. */
export const contradictedStatistic: Check = {
  code: 'contradicted-statistic',
  severity: 'warning',
  description: 'A cited study reports this quantity, but with another value or for another outcome, group or time point.',
  reach: 'passage',
  * run({ manuscript, corpus, claims, say }) {
    for (const claim of claims) {
      if (claim.verdict !== 'contradicted' || repeats(claim, claims)) continue
      // The last piece of evidence is the right value for the claim's own context, where there is one.
      const right = claim.evidence.at(-1)
      const fix = claim.characteristic ? useSourceName(manuscript, claim, claim.characteristic, say) : right && (claim.evidence.length > 1 || !contextual.has(claim.reason ?? '')) ? useSourceValue(manuscript.text, claim, right, say) : null
      const fixes: Fix[] = fix ? [fix] : []
      yield {
        ...placeOf(claim), message: describeContradiction(claim, corpus, say), fixes, evidence: claim.evidence,
        ...(deservesWarning(claim) ? {} : { severity: 'information' as const }),
      }
    }
  },
}

/** The number that is wrong: of an interval that has only another level, that level. */
function placeOf({ statistic, evidence }: Claim): Span {
  return differsInLevel(statistic, evidence) && levelPlace(statistic) || { start: statistic.start, end: statistic.end }
}

/** An estimate, its interval and its p in the wrong population are one slip: it is reported once, on the first of them. */
function repeats(claim: Claim, claims: readonly Claim[]): boolean {
  if (!contextual.has(claim.reason ?? '')) return false
  // The time that a number is told to be of, and the number: one slip, shown at the number.
  if (claim.reason === 'timepoint' && claim.statistic.kind === 'duration' && claims.some(other => other.evidence === claim.evidence && other.statistic.kind !== 'duration')) return true
  const first = claims.find(other => other.statistic.group === claim.statistic.group && other.verdict === 'contradicted' && other.reason === claim.reason)
  return first !== claim && !armsSwapped(claim, first)
}

/** Two arms with each other's numbers are both wrong, and both are to be put right. */
function armsSwapped(claim: Claim, first: Claim | undefined): boolean {
  return claim.statistic.kind === first?.statistic.kind
}

/** Reasons for which the value is right and the words are not. */
const contextual = new Set(['population', 'outcome', 'scale', 'arm', 'timepoint', 'direction'])
