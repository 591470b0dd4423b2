import type { Token } from '../tokens.ts'
import { isOpening, point, type Match, type Recognizer } from './draft.ts'
import { people } from './counted.ts'

/** What became of them, or where they were: "nobody did", "no participants in the placebo group", "no one responded". */
const goesOn = /^(?:in|on|among|from|of|who|did|had|was|were|met|fell|left|[a-z]{2,20}ed)$/
/** "None" may also be none of some things, unless a share of people stands before it. */
const noneGoesOn = /^(?:in|on|with|did|responded|remitted|relapsed)$/

/** Nobody at all, as a share of people: "nobody on placebo responded", "no participant did", "and none on placebo". */
export const nobody: Recognizer = {
  opens: ({ text }) => text === 'nobody' || text === 'no' || text === 'none',
  read: readNobody,
}

function readNobody(tokens: readonly Token[], at: number): Match | null {
  const first = tokens[at]!
  const last = first.text === 'no' ? tokens[at + 1] : first
  if (last !== first && last?.text !== 'one' && !people.test(last?.text ?? '')) return null
  const next = last === first ? at + 1 : at + 2
  if (!(first.text === 'none' ? noneGoesOn : goesOn).test(tokens[next]?.text ?? '')) return null
  if (first.text === 'none' && !tokens.slice(Math.max(0, at - 20), at).some(({ number, glued }) => number && !glued)) return null
  // "nobody on saline (0 of 7)"
  if (tokens.slice(next, next + 5).some((token, i, phrase) => isOpening(token) && phrase[i + 1]?.number?.value === 0)) return null
  const { start } = first
  const { end } = last!
  return { next, statistics: [point('fraction', { start, end, raw: '', value: 0, decimals: 0, word: true }, { numerator: 0 })] }
}
