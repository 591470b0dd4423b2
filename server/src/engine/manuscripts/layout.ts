import type { Span } from '../text/span.ts'
import type { Block, Citation, Metadata, Note } from './manuscript.ts'

/** A block before its sentences are known. */
export interface LayoutBlock extends Span {
  kind: Block['kind']
  /** Of a heading: 1 for the outermost. */
  level?: number
  /** Of a heading whose level follows from the headings before it: how it looks. */
  style?: string
  /** The mark before a list item ("12.", "-"). */
  marker?: Span
  cells?: Block['cells']
  /** An entry of a reference list that the syntax sets apart (`\\bibitem{key}`, `.. [key]`). */
  entry?: { key?: string }
}

/** The looks of headings in plain text: one without a number stands below the numbered ones, where there are any. */
export const numbered = 'numbered'
export const unnumbered = 'unnumbered'

export interface Rewrite extends Span { words: string }

/** What a syntax says of a text: where its blocks are, and what in them is not prose. */
export interface Layout {
  blocks: LayoutBlock[]
  /** Signs of the syntax itself; never part of anything. */
  markup: Span[]
  /** Code and math inside sentences. */
  objects: Span[]
  /** Signs that stand for other words: `\leq` for "≤". The words are no longer than the span, so that no number moves. */
  rewrites?: Rewrite[]
  /** Web addresses, DOIs and e-mail addresses: not prose, but part of a reference entry. */
  addresses: Span[]
  comments: Span[]
  metadata: Metadata
  /** Footnotes and their marks. A sign of one is markup. */
  notes?: Note[]
  /** Names of figures, tables and sections that look like citation keys where they are referred to. */
  labels?: string[]
}

/** Reads one syntax. Never throws; text that makes no sense in the syntax is prose. */
export interface Adapter {
  /**
   * Where a text may be cut, in order, without 0: each piece reads by itself as it does within the whole. A cut stands at the start of a line,
   * behind a blank one, and never within code, a comment or a table.
   */
  cuts(text: string): number[]
  /**
   * Whether some pieces have signs by which something reaches over a cut. Where they have none, neither before an edit of them nor after it, all cuts outside of
   * these pieces stay where they are, and those within can be found from these pieces alone. Where a syntax does not say, the whole text is cut anew at every edit.
   */
  reachesOut?(text: string): boolean
  /** Reads a piece. `first` says that it is the beginning of the document. */
  readLayout(text: string, first: boolean): Layout
  /** The citations that belong to the syntax; author–year and numeric ones are found in every syntax. `visible` is the text without markup. */
  readCitations(text: string, visible: string, blocks: readonly Span[]): Citation[]
}
