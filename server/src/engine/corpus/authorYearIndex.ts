import { firstPrintedForms, nameForms, printedForms } from './authorNames.ts'
import { issuedYear } from './cslDate.ts'
import type { Misprint, Study } from './study.ts'

/** Finds studies by the names and the year that a citation prints. */
export class AuthorYearIndex {
  readonly #right = new Map<string, Study[]>()
  readonly #misprinted = new Map<string, Study[]>()

  constructor(studies: Iterable<Study>) {
    for (const study of studies) {
      for (const entry of rightEntries(study)) add(this.#right, entry, study)
      for (const misprint of study.misprinted) for (const entry of misprintedEntries(study, misprint)) add(this.#misprinted, entry, study)
    }
  }

  /**
   * The studies that fit, only the best kind of match: all names and their number, then names that fit as far as they are printed,
   * then works that are printed so wrongly elsewhere.
   */
  find(authors: readonly string[], etAl: boolean, year: string): Study[] {
    const candidates = this.#candidates(this.#right, authors, year)
    const fitting = candidates.filter(study => namesFit(study, authors))
    const exact = fitting.filter(study => numberFits(study, authors.length, etAl))
    if (exact.length > 0) return exact
    return fitting.length > 0 ? fitting : this.#candidates(this.#misprinted, authors, year)
  }

  #candidates(map: Map<string, Study[]>, authors: readonly string[], year: string): Study[] {
    for (const entry of citedEntries(authors, year)) {
      const studies = map.get(entry)
      if (studies !== undefined) return studies
    }
    return []
  }
}

/** The entries of the index under which a study with these authors, as printed, may stand; the fullest form first. */
export function citedEntries(authors: readonly string[], year: string): string[] {
  // "Food and Drug Administration" looks like two authors.
  const firsts = [authors[0] ?? '', authors.join(' and '), authors.join(', ')]
  return [...new Set(firsts.flatMap(printedForms))].map(form => entryKey(form, yearOf(year)))
}

/** The entries of the index under which a study stands, rightly or by a misprint. */
export function authorYearTerms(study: Study): string[] {
  return [...rightEntries(study), ...study.misprinted.flatMap(misprint => misprintedEntries(study, misprint))]
}

function rightEntries(study: Study): string[] {
  return firstAuthorForms(study).map(name => entryKey(name, issuedYear(study.csl)))
}

function misprintedEntries(study: Study, { authors, year }: Misprint): string[] {
  if (authors === undefined && year === undefined) return []
  const rightYear = issuedYear(study.csl)
  const names = new Set([...firstAuthorForms(study), ...authors === undefined ? [] : firstPrintedForms(authors)])
  const years = new Set([rightYear, year === undefined ? rightYear : yearOf(year)])
  return [...names].flatMap(name => [...years].map(printedYear => entryKey(name, printedYear)))
}

/** An institution is known by its aliases too: "FDA". */
function firstAuthorForms(study: Study): string[] {
  const first = study.csl.author?.[0]
  if (first === undefined) return []
  const institution = first.family === undefined && first.literal !== undefined
  const aliases = institution ? study.aliases.flatMap(alias => printedForms(alias.replace(/,?\s{0,4}\d{4}[a-z]?$/, ''))) : []
  return [...new Set([...nameForms(first), ...aliases])]
}

/** Whether every further name printed is an author, as far as the authors are known. */
function namesFit(study: Study, authors: readonly string[]): boolean {
  const known = study.csl.author ?? []
  // An institution with "and" in its name is printed as one author and read as two.
  if (!study.authorsComplete || known[0]?.family === undefined) return true
  const names = new Set(known.flatMap(nameForms))
  return authors.slice(1).every(author => printedForms(author).some(form => names.has(form)))
}

function numberFits(study: Study, printed: number, etAl: boolean): boolean {
  const known = study.csl.author?.length ?? 0
  if (!study.authorsComplete) return etAl
  return etAl ? known > printed : known === printed
}

/** Four digits without the letter that tells works of one year apart; nothing for "n.d." and "in press". */
function yearOf(printed: string): string {
  return /\d{4}/.exec(printed)?.[0] ?? ''
}

function add(map: Map<string, Study[]>, entry: string, study: Study): void {
  const studies = map.get(entry)
  if (studies === undefined) map.set(entry, [study])
  else if (!studies.includes(study)) studies.push(study)
}

function entryKey(name: string, year: string): string {
  return `${name}|${year}`
}
