import { MappedText } from './mappedText.ts'
import type { Span } from '../../text/span.ts'
import type { SourceProblem } from '../study.ts'

/** One `@type{key, …}` of a BibTeX file; field values are raw TeX, concatenations and macros resolved. */
export interface BibtexEntry extends Span {
  type: string
  key: string
  fields: Map<string, MappedText>
}

export interface BibtexFile {
  entries: BibtexEntry[]
  problems: SourceProblem[]
}

const monthMacros = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const entryHead = /@\s{0,20}([a-z]{1,40})\s{0,100}([{(])/iy
const entryLine = /^[ \t]{0,40}@[ \t]{0,20}[a-z]{1,40}[ \t]{0,20}[{(]/gim
const keyPattern = /[^\s,{}"=]{1,300}/y
const fieldName = /[^\s,{}()"#=]{1,100}/y
const blank = /\s{0,100000}/y

/**
 * Finds the entries of a BibTeX file in one pass. An entry reaches at most to the next line that begins with another one: where a brace
 * is missing, only that entry loses the fields after it. Text outside entries is a comment.
 */
export function bibtexEntries(text: string): BibtexFile {
  const macros = new Map(monthMacros.map(month => [month, new MappedText().add(month, 0)]))
  const file: BibtexFile = { entries: [], problems: [] }
  const lines = [...text.matchAll(entryLine)].map(line => line.index + line[0].indexOf('@'))
  let nextLine = 0
  for (let at = text.indexOf('@'); at >= 0; ) {
    while (nextLine < lines.length && (lines[nextLine] as number) <= at) nextLine++
    const reader = new EntryReader(text, at, lines[nextLine] ?? text.length, macros)
    const entry = reader.read()
    if (entry !== null) file.entries.push(entry)
    if (reader.problem !== null) file.problems.push(reader.problem)
    at = text.indexOf('@', Math.max(reader.at, at + 1))
  }
  return file
}

/** Reads one entry, from its `@` to its closing brace or to the limit. */
class EntryReader {
  readonly #text: string
  readonly #start: number
  readonly #limit: number
  readonly #macros: Map<string, MappedText>
  at: number
  problem: SourceProblem | null = null

  constructor(text: string, start: number, limit: number, macros: Map<string, MappedText>) {
    this.#text = text
    this.#start = start
    this.#limit = limit
    this.#macros = macros
    this.at = start
  }

  read(): BibtexEntry | null {
    const head = this.#match(entryHead)
    if (head === null) return null
    const type = (head[1] ?? '').toLowerCase()
    if (type === 'comment' || type === 'preamble') {
      // A comment may well be no balanced text; then the entries in it count.
      this.at--
      this.#balanced(head[2] === '{' ? '}' : ')')
      this.problem = null
      return null
    }
    this.#skipBlank()
    const key = type === 'string' ? '' : this.#match(keyPattern)?.[0] ?? ''
    const fields = this.#fields(head[2] === '{' ? '}' : ')')
    if (type === 'string') {
      for (const [name, value] of fields) this.#macros.set(name, value)
      return null
    }
    if (key === '') {
      this.problem ??= this.#problemAt(this.#start, 'missing-key', `This @${type} has no citation key and was left out.`)
      return null
    }
    return { type, key, fields, start: this.#start, end: this.at }
  }

  #fields(closer: string): Map<string, MappedText> {
    const fields = new Map<string, MappedText>()
    for (;;) {
      this.#skipBlank()
      while (this.#isAhead(',')) {
        this.at++
        this.#skipBlank()
      }
      if (this.#isAhead(closer)) {
        this.at++
        return fields
      }
      const name = this.#match(fieldName)?.[0]?.toLowerCase()
      this.#skipBlank()
      if (this.at >= this.#limit) {
        // The last field has a brace too few and has swallowed those after it.
        fields.delete([...fields.keys()].at(-1) ?? '')
        this.#giveUp('is not closed', this.#start)
        return fields
      }
      if (name === undefined || !this.#isAhead('=')) {
        this.#giveUp('has something in it that is no field')
        return fields
      }
      this.at++
      const value = this.#value()
      if (value === null) return fields
      if (!fields.has(name)) fields.set(name, value)
    }
  }

  /** `{…}`, `"…"`, a number or a macro, joined by `#`; null when it does not end. */
  #value(): MappedText | null {
    const value = new MappedText()
    for (;;) {
      this.#skipBlank()
      const from = this.at
      const opener = this.#text[from]
      if (opener === '{' || opener === '"') {
        if (!this.#balanced(opener === '{' ? '}' : '"')) return null
        value.add(this.#text.slice(from + 1, this.at - 1), from + 1)
      } else {
        const word = this.#match(fieldName)?.[0]
        if (word === undefined) {
          this.#giveUp('has a field without a value')
          return null
        }
        value.append(this.#macros.get(word.toLowerCase()) ?? new MappedText().add(word, from))
      }
      this.#skipBlank()
      if (!this.#isAhead('#')) return value
      this.at++
    }
  }

  /** Moves from an opening delimiter past the closing one that balances it, and says whether there is one before the limit. */
  #balanced(closer: string): boolean {
    let depth = 0
    for (let at = this.at + 1; at < this.#limit; at++) {
      const char = this.#text[at]
      if (char === '\\') at++
      else if (depth === 0 && char === closer) {
        this.at = at + 1
        return true
      } else if (char === '{') depth++
      else if (char === '}') depth--
    }
    this.#giveUp('has an opening brace or quote that is never closed')
    return false
  }

  #giveUp(reason: string, place: number = this.at): void {
    this.problem ??= this.#problemAt(place, 'broken-entry', `This entry ${reason}; what follows in it was left out.`)
    this.at = this.#limit
  }

  #problemAt(start: number, code: string, message: string): SourceProblem {
    const at = Math.min(start, Math.max(this.#limit - 1, 0))
    return { code, start: at, end: at + 1, message }
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    if (this.at >= this.#limit) return null
    pattern.lastIndex = this.at
    const found = pattern.exec(this.#text)
    if (found !== null) this.at += found[0].length
    return found
  }

  #isAhead(char: string): boolean {
    return this.at < this.#limit && this.#text[this.at] === char
  }

  #skipBlank(): void {
    this.#match(blank)
  }
}
