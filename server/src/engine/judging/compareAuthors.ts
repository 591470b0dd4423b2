import { nameForms, printedForms } from '../corpus/authorNames.ts'
import type { CslName, Study } from '../corpus/study.ts'
import type { Field, Reference } from '../manuscripts/manuscript.ts'
import type { Difference } from './difference.ts'

const ellipsis = /…|\. ?\. ?\./
const initials = /^(?:, ?(?:\p{Lu}\p{Ll}{0,2}\.[ -]?){1,5}| \p{Lu}{1,4}\b)/u

/**
 * The authors of an entry that are not the work's. A list may be cut ("et al.", an ellipsis before the last author) and given names may be initials;
 * names beyond those that are known of the work are not judged.
 */
export function compareAuthors(text: string, reference: Reference, { csl, authorsComplete }: Study): Difference[] {
  const right = csl.author ?? []
  const printed = reference.authors
  const first = right[0]
  if (!first || printed.length === 0) return []
  if (first.family === undefined) return matches(printed[0]!, first) || printed.length > 1 ? [] : [difference(text, printed[0]!, first, true)]

  const last = authorAfterEllipsis(text, reference)
  const listed = last ? printed.slice(0, -1) : printed
  const known = authorsComplete ? listed : listed.slice(0, right.length)
  const strangers = known.flatMap((name, index) => right.some((author) => matches(name, author)) ? [] : [{ name, index }])
  // Places correspond as long as the list was cut only where it says so.
  const aligned = reference.etAl || printed.length === right.length
  const differences = strangers.map(({ name, index }) => {
    const expected = right[index]
    const replaceable = aligned && expected !== undefined && !printed.some((other) => matches(other, expected)) && strangers.length < known.length
    return difference(text, name, expected ?? right.at(-1)!, replaceable, index === 0)
  })
  const rightLast = right.at(-1)!
  if (last && authorsComplete && !matches(last, rightLast)) differences.push(difference(text, last, rightLast, true))
  return differences
}

/** The last author in "A, B, … & Z". */
function authorAfterEllipsis(text: string, { authors }: Reference): Field | undefined {
  const last = authors.at(-1)
  const before = authors.at(-2)
  return last && before && ellipsis.test(text.slice(before.end, last.start).replace(/\p{Lu}\./gu, '')) ? last : undefined
}

function matches(printed: Field, author: CslName): boolean {
  const forms = nameForms(author)
  return printedForms(printed.text).some((form) => forms.includes(form))
}

function difference(text: string, name: Field, right: CslName, replaceable: boolean, serious = false): Difference {
  const style = initials.exec(text.slice(name.end, name.end + 30))?.[0] ?? ''
  const newText = replaceable ? (right.family ?? right.literal ?? '') + givenIn(style, right) : null
  return { field: 'author', printed: name.text, right: right.family ?? right.literal ?? '', start: name.start, end: name.end + style.length, newText, serious }
}

/** The initials of a name in the form in which the entry prints initials: ", A. B." or " AB". */
function givenIn(style: string, { given }: CslName): string {
  const letters = (given ?? '').split(/[\s.-]{1,5}/).filter((part) => part !== '').map((part) => part[0]!)
  if (style === '' || letters.length === 0) return ''
  return style.startsWith(',') ? `, ${letters.map((letter) => `${letter}.`).join(' ')}` : ` ${letters.join('')}`
}
