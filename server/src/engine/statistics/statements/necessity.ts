import type { Token } from '../tokens.ts'
import { found, type Trigger } from './trigger.ts'

/** The prepositions behind which stands what something is needed for. */
const leads: ReadonlyMap<string, RegExp> = new Map([
  ...['necessary', 'essential', 'unnecessary', 'required', 'needed'].map(word => [word, /^for$/] as const),
  ...['indispensable', 'dispensable', 'prerequisite', 'precondition'].map(word => [word, /^(?:for|to|of)$/] as const),
])

const being = /^(?:is|are|was|were|be|been|being|not|proved|proven|found|seem|seems|seemed|appear|appears|appeared|considered|deemed)$/

/** Words that such a statement begins with. */
export const needing: readonly string[] = [...leads.keys(), 'require', 'requires']

/** "Dissociation is necessary for the effect", "not a prerequisite of it", "indispensable to it": that there is no effect without. */
export function necessity(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  // "The effect does not require dissociation"; "did require" may be said of patients, who share nothing with what a source links.
  if (/^requires?$/.test(text)) return tokens[at - 1]?.text === 'to' ? null : found(at, at + 1, 'more', 'necessity')
  if (!leads.get(text)?.test(tokens[at + 1]?.text ?? '')) return null
  const before = /^(?:a|an|the)$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1
  return being.test(tokens[before]?.text ?? '') ? found(at, at + 1, 'more', 'necessity', /^(?:unnecessary|dispensable)$/.test(text)) : null
}
