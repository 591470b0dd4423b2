import type { Mention } from '../../vocabulary/match.ts'
import type { Token } from '../tokens.ts'
import type { Stretch } from './clauses.ts'
import { arePeople } from './measures.ts'
import type { Sides } from './sides.ts'
import type { Words } from './statement.ts'

/** What becomes of patients, and the others. */
const others: Readonly<Record<string, string>> = { 'response': 'non-response', 'non-response': 'response' }

/**
 * "Patients who went on to benefit had felt more of it than those who did not", "responders … than the rest": whom the first are told apart by, and the others, whom nothing names. Null
 * where the other side has a name.
 */
export function contrasted(tokens: readonly Token[], mentions: readonly Mention[], clause: Stretch, at: number, { than }: Sides, of: Words): { of: Words, than: Words } | null {
  if (!than || !areOthers(tokens, than)) return null
  const first = mentions.find(mention => mention.slot === 'outcome' && mention.from >= clause.from && mention.to <= at && others[mention.id] !== undefined && arePeople(tokens, mention))
  // That there are others is said, though not by what they are told apart.
  if (!first) return { of, than: { ids: [], stems: ['other'] } }
  const isDenied = first.id === 'response' && tokens.slice(Math.max(clause.from, first.from - 4), first.from).some(({ text }) => /^(?:not|never|without|failed|no)$/.test(text))
  const id = isDenied ? 'non-response' : first.id
  return { of: { ids: [id], stems: [] }, than: { ids: [others[id]!], stems: [] } }
}

/** "Those who did not", "the others", "the rest of them". */
function areOthers(tokens: readonly Token[], { from }: Stretch): boolean {
  const first = tokens[from]?.text === 'the' || tokens[from]?.text === 'all' ? from + 1 : from
  if (/^(?:others|rest|remainder)$/.test(tokens[first]?.text ?? '')) return true
  return /^(?:those|patients|people|participants)$/.test(tokens[first]?.text ?? '') && tokens[first + 1]?.text === 'who' && /^(?:did|had|do|have)$/.test(tokens[first + 2]?.text ?? '') && (tokens[first + 3]?.text === 'not' || /n't$/.test(tokens[first + 2]!.text))
}
