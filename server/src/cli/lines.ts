/** Lines and columns of a text, from 1, columns in UTF-16 code units; CRLF, LF and CR end a line. */
export class LineIndex {
  readonly #text: string
  readonly #starts: number[] = [0]

  constructor(text: string) {
    this.#text = text
    for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(index + end.length)
  }

  /** Line and column of an offset. */
  position(offset: number): { line: number, column: number } {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 }
  }

  /** The text of a line, without its end. */
  line(number: number): string {
    return this.#text.slice(this.#starts[number - 1], this.#starts[number]).replace(/[\r\n]{1,2}$/, '')
  }
}
