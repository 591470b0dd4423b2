import type { Rarity } from '../candidates/rarity.ts'

/** Stems of words for the two sexes, which articles and writers call in one way or another. */
const sexNames: readonly (readonly string[])[] = [['male', 'men', 'man', 'boy'], ['femal', 'women', 'woman', 'girl']]

/** Those of the two that some words name. */
export function sexesIn(words: readonly string[]): (readonly string[])[] {
  return sexNames.filter(names => names.some(name => words.includes(name)))
}

/** Some words, those for the sexes as the sources have them. */
export function inWordsOf(words: readonly string[], rarity: Rarity): string[] {
  return words.map(word => rarity(word) > 0 ? word : sexNames.find(names => names.includes(word))?.find(name => rarity(name) > 0) ?? word)
}

/** Some words, and all names of the sexes among them that are asked for. */
export function withSexes(words: readonly string[], sexes: readonly (readonly string[])[]): readonly string[] {
  const more = sexes.filter(names => names.some(name => words.includes(name))).flat()
  return more.length > 0 ? [...words, ...more] : words
}
