import type { Span } from './span.ts'

/** A stretch of a document and what is to stand there instead. */
export interface Edit extends Span { newText: string }

/** A change the writer may choose. Its edits are made together. */
export interface Fix {
  title: string
  edits: Edit[]
  /** The one to offer first. */
  preferred?: boolean
  /** It mends the spelling of a key or a field of a reference, never a figure or what is cited for it: `check --fix` applies it unasked. */
  safe?: boolean
}
