import type { Statistic, StatisticKind } from '../../statistics/statistic.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import type { Claim } from '../claim.ts'
import { contradicted } from '../judgement.ts'

/** No further than this, in characters, stand the two that belong together: "79 studies with altogether 2,665 patients". */
const reach = 40

/**
 * Finds the number of people of one set of studies beside the number of another: "(k = 79, n = 2050)" where 79 studies had 2665 patients, and 37 of them 2050. Each number is in the source, and
 * each of its sentences has it with another partner.
 *
 * @param claims the claims of one sentence that lean on the same studies
 */
export function findOtherPartner(claims: readonly Claim[], company: Company): Claim[] {
  return claims.map((claim, i) => {
    const of = claims[i - 1]
    if (!of || claim.verdict !== 'supported' || of.verdict !== 'supported' || !isPair(of.statistic, claim.statistic)) return claim
    const [studies, people] = [literal(of.statistic, 'study-count', company), literal(claim.statistic, 'sample-size', company)]
    const partners = studies.flatMap(each => besides(each, 'sample-size', company))
    if (partners.length === 0 || !people.some(each => besides(each, 'study-count', company).length > 0)) return claim
    const isTogether = people.some(({ sentence }) => studies.some(each => each.sentence === sentence)) || people.some(each => besides(each, 'study-count', company).length === 0)
    return isTogether ? claim : { ...claim, ...contradicted('value', [partners[0]!], 0.8) }
  })
}

/** A number of studies and right behind it, in one breath, that of their people, neither of which is a part of anything. */
function isPair(studies: Statistic, people: Statistic): boolean {
  return studies.kind === 'study-count' && people.kind === 'sample-size' && studies.group === people.group && people.start - studies.end <= reach && [studies, people].every(({ qualifier, comparator }) => qualifier === undefined && comparator === '=')
}

function literal(statistic: Statistic, kind: StatisticKind, company: Company): PooledEvidence[] {
  const agreements = company.agreementsOf(statistic)
  return company.pool.filter(({ at, finding }) => finding.statistic.kind === kind && agreements[at]?.reason === null)
}

/** What stands in the sentence of a finding under this name. */
function besides({ sentence }: PooledEvidence, kind: StatisticKind, { pool }: Company): PooledEvidence[] {
  return pool.filter(other => other.sentence === sentence && other.finding.statistic.kind === kind)
}
