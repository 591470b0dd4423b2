import { shiftSpan } from '../text/span.ts'
import type { LayoutBlock } from './layout.ts'
import type { Block, Citation, Field, Note, Reference } from './manuscript.ts'

// Copies at another place: a piece of a document is read with offsets from its own start.

/** A block of a layout, moved by so many UTF-16 code units; itself where that is 0. */
export function shiftLayoutBlock(block: LayoutBlock, by: number): LayoutBlock {
  if (by === 0) return block
  const shifted = shiftSpan(block, by)
  if (block.marker) shifted.marker = shiftSpan(block.marker, by)
  shiftCells(shifted, block, by)
  return shifted
}

/** A block with its sentences and cells, moved; itself where that is by 0. */
export function shiftBlock(block: Block, by: number): Block {
  if (by === 0) return block
  const { kind, start, end, section, sentences } = block
  const shifted: Block = { kind, start: start + by, end: end + by, section, sentences: sentences.map((sentence) => shiftSpan(sentence, by)) }
  shiftCells(shifted, block, by)
  return shifted
}

function shiftCells(shifted: Pick<Block, 'cells'>, block: Pick<Block, 'cells'>, by: number): void {
  if (block.cells) shifted.cells = block.cells.map(({ span, head }) => ({ span: shiftSpan(span, by), head: head && shiftSpan(head, by) }))
}

/** A citation with its items, moved; itself where that is by 0. */
export function shiftCitation(citation: Citation, by: number): Citation {
  if (by === 0) return citation
  const { start, end, text, form, narrative, tentative, items } = citation
  const shifted: Citation = { start: start + by, end: end + by, text, form, narrative, items: items.map((item) => shiftSpan(item, by)) }
  if (tentative) shifted.tentative = tentative
  return shifted
}

/** A footnote with its parts, moved; itself where that is by 0. */
export function shiftNote(note: Note, by: number): Note {
  return by === 0 ? note : { ...shiftSpan(note, by), mark: note.mark && shiftSpan(note.mark, by), body: note.body && shiftSpan(note.body, by) }
}

const fields = ['year', 'title', 'container', 'volume', 'issue', 'pages', 'doi', 'url'] as const

/** An entry of a reference list with its fields, moved; itself where that is by 0. */
export function shiftReference(reference: Reference, by: number): Reference {
  if (by === 0) return reference
  const shifted = { ...shiftSpan(reference, by), authors: reference.authors.map((author): Field => shiftSpan(author, by)) }
  for (const name of fields) {
    const field = reference[name]
    if (field) shifted[name] = shiftSpan(field, by)
  }
  return shifted
}
