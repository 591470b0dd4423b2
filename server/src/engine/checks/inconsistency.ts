import type { Span } from '../text/span.ts'
import type { Claim } from '../judging/claim.ts'
import type { CheckInput, Fix, Problem, Report } from './check.ts'
import { printedSo, reportedAlready } from './groups.ts'
import { sourceHasItSo } from './sourceHasItSo.ts'
import type { Say } from '../wording/say.ts'

/** Numbers that do not go together, and how sure that is. */
export interface Inconsistency extends Span {
  /** `impossible`: no people or no arithmetic give it. `inconsistent`: at least one number is wrong. `explainable`: a correction, one tail or an adjusted model may be behind it. */
  grade: 'impossible' | 'inconsistent' | 'explainable'
  message: string
  /** Of a slip that changes little. */
  minor?: true
  /** The claims whose numbers are compared, the one at fault first. */
  claims: Claim[]
  fixes?: Fix[]
  related?: Problem['related']
}

/** One way of comparing the numbers of a manuscript with each other: what does not go together, and null for each comparison that holds. */
export type Family = (input: CheckInput) => Iterable<Inconsistency | null>

/**
 * The reports of a family: those that need an explanation nobody gave, or only those that have one. What is reported against its source
 * already is left out; what the cited source prints so itself is information, without a fix, and so is a minor slip.
 */
export function* reportsOf(found: Iterable<Inconsistency | null>, say: Say, explainable = false): Iterable<Report> {
  for (const inconsistency of found) {
    if (!inconsistency) continue
    const { grade, start, end, message, minor, claims, fixes = [], related = [] } = inconsistency
    if ((grade === 'explainable') !== explainable || reportedAlready(claims)) continue
    const copied = printedSo(claims)
    yield { start, end, message: message + (copied ? sourceHasItSo(claims[0]!, say) : ''), fixes: copied ? [] : fixes, related, ...((copied || minor) && !explainable ? { severity: 'information' as const } : {}) }
  }
}
