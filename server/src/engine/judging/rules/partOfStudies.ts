import { partOfStudies } from '../../statistics/breakdown.ts'
import type { Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import { align } from '../comparing/alignment.ts'
import { contradicted, type Judgement } from '../judgement.ts'

/**
 * Some of the studies of a review are one of the parts into which it breaks these down: "two of the six trials were in adults" for "six trials: two in adults, four in children". Null where the claim
 * names nobody, or the source none of those whom it names.
 */
export function judgePartOfStudies({ statistic }: Setting, { pool }: Company): Judgement | null {
  const { kind, qualifier, numerator, denominator, context } = statistic
  if (kind !== 'fraction' || qualifier !== 'studies' || context.population.length === 0 || context.outcome.length > 0) return null
  const wholes = new Set(pool.filter(({ finding }) => finding.statistic.kind === 'study-count' && finding.statistic.value === denominator).map(({ sentence }) => sentence))
  const parts = pool.filter(({ finding, sentence }) => finding.statistic.kind === 'study-count' && finding.statistic.qualifier === partOfStudies && wholes.has(sentence))
  const own = parts.filter(({ finding }) => align(context, finding.statistic.context, false).agreements.includes('population'))
  const [first] = own
  if (!first) return null
  const same = own.find(({ finding }) => finding.statistic.value === numerator)
  if (same) return { verdict: 'supported', reason: null, evidence: [same], confidence: 1 }
  const taken = parts.find(({ finding }) => finding.statistic.value === numerator)
  return own.length > 1 ? null : taken ? contradicted('population', [taken, first], 0.7) : contradicted('value', [first], 0.7)
}
