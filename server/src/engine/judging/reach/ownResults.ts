import type { Span } from '../../text/span.ts'
import type { Claim } from '../claim.ts'

/** The claims, those that the writer marked as results of their own (`citewright-own-result`) without the citations around them. `marked` is what such marks cover. */
export function markOwnResults(claims: readonly Claim[], marked: readonly Span[]): readonly Claim[] {
  if (marked.length === 0) return claims
  return claims.map((claim) => {
    const { start } = claim.statistic
    if (!marked.some((covers) => covers.start <= start && start < covers.end)) return claim
    return { ...claim, studies: [], citations: [], verdict: 'uncited', reason: null, evidence: [], confidence: 0, own: true }
  })
}
