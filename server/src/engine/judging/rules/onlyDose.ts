import type { Statistic } from '../../statistics/statistic.ts'
import type { Token } from '../../statistics/tokens.ts'
import { compatible } from '../../vocabulary/match.ts'
import { align } from '../comparing/alignment.ts'
import { isDistinctive } from '../comparing/distinctive.ts'
import { slipOf } from '../comparing/slip.ts'
import type { Company } from '../candidates/company.ts'
import type { Claim } from '../claim.ts'
import { contradicted } from '../judgement.ts'
import type { Named } from './withdraw.ts'

/**
 * Finds a dose that the study did not give: "With 0.5 mg/kg, 88% were in remission" of a study all of whose doses are 0.2 mg/kg. Doses by weight only, which are of the drug itself and not of a day or a
 * tablet; and only one that stands there for what was given, with results of the study beside it and without the name of another drug.
 *
 * @param claims the claims of one sentence that lean on the same studies
 * @param named  what the sentence names, worked out when it is asked for
 */
export function findOtherDose(claims: readonly Claim[], company: Company, named: () => Named): Claim[] {
  const doses = claims.filter(({ statistic: { kind } }) => kind === 'dose')
  const [claim] = doses
  if (!claim || doses.length > 1 || claim.verdict === 'contradicted' || claim.verdict === 'supported' || !claim.statistic.unit?.endsWith('/kg') || claim.statistic.value === null || claim.statistic.comparator !== '=') return [...claims]
  const findings = company.pool.filter(({ finding: { statistic: { kind } } }) => kind === 'dose')
  const [first] = findings
  const isOnly = first !== undefined && claim.studies.length === 1 && first.study.evidence !== 'full-text' && findings.length > 1
    && findings.every(({ finding: { statistic } }) => statistic.value === first.finding.statistic.value && statistic.unit === claim.statistic.unit && statistic.comparator === '=')
  if (!isOnly || first.finding.statistic.value === claim.statistic.value || !isAmongResults(claims) || align(claim.statistic.context, first.finding.statistic.context, false).conflicts.includes('arm') || !isGiven(claim, first.finding.statistic, named())) return [...claims]
  return claims.map(other => other === claim ? { ...claim, ...contradicted(slipOf(claim.statistic, first.finding.statistic), [first], 0.7) } : other)
}

/** Other numbers of the sentence are literally the study's. */
function isAmongResults(claims: readonly Claim[]): boolean {
  const supported = claims.filter(({ verdict, reason, statistic: { kind } }) => verdict === 'supported' && reason === null && kind !== 'direction' && kind !== 'duration')
  return supported.length >= 2 || supported.some(({ statistic }) => isDistinctive(statistic))
}

/** What may stand right before a dose that was given. */
const openings = /^(?:[,;(]|with|at|after|on|single|dose|doses|infusion|infusions|iv|intravenous)$/
/** "Compared with 0.5 mg/kg", "the usual dose, 0.5 mg/kg": those are others'. */
const strangers = /^(?:compared|than|usual|instead|contrast|others?|elsewhere|unlike|standard|planned|maximum|later|earlier|before|previous|customary|recommended|not|where|while)$/
/** How far before the dose such a word counts, in tokens. */
const reach = 7

function isGiven({ statistic: { start, end } }: Claim, finding: Statistic, { tokens, mentions }: Named): boolean {
  const at = tokens.findIndex(token => token.end > start)
  const namesDrug = (place: number): boolean => mentions.some(({ from, to, slot, id }) => from <= place && place < to && slot === 'arm' && finding.context.arm.some(arm => compatible(arm, id)))
  if (at < 0 || !isOpening(tokens, at - 1) && !namesDrug(at - 1) || tokens.slice(Math.max(0, at - reach), at).some(({ text }) => strangers.test(text))) return false
  const behind = tokens.findIndex(token => token.start >= end)
  // "0.05 mg/kg of lorazepam"
  return behind < 0 || tokens[behind]!.text !== 'of' || namesDrug(behind + 1)
}

function isOpening(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at]?.text
  return before === undefined || openings.test(before) || before === 'of' && /^(?:dose|doses|infusion|infusions)$/.test(tokens[at - 1]?.text ?? '')
}
