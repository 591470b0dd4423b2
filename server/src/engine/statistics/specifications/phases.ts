import { isDash } from '../grammar/draft.ts'
import { rankAt } from './evidenceLevels.ts'
import { specify, units, type SpecificationReader } from './specification.ts'
import type { Token } from '../tokens.ts'

const trials = /^(?:trial|study)$/
/** Words near a trial that is not the one that was done: an earlier one, or one that is still to come. */
const another = /^(?:earlier|previous|prior|preceding|another|after|following|before|future|need(?:s|ed)?|warranted|required?|should|must|plan(?:s|ned)?|ongoing|underway|await\p{L}{0,3}|next|first|second|not|no|former|latter|unlike|whereas|than)$/u
/** How far around the phase such words tell, and how far behind it its trial stands, in tokens. */
const around = 12
const reach = 5

/** "a phase 3 trial", "this randomised phase II study": how far a drug has come. "Phase 2 of the trial" and phases of several trials are none. */
export const phases: SpecificationReader = (tokens, at) => {
  if (tokens[at]!.text !== 'phase') return null
  const rank = rankAt(tokens, isDash(tokens[at + 1]) ? at + 2 : at + 1)
  if (!rank || rank.value > 4 || isDash(tokens[rank.next]) || tokens[rank.next]?.text === '/' || !namesTrial(tokens, rank.next)) return null
  if (tokens.slice(Math.max(0, at - around), rank.next + around).some(({ text }) => another.test(text))) return null
  return specify(tokens, at, rank.next, rank.value, units.phase, { qualifier: rank.part })
}

function namesTrial(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + reach; i++) {
    const token = tokens[i]
    if (!token || token.type === 'number' || token.type === 'symbol' && token.text !== ',' && token.text !== '-' || /^(?:of|in|and|or|to|for|was|were|is|with)$/.test(token.text)) return false
    if (trials.test(token.text)) return true
  }
  return false
}
