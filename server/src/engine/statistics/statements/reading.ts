import { ofWord } from '../../text/words.ts'
import { findMentions, type Mention, type Vocabulary } from '../../vocabulary/match.ts'
import { limitsIn, type PlacedLimit } from '../context/limits.ts'
import { peopleByOutcome } from '../context/outcomes.ts'
import { placeOf } from '../context/parts.ts'
import { timePoints } from '../context/times.ts'
import { recognize } from '../grammar/recognize.ts'
import { tokenize, type Token } from '../tokens.ts'
import type { Gradient } from './gradients.ts'
import { regimensIn } from './regimens.ts'
import { formerAndLatter } from './former.ts'

/** A sentence as its statements are read from it, without what stands in brackets. */
export interface Reading {
  vocabulary: Vocabulary
  tokens: readonly Token[]
  mentions: readonly Mention[]
  people: readonly Mention[]
  times: readonly { hours: number[], from: number, to: number }[]
  limits: readonly PlacedLimit[]
  /** "…, but not on the BDI" */
  excluded: readonly Token[]
  /** What was last said to be graded. */
  gradient: Gradient | null
}

/** What the names and numbers of a sentence are, apart from what it states. */
export function readingOf(tokens: readonly Token[], excluded: readonly Token[], vocabulary: Vocabulary): Reading {
  const mentions = namesIn(tokens, vocabulary)
  const isSince = ({ id, from }: Mention): boolean => id === 'baseline' && /^(?:from|since|to|versus|with)$/.test(tokens[from - 1]?.text ?? '')
  const people = [
    ...mentions.filter(mention => mention.slot === 'population' || mention.slot === 'analysis' && !isSince(mention)),
    ...mentions.filter(({ slot, from }) => slot === 'outcome' && /^(?:former|latter)$/.test(tokens[from]!.text)).map(mention => ({ ...mention, slot: 'analysis' as const, id: mention.id === 'response' ? 'responders' : 'non-responders' })),
    ...peopleByOutcome(tokens, mentions).map(mention => (tokens[mention.to - 1]!.text.startsWith('nonrespon') ? { ...mention, id: 'non-responders' } : mention)),
  ]
  return { vocabulary, tokens, mentions, people, ...measuredIn(tokens), excluded, gradient: null }
}

/** The names of the vocabulary, and regimens; the "cognitive" of a therapy is no outcome. */
function namesIn(tokens: readonly Token[], vocabulary: Vocabulary): Mention[] {
  const named = findMentions(tokens, vocabulary)
  const mentions = [...named, ...formerAndLatter(tokens, named)]
  const arms = mentions.filter(({ slot }) => slot === 'arm')
  return [...mentions.filter(({ slot, from, to }) => slot !== 'outcome' || !arms.some(arm => arm.from <= from && to <= arm.to)), ...regimensIn(tokens), ...profitingIn(tokens), ...leavingIn(tokens), ...ownersIn(tokens, vocabulary)]
}

const isOwner = ofWord(({ text }: Token) => text.endsWith("'s"))
const isProfiting = ofWord(({ text }: Token) => /^(?:benefit|benefited|benefitted|profit|profited|improve|better)$/.test(text))

/** The "ketamine" of "ketamine's effect". */
function ownersIn(tokens: readonly Token[], vocabulary: Vocabulary): Mention[] {
  return tokens.flatMap((token, at) => {
    if (token.type !== 'word' || !isOwner(token)) return []
    const { text } = token
    const [name] = findMentions(tokenize(text, { start: 0, end: text.length - 2 }), vocabulary)
    return name ? [{ ...name, from: at, to: at + 1 }] : []
  })
}

/** "Those who did not benefit": responders by another word, or non-responders. */
function profitingIn(tokens: readonly Token[]): Mention[] {
  return tokens.flatMap((token, at) => {
    if (token.type !== 'word' || !isProfiting(token)) return []
    let who = at - 1
    while (who > at - 6 && /^(?:did|do|had|have|not|never|went|on|to|later|then|eventually|got|get)$/.test(tokens[who]?.text ?? '')) who--
    if (token.text === 'better' && !/^g[eo]t$/.test(tokens[at - 1]?.text ?? '')) return []
    return tokens[who]?.text === 'who' ? [{ id: 'response', slot: 'outcome' as const, from: at, to: at + 1 }] : []
  })
}

const isLeaving = ofWord(({ text }: Token) => /^drop(?:s|ping)?$/.test(text))

/** "Drop-outs", "dropping out": that people left. */
function leavingIn(tokens: readonly Token[]): Mention[] {
  return tokens.flatMap((token, at) => {
    if (token.type !== 'word' || !isLeaving(token)) return []
    const out = tokens[at + 1]?.text === '-' ? at + 2 : at + 1
    return /^outs?$/.test(tokens[out]?.text ?? '') ? [{ id: 'discontinuation', slot: 'outcome' as const, from: at, to: out + 1 }] : []
  })
}

/** When something was measured, and which part of the sample numbers mark off. */
function measuredIn(tokens: readonly Token[]): Pick<Reading, 'times' | 'limits'> {
  const drafts = recognize(tokens).filter(({ kind }) => kind === 'duration' || kind === 'age')
  const durations = drafts.filter(({ kind }) => kind === 'duration')
  return {
    times: timePoints(tokens, durations, durations.map(draft => placeOf(tokens, draft))),
    limits: limitsIn(tokens, drafts, drafts.map(draft => placeOf(tokens, draft))),
  }
}
