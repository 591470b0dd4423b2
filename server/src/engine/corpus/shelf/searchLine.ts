import { printedName } from '../authorNames.ts'
import { issuedYear } from '../cslDate.ts'
import { foldText } from '../fold.ts'
import type { Study } from '../study.ts'

/** A search line taken apart. */
export interface SearchLine { key: string, authors: string[], year: string }

/**
 * Everything of a study that can be searched, folded, in one line: key, authors, year, and the rest, parted by tabs, every word after a
 * space.
 */
export function searchLine({ key, aliases, csl }: Study): string {
  const rest = [csl.title, csl['container-title'], csl['container-title-short'], ...aliases, csl.DOI, csl.PMID].map(text => typeof text === 'string' ? foldText(text) : '')
  return ` ${foldText(key)}\t ${(csl.author ?? []).map(name => foldText(printedName(name))).join('; ')}\t ${issuedYear(csl)}\t ${rest.join(' ')}`
}

/** What a line made by `searchLine` says of key, authors and year, folded as there. */
export function readSearchLine(line: string): SearchLine {
  const [key = '', authors = '', year = ''] = line.split('\t', 3)
  return { key: key.slice(1), authors: authors.split(';').map(author => author.slice(1)), year: year.slice(1) }
}
