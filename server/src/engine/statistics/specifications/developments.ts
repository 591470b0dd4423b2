import { isDash } from '../grammar/draft.ts'
import { endsNounPhrase } from '../grammar/nounPhrase.ts'
import { rankAt } from './evidenceLevels.ts'
import { specify, units, type SpecificationReader } from './specification.ts'
import type { Token } from '../tokens.ts'

/** What a drug is in while it is developed. */
const testing = /^(?:trials|studies|tests|testing|research|development|evaluation|investigation)$/
/** What may stand between the phase and that: "Phase 1 human trials". */
const between = /^(?:clinical|human|drug|controlled|-)$/
/** Verbs of a drug that comes as far: "reached Phase 3", "entered Phase 2", "has advanced to Phase 3". */
const reaching = /^(?:reach(?:ed|es)?|enter(?:ed|s)?|advanc(?:ed|es)|progress(?:ed|es)|moved|moves|made|went|gone|come|came|got|gotten|proceeded)$/
const staying = /^(?:is|was|are|were|still|now|already|currently|remain(?:s|ed)?)$/
/** Words by which a phase is still to come. */
const planned = /^(?:will|would|should|could|may|might|must|plan(?:s|ned)?|before|await\p{L}{0,3}|future|next|need(?:s|ed)?|yet|if|whether)$/u
/** How far before the phase such words tell, in tokens. */
const before = 16

/**
 * "are in Phase 1 trials", "is in Phase 3 human testing", "has reached Phase 2", "had not gone beyond Phase 1": how far the development of a drug has come. "Gone beyond Phase 1" alone says how far it
 * is not.
 */
export const developments: SpecificationReader = (tokens, at) => {
  if (tokens[at]!.text !== 'phase') return null
  const rank = rankAt(tokens, isDash(tokens[at + 1]) ? at + 2 : at + 1)
  if (!rank || rank.value > 4 || isDash(tokens[rank.next]) || tokens[rank.next]?.text === '/' || tokens[rank.next]?.text === 'of') return null
  const lead = tokens.slice(Math.max(0, at - before), at)
  if (lead.some(({ text }) => planned.test(text)) || !isOfDrug(tokens, at, rank.next, lead)) return null
  return specify(tokens, at, rank.next, rank.value, units.development, { qualifier: rank.part })
}

function isOfDrug(tokens: readonly Token[], at: number, to: number, lead: readonly Token[]): boolean {
  const isDenied = lead.some(({ text }) => /^(?:not|never|neither|nor|no|none|n't)$/.test(text))
  const preposition = tokens[at - 1]?.text ?? ''
  const isReached = lead.some(({ text }) => reaching.test(text))
  // "Has not gone beyond Phase 1" is as far as that; of "has not reached Phase 2" nobody knows.
  if (/^(?:beyond|past)$/.test(preposition)) return isDenied && isReached
  if (isDenied) return false
  let end = to
  while (end < to + 3 && between.test(tokens[end]?.text ?? '')) end++
  if (/^(?:in|into|to|through|undergoing|enter(?:ed|s)?|reach(?:ed|es)?)$/.test(preposition) && testing.test(tokens[end]?.text ?? '')) return true
  if (preposition === 'in' && endsNounPhrase(tokens[to]) && staying.test(tokens[at - 2]?.text ?? '')) return true
  return (/^(?:reach(?:ed|es)?|enter(?:ed|s)?)$/.test(preposition) || isReached && /^(?:to|into|as|in)$/.test(preposition)) && !/^(?:trial|study)$/.test(tokens[end]?.text ?? '')
}
