import type { Token } from '../tokens.ts'

/** Nouns that stand for one before: "the non-anxious kind". */
const standing = /^(?:kind|sort|type|variety|form)$/

/** "Anxious depression … the non-anxious kind": with the noun that the word stands for, which the same adjective went with before. */
export function withNouns(tokens: readonly Token[]): Token[] {
  return tokens.map((token, at) => {
    const adjective = tokens[at - 1]
    if (!standing.test(token.text) || adjective?.type !== 'word' || tokens[at - 2]?.text !== '-') return token
    const before = tokens.findIndex(({ text }, i) => i < at - 2 && text === adjective.text && tokens[i + 1]?.type === 'word')
    return before < 0 ? token : { ...tokens[before + 1]!, start: token.start, end: token.end }
  })
}
