import { stemsOf } from '../../text/stems.ts'
import { findMentions, type Vocabulary } from '../../vocabulary/match.ts'
import type { Token } from '../tokens.ts'
import { people } from './measures.ts'
import type { Poles } from './poles.ts'
import type { Reading } from './reading.ts'
import type { Statement, Words } from './statement.ts'

/** "…, but not on the BDI", "unlike the MADRS": taken out of the sentence, and read by itself. */
export function withoutExceptions(tokens: readonly Token[]): { tokens: Token[], excluded: Token[] } {
  for (let i = 0; i < tokens.length; i++) {
    const isException = tokens[i]!.text === 'not' && /^(?:but|though|although|and|,)$/.test(tokens[i - 1]?.text ?? '') && /^(?:on|in|of|with|for|after|at|the|that|to)$/.test(tokens[i + 1]?.text ?? '')
    if (!isException && tokens[i]!.text !== 'unlike') continue
    let from = i
    while (from > 0 && from > i - 3 && /^(?:but|though|although|and|,)$/.test(tokens[from - 1]!.text)) from--
    let to = i + 1
    while (to < tokens.length && to < i + 14 && !/^[,;.:]$/.test(tokens[to]!.text)) to++
    return { tokens: [...tokens.slice(0, from), ...tokens.slice(to)], excluded: tokens.slice(i + 1, to) }
  }
  return { tokens: [...tokens], excluded: [] }
}

/** What holds of one measure and not of the other, said of the other. */
export function exceptionTo({ excluded }: Reading, statement: Statement, vocabulary: Vocabulary): Statement[] {
  if (excluded.length === 0 || statement.negated) return []
  const mentions = findMentions(excluded, vocabulary)
  if (excluded.some(({ text }) => people.test(text))) return []
  const measured = mentions.filter(({ slot }) => slot === 'outcome' || slot === 'scale').map(({ id }) => id)
  if (measured.length === 0) return []
  const kept = statement.measure.ids.filter(id => !measured.includes(id) && !isOfSlot(vocabulary, id, 'scale'))
  // "Meant a smaller chance of remission, but not of response": the other thing that is linked.
  const poles = statement.poles && otherPoles(statement.poles, measured, vocabulary)
  return [{ ...statement, poles, start: excluded[0]!.start, end: excluded.at(-1)!.end, until: excluded.at(-1)!.end, negated: true, significant: null, measure: { ids: [...kept, ...measured], stems: [...new Set([...statement.measure.stems, ...stemsOf(excluded)])] } }]
}

function isOfSlot(vocabulary: Vocabulary, id: string, slot: string): boolean {
  return vocabulary.concepts.get(id)?.slot === slot
}

function otherPoles([first, second]: Poles, measured: readonly string[], vocabulary: Vocabulary): Poles {
  const other = (pole: Words): Words => (pole.ids.some(id => isOfSlot(vocabulary, id, 'outcome')) ? { ids: measured, stems: [] } : pole)
  return [other(first), other(second)]
}
