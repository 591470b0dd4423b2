import type { Span } from '../text/span.ts'

export type Syntax = 'markdown' | 'plaintext' | 'latex'

/**
 * A manuscript as the engine sees it. `prose` has exactly the length of the text: whatever is not prose (code, math, markup, URLs,
 * front matter, comments, citations) is blanked out with spaces, so that every offset in it is an offset in the text.
 */
export interface Manuscript {
  text: string
  syntax: Syntax
  prose: string
  /** In order of appearance, not nested. */
  blocks: Block[]
  /** In order of appearance. */
  citations: Citation[]
  /** The document's own reference list; empty where it has none. */
  references: Reference[]
  metadata: { title?: string, doi?: string, bibliography: string[], csl?: string, language?: string }
  /** "citewright-ignore" comments. */
  ignores: IgnoreComment[]
}

export interface Block extends Span {
  kind: 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'caption' | 'quote'
  /** Titles of the headings above, outermost first. */
  section: string[]
  sentences: Span[]
  /** Of a table row: the cells, and the spans of the head cells above them. */
  cells?: { span: Span, head: Span | null }[]
}

/** One citation as printed; a cluster such as `[@a; @b]` or "(Fava et al., 2008; Rush et al., 2006)" is one citation of several items. */
export interface Citation extends Span {
  text: string
  form: 'pandoc' | 'latex' | 'author-year' | 'numeric'
  /** The authors are part of the sentence: "Aust et al. (2019) found", "@aust2019 found". */
  narrative: boolean
  items: CitationItem[]
}

export interface CitationItem extends Span {
  /** Citation key, where the syntax has one. */
  key?: string
  /** Family names (or an institution) and year, for author–year citations. `etAl` when the list is cut. */
  authors?: string[]
  etAl?: boolean
  year?: string
  /** Number, for numeric citations. `[3–5]` gives three items with the same span. */
  number?: number
  locator?: string
}

/** A field of a reference entry, with its place, so that a fix can replace just it. */
export interface Field extends Span { text: string }

/** One entry of the document's own reference list. */
export interface Reference extends Span {
  text: string
  number?: number
  /** Family names in order; `etAl` where the list is cut ("…", "et al."). `last` is the name after an ellipsis. */
  authors: Field[]
  etAl: boolean
  year?: Field
  title?: Field
  container?: Field
  volume?: Field
  issue?: Field
  pages?: Field
  doi?: Field
  url?: Field
}

/** `<!-- citewright-ignore contradicted-statistic -->`: silences codes (all, where none is named) in a line or the whole file. */
export interface IgnoreComment extends Span {
  scope: 'file' | 'next-line' | 'line'
  codes: string[]
  /** What is silenced. */
  covers: Span
}
