import { isDash, type Match, type Recognizer } from './draft.ts'
import type { Token } from '../tokens.ts'

const met = /^(?:met|meets?|reach(?:ed|es)?|achiev(?:ed|es?)|attain(?:ed|s)?|fulfil(?:led|ls?)?|satisf(?:ied|ies|y)|hit|hits)$/
const missed = /^(?:miss(?:ed|es)?|fail(?:ed|s)?)$/
const negations = /^(?:not|never|no|neither|nor|failed|fails|didn't|unable|without|narrowly)$/
const main = /^(?:primary|main|principal|coprimary)$/
const endpoints = /^(?:endpoints?|outcomes?|objectives?|goals?|aims?|target|comparison|analysis|result)$/
/** Only what is called so can be met: an analysis is significant or not. */
const reachable = /^(?:endpoints?|outcomes?|objectives?|goals?|aims?|target)$/
/** Words by which it is a plan, or a question. */
const supposed = /^(?:whether|if|would|could|might|may|should|will|must|expected|powered|designed|needed|to|definition|chance|probability)$/
/** How far before such words tell, in tokens. */
const before = 6

/** "Met its primary endpoint", "the primary outcome was not reached", "failed on its main endpoint", "the primary comparison was not significant": whether a trial found what it was made to find. */
export const primaryEndpoints: Recognizer = {
  opens: ({ type, text }) => type === 'word' && (met.test(text) || missed.test(text) || main.test(text)),
  read(tokens, at) {
    const read = main.test(tokens[at]!.text) ? passive(tokens, at) : active(tokens, at)
    return read && !tokens.slice(Math.max(0, at - before), at).some(({ text }, i, rest) => supposed.test(text) && !(text === 'to' && /^fail(?:ed|s)?$/.test(rest[i - 1]?.text ?? ''))) ? read : null
  },
}

function active(tokens: readonly Token[], at: number): Match | null {
  const isMissed = missed.test(tokens[at]!.text)
  let from = at + 1
  if (isMissed && /^(?:on|at|in)$/.test(tokens[from]?.text ?? '')) from++
  if (/^(?:the|its|their|both|this|that|a)$/.test(tokens[from]?.text ?? '')) from++
  const end = phraseEnd(tokens, from, reachable)
  if (end === null) return null
  const negation = negationBefore(tokens, at)
  return matchOf(tokens, negation ?? at, end, isMissed === (negation !== null && tokens[negation]!.text !== 'narrowly'))
}

function passive(tokens: readonly Token[], at: number): Match | null {
  const end = phraseEnd(tokens, at, endpoints)
  if (end === null || !/^(?:was|were|is|has|had)$/.test(tokens[end]?.text ?? '')) return null
  let verb = end + 1
  let isDenied = false
  while (/^(?:not|never|been|statistically|clearly|also|therefore|thus|narrowly|just|overall)$/.test(tokens[verb]?.text ?? '')) isDenied = /^(?:not|never)$/.test(tokens[verb++]!.text) || isDenied
  const text = tokens[verb]?.text ?? ''
  const isGood = /^(?:significant|positive)$/.test(text) || met.test(text) && reachable.test(tokens[end - 1]!.text)
  const isBad = /^(?:nonsignificant|negative)$/.test(text) || /^missed$/.test(text)
  return isGood || isBad ? matchOf(tokens, at, verb + 1, isGood !== isDenied) : null
}

/** Where "primary (efficacy) endpoint" ends. */
function phraseEnd(tokens: readonly Token[], at: number, nouns: RegExp): number | null {
  let i = /^(?:co|prespecified)$/.test(tokens[at]?.text ?? '') ? at + 1 : at
  if (isDash(tokens[i])) i++
  if (!main.test(tokens[i]?.text ?? '')) return null
  i++
  while (/^(?:efficacy|clinical|prespecified|study)$/.test(tokens[i]?.text ?? '')) i++
  if (tokens[i]?.text === 'end' && /^points?$/.test(tokens[i + 1]?.text ?? '')) return i + 2
  return nouns.test(tokens[i]?.text ?? '') ? i + 1 : null
}

/** The denial right before the verb: "did not meet", "failed to meet". */
function negationBefore(tokens: readonly Token[], at: number): number | null {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    if (negations.test(tokens[i]!.text)) return i
    if (!/^(?:to|quite|formally|even|ever)$/.test(tokens[i]!.text)) return null
  }
  return null
}

function matchOf(tokens: readonly Token[], first: number, next: number, significant: boolean): Match {
  const direction = { significant, change: significant ? 'difference' as const : 'none' as const, ofEndpoint: true as const }
  return { next, statistics: [{ kind: 'direction', start: tokens[first]!.start, end: tokens[next - 1]!.end, value: null, lower: null, upper: null, comparator: '=', unit: null, printed: [], direction }] }
}
