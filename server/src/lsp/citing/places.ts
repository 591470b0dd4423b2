import type { Study } from '../../engine/corpus/study.ts'
import type { Analysis } from '../../engine/index.ts'
import type { ResolvedCitation, ResolvedItem } from '../../engine/judging/claim.ts'
import type { Span } from '../../engine/text/span.ts'
import { touches } from '../positions.ts'

/** An item of a citation with the citation around it. */
export interface CitedItem { citation: ResolvedCitation, resolved: ResolvedItem }

/** The item of a citation at the offset; where several share their place, as in `[3–5]`, the first. */
export function itemAt({ citations }: Analysis, offset: number): CitedItem | null {
  for (const citation of citations) {
    if (!touches(citation.citation, offset)) continue
    const resolved = citation.items.find(({ item }) => touches(item, offset)) ?? (citation.items.length === 1 ? citation.items[0] : undefined)
    if (resolved) return { citation, resolved }
  }
  return null
}

/** The study that an offset means: cited there, or listed there in the document's own reference list. */
export function studyAt(analysis: Analysis, offset: number): Study | null {
  const cited = itemAt(analysis, offset)?.resolved
  if (cited) return cited.status === 'resolved' ? cited.studies[0] ?? null : null
  return analysis.references.find(({ reference }) => touches(reference, offset))?.study ?? null
}

/** Everywhere that a document cites a study, in order. A range of numbers counts once. */
export function citedPlaces({ citations }: Analysis, key: string): Span[] {
  const places = citations.flatMap(({ items }) => items)
    .filter(({ status, studies }) => status === 'resolved' && studies[0]?.key === key)
    .map(({ item: { start, end } }) => ({ start, end }))
  return places.filter(({ start }, index) => places.findIndex(other => other.start === start) === index)
}

/** The characters of the key in an item; null where the item has none, as in running text. */
export function keySpan(text: string, { item }: ResolvedItem): Span | null {
  if (item.key === undefined) return null
  const at = text.slice(item.start, item.end).indexOf(item.key)
  return at < 0 ? null : { start: item.start + at, end: item.start + at + item.key.length }
}
