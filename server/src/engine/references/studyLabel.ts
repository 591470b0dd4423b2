import { printedName } from '../corpus/authorNames.ts'
import type { CslItem } from '../corpus/study.ts'

/** A work as it is cited: its record, and whether all of its authors are known. A `Study` is one. */
export interface Citable {
  csl: CslItem
  authorsComplete?: boolean
}

/**
 * The short name of a work as running text says it: "Feder et al. (2014)", "Aust and Gärtner (2019)", "Food and Drug Administration
 * (2019)", "George (n.d.)"; a work without authors goes by its title.
 */
export function studyLabel(study: Citable): string {
  return `${authorLabel(study)} (${yearOf(study.csl) ?? 'n.d.'})`
}

/** The authors as a citation in the text names them, without the year: "Feder et al.". */
export function authorLabel({ csl, authorsComplete = true }: Citable): string {
  const names = authorNames(csl)
  const [first, second] = names
  if (first === undefined) return titleLabel(csl)
  if (names.length > 2 || !authorsComplete) return `${first} et al.`
  return second === undefined ? first : `${first} and ${second}`
}

/** The year of publication as a string of digits, or as the record words it ("in press"); undefined where there is none. */
export function yearOf({ issued }: CslItem): string | undefined {
  const year: unknown = issued?.['date-parts']?.[0]?.[0]
  if (typeof year === 'number' || (typeof year === 'string' && year !== '')) return String(year)
  const worded = issued?.raw ?? issued?.literal
  return typeof worded === 'string' && worded !== '' ? /\b\d{4}\b/.exec(worded)?.[0] ?? worded : undefined
}

/** Family names (or institutions) in order, particles that belong to the name included. */
export function authorNames({ author }: CslItem): string[] {
  return Array.isArray(author) ? author.map(printedName).filter(name => name !== '') : []
}

function titleLabel({ id, title }: CslItem): string {
  return title ? `“${title}”` : id
}
