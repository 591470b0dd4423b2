import { detached } from '../text/detached.ts'
import { objectCharacter, overwrite } from '../text/mask.ts'
import type { Span } from '../text/span.ts'
import { readAuthorYearCitations } from './citations/authorYear.ts'
import { readNumbers, type NumberedCitations, type NumberStyle } from './citations/numeric.ts'
import type { Adapter, Layout, LayoutBlock, Rewrite } from './layout.ts'
import type { Citation, Note } from './manuscript.ts'
import { sentencesBeside, withAsides } from './notes.ts'
import { removed } from './references/entryText.ts'
import { mayHoldTitle } from './references/section.ts'

/** What one piece of a document says by itself, with offsets from its own start. Only its text decides; the document around it does not. */
export interface Piece {
  text: string
  layout: Layout
  /** The text without markup; what reference lists are looked for in. */
  stripped: string
  content: PieceContent
  /** Its headings, in order. */
  headings: readonly LayoutBlock[]
  /** Whether a reference list may begin in it, and whether it has entries of one that the syntax sets apart. */
  titled: boolean
  marked: boolean
}

/** What the prose of a piece says, as far as it is no reference list. */
export interface PieceContent {
  blocks: readonly LayoutBlock[]
  /** The sentences of each block. */
  sentences: Span[][]
  /** The text without markup, addresses and reference list, in which objects still stand for something. */
  visible: string
  /** By key, and by author and year. */
  citations: Citation[]
  /** Footnotes and their marks, in order. */
  notes: readonly Note[]
  /** What may be citations by number: the document decides which way of writing them it follows. */
  numbers: NumberedCitations
}

const none: readonly Note[] = []

/** Reads a piece of a document, `cut` from it. */
export function readPiece(adapter: Adapter, cut: string, first: boolean): Piece {
  // Pieces are kept from version to version; the versions that they were cut from must not be.
  const text = detached(cut)
  const layout = adapter.readLayout(text, first)
  const stripped = rewrite(overwrite(text, layout.markup), layout.rewrites ?? [])
  const { blocks } = layout
  return {
    text, layout, stripped, content: readContent(adapter, text, layout, stripped, blocks, []),
    headings: blocks.filter(({ kind }) => kind === 'heading'), titled: blocks.some((block) => mayHoldTitle(stripped, block)), marked: blocks.some(({ entry }) => entry),
  }
}

/** Reads a piece that holds part of a reference list: `hidden` is blank, and only `blocks` count. */
export function readBeside(adapter: Adapter, { text, layout, stripped }: Piece, blocks: readonly LayoutBlock[], hidden: readonly Span[]): PieceContent {
  return readContent(adapter, text, layout, stripped, blocks, hidden)
}

function readContent(adapter: Adapter, text: string, layout: Layout, stripped: string, blocks: readonly LayoutBlock[], hidden: readonly Span[]): PieceContent {
  // Sentences are split where citations can still be seen: one behind a full stop belongs to the sentence before it.
  const visible = overwrite(overwrite(stripped, layout.objects, objectCharacter), [...layout.addresses, ...hidden])
  const own = adapter.readCitations(text, visible, blocks)
  const rest = overwrite(visible, own)
  const authorYear = readAuthorYearCitations(text, rest, blocks)
  const citations = authorYear.length === 0 ? own : [...own, ...authorYear].sort(inOrder)
  const words = overwrite(rest, authorYear)
  const numbers = readNumbers(text, words, blocks)
  const notes = withAsides(layout.notes ?? none, words)
  const plain = withSignsAsWords(visible, [...own.filter(({ form }) => form === 'latex'), ...notes.flatMap(({ mark }) => mark ?? [])])
  return { blocks, sentences: sentencesOf(plain, blocks, notes), visible, citations, notes, numbers }
}

/**
 * Of a command such as `\citep{key}` just the key can be seen, and of the mark of a footnote nothing, which would begin or end no sentence. For dividing sentences a work in
 * brackets stands in its place, and a name where the work is named in the sentence.
 */
function withSignsAsWords(visible: string, signs: readonly (Span & { narrative?: boolean })[]): string {
  const runs: { start: number, end: number, narrative: boolean }[] = []
  for (const { start, end, narrative = false } of [...signs].sort(inOrder)) {
    const last = runs.at(-1)
    if (last && start < last.end) continue
    if (last && !last.narrative && !narrative && visible.slice(last.end, start).trim() === '') last.end = end
    else runs.push({ start, end, narrative })
  }
  return rewrite(visible, runs.map(({ start, end, narrative }) => ({ start, end, words: narrative ? 'X'.repeat(end - start) : bracketOf(end - start) })))
}

/** A citation in brackets that is so long, or as long as one may be. */
function bracketOf(length: number): string {
  return length < 4 ? objectCharacter.repeat(length) : `[@${'x'.repeat(Math.min(180, length - 3))}]`
}

/** The sentences of each block. The cells of a table row are its sentences, so that numbers of neighbouring cells never run together. */
function sentencesOf(visible: string, blocks: readonly LayoutBlock[], notes: readonly Note[]): Span[][] {
  let next = 0
  return blocks.map((block) => {
    const first = next
    while (next < notes.length && notes[next]!.start < block.end) next++
    return block.cells ? block.cells.flatMap(({ span }) => span.end > span.start ? [span] : []) : sentencesBeside(notes.slice(first, next), visible, block)
  })
}

/** Puts words in the place of signs; blanks make up for what the words are shorter. */
function rewrite(text: string, rewrites: readonly Rewrite[]): string {
  if (rewrites.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const { start, end, words } of rewrites) {
    if (start < at) continue
    parts.push(text.slice(at, start), words.slice(0, end - start).padEnd(end - start))
    at = end
  }
  return parts.join('') + text.slice(at)
}

/** The prose of a piece where its numbers are written in the given way, or mean nothing (`null`). */
export function proseOf({ visible, citations, notes, numbers }: PieceContent, { objects }: Layout, style: NumberStyle | null): string {
  return overwrite(visible, [...objects, ...citations, ...notes.flatMap(({ mark }) => mark ?? []), ...style ? numbers[style] : []])
}

/** The text of a piece in which markup is told apart from blanks, for reading reference entries. */
export function entrySource({ text, layout }: Piece): string {
  // Words that are wider than they say would leave gaps in fields.
  return rewrite(overwrite(text, layout.markup, removed), (layout.rewrites ?? []).filter(({ start, end }) => end - start === 1))
}

/** Sorts spans by where they begin, then by where they end. */
export function inOrder(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}
