import type { Span } from '../../text/span.ts'
import type { Note } from '../manuscript.ts'

const mark = /\[(#[\p{L}\p{N}_.:+-]{0,100}|\*|\d{1,4})\]_(?![\p{L}\p{N}_])/gu

/** What leads from the mark of a footnote to the footnote: `[#]_` and `[*]_` go by their order. */
export function noteName(name: string): Pick<Note, 'name' | 'isCounted'> {
  const isCounted = name === '' || name === '#' || name === '*'
  return isCounted ? { name: name || '#', isCounted } : { name: name.toLowerCase() }
}

/** The marks of footnotes in a block: `[#note]_`, `[#]_`, `[1]_`. Those with a number may be citations as well, and stay visible. */
export function readNoteMarks(text: string, block: Span, markup: Span[], notes: Note[]): void {
  const content = text.slice(0, block.end)
  mark.lastIndex = block.start
  for (let match = mark.exec(content); match; match = mark.exec(content)) {
    const span = { start: match.index, end: mark.lastIndex }
    notes.push({ ...span, mark: span, body: null, ...noteName(match[1]!) })
    if (!/^\d/.test(match[1]!)) markup.push(span)
  }
}
