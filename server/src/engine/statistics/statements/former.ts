import type { Mention } from '../../vocabulary/match.ts'
import type { Token } from '../tokens.ts'

/** "The former", "the latter": the two treatments or the two kinds of people that were named last before, as names of their own. */
export function formerAndLatter(tokens: readonly Token[], mentions: readonly Mention[]): Mention[] {
  return tokens.flatMap(({ text }, at): Mention[] => {
    if (!/^(?:former|latter)$/.test(text) || tokens[at - 1]?.text !== 'the') return []
    const pair = lastPair(tokens, mentions.filter(({ to }) => to <= at), at)
    const named = pair?.[text === 'former' ? 0 : 1]
    return named ? [{ ...named, from: at, to: at + 1 }] : []
  })
}

function lastPair(tokens: readonly Token[], before: readonly Mention[], at: number): [Mention, Mention] | null {
  const pairs = [twoArms(before.filter(({ slot }) => slot === 'arm')), respondedOrNot(tokens, before, at)].filter(pair => pair !== null)
  return pairs.sort(([, a], [, b]) => b.from - a.from)[0] ?? null
}

/** The last two treatments that are not the same. */
function twoArms(arms: readonly Mention[]): [Mention, Mention] | null {
  const last = arms.at(-1)
  const other = arms.findLast(({ id }) => id !== last?.id)
  return last && other ? [other, last] : null
}

/** "17 had responded and 14 had not": those who did are named first. */
function respondedOrNot(tokens: readonly Token[], before: readonly Mention[], at: number): [Mention, Mention] | null {
  const response = before.findLast(({ id }) => id === 'response')
  const not = response ? tokens.findIndex(({ text }, i) => i >= response.to && i < at && text === 'not' && /^(?:had|did|have)$/.test(tokens[i - 1]!.text) && !/^[a-z]{3,}$/.test(tokens[i + 1]?.text ?? '')) : -1
  return response && not >= 0 ? [response, { ...response, id: 'non-response', from: not }] : null
}
