import type { Study } from '../../corpus/study.ts'
import type { ResolvedItem } from '../../judging/claim.ts'
import type { Citation, Manuscript } from '../../manuscripts/manuscript.ts'

/** A citation taken apart, so that it can be written in another form. */
export interface CitationParts {
  /** The authors are part of the sentence. */
  narrative: boolean
  items: { study: Study, prefix: string, suffix: string }[]
}

/** One way of writing citations. */
export interface Form {
  /** Takes a citation of this form apart; `items` are resolved, each to one study. Null where something in it has no counterpart in other forms, as an author suppressed. */
  read(citation: Citation, items: readonly ResolvedItem[]): CitationParts | null
  /** Null where this form cannot say it. */
  write(parts: CitationParts, manuscript: Manuscript): string | null
}

/** An item without words around it. */
export function bare({ studies }: ResolvedItem): CitationParts['items'][number] {
  return { study: studies[0]!, prefix: '', suffix: '' }
}
