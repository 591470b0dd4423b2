import type { Statistic } from '../../statistics/statistic.ts'
import { hoursOf } from '../../statistics/time.ts'
import type { Token } from '../../statistics/tokens.ts'
import { compatible, type Mention } from '../../vocabulary/match.ts'
import { align, type AlignedSlot } from '../comparing/alignment.ts'
import type { Claim, Evidence } from '../claim.ts'
import type { Company } from '../candidates/company.ts'
import type { PooledEvidence } from '../candidates/evidencePool.ts'
import { unknown } from '../judgement.ts'

/** What a sentence names, and where. */
export interface Named {
  tokens: readonly Token[]
  mentions: readonly Mention[]
}

/** In the row of a table, the cells and the heads of their columns say plainly enough whose a number is. */
export const plainlyNamed: Named = { tokens: [], mentions: [] }

/**
 * Takes back what the rest of a sentence belies. The number is in the source, said of something else than was read here; but where the sentence names that too, it is
 * likelier that it was read wrongly than that the writer took one for the other. "20.3% vs. 20.4%": read as placebo's, the first should be 20.4 %, which the sentence
 * has as well. Where two numbers are crossed, each with what is said of the other, and where the name stands right beside the number, the contradictions stand.
 *
 * @param claims the claims of one sentence that lean on the same studies
 * @param named what the sentence names, worked out when it is asked for
 */
export function withdrawBelied(claims: readonly Claim[], company: Company, named: () => Named): Claim[] {
  return claims.map(claim => {
    const [own, right] = claim.evidence
    // Which side is ahead is told by the words, whatever else they name.
    if (claim.verdict !== 'contradicted' || claim.reason === 'direction' || !own || !isLiteral(company, claim, own) || isCrossed(claim, claims, company)) return claim
    const [slot] = align(claim.statistic.context, own.finding.statistic.context, false).conflicts
    if (slot === undefined) return claim
    const others = beside(claim, claims)
    if (right && standBeside(others, right, company)) return claim
    const isWithItsEstimate = spreads.has(claim.statistic.kind) && standBeside(others.filter(({ verdict }) => verdict !== 'contradicted'), own, company)
    const isGiven = right !== undefined && claims.some(other => other !== claim && other.statistic.kind === claim.statistic.kind && isLiteral(company, other, right) && !isSaidOfAnother(other, right))
    return isGiven || isWithItsEstimate || isNamed(slot, own.finding.statistic, claim, claims, named) ? { ...claim, ...unknown } : claim
  })
}

const spreads: ReadonlySet<Statistic['kind']> = new Set(['standard-deviation', 'standard-error', 'confidence-interval', 'interquartile-range'])

/** The other numbers of its group, except the like number of another arm and the p value of both. */
function beside({ statistic }: Claim, claims: readonly Claim[]): Claim[] {
  return claims.filter(other => other.statistic.kind !== statistic.kind && other.statistic.kind !== 'p-value' && other.statistic.group === statistic.group)
}

/** Whether any of these numbers is one of the source that stands beside a finding there. */
function standBeside(claims: readonly Claim[], evidence: Evidence, company: Company): boolean {
  return company.byGroup(claims.map(({ statistic }) => statistic)).has((evidence as PooledEvidence).group)
}

/** "13.8% for dizziness" is not the 13.8% for nausea that the source has as well. */
function isSaidOfAnother({ verdict, evidence: [own] }: Claim, right: Evidence): boolean {
  return verdict === 'supported' && own !== undefined && own !== right && own.finding.statistic.kind === right.finding.statistic.kind && own.finding.statistic.value === right.finding.statistic.value
}

/** Another number of the sentence should be this one's, and this one that one's. */
function isCrossed(claim: Claim, claims: readonly Claim[], company: Company): boolean {
  const [, right] = claim.evidence
  return right !== undefined && claims.some(other => {
    const [, rightOfOther] = other.verdict === 'contradicted' && other !== claim ? other.evidence : []
    return rightOfOther !== undefined && isLiteral(company, other, right) && isLiteral(company, claim, rightOfOther)
  })
}

function isLiteral(company: Company, { statistic }: Claim, evidence: Evidence): boolean {
  const agreement = company.agreementsOf(statistic)[company.pool.findIndex(each => each === evidence)]
  return agreement !== undefined && agreement !== null && agreement.reason !== 'approximate'
}

/** The sentence names what the finding is said of, where the claim is said of something else. */
function isNamed(slot: AlignedSlot, { context }: Statistic, { statistic }: Claim, claims: readonly Claim[], named: () => Named): boolean {
  switch (slot) {
    case 'time': return context.time.every(hours => claims.some(({ statistic: other }) => other !== statistic && timesIn(other).includes(hours)))
    case 'outcome': case 'scale': case 'population': case 'arm': case 'analysis':
      return named().mentions.some(mention => mention.slot === slot && context[slot].some(id => compatible(id, mention.id))) && !isBeside(statistic, slot, named())
    default: return false
  }
}

/** The times, in hours, that a duration of the sentence is or that another of its numbers is of. */
function timesIn({ kind, value, lower, upper, unit, context }: Statistic): number[] {
  return kind === 'duration' ? [value, lower, upper].flatMap(each => (each === null ? [] : [hoursOf(each, unit)])) : context.time
}

const links = /^(?:%|of|to|in|among|on|with|after|under|for|from|the|all|those|patients?|participants|people|had|have|were|was|reached|achieved|given|taking|receiving)$/

/** "43% of the men", "−18.4 (SD 12.0) with placebo": nothing but such words stands between the number and the name. */
function isBeside({ kind, start, end, context }: Statistic, slot: Exclude<AlignedSlot, 'time' | 'ages' | 'stage' | 'course' | 'degree' | 'ordinal' | 'dose'>, { tokens, mentions }: Named): boolean {
  let at = tokens.findIndex(({ start }) => start >= end)
  if (kind === 'dose' && namesJustBefore(start, slot, context[slot], { tokens, mentions })) return true
  if (at < 0) return false
  if (tokens[at]!.text === '(') at = tokens.findIndex(({ text }, i) => i > at && text === ')') + 1
  at = behindPair(tokens, at)
  for (let step = 0; step < 5; step++, at++) {
    if (mentions.some(({ from, id, slot: other }) => from === at && other === slot && context[slot].includes(id))) return true
    if (!links.test(tokens[at]?.text ?? '')) return false
  }
  return false
}

/** Behind the second number of "67% against 20% had remitted", whose name stands beside both. */
function behindPair(tokens: readonly Token[], at: number): number {
  const joint = tokens[at]?.text === '%' ? at + 1 : at
  if (!joints.test(tokens[joint]?.text ?? '') || tokens[joint + 1]?.number === undefined) return at
  return joint + 2
}

const joints = /^(?:against|vs|versus|and)$/

/** "Ketamine at 0.5 mg/kg", "ketamine (0.5 mg/kg)": the name of what a dose is of. */
function namesJustBefore(start: number, slot: Mention['slot'], ids: readonly string[], { tokens, mentions }: Named): boolean {
  const at = tokens.findIndex(token => token.end > start)
  const behindName = /^(?:at|of|\()$/.test(tokens[at - 1]?.text ?? '') ? at - 1 : at
  return mentions.some(mention => mention.to === behindName && mention.slot === slot && ids.includes(mention.id))
}
