import type { Span } from '../../text/span.ts'
import type { Field } from '../manuscript.ts'

/** No entry is longer than this; what follows is not read. */
const longest = 3000

/** Stands where markup was taken out of an entry. */
export const removed = '\0'

/** The text of one reference entry without markup, line breaks and double spaces, with the way back to the document. */
export class EntryText {
  readonly text: string
  /** For each character, its offset in the document; one more for the end. */
  readonly #offsets: number[]

  /** `source` is the document with markup overwritten by `removed`. */
  constructor(source: string, span: Span) {
    let text = ''
    const offsets: number[] = []
    const end = Math.min(span.end, span.start + longest)
    for (let at = span.start; at < end; at++) {
      const character = source[at]!
      if (character === removed || character === '\u00AD') continue
      const blank = character.charCodeAt(0) <= 32 || character === '\u00A0'
      if (blank && (text === '' || text.endsWith(' '))) continue
      text += blank ? ' ' : character
      offsets.push(at)
    }
    offsets.push(end)
    this.text = text
    this.#offsets = offsets
  }

  /** The field between two places of this text, trimmed of blanks; undefined where nothing is left. */
  field(start: number, end: number): Field | undefined {
    while (start < end && this.text[start] === ' ') start++
    while (end > start && this.text[end - 1] === ' ') end--
    if (start >= end) return undefined
    return { text: this.text.slice(start, end), start: this.#offsets[start]!, end: this.#offsets[end - 1]! + 1 }
  }
}
