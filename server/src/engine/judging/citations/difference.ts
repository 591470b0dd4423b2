import type { Span } from '../../text/span.ts'

/** One field of a reference entry that disagrees with the record of the work. */
export interface Difference extends Span {
  field: 'DOI' | 'title' | 'year' | 'author' | 'last author' | 'authors' | 'journal' | 'volume' | 'issue' | 'pages'
  printed: string
  /** What the record has. */
  right: string
  /** What to put in the place; null where no single replacement would make the entry right. */
  newText: string | null
  /** The field belongs to another work, so that a reader would be led there; the other slips are small. */
  serious: boolean
}
