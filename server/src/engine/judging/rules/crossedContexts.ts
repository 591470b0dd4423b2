import type { Statistic, StatisticKind } from '../../statistics/statistic.ts'
import { align, reasonOfSlot } from '../comparing/alignment.ts'
import { familyOf } from '../comparing/quantity.ts'
import type { Claim } from '../claim.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { contradicted } from '../judgement.ts'

/** What two numbers of one kind may be told apart by. */
const slots = ['outcome', 'arm', 'population', 'analysis'] as const
type Slot = typeof slots[number]

/** Kinds that say when, how much and with what spread. */
const circumstances: ReadonlySet<StatisticKind> = new Set(['direction', 'duration', 'dose', 'age', 'confidence-interval', 'standard-deviation', 'standard-error'])

/**
 * Finds two numbers that stand with each other's names: "52% responded and 67% remitted" where the source has 67 % for response and 52 % for remission. By itself each might be a number of something
 * else that was read wrongly; that both are there, each said of what the claim says of the other, is no chance.
 *
 * @param claims the claims of one sentence that lean on the same studies
 */
export function findCrossedContexts(claims: readonly Claim[], company: Company): Claim[] {
  const judged = [...claims]
  const open = claims.filter(({ verdict, statistic }) => verdict === 'unverifiable' && !circumstances.has(statistic.kind))
  for (const first of open) {
    for (const second of open) {
      if (second.statistic.start <= first.statistic.start || !areAlike(first.statistic, second.statistic)) continue
      const slot = slots.find(each => tells(first.statistic, second.statistic, each))
      if (!slot) continue
      const [ofFirst, ofSecond] = [misplaced(first.statistic, second.statistic, slot, company), misplaced(second.statistic, first.statistic, slot, company)]
      if (!ofFirst || !ofSecond || ofFirst.finding.statistic.kind !== ofSecond.finding.statistic.kind || ofFirst.study !== ofSecond.study) continue
      judged[claims.indexOf(first)] = { ...first, ...contradicted(reasonOfSlot[slot], [ofFirst, ofSecond], 0.75) }
      judged[claims.indexOf(second)] = { ...second, ...contradicted(reasonOfSlot[slot], [ofSecond, ofFirst], 0.75) }
    }
  }
  return judged
}

function areAlike(a: Statistic, b: Statistic): boolean {
  return familyOf(a) === familyOf(b) && a.unit === b.unit && a.value !== null && b.value !== null && a.value !== b.value
}

/** Both sides say what they are of, and it is not the same. */
function tells({ context: a }: Statistic, { context: b }: Statistic, slot: Slot): boolean {
  return align(a, b, false).conflicts.includes(slot)
}

/** The finding that has the number of a claim in what another claim names, where none has it in its own. */
function misplaced(statistic: Statistic, other: Statistic, slot: Slot, company: Company): PooledEvidence | undefined {
  const agreements = company.agreementsOf(statistic)
  const same = company.pool.filter(({ at, finding }) => agreements[at]?.reason === null && familyOf(finding.statistic) === familyOf(statistic))
  if (same.some(({ finding }) => isOf(statistic, finding.statistic, slot))) return undefined
  return same.find(({ finding }) => {
    const { conflicts } = align(statistic.context, finding.statistic.context, false)
    return conflicts.length === 1 && conflicts[0] === slot && isOf(other, finding.statistic, slot)
  })
}

function isOf(claim: Statistic, finding: Statistic, slot: Slot): boolean {
  return align(claim.context, finding.context, false).agreements.includes(slot)
}
