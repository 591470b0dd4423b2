import { sideOf } from '../../statistics/context/limits.ts'
import type { Statistic } from '../../statistics/statistic.ts'
import { tokenize, type Token } from '../../statistics/tokens.ts'
import type { Candidate, Setting } from '../candidates/candidates.ts'
import { contradicted, type Judgement } from '../judgement.ts'

/** "Younger than 65 years" where the study has 65 or older, and nobody on the other side. */
export function contradictedBySide(setting: Setting, candidates: readonly Candidate[]): Judgement | null {
  const { statistic } = setting
  if (!isOfAge(statistic) || statistic.value === null) return null
  const own = setting.tokens().some(({ text }) => denials.test(text)) ? null : isUpward(setting.tokens(), statistic)
  if (own === null) return null
  const same = candidates.filter(({ alignment, evidence: { finding } }) => alignment.conflicts.length === 0 && isOfAge(finding.statistic) && finding.statistic.value === statistic.value)
  const sides = same.map(({ evidence: { finding } }) => isUpward(tokenize(finding.sentence, { start: 0, end: finding.sentence.length }), finding.statistic))
  return same.length > 0 && sides.every(side => side !== null && side !== own) ? contradicted('operator', [same[0]!.evidence], 0.8) : null
}

/** "Nobody was younger than 65": who is on the other side is left out. */
const denials = /^(?:no|not|nobody|none|never|neither|nor|without|exclu\p{L}{1,5}|except|other|rather|unlike)$/u

function isOfAge({ kind, unit }: Statistic): boolean {
  return kind === 'age' || kind === 'duration' && unit === 'years'
}

/** Whether what lies above a number is meant, and not what lies below; null where it marks off nothing. */
function isUpward(tokens: readonly Token[], { kind, comparator, value, unit }: Statistic): boolean | null {
  const at = tokens.findIndex(({ number }) => number?.value === value)
  if (at < 0) return null
  const side = sideOf(tokens, { kind, comparator }, at, at + 1, kind === 'age' || unit === 'years')
  return side === null ? null : side === 'up' || side === 'above'
}
