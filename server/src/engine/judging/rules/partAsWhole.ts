import type { Statistic } from '../../statistics/statistic.ts'
import { compatible } from '../../vocabulary/match.ts'
import { candidatesFor, settingIn, type Candidate } from '../candidates/candidates.ts'
import type { Company } from '../candidates/company.ts'
import { isSpokenFor } from '../candidates/sameQuantity.ts'
import type { Claim } from '../claim.ts'
import { contradicted } from '../judgement.ts'
import type { Named } from './withdraw.ts'

/** How many more numbers of the sentence must stand where the part is counted than where the whole is. */
const clear = 3

/**
 * Finds the size of a study given for a part of it: "among stable remitters (n = 297)" where 297 is all and 176 were in stable remission. In brackets right behind the name of a part, a size is that
 * part's; and the sentence is about the part, because its other numbers stand where that is counted.
 *
 * @param claims the claims of one sentence that lean on the same studies
 * @param named  what the sentence names, worked out when it is asked for
 */
export function findPartAsWhole(claims: readonly Claim[], company: Company, named: () => Named): Claim[] {
  return claims.map(claim => {
    const { statistic, verdict, evidence: [own] } = claim
    if (verdict !== 'supported' || statistic.kind !== 'sample-size' || own?.study.n !== statistic.value || own.study.evidence === 'full-text') return claim
    const part = partBefore(statistic, named())
    if (!part) return claim
    const sentence = claims.map(other => other.statistic).filter(other => other !== statistic)
    const setting = settingIn(sentence, statistic)
    const candidates = candidatesFor(setting, company)
    const isOfPart = ({ evidence: { finding } }: Candidate): boolean => finding.statistic.context[part.slot].length === 1 && compatible(finding.statistic.context[part.slot][0]!, part.id)
    const mates = company.bySentence(sentence)
    const matesOf = ({ evidence }: Candidate): number => mates.get(evidence.sentence) ?? 0
    const literal = candidates.filter(({ agreement }) => agreement?.reason === null)
    const most = Math.max(0, ...literal.map(matesOf))
    const meant = candidates.find(candidate => candidate.agreement === null && candidate.alignment.conflicts.length === 0 && candidate.evidence.finding.statistic.kind === 'sample-size'
      && isOfPart(candidate) && matesOf(candidate) >= most + clear && !isSpokenFor(setting, candidate, company))
    return meant ? { ...claim, ...contradicted('denominator', [meant.evidence], 0.7) } : claim
  })
}

interface NamedPart { slot: 'arm' | 'analysis', id: string }

/** The part that is named right before the bracket that the size stands in, no more than a word apart: "given ketamine first (n = 15)". */
function partBefore({ start }: Statistic, { tokens, mentions }: Named): NamedPart | null {
  let at = tokens.findIndex(token => token.end > start) - 1
  while (/^[n=]$/.test(tokens[at]?.text ?? '')) at--
  if (!/^[([]$/.test(tokens[at]?.text ?? '')) return null
  const mention = mentions.findLast(({ slot, to }) => (slot === 'arm' || slot === 'analysis') && to <= at && at - to <= 1)
  return mention ? { slot: mention.slot as NamedPart['slot'], id: mention.id } : null
}
