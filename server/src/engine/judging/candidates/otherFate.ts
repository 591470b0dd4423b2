import { fates } from '../comparing/alignment.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import type { Token } from '../../statistics/tokens.ts'
import type { Candidate } from './candidates.ts'

/** So many words that say whose the number is, or such a share of all, tell that the sentence is meant. */
const owned = 2
const kindred = 0.5

/** Words for what became of people, by which the two differ. */
const ofFate = /^(?:non)?(?:respon|remi[st]|relaps)/

/**
 * Whether the notes on a study have the very number and all but its outcome: "more resistant patients responded less often (p < 0.01)" where they remitted less often. Of response, remission and
 * relapse a number is of one, so that little else need be akin.
 */
export function isOfOtherFate({ context, kind }: Statistic, candidate: Candidate): boolean {
  const { alignment, evidence: { finding: { statistic } } } = candidate
  if (statistic.kind !== kind || !isOfAnother(context, candidate)) return false
  return alignment.words >= kindred || context.owner.filter(word => !ofFate.test(word) && statistic.context.owner.includes(word)).length >= owned
}

/**
 * Whether the notes have the very share, to the per cent, of response where the claim says remission, or the contrary: "remission was reached by 55% of them" where 55% responded. Two digits that are not round are
 * hardly those of both, and nothing else need be akin. "Remission was lost by 45.3%" is said of those who relapsed.
 */
export function isShareOfOtherFate(claim: Statistic, candidate: Candidate, tokens: readonly Token[]): boolean {
  const { kind, value, comparator, denominator, printed: [printed] } = claim
  const { statistic } = candidate.evidence.finding
  if (statistic.kind !== kind || comparator !== '=' || value === null || printed?.word || !isOfAnother(claim.context, candidate)) return false
  if (statistic.context.outcome.includes('relapse') || claim.context.outcome.includes('relapse') || tokens.some(({ text }) => denying.test(text))) return false
  return kind === 'percentage' ? value > 10 && value % 10 !== 0 : kind === 'fraction' && (denominator ?? 0) >= 10
}

/** Where something is denied, the number may be of what is there instead. */
const denying = /^(?:no|not|nor|neither|never|without|instead|rather|unlike|lost|loss|losing|ended|unreported|missing|fail(?:ed|ing)?)$/

function isOfAnother(context: Statistic['context'], { agreement, alignment, evidence: { finding: { statistic }, study } }: Candidate): boolean {
  if (study.evidence === 'full-text' || agreement?.reason !== null || alignment.conflicts.length !== 1 || alignment.conflicts[0] !== 'outcome') return false
  return [context, statistic.context].every(({ outcome: [first, ...others] }) => first !== undefined && others.length === 0 && fates.has(first))
}

/** "Remission was lost by 45.3%", "could not be kept by 45.3%": said of those who relapsed, whatever it is called. */
export function isLossOfFate({ outcome }: Statistic['context'], { outcome: theirs }: Statistic['context'], tokens: readonly Token[]): boolean {
  return theirs.includes('relapse') && outcome.some(id => id === 'remission' || id === 'response') && tokens.some(({ text }) => /^(?:los[st]|losses|los(?:e|es|ing)|end(?:s|ed)?|ke(?:ep|pt)|held|hold|lasted|maintain\p{L}{0,3}|sustain\p{L}{0,3})$/u.test(text))
}
