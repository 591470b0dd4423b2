import { stemsOf } from '../../text/stems.ts'
import type { Token } from '../tokens.ts'
import { isVerb, type Stretch } from './clauses.ts'
import type { Words } from './statement.ts'

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
  // "Adding psychotherapy made no difference": to what is not said.
  const verb = tokens.findIndex((token, i) => i > first && i < Math.min(to, first + longest) && isVerb(token))
  if (isAdded && tokens[at]!.text === 'adding' && verb > 0 && !tokens.slice(first, verb).some(({ text }) => text === 'to')) return { from: first, to: /ly$/.test(tokens[verb - 1]!.text) ? verb - 1 : verb }
  const joint = tokens.findIndex(({ text }, i) => i > first && i < Math.min(to, first + longest) && (isAdded ? text === 'to' : /^(?:with|and)$/.test(text)))
  // "In addition to", "the combination"
  if (joint < 0 || tokens[at]!.text.endsWith('ion') && first === at + 1) return null
  return isAdded ? { from: first, to: joint } : { from: first, to: Math.min(to, joint + 2) }
}

/** "The effect of combining ketamine with psychotherapy": what is joined stands right behind the effect. */
export function isEffectOf(tokens: readonly Token[], { to }: Stretch, joined: Stretch): boolean {
  return tokens[to]?.text === 'of' && joined.from - to <= 3
}

/** The words of what is joined; talking treatments go by many names. */
export function addedWords(tokens: readonly Token[], { from, to }: Stretch): Words {
  const stems = stemsOf(tokens.slice(from, to))
  const isTalking = stems.some(stem => /^(?:psychotherap\w*|cbt|counsel\w*)$/.test(stem)) || stems.some(stem => talking.test(stem)) && stems.some(stem => treating.test(stem))
  return { ids: [], stems: isTalking ? [...stems.filter(stem => !talking.test(stem) && !treating.test(stem)), 'psychotherapy'] : stems }
}

const talking = /^(?:psychotherap\w*|cbt|counsel\w*|psycholog\w*|talk|behavior\w*|cognit\w*)$/
const treating = /^(?:therap\w*|treat|support|intervent)$/
