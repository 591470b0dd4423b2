/** Where a text stands in `Units`, in code units. */
export interface Stretch { from: number, to: number }

/** More code units at once are too many arguments for `String.fromCharCode`. */
const mostArguments = 4096

/** Texts one after the other as UTF-16 code units, written again and again into the same memory: what is only hashed and copied need not become strings. */
export class Units {
  codes = new Uint16Array(8192)
  length = 0

  clear(): void {
    this.length = 0
  }

  /** Makes room for so many more code units. */
  reserve(more: number): void {
    if (this.length + more <= this.codes.length) return
    const larger = new Uint16Array(Math.max(this.codes.length * 2, this.length + more))
    larger.set(this.codes)
    this.codes = larger
  }

  /** Appends a code unit; there must be room for it. */
  push(code: number): void {
    this.codes[this.length++] = code
  }

  add(text: string): void {
    this.reserve(text.length)
    for (let i = 0; i < text.length; i++) this.codes[this.length++] = text.charCodeAt(i)
  }

  text({ from, to }: Stretch): string {
    let text = ''
    for (let at = from; at < to; at += mostArguments) text += String.fromCharCode.apply(null, this.codes.subarray(at, Math.min(at + mostArguments, to)) as unknown as number[])
    return text
  }
}
