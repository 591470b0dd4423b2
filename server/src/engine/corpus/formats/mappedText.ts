import type { Span } from '../../text/span.ts'

/** A stretch of derived text and where it comes from: one to one, or as a whole where the lengths differ (an escape, an entity). */
interface Piece { start: number, length: number, from: Span }

/** Text taken out of a file, unescaped and put together, that remembers the place of every character in the file. */
export class MappedText {
  #text = ''
  readonly #pieces: Piece[] = []

  get text(): string {
    return this.#text
  }

  /** In how many places of the file its characters stand; what the memory of it costs. */
  get pieces(): number {
    return this.#pieces.length
  }

  /** Appends text that stands in the file at `from`, one to one unless another length there is given. */
  add(text: string, from: number, length: number = text.length): this {
    if (text === '') return this
    const last = this.#pieces.at(-1)
    const joins = last !== undefined && length === text.length && last.length === last.from.end - last.from.start && last.from.end === from
    if (joins) {
      last.length += length
      last.from.end += length
    } else {
      this.#pieces.push({ start: this.#text.length, length: text.length, from: { start: from, end: from + length } })
    }
    this.#text += text
    return this
  }

  /** Appends another text with its places. */
  append(other: MappedText): this {
    for (const { start, length, from } of other.#pieces) this.add(other.#text.slice(start, start + length), from.start, from.end - from.start)
    return this
  }

  /** The place in the file of a stretch of this text. */
  place(span: Span): Span {
    const first = this.#pieceAt(span.start)
    const last = this.#pieceAt(Math.max(span.start, span.end - 1))
    if (first === undefined || last === undefined) return { start: 0, end: 0 }
    const start = isExact(first) ? first.from.start + span.start - first.start : first.from.start
    const end = isExact(last) ? last.from.start + span.end - last.start : last.from.end
    return { start, end: Math.max(start, end) }
  }

  #pieceAt(offset: number): Piece | undefined {
    let low = 0
    let high = this.#pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#pieces[middle]!.start <= offset) low = middle
      else high = middle - 1
    }
    return this.#pieces[low]
  }
}

function isExact(piece: Piece): boolean {
  return piece.length === piece.from.end - piece.from.start
}
