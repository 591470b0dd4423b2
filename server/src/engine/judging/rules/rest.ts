import type { Statistic } from '../../statistics/statistic.ts'
import type { Token } from '../../statistics/tokens.ts'
import { contextOf, type Setting } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import { align } from '../comparing/alignment.ts'
import { unknown, type Judgement } from '../judgement.ts'

/** What part of the words of the claim a share must have whose rest is meant. */
const akin = 0.3
/** What did not befall people, and what it is the rest of. */
const restOf: Readonly<Record<string, string>> = { 'non-response': 'response', 'non-remission': 'remission', 'non-relapse': 'relapse' }

/**
 * Those whom something did not befall are the rest of those whom it did: "six of the fifteen did not respond" and "40% did not" for nine of fifteen who responded, "in two of the six trials scores did not
 * differ" for four in which they did. Null where the source counts no such share;
 * what it says of four of six studies is no witness for the contrary in four.
 */
export function judgeRest({ statistic, tokens }: Setting, { pool }: Company): Judgement | null {
  const { context, comparator, qualifier } = statistic
  if (!isShare(statistic) || comparator !== '=' && comparator !== '~') return null
  const whole = context.outcome.flatMap(id => restOf[id] ?? [])
  const isOfStudies = whole.length === 0 && qualifier === 'studies' && context.outcome.length > 0 && isDeniedBehind(tokens(), statistic)
  if (whole.length === 0 && !isOfStudies) return null
  const outcome = isOfStudies ? context.outcome : whole
  const akinOnes = pool.filter(evidence => {
    const { statistic: source } = evidence.finding
    if (!isShare(source) || source.qualifier !== qualifier || source.comparator !== '=' || !outcome.some(id => source.context.outcome.includes(id)) || isOfStudies && denied.test(evidence.finding.sentence)) return false
    const { conflicts, words } = align({ ...context, outcome }, contextOf(evidence), false)
    return conflicts.length === 0 && words >= akin
  })
  const found = akinOnes.find(({ finding }) => isRestOf(statistic, finding.statistic))
  if (!found && isOfStudies && akinOnes.some(({ finding }) => finding.statistic.numerator === statistic.numerator)) return unknown
  return found ? { verdict: 'supported', reason: 'derived', evidence: [found], confidence: 1 } : null
}

const denied = /\b(?:not|no|none|never|neither|failed|without)\b/iu

/** "In two of the six trials, scores did not differ": up to the next clause. */
function isDeniedBehind(tokens: readonly Token[], { end }: Statistic): boolean {
  const behind = tokens.filter(({ start }) => start >= end)
  const clause = behind.findIndex(({ text }) => /^(?:;|but|while|whereas|although|though)$/.test(text))
  return behind.slice(0, clause < 0 ? undefined : clause).some(({ text }) => /^(?:not|no|never|neither|failed|without)$/.test(text))
}

function isShare({ kind, value, numerator, denominator }: Statistic): boolean {
  return kind === 'percentage' && value !== null || kind === 'fraction' && numerator !== undefined && denominator !== undefined
}

/** Whether two shares of one whole are all of it together, to the digits that are printed. */
function isRestOf(claim: Statistic, source: Statistic): boolean {
  if (claim.kind === 'fraction' && source.denominator !== undefined && claim.denominator === source.denominator) return claim.numerator === source.denominator - source.numerator!
  const [own, other] = [claim, source].map(({ kind, value, numerator, denominator }) => (kind === 'fraction' ? 100 * numerator! / denominator! : value!))
  if (claim.kind === 'fraction' && claim.printed.every(({ word }) => !word)) return false
  const half = claim.comparator === '~' || claim.kind === 'fraction' ? 1 : 0.5 * 10 ** -Math.max(0, claim.printed[0]?.decimals ?? 0)
  return Math.abs(own! + other! - 100) <= half + 1e-9
}
