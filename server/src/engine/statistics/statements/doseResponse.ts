import type { Token } from '../tokens.ts'
import { found, type Trigger } from './trigger.ts'

/** Words that such a statement begins with. */
export const dosed: readonly string[] = ['followed', 'tracked', 'dose', 'rose', 'rises', 'grew', 'increased', 'increases', 'scaled']

const isDose = (token: Token | undefined): boolean => /^doses?$/.test(token?.text ?? '')

/** "Followed the dose", "was dose-dependent", "rose with the dose of ketamine": that there is more of it with a higher dose. */
export function doseResponse(tokens: readonly Token[], at: number): Trigger | null {
  const { text } = tokens[at]!
  if (text === 'dose') return tokens[at + 1]?.text === '-' && /^(?:dependent|dependently|related)$/.test(tokens[at + 2]?.text ?? '') && !isAttribute(tokens, at) ? found(at - 1, at + 3, 'more', 'link') : null
  if (/^(?:followed|tracked)$/.test(text)) return tokens[at + 1]?.text === 'the' && [2, 3].some(ahead => isDose(tokens[at + ahead])) ? found(at, at + 1, 'more', 'link') : null
  const first = tokens[at + 2]?.text === 'the' ? at + 3 : at + 2
  return tokens[at + 1]?.text === 'with' && (isDose(tokens[first]) || isDose(tokens[first + 1]) && !/^(?:\d|single|one|each|every)/.test(tokens[first]?.text ?? '')) ? found(at, at + 1, 'more', 'link') : null
}

/** "A dose-dependent design": only what was or fell so is told. */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  return at === 0 || /^(?:a|an|the|in|no|of|any)$/.test(tokens[at - 1]!.text) || /^(?:manner|way|fashion|design|analysis)$/.test(tokens[at + 3]?.text ?? '')
}
