import type { Claim } from './claim.ts'
import type { Statistic } from '../statistics/statistic.ts'
import type { Company } from './company.ts'
import { agreement } from './agreement.ts'
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
    const swap = crossing(first, second, company, judged.map(({ statistic }) => statistic))
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

/** Where a sentence of the source has both values, each with what stands beside the other in the claim; null where any sentence has them the right way round. */
function crossing(first: Claim, second: Claim, company: Company, sentence: readonly Statistic[]): [number, number] | null {
  const { pool } = company
  const ofFirst = literal(company.agreementsOf(first.statistic))
  const ofSecond = literal(company.agreementsOf(second.statistic))
  const [besideFirst, besideSecond] = [attached(sentence, first.statistic), attached(sentence, second.statistic)]
  let found: [number, number] | null = null
  for (const a of ofFirst) {
    for (const b of ofSecond) {
      if (a === b || pool[a]!.sentence !== pool[b]!.sentence) continue
      const [ofA, ofB] = [pool[a]!.finding.statistic, pool[b]!.finding.statistic]
      const mates = neighbours(pool, a, b)
      const balance = compareNumbers(besideFirst, besideSecond, attached(mates, ofA), attached(mates, ofB))
        // Where the arms are known by name and are the same, nothing is swapped.
        || Number(sameArm(first, ofA) || sameArm(second, ofB))
        || compareWords(first.statistic.context.owner, second.statistic.context.owner, ofA.context.owner, ofB.context.owner)
        || compareWords(first.statistic.context.near, second.statistic.context.near, ofA.context.near, ofB.context.near)
      if (balance > 0) return null
      if (balance < 0) found = [a, b]
    }
  }
  return found
}

/** The findings around two of one sentence, in the order of the text. */
function neighbours(pool: Company['pool'], a: number, b: number): Statistic[] {
  const { sentence } = pool[a]!
  return pool.slice(Math.max(0, Math.min(a, b) - 3), Math.max(a, b) + 4).filter(other => other.sentence === sentence).map(({ finding }) => finding.statistic)
}

/** What is printed with a number in one breath, such as the spread or the interval behind it or the count before it; not another number of its kind. */
function attached(sentence: readonly Statistic[], statistic: Statistic): Statistic[] {
  const at = sentence.indexOf(statistic)
  const [before, behind] = [sentence[at - 1], sentence[at + 1]]
  return [
    ...(before && before.group === statistic.group && counts.has(before.kind) && before.kind !== statistic.kind ? [before] : []),
    ...(behind && behind.group === statistic.group && (behind.kind !== statistic.kind || behind.kind === 'other') && behind.kind !== 'p-value' ? [behind] : []),
  ]
}

const counts: ReadonlySet<Statistic['kind']> = new Set(['count', 'sample-size', 'fraction'])

/** Above 0 where what is attached to the numbers is the same, below 0 where it is each other's. */
function compareNumbers(mine: readonly Statistic[], yours: readonly Statistic[], its: readonly Statistic[], others: readonly Statistic[]): number {
  const agree = (one: readonly Statistic[], other: readonly Statistic[]): boolean => one.some(x => other.some(y => agreement(x, y)?.reason === null))
  if (agree(mine, its) || agree(yours, others)) return 1
  return agree(mine, others) && agree(yours, its) ? -1 : 0
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
function compareWords(first: readonly string[], second: readonly string[], a: readonly string[], b: readonly string[]): number {
  const [mine, yours] = apart(first, second)
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
