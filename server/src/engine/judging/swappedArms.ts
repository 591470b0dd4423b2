import type { Claim } from './claim.ts'
import type { Statistic } from '../statistics/statistic.ts'
import type { Company } from './company.ts'
import { contradicted } from './judgement.ts'

/**
 * Finds numbers of one comparison that stand with each other's arms: "48% with A and 49% with B" where the source has 49% with A and 48%
 * with B. Both numbers are in the source, so each seems supported by itself; only the words beside them tell. Works for any names of arms.
 *
 * @param claims the claims of one sentence that lean on the same studies
 * @returns the claims, crossed ones contradicted
 */
export function findSwappedArms(claims: readonly Claim[], company: Company): Claim[] {
  const judged = [...claims]
  for (let i = 0; i + 1 < judged.length; i++) {
    const first = judged[i]!
    const at = judged.findIndex((other, k) => k > i && k <= i + 4 && isSibling(first, other))
    const second = judged[at]
    if (!second) continue
    const swap = crossing(first, second, company)
    if (!swap) continue
    const [ofFirst, ofSecond] = swap
    judged[i] = { ...first, ...contradicted('arm', [company.pool[ofFirst]!, company.pool[ofSecond]!], 0.75) }
    judged[at] = { ...second, ...contradicted('arm', [company.pool[ofSecond]!, company.pool[ofFirst]!], 0.75) }
  }
  return judged
}

function isSibling({ statistic: a, verdict }: Claim, { statistic: b, verdict: other }: Claim): boolean {
  return verdict === 'supported' && other === 'supported' && a.kind === b.kind && a.unit === b.unit && a.value !== null && b.value !== null && a.value !== b.value && a.kind !== 'p-value' && a.kind !== 'duration'
}

/** Where a sentence of the source has both values, each beside the words of the other; null where any sentence has them the right way round. */
function crossing(first: Claim, second: Claim, company: Company): [number, number] | null {
  const { pool } = company
  const ofFirst = literal(company.agreementsOf(first.statistic))
  const ofSecond = literal(company.agreementsOf(second.statistic))
  let found: [number, number] | null = null
  for (const a of ofFirst) {
    for (const b of ofSecond) {
      if (a === b || pool[a]!.sentence !== pool[b]!.sentence) continue
      // Where the arms are known by name and are the same, nothing is swapped.
      if (sameArm(first, pool[a]!.finding.statistic) || sameArm(second, pool[b]!.finding.statistic)) return null
      const balance = compare(first, second, pool[a]!.finding.statistic.context.near, pool[b]!.finding.statistic.context.near)
      if (balance > 0) return null
      if (balance < 0) found = [a, b]
    }
  }
  return found
}

function literal(agreements: ReturnType<Company['agreementsOf']>): number[] {
  return agreements.flatMap((agreement, i) => (agreement && agreement.reason !== 'approximate' ? [i] : []))
}

function sameArm({ statistic: { context: { arm } } }: Claim, { context }: Statistic): boolean {
  return arm.some(id => context.arm.includes(id))
}

/**
 * Above 0 where any word beside a number matches straight, below 0 where words beside both match only crosswise. Only words that tell the
 * two numbers apart count.
 */
function compare(first: Claim, second: Claim, a: readonly string[], b: readonly string[]): number {
  const [mine, yours] = apart(first.statistic.context.near, second.statistic.context.near)
  const [its, others] = apart(a, b)
  const straight = common(mine, its) + common(yours, others)
  return straight > 0 ? straight : -Math.min(common(mine, others), common(yours, its))
}

function apart(a: readonly string[], b: readonly string[]): [string[], string[]] {
  return [a.filter(word => !b.includes(word)), b.filter(word => !a.includes(word))]
}

function common(a: readonly string[], b: readonly string[]): number {
  return a.filter(word => b.includes(word)).length
}
