import type { Span } from '../text/span.ts'

export type Syntax = 'markdown' | 'plaintext' | 'latex' | 'restructuredtext' | 'asciidoc' | 'typst'

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
  metadata: Metadata
  /** Footnotes and the marks that lead to them, in order of appearance. */
  notes: readonly Note[]
  /** Comments that silence checks. */
  ignores: IgnoreComment[]
  /** The same, about a paragraph each, in order: what can be read and judged by itself. Empty in a passage. */
  passages: readonly Placed<Manuscript>[]
  /** The same references, with offsets from their own starts. */
  entries: readonly Placed<Reference>[]
}

/**
 * Something with offsets from its own start, and where it stands in its document. While nothing in it changes, it is the same object in version after version of
 * the document, so that what is known of it can be kept.
 */
export interface Placed<T> {
  at: number
  alone: T
}

/** What a document says of itself. Paths are as written there, relative to the document. */
export interface Metadata {
  title?: string
  doi?: string
  bibliography: string[]
  csl?: string
  language?: string
  /** Other files of the same manuscript that this one takes in, in order. */
  includes: string[]
  /** The file that takes this one in, where the document names it (`% !TEX root = thesis.tex`). */
  root?: string
}

/** A file that a manuscript takes in, named as written there, and cannot be had: it is not there, or takes the manuscript in in its turn. */
export interface LostPart { name: string, reason: 'missing' | 'circle' }

export interface Block extends Span {
  kind: 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'caption' | 'quote'
  /** Titles of the headings above, outermost first. */
  section: string[]
  sentences: Span[]
  /** Of a table row: the cells, and the spans of the head cells above them. */
  cells?: { span: Span, head: Span | null }[]
}

/**
 * A footnote, or a mark that leads to one. One that is written where it is marked has both `mark` and `body`; of one that is written elsewhere, mark and body are notes
 * of their own with one name.
 */
export interface Note extends Span {
  /** The sign of the note in the running text; of a note that is written there, the sign that opens it, or all of it where it states nothing. */
  mark: Span | null
  /** What the note says. */
  body: Span | null
  /** What leads from a mark to its body; null where they stand together. */
  name: string | null
  /** Marks and bodies of this name belong together in their order. */
  isCounted?: true
}

/** One citation as printed; a cluster such as `[@a; @b]` or "(Fava et al., 2008; Rush et al., 2006)" is one citation of several items. */
export interface Citation extends Span {
  text: string
  form: CitationForm
  /** The authors are part of the sentence: "Aust et al. (2019) found", "@aust2019 found". */
  narrative: boolean
  /** It counts only where the reference list has its key: a cross reference looks the same. */
  tentative?: true
  items: CitationItem[]
}

/** How a citation is written: with keys, in the manner of a syntax, or with names and numbers, as print has it. */
export type CitationForm = KeyForm | 'author-year' | 'numeric'
/** `role` is that of MyST and reStructuredText: {cite:p}`key`, :cite:p:`key`. */
export type KeyForm = 'pandoc' | 'latex' | 'role' | 'typst' | 'asciidoc' | 'field'

/** Whether a citation names its works by key. */
export function isKeyForm(form: CitationForm): form is KeyForm {
  return form !== 'author-year' && form !== 'numeric'
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
  /** The key that citations name it by, where the syntax gives entries one. */
  key?: string
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

/**
 * A comment that silences codes (all, where none is named) in a line, the next line or the whole file: `<!-- citewright-disable-next-line CODE -- reason -->`.
 * One with the scope `own` says of the figures of its line that they are the writer's own.
 */
export interface IgnoreComment extends Span {
  scope: 'file' | 'next-line' | 'line'
  codes: string[]
  /** Each code with its place in the comment. */
  places: Field[]
  /** True for `citewright-own-result`. */
  own: boolean
  /** What is silenced. */
  covers: Span
}
