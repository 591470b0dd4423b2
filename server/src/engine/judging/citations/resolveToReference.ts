import { nameForms, printedForms } from '../../corpus/authorNames.ts'
import type { CitationItem, Reference } from '../../manuscripts/manuscript.ts'

/** The reference list of a document, ready for looking up what its citations lead to. */
export class ReferenceIndex {
  readonly #byKey = new Map<string, Reference>()
  readonly #byNumber = new Map<number, Reference>()
  readonly #byName = new Map<string, Reference[]>()
  /** By the end of a family name of several words: "Klaber Moffett" may be cited, or read, as "Moffett". */
  readonly #byNameEnd = new Map<string, Reference[]>()
  /** Names of many words, folded. */
  readonly #institutions: { name: string, reference: Reference }[] = []
  readonly size: number

  constructor(references: readonly Reference[]) {
    this.size = references.length
    for (const reference of references) {
      if (reference.number !== undefined && !this.#byNumber.has(reference.number)) this.#byNumber.set(reference.number, reference)
      if (reference.key !== undefined && !this.#byKey.has(reference.key)) this.#byKey.set(reference.key, reference)
      const [first] = reference.authors
      if (!first) continue
      for (const form of entryForms(first.text)) add(this.#byName, form, reference)
      const words = first.text.split(' ')
      if (words.length > 3) this.#institutions.push({ name: printedForms(first.text)[0] ?? '', reference })
      for (let from = 1; from < Math.min(words.length, 4); from++) for (const form of printedForms(words.slice(from).join(' '))) add(this.#byNameEnd, form, reference)
    }
  }

  /** Whether the entries are numbered. */
  get numbered(): boolean {
    return this.#byNumber.size > 0
  }

  /** The entry that the syntax gives this key. */
  byKey(key: string): Reference | undefined {
    return this.#byKey.get(key)
  }

  byNumber(number: number): Reference | undefined {
    return this.#byNumber.get(number)
  }

  /** The entries that an author–year citation may mean: same first author and year, then as many of the other names as it prints. */
  byAuthorYear(item: CitationItem): Reference[] {
    const entries = this.byFirstAuthor(item).filter(({ year }) => sameYear(year?.text ?? '', item.year ?? ''))
    const authors = item.authors ?? []
    const fitting = entries.filter((entry) => authors.slice(1).every((name, index) => namesMatch(entry.authors[index + 1]?.text, name)))
    const exact = fitting.filter((entry) => item.etAl ? entry.etAl || entry.authors.length > 2 : !entry.etAl && entry.authors.length === authors.length)
    return exact.length > 0 ? exact : fitting.length > 0 ? fitting : entries.filter(({ authors }) => authors.length === 1)
  }

  /** The entries with the same first author, of any year. */
  byFirstAuthor({ authors = [] }: CitationItem): Reference[] {
    // An institution with "and" in its name is read as two authors.
    for (const name of [authors[0] ?? '', authors.join(' and ')]) {
      for (const form of printedForms(name)) {
        const entries = this.#byName.get(form)
        if (entries) return entries
      }
    }
    for (const form of printedForms(authors[0] ?? '')) {
      const entries = this.#byNameEnd.get(form)
      if (entries) return entries
    }
    // Of "Food and Nutrition Board, Institute of Medicine", a citation is read as naming the last one.
    const [part] = printedForms(authors.length === 1 && authors[0]!.includes(' ') ? authors[0]! : '')
    return part === undefined || part.length < 10 ? [] : this.#institutions.filter(({ name }) => name.startsWith(part) || name.endsWith(part)).map(({ reference }) => reference)
  }
}

function add(index: Map<string, Reference[]>, form: string, reference: Reference): void {
  const entries = index.get(form)
  if (entries) entries.push(reference)
  else index.set(form, [reference])
}

/** The forms under which citations print the author of an entry: a family name, or an institution and its initials. */
function entryForms(author: string): string[] {
  // "British Thoracic Society [BTS]" is cited without its short name, or by it.
  const bracket = /^(.{2,150}?) ?\\?\[([^[\]\\]{2,20})\\?\]$/.exec(author)
  if (bracket) return [...new Set([...entryForms(bracket[1]!), ...printedForms(bracket[2]!)])]
  return [...new Set([...printedForms(author), ...author.includes(' ') ? nameForms({ literal: author }) : []])]
}

function namesMatch(printed: string | undefined, cited: string): boolean {
  if (printed === undefined) return false
  const forms = printedForms(printed)
  return printedForms(cited).some((form) => forms.includes(form))
}

/** Years agree when they are printed alike; a letter ("2019a") counts only where both have one. */
function sameYear(printed: string, cited: string): boolean {
  if (!/\d{4}/.test(printed) || !/\d{4}/.test(cited)) return printed.toLowerCase() === cited.toLowerCase()
  if (printed.slice(0, 4) !== cited.slice(0, 4)) return false
  return printed.length === 4 || cited.length === 4 || printed === cited
}
