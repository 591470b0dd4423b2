import type { Span } from '../text/span.ts'

/** The text of a document while it is put together. */
export class TextBuilder {
  #text = ''

  get text(): string {
    return this.#text
  }

  get length(): number {
    return this.#text.length
  }

  /** Appends words and says where they stand. */
  add(words: string): Span {
    const start = this.#text.length
    this.#text += words
    return { start, end: this.#text.length }
  }

  /** Takes back everything from a place on. */
  cut(from: number): void {
    this.#text = this.#text.slice(0, from)
  }

  /** What stands from a place on, without the blanks at its ends. */
  trimmed(start: number, end = this.#text.length): Span {
    while (start < end && this.#text.charCodeAt(start) <= 32) start++
    while (end > start && this.#text.charCodeAt(end - 1) <= 32) end--
    return { start, end }
  }
}
