import type { Statistic } from '../../statistics/statistic.ts'
import { candidatesFor, settingIn, type Candidate } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import { kinshipIn } from '../candidates/parties.ts'
import { estimates, isSpokenFor, sameQuantity } from '../candidates/sameQuantity.ts'
import type { Claim } from '../claim.ts'
import { unitless } from '../comparing/quantity.ts'
import { slipOf } from '../comparing/slip.ts'
import { contradicted } from '../judgement.ts'

/** Kinds whose numbers are right of many things in one study. */
const common: ReadonlySet<Statistic['kind']> = new Set(['direction', 'duration', 'dose', 'age', 'count', 'study-count'])

/** How much nearer than the number itself the one must stand that is missing. */
const clearLead = 1

/**
 * Finds a number that a sentence gives twice where the source has it once and another number for the second place: "67% remitted and 67% responded" where 52% remitted.
 * One of the two has the number rightly, which is why it is in the sentence; for the other, what the source has stands nearer than that, and nothing in the sentence speaks for it.
 *
 * @param claims the claims of one sentence that lean on the same studies
 * @returns the claims, the wrong one of two contradicted
 */
export function findStatedTwice(claims: readonly Claim[], company: Company): Claim[] {
  return claims.map(claim => {
    if (claim.verdict === 'contradicted' || common.has(claim.statistic.kind)) return claim
    const twin = claims.find(other => other !== claim && other.verdict === 'supported' && other.reason === null && isSame(claim.statistic, other.statistic))
    const missing = twin && missingFor(claim, claims, company)
    if (!missing || missing.lead < clearLead || (missingFor(twin, claims, company)?.lead ?? Number.NEGATIVE_INFINITY) > missing.lead - clearLead) return claim
    const { evidence } = missing.candidate
    return { ...claim, ...contradicted(slipOf(claim.statistic, evidence.finding.statistic), [evidence], 0.8) }
  })
}

function isSame(a: Statistic, b: Statistic): boolean {
  const isOfKind = a.kind === b.kind || a.kind === 'other' || b.kind === 'other'
  return isOfKind && a.value === b.value && a.lower === b.lower && a.upper === b.upper && a.comparator === b.comparator && unitless(a) === unitless(b)
}

/** The nearest finding of the same quantity that the sentence does not give, and how much nearer it is than the nearest that has the number. */
function missingFor({ statistic }: Claim, claims: readonly Claim[], company: Company): { candidate: Candidate, lead: number } | null {
  const setting = settingIn(claims.map(other => other.statistic), statistic)
  const kinshipOf = kinshipIn(setting, company)
  const candidates = candidatesFor(setting, company)
  const own = nearest(candidates.filter(({ agreement }) => agreement?.reason === null))
  const missing = nearest(candidates.filter(candidate => candidate.agreement === null && candidate.alignment.conflicts.length === 0 && isLike(statistic, candidate) && !isSpokenFor(setting, candidate, company)))
  return own && missing ? { candidate: missing.candidate, lead: missing.rank - own.rank } : null

  function nearest(among: readonly Candidate[]): { candidate: Candidate, rank: number } | null {
    return among.map(kinshipOf).sort((a, b) => b.rank - a.rank)[0] ?? null
  }
}

const spreads: ReadonlySet<Statistic['kind']> = new Set(['standard-deviation', 'standard-error'])

/** "14 ± 12", "14.1 in one group but 3.7 in the other (P = 0.6)": a number without a name beside one that the source has may be its spread or its estimate. */
function isLike(claim: Statistic, candidate: Candidate): boolean {
  const { kind } = candidate.evidence.finding.statistic
  return sameQuantity(claim, candidate) || claim.kind === 'other' && candidate.companions > 0 && (spreads.has(kind) || estimates.has(kind))
}
