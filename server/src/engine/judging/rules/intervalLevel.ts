import type { Span } from '../../text/span.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { agreement } from '../comparing/agreement.ts'
import type { Evidence } from '../claim.ts'
import type { Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import { contradicted, type Judgement } from '../judgement.ts'

/**
 * An interval whose bounds are the source's and whose level is not: "90% CI 0.36 to 1.91" of a 95% interval. Where the source prints these
 * bounds without their level, as tables do, it is one of those that it prints elsewhere.
 */
export function contradictedByLevel({ statistic: { level } }: Setting, judgement: Judgement, { pool }: Company): Judgement {
  const [evidence] = judgement.evidence
  if (judgement.verdict !== 'supported' || level === undefined || evidence?.finding.statistic.kind !== 'confidence-interval') return judgement
  const levels = pool.filter(({ study }) => study === evidence.study).map(({ finding }) => finding.statistic.level).filter(each => each !== undefined)
  const own = evidence.finding.statistic.level ?? (levels.includes(level) ? level : levels[0])
  if (own === undefined || own === level) return judgement
  return contradicted('value', [{ ...evidence, finding: { ...evidence.finding, statistic: { ...evidence.finding.statistic, level: own } } }], 0.9)
}

/** Whether a contradiction is one of the interval's level alone. */
export function differsInLevel(claim: Statistic, [evidence]: readonly Evidence[]): boolean {
  const source = evidence?.finding.statistic
  return claim.level !== undefined && source?.level !== undefined && claim.level !== source.level && agreement(claim, source) !== null
}

/** Where the level of an interval is printed; null where it is not. */
export function levelPlace({ start, levelAt }: Statistic): Span | null {
  return levelAt ? { start: start + levelAt.start, end: start + levelAt.end } : null
}
