import type { Token } from '../tokens.ts'
import type { Draft } from '../grammar/draft.ts'
import type { Place } from './parts.ts'

/** Whether a change or difference goes up or down, as the words or the printed sign say. */
export type Sense = 'increase' | 'decrease'

const kinds = new Set<Draft['kind']>(['mean-difference', 'mean', 'score', 'other'])
const up = /^(?:rose|risen|climb(?:ed|s)?|grew|grown|increas(?:e|ed|es|ing)|raised|gained|worsen(?:ed|ing|s)?|worse|deteriorated)$/
const down = /^(?:fell|fallen|decreas(?:e|ed|es|ing)|declin(?:e|ed|es)|drop(?:ped|s)?|reduc(?:e|ed|es|tion|tions|ing)|lower(?:ed|s)?|improv(?:e|ed|es|ement)|better)$/
const above = /^(?:higher|greater|above|worse)$/
const below = /^(?:lower|less|below|fewer|better)$/
/** Words that say how good a change is, not which way it goes. */
const judging = /^(?:better|worse|improv|deteriorat)/
const opposite: Readonly<Record<Sense, Sense>> = { increase: 'decrease', decrease: 'increase' }

/**
 * The sense of a statistic: "rose by 11.2 points" goes up, "a reduction of 4.1" and "−4.1" go down, "8.69 points higher" goes up. On symptom
 * scales an improvement goes down; where `higherIsBetter` it goes up. Undefined where neither words nor sign say.
 */
export function senseOf(tokens: readonly Token[], draft: Draft, { from, to }: Place, higherIsBetter = false): Sense | undefined {
  const sense = (word: string, plain: Sense): Sense => higherIsBetter && judging.test(word) ? opposite[plain] : plain
  if (!kinds.has(draft.kind) || draft.value === null || draft.unit === '%') return undefined
  const raw = draft.printed[0]?.raw ?? ''
  if (/^[−–-]/.test(raw)) return 'decrease'
  for (let i = to; i < Math.min(tokens.length, to + 5); i++) {
    if (above.test(tokens[i]!.text)) return judging.test(tokens[i]!.text) ? sense(tokens[i]!.text, 'increase') : /^(?:fall|reduction|decrease|improvement|drop|decline|reductions)$/.test(tokens[i + 1]?.text ?? '') ? 'decrease' : 'increase'
    if (below.test(tokens[i]!.text)) return sense(tokens[i]!.text, 'decrease')
    if (/^[,;.(]$/.test(tokens[i]!.text) || tokens[i]!.type === 'number') break
  }
  for (let i = from - 1; i >= Math.max(0, from - 7); i--) {
    if (up.test(tokens[i]!.text)) return sense(tokens[i]!.text, 'increase')
    // "went up by 4.1", "were down by 4.1"
    if (tokens[i]!.text === 'by' && /^(?:up|down)$/.test(tokens[i - 1]?.text ?? '')) return tokens[i - 1]!.text === 'up' ? 'increase' : 'decrease'
    if (down.test(tokens[i]!.text)) return sense(tokens[i]!.text, 'decrease')
    if (/^[,;.(]$/.test(tokens[i]!.text) || tokens[i]!.type === 'number') break
  }
  return raw.startsWith('+') ? 'increase' : undefined
}
