import { MappedText } from '../mappedText.ts'
import type { Span } from '../../../text/span.ts'

/** A field of an entry. The span is that of its value between the delimiters, or of all that is joined by `#`. */
export interface BibtexField extends Span {
  /** Where the value with its delimiters begins and ends. */
  outer: Span
  /** The value where it is put together from parts or macros, else null: then it stands in the file as it is. */
  joined: MappedText | null
}

/** One `@type{key, …}` of a BibTeX file; what is in the fields is raw TeX. The span reaches from the `@` past the closing brace. */
export interface BibtexEntry extends Span {
  /** In lower case. */
  type: string
  /** Empty where the entry has none. */
  key: string
  keySpan: Span
  /** By name in lower case. Where a name stands twice, the first one counts, as in BibTeX. */
  fields: Map<string, BibtexField>
}

/** The raw text of a field. */
export function rawText(file: string, field: BibtexField): string {
  return field.joined === null ? file.slice(field.start, field.end) : field.joined.text
}

/** The raw text of a field with the places of its characters. */
export function mappedText(file: string, field: BibtexField): MappedText {
  return field.joined ?? new MappedText().add(file.slice(field.start, field.end), field.start)
}
