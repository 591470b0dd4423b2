import type { Span } from '../text/span.ts'

/**
 * The text of a document while it is put together. What is finished is set aside in pieces, because to look into a text that still grows, or to take back its end, costs
 * time in proportion to its length.
 */
export class TextBuilder {
  readonly #finished: string[] = []
  /** Where the text begins that is still written. */
  #from = 0
  #open = ''

  get text(): string {
    return this.#finished.join('') + this.#open
  }

  get length(): number {
    return this.#from + this.#open.length
  }

  /** Appends words and says where they stand. */
  add(words: string): Span {
    const start = this.length
    this.#open += words
    return { start, end: this.length }
  }

  /** Ends a line; nothing of it is taken back. */
  endLine(): void {
    this.#finished.push(`${this.#open}\n`)
    this.#from += this.#open.length + 1
    this.#open = ''
  }

  /** Takes back everything from a place on. */
  cut(from: number): void {
    if (from < this.length) this.#open = this.#open.slice(0, Math.max(0, from - this.#from))
  }

  /** What stands from a place to the end of the text so far. */
  from(start: number): string {
    return start >= this.#from ? this.#open.slice(start - this.#from) : this.text.slice(start)
  }

  /** The place from `start` to the end of the text so far, without the blanks at its ends. */
  trimmed(start: number): Span {
    const words = this.from(start)
    const end = start + words.trimEnd().length
    return { start: Math.min(end, start + words.length - words.trimStart().length), end }
  }
}
