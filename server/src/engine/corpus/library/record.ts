import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'

/** A value of a record as it is written, and where. */
export interface RecordField extends Span { text: string }

/** A record of a library file as far as it is checked: what is written, where, and how to change it. */
export interface LibraryRecord extends Span {
  /** What the record is called in messages. */
  label: string
  /** Where it is underlined as a whole. */
  head: Span
  key: RecordField | null
  title: string
  doi: RecordField | null
  pmid: RecordField | null
  /** The year or the date, whichever is written. */
  date: RecordField | null
  /** The month, where it is written by itself. */
  month: RecordField | null
  authors: RecordField | null
  /** Names of fields that such a record must have and this one lacks. */
  missing: readonly string[]
  /** Adds an empty field; null where the format has no place for it. */
  insertField: ((name: string, value: string) => Edit) | null
  /** Whether other names of a record can be kept in the file, so that one record can take the place of another. */
  aliases: RecordField | null | 'none'
}
