import type { Token } from '../../../statistics/tokens.ts'
import { compatible } from '../../../vocabulary/match.ts'
import { scalesLike } from '../../../vocabulary/sameConstruct.ts'
import type { Characteristic } from './characteristic.ts'
import type { Name } from './names.ts'

type Tokens = readonly Token[]

const word = (tokens: Tokens, at: number): string => tokens[at]?.text ?? ''

const measuring = /^(?:measured|assessed|rated|tracked|quantified|gauged|monitored|evaluated|captured|scored|judged|followed|charted)$/
const means = /^(?:with|by|on|using|via|through|of)$/
const fillers = /^(?:the|[a\-–(]|an|self|clinician|observer|rated|administered|report|reported|change|changes|difference|score|scores|total|in|on|version|item|items|means|of)$/
const outcomes = /^(?:outcome|endpoint|measure|instrument|scale|yardstick)$/
/** How far the verb may stand before what it was done with, in tokens. */
const reach = 8

/** "Anxiety was tracked with the GAD-7", "using the BDI", "the primary outcome was the change in HAM-D score", "the PCL-5 was the primary measure": what a study measured with. */
function isInstrument(tokens: Tokens, { from, to }: Name): boolean {
  let at = from - 1
  while (at > from - 9 && (fillers.test(word(tokens, at)) && !means.test(word(tokens, at)) || tokens[at]?.number !== undefined)) at--
  if (means.test(word(tokens, at)) && tokens.slice(Math.max(0, at - reach), at).some(({ text }) => measuring.test(text))) return true
  while (at > from - 9 && fillers.test(word(tokens, at))) at--
  if (/^(?:was|is)$/.test(word(tokens, at)) && outcomes.test(word(tokens, at - 1))) return true
  const verb = /^(?:score|scores|total)$/.test(word(tokens, to)) ? to + 1 : to
  if (!/^(?:was|served|is|as)$/.test(word(tokens, verb))) return false
  let end = verb + 1
  while (end < verb + 5 && /^(?:as|the|an?|their|its|primary|main|principal|key|co|chief|efficacy|[-–])$/.test(word(tokens, end))) end++
  return end > verb + 1 && outcomes.test(word(tokens, end))
}

/**
 * What something was measured with. An abstract does not name all the scales of a study, so that one that is named nowhere is no more than a hint, and only where what is known of the study names another
 * of the same construct.
 */
export const scale: Characteristic = {
  reason: 'scale',
  confidence: 0.4,
  isOf: (name, { tokens, isCell }) => name.slot === 'scale' && !isCell && isInstrument(tokens, name),
  otherwise(name, _, { told, known }) {
    if ([...known].some(id => compatible(id, name.id))) return []
    const like = scalesLike(name.id)
    return told.filter(({ slot, id }) => slot === 'scale' && like.includes(id))
  },
}
