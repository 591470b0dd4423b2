import type { Result } from '../result.ts'
import type { CitationStyle } from './citationStyle.ts'
import type { ListTraits } from './processor.ts'
import type { Citable } from './studyLabel.ts'
import { withProcessor } from './withProcessor.ts'

/** One reference of a list, without its number. */
export interface ListEntry {
  html: string
  /** What the style sorts it by, as citeproc makes it; empty where the style keeps the order of citation. */
  sortKeys: (string | null)[]
}

/** Groups of works that were formatted together, and what the style wants of a list. */
export interface ListEntries { groups: ListEntry[][], traits: ListTraits }

/**
 * Formats groups of works, each group as a list of its own, for `ReferenceLists` to put together. Without groups it only says what the style
 * wants. Fails with one sentence when the style is unknown or cannot be used.
 */
export async function formatListEntries(groups: readonly (readonly Citable[])[], style: CitationStyle, locale?: string): Promise<Result<ListEntries>> {
  return withProcessor(style, locale, processor => ({ groups: groups.map(group => processor.listEntries(group)), traits: processor.traits }))
}
