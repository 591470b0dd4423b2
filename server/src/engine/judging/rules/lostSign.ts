import type { Token } from '../../statistics/tokens.ts'
import type { Company } from '../candidates/company.ts'
import type { Claim } from '../claim.ts'
import { contradicted } from '../judgement.ts'
import type { Named } from './withdraw.ts'

/**
 * Finds an estimate whose sign is not that of its interval, where both stand in one bracket or behind one label: "(g = 1.00, 95% CI −1.28 to −0.73)". In the sentence around, words may
 * take the place of a sign, "lower by 1.00 (95% CI −1.28 to −0.73)"; among the numbers themselves nothing does.
 *
 * @param claims the claims of one sentence that lean on the same studies
 * @param named  what the sentence names, worked out when it is asked for
 */
export function findLostSign(claims: readonly Claim[], _: Company, named: () => Named): Claim[] {
  return claims.map((claim, at) => {
    const { statistic: { value, start, end, group }, verdict, evidence: [own] } = claim
    const interval = claims[at + 1]?.statistic
    if (verdict !== 'supported' || !value || own?.finding.statistic.value !== -value || !interval || interval.group !== group || interval.lower === null || interval.upper === null) return claim
    if (Math.sign(interval.lower) !== -Math.sign(value) || Math.sign(interval.upper) !== -Math.sign(value)) return claim
    const { tokens } = named()
    return isLabelled(tokens, start) && !tokens.some(token => token.start >= end && token.end <= interval.start && token.text === ')') ? { ...claim, ...contradicted('sign', [own], 0.9) } : claim
  })
}

const ways = /^(?:reduc|decreas|declin|fall|drop|loss|lower|benefi|advantag|improv)/

/** Right behind an opening bracket, or a label with its sign of equality; "reduction = 4.1" says which way. */
function isLabelled(tokens: readonly Token[], start: number): boolean {
  const at = tokens.findIndex(token => token.end > start)
  const before = tokens[at - 1]?.text ?? ''
  return /^[([]$/.test(before) || before === '=' && !tokens.slice(Math.max(0, at - 4), at - 1).some(({ text }) => ways.test(text))
}
