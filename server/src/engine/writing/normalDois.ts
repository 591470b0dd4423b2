import type { Edit } from '../checks/check.ts'
import { findIdentifiers } from '../manuscripts/identifiers.ts'

/** The edits that write every DOI of a text as the address that APA, Crossref and most journals ask for: `https://doi.org/10.1000/182`. */
export function normalDois(text: string): Edit[] {
  return findIdentifiers(text).flatMap(({ kind, value, start, end }) => {
    const newText = `https://doi.org/${value}`
    return kind === 'doi' && text.slice(start, end) !== newText ? [{ start, end, newText }] : []
  })
}
