import type { Check, CheckInput } from './check.ts'
import { foldText } from '../corpus/fold.ts'
import { unmarkedNumbers } from './unmarkedNumbers.ts'
import type { Reference } from '../manuscripts/manuscript.ts'

/** A number that is cited before a smaller one has been. */
export const citationOrder: Check = {
  code: 'citation-order',
  severity: 'information',
  description: 'References are numbered in the order in which they are cited, and one is cited before its turn.',
  reach: 'document',
  * run(input) {
    const { manuscript, citations, others, say } = input
    // In one chapter of several, the order began elsewhere; a list in alphabetical order is numbered by the alphabet.
    if (others.length > 0 || isAlphabetical(manuscript.references)) return
    const list = numbersOf(manuscript.references)
    if (list.size === 0) return
    const unmarked = unmarkedNumbers(input)
    const apart = tablesOf(input)
    const cited = citations.filter(({ citation }) => citation.form === 'numeric' && !apart.some(({ start, end }) => start <= citation.start && citation.start < end))
      .flatMap(({ items }) => items.map(({ item }) => item)).filter(({ number }) => list.has(number ?? 0))
    const later = new Map<number, number>()
    for (const [index, { number }] of cited.entries()) if (!later.has(number!)) later.set(number!, index)
    let highest = 0
    for (const [index, item] of cited.entries()) {
      const number = item.number!
      const skipped = [...list].filter((other) => other > highest && other < number && (later.get(other) ?? -1) > index && !unmarked?.has(other))
      highest = Math.max(highest, number)
      if (skipped.length === 0) continue
      // Said once: behind the first slip every number is out of turn.
      const message = skipped.length === 1 ? say`Number ${number} is cited before number ${skipped[0]!}, so the list is not in the order of the text.`
        : say`Number ${number} is cited before numbers ${skipped[0]!} to ${skipped.at(-1)!}, so the list is not in the order of the text.`
      yield { start: item.start, end: item.end, message }
      return
    }
  },
}

function numbersOf(references: readonly Reference[]): Set<number> {
  return new Set(references.flatMap(({ number }) => number ?? []))
}

/** Four entries in alphabetical order are so by intent. */
function isAlphabetical(references: readonly Reference[]): boolean {
  const names = references.map(({ authors }) => foldText(authors[0]?.text ?? '')).filter((name) => name !== '')
  return names.length >= 4 && names.every((name, index) => index === 0 || names[index - 1]! <= name)
}

/** Tables and captions are cited where the text first speaks of them, which is not where they stand. */
function tablesOf({ manuscript }: CheckInput): { start: number, end: number }[] {
  return manuscript.blocks.filter(({ kind }) => kind === 'table-row' || kind === 'caption')
}
