import { isDash } from '../grammar/draft.ts'
import { ofScale, units, type SpecificationReader } from './specification.ts'
import type { Token } from '../tokens.ts'

const instruments = /^(?:scales?|questionnaires?|inventor(?:y|ies)|index|measures?|checklists?|instruments?|surveys?|tests?|schedules?|screeners?|forms?|versions?|assessments?|interviews?|tools?|batter(?:y|ies))$/
/** How many words the name of a scale has at most. */
const longestName = 8

/** "the 21-item HAM-D", "a 17 item version of the scale": how many items a scale has. Ten items of a list are none of this. */
export const items: SpecificationReader = (tokens, at) => {
  const { number, glued } = tokens[at]!
  const noun = isDash(tokens[at + 1]) ? at + 2 : at + 1
  if (!number || glued || number.decimals > 0 || number.value < 2 || number.value > 600 || !/^items?$/.test(tokens[noun]?.text ?? '')) return null
  if (noun === at + 1 && tokens[noun]!.text === 'items' || !namesScale(tokens, noun + 1)) return null
  return { from: at, to: at + 1, draft: { kind: 'count', start: number.start, end: number.end, value: number.value, lower: null, upper: null, comparator: '=', unit: units.items, printed: [number], qualifier: ofScale } }
}

/** A word for an instrument, or a name in capitals, within the noun phrase that begins here. */
function namesScale(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + longestName; i++) {
    const token = tokens[i]
    if (token === undefined || token.type === 'symbol' && !isDash(token) && token.text !== '(' || /^(?:list|table|menu|agenda|of|in|on|with|and|for|from|to|was|were|is|are)$/.test(token.text)) return false
    if (token.type === 'word' && (instruments.test(token.text) || /^\p{Lu}[\p{Lu}-]/u.test(token.raw))) return true
  }
  return false
}
