import { Occurrences } from './occurrences.ts'
import { findFieldStart } from './recovery.ts'

/** How far behind the next line that looks like an entry the end of a value is looked for: an abstract may well quote an entry. */
export const longestQuotedEntry = 20_000

const openBrace = 123
const closeBrace = 125
const quote = 34
const backslash = 92

/** Where what is opened in a BibTeX file is closed. */
export class Delimiters {
  readonly #text: string
  readonly #openers: Occurrences
  readonly #closers: Occurrences

  constructor(text: string) {
    this.#text = text
    this.#openers = new Occurrences(text, '{')
    this.#closers = new Occurrences(text, '}')
  }

  /**
   * The delimiter that closes the one at `from`, braces in between balanced; -1 where there is none before `limit`.
   *
   * @param escapes whether a brace behind a backslash counts as a letter
   */
  closing(from: number, closer: string, limit: number, escapes = false): number {
    if (closer === '}' && !escapes) return this.#closingPlain(from, limit)
    let depth = 0
    const closing = closer.charCodeAt(0)
    for (let at = from + 1; at < limit; at++) {
      const code = this.#text.charCodeAt(at)
      if (depth === 0 && code === closing) return at
      if (code === openBrace) depth++
      else if (code === closeBrace) depth--
      else if (escapes && code === backslash) at++
    }
    return -1
  }

  /** The same for a brace: from one to the next, since most values are long and have none in them. */
  #closingPlain(from: number, limit: number): number {
    let depth = 0
    for (let at = from + 1; ;) {
      const close = this.#closers.after(at)
      if (close >= limit) return -1
      const open = this.#openers.after(at)
      if (open < close) {
        depth++
        at = open + 1
      } else if (depth === 0) {
        return close
      } else {
        depth--
        at = close + 1
      }
    }
  }

  /** The quote that closes the one at `from`; one in an accent (`\"o`) does not. */
  closingQuote(from: number, limit: number): number {
    let depth = 0
    for (let at = from + 1; at < limit && depth >= 0; at++) {
      const code = this.#text.charCodeAt(at)
      if (code === openBrace) depth++
      else if (code === closeBrace) depth--
      else if (code === quote && depth === 0 && !this.#isAccent(at)) return at
    }
    // With braces that do not match, a quote at the end of a line must do.
    const ending = /"\s{0,20}(?:,\s{0,20}\n|\n|$)/
    const found = ending.exec(this.#text.slice(from + 1, Math.min(limit, from + longestQuotedEntry)))
    const field = findFieldStart(this.#text, from + 1, limit) ?? limit
    return found === null || from + 1 + found.index > field ? -1 : from + 1 + found.index
  }

  #isAccent(at: number): boolean {
    return this.#text.charCodeAt(at - 1) === backslash && /[a-z{\\]/i.test(this.#text[at + 1] ?? '')
  }
}
