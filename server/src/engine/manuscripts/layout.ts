import type { Span } from '../text/span.ts'
import type { Block, Citation, Manuscript } from './manuscript.ts'

/** A block before its sentences are known. */
export interface LayoutBlock extends Span {
  kind: Block['kind']
  /** Of a heading: 1 for the outermost. */
  level?: number
  /** The mark before a list item ("12.", "-"). */
  marker?: Span
  cells?: Block['cells']
}

/** What a syntax says of a text: where its blocks are, and what in them is not prose. */
export interface Layout {
  blocks: LayoutBlock[]
  /** Signs of the syntax itself; never part of anything. */
  markup: Span[]
  /** Code and math inside sentences. */
  objects: Span[]
  /** Web addresses, DOIs and e-mail addresses: not prose, but part of a reference entry. */
  addresses: Span[]
  comments: Span[]
  metadata: Manuscript['metadata']
}

/** Reads one syntax. Never throws; text that makes no sense in the syntax is prose. */
export interface Adapter {
  readLayout(text: string): Layout
  /** The citations that belong to the syntax; author–year and numeric ones are found in every syntax. `visible` is the text without markup. */
  readCitations(text: string, visible: string, blocks: readonly Span[]): Citation[]
}
