import { foldText } from '../corpus/fold.ts'
import type { Reference } from '../manuscripts/manuscript.ts'

/** Whether a citation by first author and year, without a letter, could mean either of two entries. */
export function sameAuthorYear(a: Reference, b: Reference): boolean {
  const year = (reference: Reference): string => reference.year?.text.slice(0, 4) ?? ''
  return foldText(a.authors[0]?.text ?? '') === foldText(b.authors[0]?.text ?? '') && year(a) === year(b)
}
