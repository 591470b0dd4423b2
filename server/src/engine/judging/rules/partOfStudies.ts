import { partOfStudies } from '../../statistics/breakdown.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import type { Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import { align } from '../comparing/alignment.ts'
import { contradicted, type Judgement } from '../judgement.ts'

/**
 * Some of the studies of a review are one of the parts into which it breaks these down: "two of the six trials were in adults", "a third of the trials" for "six trials: two in adults, four in children".
 * Null where the claim names nobody, or the source none of those whom it names.
 */
export function judgePartOfStudies({ statistic }: Setting, { pool }: Company): Judgement | null {
  const { kind, qualifier, context, comparator } = statistic
  if (kind !== 'fraction' || qualifier !== 'studies' || context.population.length === 0 || context.outcome.length > 0 || comparator !== '=') return null
  const wholes = new Map(pool.filter(({ finding: { statistic: { kind, qualifier } } }) => kind === 'study-count' && qualifier !== partOfStudies).map(({ sentence, finding }) => [sentence, finding.statistic.value]))
  const parts = pool.flatMap(evidence => {
    const count = evidence.finding.statistic.kind === 'study-count' && evidence.finding.statistic.qualifier === partOfStudies ? countOf(statistic, wholes.get(evidence.sentence) ?? null) : null
    return count === null ? [] : [{ evidence, isSame: evidence.finding.statistic.value === count }]
  })
  const own = parts.filter(({ evidence: { finding } }) => align(context, finding.statistic.context, false).agreements.includes('population'))
  const [first] = own
  if (!first) return null
  const same = own.find(({ isSame }) => isSame)
  if (same) return { verdict: 'supported', reason: isInWords(statistic) ? 'derived' : null, evidence: [same.evidence], confidence: 1 }
  const taken = parts.find(({ isSame }) => isSame)
  return own.length > 1 ? null : taken ? contradicted('population', [taken.evidence, first.evidence], 0.7) : contradicted('value', [first.evidence], 0.7)
}

/** How many of the studies the claim says: of as many as it names, or in words of as many as there are. */
function countOf(claim: Statistic, whole: number | null): number | null {
  if (whole === null || claim.numerator === undefined || claim.denominator === undefined) return null
  if (!isInWords(claim)) return claim.denominator === whole ? claim.numerator : null
  return Number((claim.numerator * whole / claim.denominator).toFixed(6))
}

/** "Half", "a third" */
function isInWords({ printed }: Statistic): boolean {
  return printed.length === 1 && printed[0]!.word === true
}
