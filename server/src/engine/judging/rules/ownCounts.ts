import type { Study } from '../../corpus/study.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import type { Setting } from '../candidates/candidates.ts'
import type { Evidence } from '../claim.ts'
import type { Company } from '../candidates/company.ts'
import { countsTheSame } from './derivation.ts'
import { unknown, type Judgement } from '../judgement.ts'

const counted: ReadonlySet<Statistic['kind']> = new Set(['count', 'sample-size', 'fraction'])

/**
 * "Of 9016 patients, only 537 (6%)": the writer has worked the percentage out from counts of the sentence. It is supported where the source has these, and
 * no other percentage of the source says anything against it.
 */
export function judgeOwnShare({ statistic: { kind, value, printed: [printed], context }, group, sentence }: Setting, company: Company): Judgement | null {
  if (kind !== 'percentage' || value === null || !printed || printed.word) return null
  const half = 0.5 * 10 ** -Math.max(0, printed.decimals) * (1 + 1e-9)
  const wholes = sentence.filter(other => counted.has(other.kind)).flatMap(({ denominator, value: whole }) => denominator ?? whole ?? [])
  const part = group.find(other => (other.kind === 'count' || other.kind === 'sample-size') && other.value !== null && wholes.some(whole => whole >= 8 && whole > other.value! && Math.abs(100 * other.value! / whole - value) <= half))
  if (!part) return null
  const evidence = company.prints(part.value!) ? company.pool.find(each => isCount(each, part.value!) && countsTheSame(context, each)) : undefined
  return evidence ? { verdict: 'supported', reason: 'derived', evidence: [evidence], confidence: 1 } : unknown
}

function isCount({ finding: { statistic: { kind, value, numerator } } }: Evidence, count: number): boolean {
  return counted.has(kind) && (value === count || numerator === count)
}

/** "33 subjects between them": all the people of the studies that are cited together. */
export function supportedBySum({ statistic: { kind, value, comparator, context } }: Setting, studies: readonly Study[], { pool }: Company): Judgement | null {
  // "33 patients remitted" counts others.
  if (kind !== 'sample-size' || studies.length < 2 || context.outcome.length > 0 || comparator !== '=' && comparator !== '~') return null
  const sizes = studies.map(({ n }) => n ?? Number.NaN)
  if (sizes.reduce((sum, n) => sum + n, 0) !== value) return null
  const evidence = studies.flatMap(study => pool.find(each => each.study === study && each.finding.statistic.kind === 'sample-size' && each.finding.statistic.value === study.n) ?? [])
  return evidence.length === studies.length ? { verdict: 'supported', reason: 'derived', evidence, confidence: 1 } : null
}
