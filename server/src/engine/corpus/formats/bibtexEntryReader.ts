import { MappedText } from './mappedText.ts'
import type { SourceProblem } from '../study.ts'

/** One `@type{key, …}` of a BibTeX file; field values are raw TeX, concatenations and macros resolved. */
export interface BibtexEntry {
  type: string
  key: string
  fields: Map<string, MappedText>
}

const entryHead = /@\s{0,20}([a-z]{1,40})\s{0,100}([{(])/iy
const entryKey = /[^\s,{}"=]{1,300}/y
const word = /[^\s,{}()"#=]{1,100}/y
const blank = /\s{0,100000}/y

/** Macros may be made of macros; doubled again and again they would fill the memory. */
const longestMacro = 10_000

/** Reads one entry, from its `@` to its closing brace or to the limit that the caller sets. */
export class BibtexEntryReader {
  readonly #text: string
  readonly #start: number
  readonly #limit: number
  readonly #macros: Map<string, MappedText>
  /** Where reading has come to. */
  at: number
  /** The first thing that is wrong with the entry. */
  problem: SourceProblem | null = null

  constructor(text: string, start: number, limit: number, macros: Map<string, MappedText>) {
    this.#text = text
    this.#start = start
    this.#limit = limit
    this.#macros = macros
    this.at = start
  }

  /** The entry; null for comments, macros and what is no entry. A macro is added to those given. */
  read(): BibtexEntry | null {
    const head = this.#match(entryHead)
    if (head === null) return null
    const type = (head[1] ?? '').toLowerCase()
    const closer = head[2] === '{' ? '}' : ')'
    if (type === 'comment' || type === 'preamble') return this.#skip(closer)
    this.#match(blank)
    if (type === 'string') {
      for (const [name, value] of this.#fields(closer)) if (value.text.length <= longestMacro) this.#macros.set(name, value)
      return null
    }
    const key = this.#match(entryKey)?.[0]
    const fields = this.#fields(closer)
    if (key !== undefined) return { type, key, fields }
    this.problem ??= this.#problemAt(this.#start, 'missing-key', `This @${type} has no citation key and was left out.`)
    return null
  }

  /** A comment may well be no balanced text; then the entries in it count. */
  #skip(closer: string): null {
    this.at--
    this.#balanced(closer)
    this.problem = null
    return null
  }

  #fields(closer: string): Map<string, MappedText> {
    const fields = new Map<string, MappedText>()
    for (;;) {
      this.#match(blank)
      while (this.#takes(',')) this.#match(blank)
      if (this.#takes(closer)) return fields
      if (this.at >= this.#limit) {
        // The last field has a brace too few and has swallowed those after it.
        fields.delete([...fields.keys()].at(-1) ?? '')
        this.#giveUp('is not closed', this.#start)
        return fields
      }
      const name = this.#match(word)?.[0].toLowerCase()
      this.#match(blank)
      if (name === undefined || !this.#takes('=')) {
        this.#giveUp('has something in it that is no field')
        return fields
      }
      const value = this.#value()
      if (value === null) return fields
      if (!fields.has(name)) fields.set(name, value)
    }
  }

  /** `{…}`, `"…"`, a number or a macro, joined by `#`; null when it does not end. */
  #value(): MappedText | null {
    const value = new MappedText()
    do {
      this.#match(blank)
      const from = this.at
      const opener = this.#text[from]
      if (opener === '{' || opener === '"') {
        if (!this.#balanced(opener === '{' ? '}' : '"')) return null
        value.add(this.#text.slice(from + 1, this.at - 1), from + 1)
      } else {
        const bare = this.#match(word)?.[0]
        if (bare === undefined) {
          this.#giveUp('has a field without a value')
          return null
        }
        if (value.text.length <= longestMacro) value.append(this.#macros.get(bare.toLowerCase()) ?? new MappedText().add(bare, from))
      }
      this.#match(blank)
    } while (this.#takes('#'))
    return value
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

  #problemAt(place: number, code: string, message: string): SourceProblem {
    const start = Math.min(place, Math.max(this.#limit - 1, 0))
    return { code, start, end: start + 1, message }
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    if (this.at >= this.#limit) return null
    pattern.lastIndex = this.at
    const found = pattern.exec(this.#text)
    if (found !== null) this.at += found[0].length
    return found
  }

  /** Steps over a character if it comes next. */
  #takes(char: string): boolean {
    if (this.at >= this.#limit || this.#text[this.at] !== char) return false
    this.at++
    return true
  }
}
