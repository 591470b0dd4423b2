import type { Token } from '../tokens.ts'
import { found, type Trigger } from './trigger.ts'

/** What is said not to stay. */
const passing: ReadonlySet<string> = new Set(['transient', 'transitory', 'temporary', 'fleeting', 'ephemeral', 'lived', 'brief', 'passing'])
/** What is said to stay. */
const staying: ReadonlySet<string> = new Set(['lasting', 'durable', 'persistent', 'permanent', 'enduring', 'irreversible'])

/** Words that such a statement begins with. */
export const permanent: readonly string[] = [...passing, ...staying]

/** What stays or does not, as a noun behind the adjective. */
const borne = /^(?:effects?|benefits?|gains?|improvements?|relief|symptoms?|dissociation|reactions?|changes?|increases?|rises?|reductions?|efficacy|actions?)$/
const being = /^(?:was|were|is|are|be|been|being|proved|remained|seemed|appeared)$/
const filling = /^(?:usually|mostly|typically|generally|largely|only|often|mainly|rather|very|mild|moderate|rapid|robust|and|but|,|both|predominantly|all|not|never|short|long|-|as|well)$/

/**
 * "A transient effect", "dissociation was short-lived", "durable benefits": whether something that is there stays. How long it lasted, and more of one than of another, are other things.
 */
export function permanence(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  const isPassing = passing.has(text)
  if (!isPassing && !staying.has(text)) return null
  const compound = tokens[at - 1]?.text === '-' ? tokens[at - 2]?.text : undefined
  const from = compound === undefined ? at : at - 2
  if (text === 'lived' && !/^(?:short|long)$/.test(compound ?? '') || compound !== undefined && !/^(?:short|long)$/.test(compound)) return null
  if (/^(?:more|less|most|least|longer|as|otherwise)$/.test(tokens[from - 1]?.text ?? '') && !(tokens[from - 1]!.text === 'as' && tokens[from - 2]?.text === 'well')) return null
  if (tokens[at + 1]?.number !== undefined || /^(?:up|for|until|till|longer|about|from|only|at|beyond|over|-)$/.test(tokens[at + 1]?.text ?? '')) return null
  const isNull = isPassing && compound !== 'long'
  return isPredicate(tokens, from) && text !== 'passing' || !/^(?:brief|lived)$/.test(text) && isAttribute(tokens, at) || text === 'lived' && isAttribute(tokens, at) ? found(from, at + 1, 'lasting', 'permanence', isNull) : null
}

/** "Were usually transient", with nothing behind it that was. */
function isPredicate(tokens: readonly Token[], at: number): boolean {
  let verb = at - 1
  while (verb > at - 5 && filling.test(tokens[verb]?.text ?? '')) verb--
  return being.test(tokens[verb]?.text ?? '')
}

/** "Rapid and transient antidepressant and anti-suicidal effects": up to four words before the noun. */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < at + 8; i++) {
    const { type, text } = tokens[i] ?? { type: 'other', text: '' }
    if (borne.test(text)) return true
    if (type !== 'word' && text !== '-' || /^(?:of|in|to|was|were|is|are|with|for)$/.test(text)) return false
  }
  return false
}
