import type { Manuscript } from '../manuscripts/manuscript.ts'
import type { Claim } from './claim.ts'

/** The claims, those that the writer marked as results of their own (`citewright-own-result`) without the citations around them. */
export function markOwnResults(claims: readonly Claim[], { ignores }: Manuscript): Claim[] {
  const own = ignores.filter((comment) => comment.own).map(({ covers }) => covers)
  if (own.length === 0) return [...claims]
  return claims.map((claim) => {
    const { start } = claim.statistic
    if (!own.some((covers) => covers.start <= start && start < covers.end)) return claim
    return { ...claim, studies: [], citations: [], verdict: 'uncited', reason: null, evidence: [], confidence: 0, own: true }
  })
}
