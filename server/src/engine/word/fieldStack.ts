import type { EmbeddedRecords } from './embeddedRecords.ts'
import { meaningOf, type FieldMeaning } from './fields.ts'

/** A field between its beginning and its end. */
interface OpenField {
  instruction: string
  /** Base64 that the field carries; EndNote keeps long citations there. */
  data: string | null
  meaning: FieldMeaning | null
  /** Where its result begins; null while its instruction is read. */
  start: number | null
}

/** A field that ended: what it means, and where its result stands, from `start` to the end of the text so far. */
export interface EndedField { meaning: FieldMeaning | null, start: number }

/** The fields around a place of a document. They are marked by signs in the text, may be nested, and are often not closed. */
export class FieldStack {
  readonly #records: EmbeddedRecords
  #open: OpenField[] = []

  constructor(records: EmbeddedRecords) {
    this.#records = records
  }

  /** Whether what is read now is no text: an instruction, or a list of what stands elsewhere. */
  get isSilent(): boolean {
    return this.#open.some(({ start, meaning }) => start === null || meaning?.kind === 'contents')
  }

  begin(data: string | null): void {
    this.#open.push({ instruction: '', data, meaning: null, start: null })
  }

  /** Takes up a part of the instruction. */
  instruct(text: string): void {
    const field = this.#open.at(-1)
    if (field?.start === null) field.instruction += text
  }

  /** The instruction ends, and the result begins at a place of the text. */
  separate(at: number): void {
    const field = this.#open.at(-1)
    if (field?.start !== null) return
    field.meaning = meaningOf(field.instruction, field.data, this.#records)
    field.start = at
  }

  /** The innermost field ends; null where none is open or it has no result. */
  end(): EndedField | null {
    const field = this.#open.pop()
    if (!field) return null
    if (field.start !== null) return { meaning: field.meaning, start: field.start }
    // EndNote carries the data of a long citation in a field within its instruction.
    const around = this.#open.at(-1)
    if (around?.start === null) around.data ??= field.data
    return null
  }

  /** A paragraph ends. An instruction that has not ended by now never will, and must not silence the rest of the document. */
  endParagraph(): void {
    this.#open = this.#open.filter(({ start }) => start !== null)
  }
}
