import type { Edit } from '../check.ts'
import type { ResolvedCitation } from '../../judging/claim.ts'
import type { Reference } from '../../manuscripts/manuscript.ts'

/**
 * The edits that make the citations in the text follow an entry of the reference list whose year, or whose names and year, change. Null
 * where a citation prints its year without its names, so that no edit of it alone would be right.
 */
export function citingEdits(reference: Reference, citations: readonly ResolvedCitation[], change: { year: string, authors?: string }): Edit[] | null {
  const edits: Edit[] = []
  for (const { citation, items } of citations) {
    for (const { item, reference: cited } of items) {
      if (cited !== reference || item.year === undefined) continue
      const printed = citation.text.slice(item.start - citation.start, item.end - citation.start)
      const year = printed.lastIndexOf(item.year)
      if (year < 0 || change.authors !== undefined && year === 0) return null
      const between = /^.*?([\s,(]{1,4})$/s.exec(printed.slice(0, year))?.[1] ?? ' '
      edits.push(change.authors === undefined
        ? { start: item.start + year, end: item.end, newText: change.year }
        : { start: item.start, end: item.end, newText: `${change.authors}${between}${change.year}` })
    }
  }
  return edits
}
