import { nameForms, printedForms } from '../../corpus/authorNames.ts'
import { foldText } from '../../corpus/fold.ts'
import type { CslName, Study } from '../../corpus/study.ts'
import type { Field, Reference } from '../../manuscripts/manuscript.ts'
import type { Difference } from './difference.ts'

/** No more names than this are said in a message. */
const namesShown = 8
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
  if (first.family === undefined) return matches(printed[0]!, first) || printed.length > 1 ? [] : [replacement(text, printed[0]!, first, 'author', true)]

  const last = authorAfterEllipsis(text, reference)
  const listed = last ? printed.slice(0, -1) : printed
  const known = authorsComplete ? listed : listed.slice(0, right.length)
  const strangers = known.filter((name) => !right.some((author) => matches(name, author)))
  // Places correspond as long as the list was cut only where it says so; one name may then take the place of another.
  const aligned = (reference.etAl || printed.length === right.length) && strangers.length < known.length
  const expected = strangers.map((name) => right[printed.indexOf(name)])
  const replaceable = aligned && expected.every((author) => author !== undefined && !printed.some((name) => matches(name, author)))
  const differences = strangers.length === 0 ? [] : replaceable
    ? strangers.map((name, index) => replacement(text, name, expected[index]!, 'author', name === printed[0]))
    : [allAuthors(strangers, printed, right)]
  const rightLast = right.at(-1)!
  if (last && authorsComplete && strangers.length < known.length && !matches(last, rightLast)) differences.push(replacement(text, last, rightLast, 'last author', false))
  return differences
}

/** Names that are no authors of the work, where no single one can be put in their place. */
function allAuthors(strangers: readonly Field[], printed: readonly Field[], right: readonly CslName[]): Difference {
  const names = right.slice(0, namesShown).map(nameOf).join(', ') + (right.length > namesShown ? ' …' : '')
  const { start, end } = strangers[0]!
  return { field: 'authors', printed: strangers.map(({ text }) => text).join(', '), right: names, start, end, newText: null, serious: strangers[0] === printed[0] }
}

/** The last author in "A, B, … & Z". */
function authorAfterEllipsis(text: string, { authors }: Reference): Field | undefined {
  const last = authors.at(-1)
  const before = authors.at(-2)
  return last && before && ellipsis.test(text.slice(before.end, last.start).replace(/\p{Lu}\./gu, '')) ? last : undefined
}

function matches(printed: Field, author: CslName): boolean {
  const forms = nameForms(author)
  return printedForms(printed.text).some((form) => forms.includes(form)) || isOneName(printed.text, author)
}

/** "Movahed Rad" for a record whose family name is "Movahed" and whose given names begin with "Rad": databases cut names of several words in different places. */
function isOneName(printed: string, { family, given }: CslName): boolean {
  const words = foldText(printed).split(' ')
  const [families, all] = [foldText(family ?? '').split(' '), foldText(`${family ?? ''} ${given ?? ''}`).split(' ')]
  return words.length > 1 && words.every((word) => word.length > 1 && all.includes(word)) && words.some((word) => families.includes(word))
}

function replacement(text: string, name: Field, right: CslName, field: Difference['field'], serious: boolean): Difference {
  const style = initials.exec(text.slice(name.end, name.end + 30))?.[0].trimEnd() ?? ''
  return { field, printed: name.text, right: nameOf(right), start: name.start, end: name.end + style.length, newText: nameOf(right) + givenIn(style, right), serious }
}

function nameOf({ family, literal }: CslName): string {
  return family ?? literal ?? ''
}

/** The initials of a name in the form in which the entry prints initials: ", A. B." or " AB". */
function givenIn(style: string, { given }: CslName): string {
  const letters = (given ?? '').split(/[\s.-]{1,5}/).filter((part) => part !== '').map((part) => part[0]!)
  if (style === '' || letters.length === 0) return ''
  return style.startsWith(',') ? `, ${letters.map((letter) => `${letter}.`).join(' ')}` : ` ${letters.join('')}`
}
