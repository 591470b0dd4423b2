import { findFieldStart, valueEnd } from './recovery.ts'
import { Delimiters, longestQuotedEntry } from './delimiters.ts'
import type { Macros } from './macros.ts'
import type { BibtexEntry, BibtexField } from './entry.ts'
import type { Fix } from '../../../text/edit.ts'
import type { SourceProblem } from '../../study.ts'
import type { Span } from '../../../text/span.ts'

const entryHead = /@\s{0,20}([a-z]{1,40})\s{0,100}([{(])/iy
const fieldName = /[^\s,{}()"#=%]{1,100}/y
const bareWord = /[^\s,{}()"#=%]{1,300}/y
/** Words without delimiters reach to the end of their line or to a comma; "2001 month = 6" lacks a comma, not braces. */
const moreWords = /[^\S\n]{1,20}[^\s,{}"#=%][^\n,{}"#=%]{0,300}(?=[,\n})])/y
/** White space and the comments to the end of a line that stand between fields. */
const blank = /(?:\s{1,100000}|%[^\n]{0,100000}){0,1000}/y
/** What follows an entry that a closing brace too many has ended. */
const goesOn = /\s{0,100}(?:,\s{0,100})?[a-z][\w:+.-]{0,60}\s{0,20}=\s{0,20}["{\d]/iy
const keyless = /^[a-z][\w-]{0,60}\s{0,20}=/i

const percent = 37

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0D)
}

/** Reads the entries of one file, one after the other; macros are added to those given. */
export class EntryReader {
  readonly problems: SourceProblem[] = []
  /** Where reading has come to. */
  at = 0
  readonly #text: string
  readonly #macros: Macros
  readonly #delimiters: Delimiters
  /** Where the entry in hand ends at the latest. */
  #limit = 0
  /** What closes the entry in hand. */
  #closer = '}'
  /** Whether the slip has been reported that leaves the entry in hand open. */
  #gaveUp = false
  /** Whether the last value was never closed, so that there is no comma behind it. */
  #recovered = false
  #commentsAreBalanced = true

  constructor(text: string, macros: Macros) {
    this.#text = text
    this.#macros = macros
    this.#delimiters = new Delimiters(text)
  }

  /**
   * The entry whose `@` stands at `start`; null for comments, macros and what is no entry. It reaches at most to `limit`, where the next
   * one begins.
   */
  read(start: number, limit: number): BibtexEntry | null {
    this.at = start
    this.#limit = limit
    const head = this.#match(entryHead)
    if (head === null) return null
    const type = head[1]!.toLowerCase()
    const closer = head[2] === '{' ? '}' : ')'
    this.#closer = closer
    this.#gaveUp = false
    if (type === 'comment' || type === 'preamble') return this.#skip(closer)
    this.#skipBlank()
    if (type === 'string') {
      for (const [name, field] of this.#fields(start, closer)) this.#macros.define(name, this.#text, field)
      return null
    }
    const keySpan = this.#key(closer)
    const key = this.#text.slice(keySpan.start, keySpan.end)
    if (/\s/.test(key)) this.#report('broken-entry', keySpan, 'A citation key has no spaces in it.')
    const fields = this.#fields(start, closer)
    return { type, key, keySpan, fields, start, end: this.at }
  }

  /** Steps over a comment. One that is not balanced ends where it begins: then the entries in it count. */
  #skip(closer: string): null {
    const from = this.at - 1
    let end = this.#delimiters.closing(from, closer, this.#limit)
    if (end < 0 && this.#commentsAreBalanced) {
      end = this.#delimiters.closing(from, closer, this.#text.length)
      this.#commentsAreBalanced = end >= 0
    }
    this.at = Math.max(from, end) + 1
    return null
  }

  /** The key after the opening brace; an empty span where fields follow at once. */
  #key(closer: string): Span {
    const start = this.at
    let end = start
    while (end < this.#limit && !',{}\n"'.includes(this.#text[end] as string) && this.#text[end] !== closer) end++
    const written = this.#text.slice(start, end).trimEnd()
    if (this.#text[end] === '{' || this.#text[end] === '"' || keyless.test(written)) return { start, end: start }
    this.at = end
    return { start, end: start + written.length }
  }

  #fields(start: number, closer: string): Map<string, BibtexField> {
    const fields = new Map<string, BibtexField>()
    let last: { name: string, field: BibtexField } | null = null
    for (;;) {
      let parted = last === null || this.#recovered
      this.#recovered = false
      this.#skipBlank()
      while (this.#takes(',')) {
        parted = true
        this.#skipBlank()
      }
      if (this.#takes(closer) || (closer === ')' && this.#takes('}'))) {
        if (!this.#continues()) return fields
        this.#report('broken-entry', { start: this.at - 1, end: this.at }, 'There is a closing brace too many; the fields after it were read all the same.', {
          title: 'Delete this brace', edits: [{ start: this.at - 1, end: this.at, newText: '' }],
        })
        continue
      }
      if (this.at >= this.#limit) {
        const rest: BibtexField | null = last === null ? null : this.#withoutSwallowed(last.field)
        if (rest === null || last === null) {
          const end = this.#trimmedEnd(start)
          const fix = { title: `Insert “${closer}”`, edits: [{ start: end, end, newText: `\n${closer}` }] }
          if (!this.#gaveUp) this.#report('broken-entry', { start, end: start + 1 }, 'This entry is not closed.', fix)
          return fields
        }
        fields.set(last.name, rest)
        last = { name: last.name, field: rest }
        continue
      }
      const before = this.at
      const name = this.#fieldName()
      this.#skipBlank()
      if (name === undefined || !this.#takes('=')) {
        this.#report('broken-entry', { start: this.at, end: this.at + 1 }, name === undefined ? 'This is no field; it was passed over.' : `There is no “=” after “${name}”; it was passed over.`)
        this.at = findFieldStart(this.#text, Math.max(this.at, before), this.#limit) ?? this.#limit
        if (this.at >= this.#limit) return fields
        continue
      }
      if (!parted && last !== null) {
        const { end } = last.field.outer
        this.#report('missing-comma', { start: end - 1, end }, `There is no comma before “${name}”; BibTeX loses the fields after it.`, { title: 'Insert the comma', edits: [{ start: end, end, newText: ',' }], preferred: true })
      }
      const field = this.#value(name)
      if (field === null) continue
      last = { name, field }
      if (!fields.has(name)) fields.set(name, field)
    }
  }

  /** `{…}`, `"…"`, a number or a macro, joined by `#`; null where there is none. */
  #value(name: string): BibtexField | null {
    this.#skipBlank()
    const outerStart = this.at
    const first = this.#part(name)
    if (first === null) return null
    let end = this.at
    this.#skipBlank()
    if (!first.macro && this.#text[this.at] !== '#') {
      this.at = end
      return { start: first.start, end: first.end, outer: { start: outerStart, end }, joined: null }
    }
    const parts = [first]
    while (this.#takes('#')) {
      this.#skipBlank()
      const next = this.#part(name)
      if (next !== null) parts.push(next)
      end = this.at
      this.#skipBlank()
    }
    this.at = end
    const outer = { start: outerStart, end }
    const field: BibtexField = { ...outer, outer, joined: null }
    this.#macros.join(field, name, parts, this.#text)
    return field
  }

  /** One part of a value without its delimiters; a bare word that is no number is a macro. */
  #part(name: string): Span & { macro: boolean } | null {
    const start = this.at
    const opener = this.#text[start]
    if (start < this.#limit && (opener === '{' || opener === '"')) {
      const end = opener === '{' ? this.#closingBrace(start) : this.#delimiters.closingQuote(start, this.#limit)
      if (end < 0) return { ...this.#recover(start, opener === '{' ? '}' : '"'), macro: false }
      this.at = end + 1
      return { start: start + 1, end, macro: false }
    }
    const bare = this.#match(bareWord)
    if (bare === null) {
      this.#report('broken-entry', { start, end: start + 1 }, `“${name}” has no value.`)
      return null
    }
    const more = this.#match(moreWords)
    const end = this.at
    if (more !== null) {
      this.#report('broken-entry', { start, end }, `The value of “${name}” is not in braces.`, {
        title: 'Put it in braces', edits: [{ start, end: start, newText: '{' }, { start: end, end, newText: '}' }], preferred: true,
      })
    }
    return { start, end, macro: more === null && !/^\d/.test(bare[0]) }
  }

  /** Where the brace that opens at `from` is closed; -1 where it is not. */
  #closingBrace(from: number): number {
    // BibTeX counts `\{` as a brace; many who write files do not.
    const end = this.#delimiters.closing(from, '}', this.#limit)
    if (end >= 0) return end
    const escaped = this.#delimiters.closing(from, '}', this.#limit, true)
    if (escaped >= 0) return escaped
    const far = this.#delimiters.closing(from, '}', Math.min(this.#text.length, this.#limit + longestQuotedEntry))
    if (far < 0 || !/^\s{0,100}(?:,|[})]\s{0,100}(?:@|$))/.test(this.#text.slice(far + 1, far + 250))) return -1
    this.#limit = Math.min(this.#text.length, far + longestQuotedEntry)
    return far
  }

  /** The value that opens at `from` and is never closed: it ends before the next field. */
  #recover(from: number, closer: string): Span {
    const next = findFieldStart(this.#text, from + 1, this.#limit)
    const end = valueEnd(this.#text, from + 1, next ?? this.#limit)
    const [what, newText] = next === null ? ['with the entry', `${closer}\n${this.#closer}`] : ['before the next field', closer]
    this.#gaveUp ||= next === null
    this.#report('broken-entry', { start: from, end: from + 1 }, `This is never closed; the value was taken to end ${what}.`, { title: `Insert “${closer}”`, edits: [{ start: end, end, newText }] })
    this.#recovered = true
    this.at = next ?? this.#limit
    return { start: from + 1, end }
  }

  /** The last field of an entry that is not closed, without the fields that it has swallowed for want of a brace; null where it has none. */
  #withoutSwallowed(field: BibtexField): BibtexField | null {
    if (field.joined !== null || this.#text[field.outer.start] !== '{') return null
    if (findFieldStart(this.#text, field.start, field.end) === null) return null
    const escaped = this.#delimiters.closing(field.outer.start, '}', field.end, true)
    if (escaped >= 0) this.at = escaped + 1
    const span = escaped >= 0 ? { start: field.start, end: escaped } : this.#recover(field.outer.start, '}')
    return { ...span, outer: { start: field.outer.start, end: span.end }, joined: null }
  }

  #continues(): boolean {
    goesOn.lastIndex = this.at
    const found = goesOn.exec(this.#text)
    return found !== null && this.at + found[0].length <= this.#limit
  }

  #trimmedEnd(start: number): number {
    let end = this.#limit
    while (end > start && ' \t\r\n'.includes(this.#text[end - 1] as string)) end--
    return end
  }

  #report(code: string, { start, end }: Span, message: string, fix?: Fix): void {
    const from = Math.min(start, Math.max(this.#limit - 1, 0))
    this.problems.push({ code, start: from, end: Math.max(from, Math.min(end, this.#text.length)), message, ...fix === undefined ? {} : { fixes: [fix] } })
  }

  /** Steps over white space and comments. */
  #skipBlank(): void {
    while (this.at < this.#limit && isBlank(this.#text.charCodeAt(this.at))) this.at++
    const code = this.#text.charCodeAt(this.at)
    if (code === percent || code > 0x7F) this.#match(blank)
  }

  #fieldName(): string | undefined {
    if (this.at >= this.#limit) return undefined
    fieldName.lastIndex = this.at
    if (!fieldName.test(this.#text)) return undefined
    const start = this.at
    this.at = Math.min(fieldName.lastIndex, this.#limit)
    return this.#text.slice(start, this.at).toLowerCase()
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    if (this.at >= this.#limit) return null
    pattern.lastIndex = this.at
    const found = pattern.exec(this.#text)
    if (found !== null) this.at = Math.min(this.at + found[0].length, this.#limit)
    return found
  }

  /** Steps over a character if it comes next. */
  #takes(char: string): boolean {
    if (this.at >= this.#limit || this.#text[this.at] !== char) return false
    this.at++
    return true
  }
}
