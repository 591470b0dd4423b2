import type { Check, CheckInput } from './check.ts'
import type { Reference } from '../manuscripts/manuscript.ts'
import { sameAuthorYear } from './sameAuthorYear.ts'
import { unmarkedNumbers } from './unmarkedNumbers.ts'
import type { Say } from '../wording/say.ts'

/** An entry of the reference list that the text never cites. */
export const uncitedReference: Check = {
  code: 'uncited-reference',
  severity: 'information',
  description: 'An entry of the reference list is never cited in the text.',
  reach: 'document',
  * run(input) {
    const cited = citedEntries(input)
    // Where no entry is cited, the document cites in a way that is not read, such as by raised numbers.
    if (cited.size === 0) return
    const unmarked = unmarkedNumbers(input)
    for (const { reference } of input.references) {
      if (cited.has(reference) || reference.number !== undefined && unmarked?.has(reference.number)) continue
      yield { start: reference.start, end: reference.end, message: input.say`${nameOf(reference, input.say)} is in the reference list and is never cited in the text.` }
    }
  },
}

function citedEntries({ citations, references, others }: CheckInput): Set<Reference> {
  const cited = new Set<Reference>()
  const items = [...citations, ...others.flatMap((other) => other.citations)].flatMap((citation) => citation.items)
  const studies = new Set(items.flatMap((item) => item.studies))
  const ambiguous = items.flatMap(({ status, reference }) => status === 'ambiguous' && reference ? [reference] : [])
  for (const { reference, listedElsewhere } of items) {
    const entry = reference ?? listedElsewhere
    if (entry) cited.add(entry)
  }
  for (const { reference, study } of references) {
    if (study && studies.has(study) || ambiguous.some((entry) => sameAuthorYear(entry, reference))) cited.add(reference)
  }
  return cited
}

function nameOf({ authors, etAl, year, number, title }: Reference, say: Say): string {
  const first = authors[0]?.text
  const several = etAl || authors.length > 2 ? ' et al.' : authors.length === 2 ? ` ${say`and ${authors[1]!.text}`}` : ''
  if (first !== undefined) return `${first}${several} (${year?.text ?? 'n.d.'})`
  return number === undefined ? title === undefined ? say`This entry` : `“${title.text}”` : say`Entry ${number}`
}
