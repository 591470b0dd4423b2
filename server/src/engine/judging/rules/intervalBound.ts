import type { Statistic } from '../../statistics/statistic.ts'
import { digitsOf, trimZeros } from '../../text/digits.ts'
import type { Candidate, Setting } from '../candidates/candidates.ts'
import { differsInOneDigit, digitSlip, slipOf } from '../comparing/slip.ts'
import { contradicted, type Judgement } from '../judgement.ts'

/**
 * An interval of which one bound is the source's and the other but for a slip of typing: "−6.88 to −0.45" where the source has −6.88 to 0.45. Two numbers so alike do not stand
 * together twice in a study, whatever is said of them; so this needs no context, only that no interval of the source is the claim's.
 */
export function contradictedByBound({ statistic }: Setting, candidates: readonly Candidate[]): Judgement | null {
  if (!isInterval(statistic) || candidates.some(({ agreement }) => agreement !== null)) return null
  const meant = candidates.find(({ evidence }) => isInterval(evidence.finding.statistic) && isSlipOf(statistic, evidence.finding.statistic))
  return meant ? contradicted(slipOf(statistic, meant.evidence.finding.statistic), [meant.evidence], 0.85) : null
}

/** A named interval, or two bounds in brackets; both to the decimal, which no range of ages or days is. */
function isInterval({ kind, lower, upper, printed }: Statistic): boolean {
  return (kind === 'confidence-interval' || kind === 'other') && lower !== null && upper !== null && printed.length === 2 && printed.every(({ decimals }) => decimals > 0)
}

function isSlipOf(claim: Statistic, source: Statistic): boolean {
  return [[0, 1], [1, 0]].some(([same, other]) => {
    const [own, its] = [claim.printed[same!]!, source.printed[same!]!]
    return own.value === its.value && trimZeros(digitsOf(own.raw)).length >= 2 && isSlip(claim, source, other!)
  })
}

function isSlip(claim: Statistic, source: Statistic, at: number): boolean {
  const [own, its] = [claim.printed[at]!, source.printed[at]!]
  return own.value === -its.value && own.value !== 0 || digitSlip(own.raw, its.raw) !== null || differsInOneDigit(own.raw, its.raw)
}
