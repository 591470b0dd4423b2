import type { Token } from '../../statistics/tokens.ts'

/** No name and no explanation is longer, in tokens. */
export const longest = 8

export const groupWord = /^(?:group|arm|cohort)$/
export const people = /^(?:patients?|participants?|subjects?|children|kids|infants|women|men|volunteers|individuals|adults|adolescents|persons|people)$/
export const roleWord = /^(?:control|controls|intervention|experimental|treatment|active|placebo|sham|comparison|comparator|verum|supplement)$/
/** Where an explanation ends. */
const ends = /^(?:[,;:.()[\]=n]|or|while|whereas|which|who|whom|that|for|at|during|until|every|twice|once|daily|followed|as|in|from|per|versus|vs|by|on|groups?|arms?|was|were|is|are|has|had|then|instead)$/
/** Where a name before a bracket begins. */
const begins = /^(?:[,;:.()[\]]|or|and|either|to|receive[ds]?|receiving|given|took|take|takes|had|got|with|versus|vs|into|of|the|a|an|were|was|is|are|by|at|in|on|for|from)$/

/** What stands behind a verb, a colon or a bracket, up to the next thing that is said. */
export function phraseFrom(tokens: readonly Token[], from: number): Token[] {
  let end = from
  while (end < tokens.length && end - from < longest && !ends.test(tokens[end]!.text) && !(tokens[end]!.text === 'and' && opensName(tokens, end + 1))) end++
  return tokens.slice(from, end)
}

/** "… and the control group", "… and group B" */
function opensName(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at, at + 3).some(({ text }) => groupWord.test(text) || roleWord.test(text) || people.test(text))
}

/** What stands before a bracket: "group" at its end is no part of it. */
export function phraseBefore(tokens: readonly Token[], opening: number): Token[] {
  const end = groupWord.test(tokens[opening - 1]?.text ?? '') ? opening - 1 : opening
  let start = end
  while (start > 0 && end - start < longest && !begins.test(tokens[start - 1]!.text) && !groupWord.test(tokens[start - 1]!.text)) start--
  return tokens.slice(start, end)
}
