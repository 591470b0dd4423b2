import type { Units } from './units.ts'

/** Texts one after the other as UTF-8, and where each of them ends. */
export interface TextColumn { bytes: Uint8Array<ArrayBuffer>, ends: Uint32Array<ArrayBuffer> }

const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** The text of a row. */
export function textOf({ bytes, ends }: TextColumn, row: number): string {
  return decoder.decode(bytes.subarray(row === 0 ? 0 : ends[row - 1], ends[row]))
}

/** A column of unsigned 32-bit numbers that is still being written. */
export class GrowingNumbers {
  #numbers = new Uint32Array(1024)
  length = 0

  push(number: number): void {
    if (this.length === this.#numbers.length) this.#grow()
    this.#numbers[this.length++] = number
  }

  at(index: number): number {
    return this.#numbers[index] ?? 0
  }

  /** The numbers in an array of their own. */
  finish(): Uint32Array<ArrayBuffer> {
    return this.#numbers.slice(0, this.length)
  }

  #grow(): void {
    const larger = new Uint32Array(this.#numbers.length * 2)
    larger.set(this.#numbers)
    this.#numbers = larger
  }
}

/** Up to so many characters, a text is copied quicker than handed to an encoder. */
const longestCopied = 60

/** A column of texts that is still being written. */
export class GrowingText {
  #bytes = new Uint8Array(4096)
  #length = 0
  readonly #ends = new GrowingNumbers()

  push(text: string): void {
    this.appendText(text)
    this.end()
  }

  /** Takes over a row of another column. */
  keep({ bytes, ends }: TextColumn, row: number): void {
    const from = row === 0 ? 0 : ends[row - 1]!
    const length = ends[row]! - from
    this.#reserve(length)
    this.#bytes.set(bytes.subarray(from, from + length), this.#length)
    this.#length += length
    this.end()
  }

  /** Appends to the text underway. */
  appendText(text: string): void {
    // A UTF-16 code unit takes three bytes of UTF-8 at most.
    this.#reserve(text.length * 3)
    this.#length += (text.length <= longestCopied ? this.#pushAscii(text) : 0) || encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written
  }

  /** Returns how many bytes were written; none where the text is not ASCII. */
  #pushAscii(text: string): number {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code > 0x7F) return 0
      this.#bytes[this.#length + at] = code
    }
    return text.length
  }

  /** Appends to the text underway a stretch of code units; the row ends with `end`. */
  append(units: Units, from: number, to: number): void {
    const { codes } = units
    this.#reserve((to - from) * 3)
    const bytes = this.#bytes
    let length = this.#length
    for (let at = from; at < to; at++) {
      const code = codes[at]!
      if (code > 0x7F) {
        this.#length = length
        return this.appendText(units.text({ from: at, to }))
      }
      bytes[length++] = code
    }
    this.#length = length
  }

  /** Appends a character of ASCII to the text underway. */
  appendSign(code: number): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = code
  }

  end(): void {
    this.#ends.push(this.#length)
  }

  finish(): TextColumn {
    return { bytes: this.#bytes.slice(0, this.#length), ends: this.#ends.finish() }
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 1.5, this.#length + more))
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}
