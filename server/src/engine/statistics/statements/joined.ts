import type { Token } from '../tokens.ts'
import type { Stretch } from './clauses.ts'

/** No name of what is added is longer, in tokens. */
const longest = 8

/**
 * "Adding psychotherapy to ketamine", "the combination of ketamine with psychotherapy": what one treatment adds to another is said of neither alone. The added part, or both of a combination;
 * null where nothing is joined.
 */
export function joinedIn(tokens: readonly Token[], { from, to }: Stretch): Stretch | null {
  const at = tokens.findIndex(({ text }, i) => i >= from && i < to && /^(?:adding|addition|combining|combination)$/.test(text))
  if (at < 0) return null
  const isAdded = tokens[at]!.text.startsWith('add')
  const first = tokens[at + 1]?.text === 'of' ? at + 2 : at + 1
  const joint = tokens.findIndex(({ text }, i) => i > first && i < Math.min(to, first + longest) && (isAdded ? text === 'to' : /^(?:with|and)$/.test(text)))
  // "In addition to", "the combination"
  if (joint < 0 || tokens[at]!.text.endsWith('ion') && first === at + 1) return null
  return isAdded ? { from: first, to: joint } : { from: first, to: Math.min(to, joint + 2) }
}
