import type { StatisticKind } from '../../statistics/statistic.ts'
import { digitsOf } from '../../text/digits.ts'
import type { Claim, Evidence } from '../claim.ts'
import type { Company } from '../candidates/company.ts'
import { contradicted } from '../judgement.ts'

/** Kinds of which many studies have the same number. */
const common: ReadonlySet<StatisticKind> = new Set(['direction', 'duration', 'dose', 'p-value', 'age', 'count', 'study-count'])

/**
 * Finds numbers of two studies that stand with each other's citations: "the one study had 26 participants [A], the other 41 [B]" where A had 41 and B had 26. Each study must have the other's
 * number under the same name and not its own.
 *
 * @param claims  the claims of one sentence
 * @param companyOf the company that a claim keeps in the evidence of the studies it cites
 */
export function findExchanged(claims: Claim[], companyOf: (claim: Claim) => Company | undefined): Claim[] {
  const open = claims.filter(({ verdict, studies, statistic: { kind, printed: [number] } }) => verdict !== 'supported' && studies.length === 1 && !common.has(kind) && number !== undefined && !number.word && digitsOf(number.raw).length >= 2)
  const right = new Map<Claim, Evidence>()
  for (const claim of open) {
    const other = open.find(each => each.studies[0] !== claim.studies[0] && kindOf(each, claim) !== 'other' && kindOf(each, claim) === kindOf(claim, each) && each.statistic.unit === claim.statistic.unit && each.statistic.value !== claim.statistic.value)
    if (!other) continue
    const kind = kindOf(claim, other)
    const own = literalIn(companyOf(claim), other, kind)
    if (own && literalIn(companyOf(other), claim, kind) && !literalIn(companyOf(claim), claim, kind)) right.set(claim, own)
  }
  return right.size < 2 ? claims : claims.map(claim => right.has(claim) ? { ...claim, ...contradicted('value', [right.get(claim)!], 0.8) } : claim)
}

/** "Had 26 participants, the other 41": what a number without a name is. */
function kindOf({ statistic: { kind } }: Claim, { statistic: other }: Claim): StatisticKind {
  return kind === 'other' ? other.kind : kind
}

/** Where the evidence has the very number of a claim under this name. */
function literalIn(company: Company | undefined, { statistic }: Claim, kind: StatisticKind): Evidence | undefined {
  return company?.pool.find(({ at, finding }) => finding.statistic.kind === kind && company.agreementsOf(statistic)[at]?.reason === null)
}
