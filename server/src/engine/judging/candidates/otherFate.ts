import { fates } from '../comparing/alignment.ts'
import type { Statistic } from '../../statistics/statistic.ts'
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
export function isOfOtherFate({ context, kind }: Statistic, { agreement, alignment, evidence: { finding: { statistic }, study } }: Candidate): boolean {
  if (study.evidence === 'full-text' || agreement?.reason !== null || statistic.kind !== kind || alignment.conflicts.length !== 1 || alignment.conflicts[0] !== 'outcome') return false
  if (![context, statistic.context].every(({ outcome: [first, ...others] }) => first !== undefined && others.length === 0 && fates.has(first))) return false
  return alignment.words >= kindred || context.owner.filter(word => !ofFate.test(word) && statistic.context.owner.includes(word)).length >= owned
}
