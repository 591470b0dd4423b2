import type { Token } from '../../statistics/tokens.ts'
import { explained } from './definitions.ts'
import { phraseBefore, phraseFrom } from './phrases.ts'
import type { Head } from './heads.ts'
import { keyOf, type Naming } from './naming.ts'

const assigning = /^(?:randomi[sz]ed|randomly|allocated|assigned|divided|received|receiving|given|groups?|arms?)$/
const people = /^(?:patients?|participants?|subjects?|children|infants|women|men|volunteers|individuals|people|adults)$/

/** The groups by their sizes, as the heads of the columns have them; without the sizes that two groups share. */
export function groupsBySize(tables: ReadonlyMap<string, ReadonlyMap<string, Head>>): Map<number, readonly string[]> {
  const bySize = new Map<number, readonly string[] | null>()
  for (const heads of tables.values()) {
    for (const { labels, size } of heads.values()) {
      if (size === null) continue
      const before = bySize.get(size)
      bySize.set(size, labels.length > 0 && (before === undefined || before !== null && keyOf(before) === keyOf(labels)) ? labels : null)
    }
  }
  return new Map([...bySize].filter((entry): entry is [number, readonly string[]] => entry[1] !== null))
}

/** What a sentence calls the groups of some sizes: "randomised to neostigmine (n = 36)", "36 patients received neostigmine". */
export function namedBySize(tokens: readonly Token[], groups: ReadonlyMap<number, readonly string[]>, abbreviations: Readonly<Record<string, string>>): Naming[] {
  if (groups.size === 0 || !tokens.some(({ text }) => assigning.test(text))) return []
  return tokens.flatMap((token, at): Naming[] => {
    const name = token.type === 'number' && token.number ? groups.get(token.number.value) : undefined
    if (!name) return []
    const phrase = tokens[at - 1]?.text === '=' && /^n$/i.test(tokens[at - 2]?.text ?? '') && tokens[at - 3]?.text === '(' ? phraseBefore(tokens, at - 3) : assignedTo(tokens, at + 1)
    const called = phrase === null ? [] : explained(phrase, abbreviations).filter(label => !name.includes(label))
    return called.length > 0 ? [{ name, called }] : []
  })
}

/** "… patients received neostigmine", "… were randomised to neostigmine" */
function assignedTo(tokens: readonly Token[], from: number): Token[] | null {
  let at = from
  if (people.test(tokens[at]?.text ?? '')) at++
  if (/^(?:received|took)$/.test(tokens[at]?.text ?? '')) return phraseFrom(tokens, at + 1)
  while (/^(?:were|was|randomly)$/.test(tokens[at]?.text ?? '') && at < from + 3) at++
  return /^(?:randomi[sz]ed|allocated|assigned)$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === 'to' ? phraseFrom(tokens, at + 2) : null
}
