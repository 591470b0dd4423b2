import { MappedText } from '../mappedText.ts'
import { mappedText, type BibtexField } from './entry.ts'
import { monthNumber } from '../../cslDate.ts'
import type { SourceProblem } from '../../study.ts'
import type { Span } from '../../../text/span.ts'

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Macros may be made of macros; doubled again and again they would fill the memory. */
const longestMacro = 10_000
const mostPieces = 100

/** What all macros of a file may come to where they are used; the names of journals in a hundred thousand entries are less. */
const mostExpanded = 20_000_000

/** One part of a value: a macro, or text that stands in the file. */
type Part = Span & { macro: boolean }

/** What `@string` defines, and the values that are made of it. */
export class Macros {
  readonly #macros = new Map(monthNames.map(month => [month, new MappedText().add(month, 0)]))
  /** Values with a macro that was not defined above them. */
  #expanded = 0
  readonly #open: { field: BibtexField, name: string, parts: readonly Part[] }[] = []

  define(name: string, text: string, field: BibtexField): void {
    const value = mappedText(text, field)
    if (value.text.length <= longestMacro && value.pieces <= mostPieces) this.#macros.set(name, value)
  }

  /** What a macro stands for; undefined where nothing defines it. */
  text(name: string): string | undefined {
    return this.#macros.get(name)?.text
  }

  /** Puts a value together from its parts; what is unknown is taken as it stands until `resolve`. */
  join(field: BibtexField, name: string, parts: readonly Part[], text: string): void {
    if (this.#put(field, parts, text).length > 0) this.#open.push({ field, name, parts })
  }

  /** After the last entry: values with macros that are defined below them are put together again; macros that nothing defines are reported. */
  resolve(text: string): SourceProblem[] {
    return this.#open.splice(0).flatMap(({ field, name, parts }) => this.#put(field, parts, text).flatMap(({ start, end }): SourceProblem[] => {
      const written = text.slice(start, end)
      if (name === 'month' && monthNumber(written) !== null) return []
      return [{ code: 'undefined-string', start, end, severity: 'information', message: `No @string defines “${written}”; it was taken as text.` }]
    }))
  }

  /** Sets the value of the field, and says which of the parts are unknown macros. */
  #put(field: BibtexField, parts: readonly Part[], text: string): Part[] {
    const value = new MappedText()
    const unknown: Part[] = []
    for (const part of parts) {
      if (value.text.length > longestMacro || value.pieces > mostPieces) break
      const written = text.slice(part.start, part.end)
      const macro = part.macro && this.#expanded < mostExpanded ? this.#macros.get(written.toLowerCase()) : undefined
      this.#expanded += macro?.text.length ?? 0
      if (part.macro && macro === undefined) unknown.push(part)
      value.append(macro ?? new MappedText().add(written, part.start))
    }
    field.joined = value
    return unknown
  }
}
