import { changeBetween } from '../text/change.ts'
import type { Adapter } from './layout.ts'
import { readPiece, type Piece } from './piece.ts'

/** A piece at its place in the document. */
export interface PlacedPiece {
  piece: Piece
  at: number
}

/** Cuts the versions of one document into pieces, about a paragraph each. A piece that stood in the version before is the same object. */
export class PieceReader {
  readonly #adapter: Adapter
  #text = ''
  #placed: PlacedPiece[] = []

  constructor(adapter: Adapter) {
    this.#adapter = adapter
  }

  /** The pieces of a version, in order; together they are its text. */
  read(text: string): PlacedPiece[] {
    const before = this.#placed
    const change = changeBetween(this.#text, text)
    const moved = change.newEnd - change.end
    // The pieces around those that were touched too: a cut may come or go between the two.
    const from = Math.max(0, indexAt(before, change.start) - 1)
    const until = Math.min(before.length, indexAt(before, change.end) + 2)
    const start = before[from]?.at ?? 0
    const end = before[until]?.at ?? this.#text.length
    const touched = text.slice(start, end + moved)
    const reachesOut = (part: string): boolean => this.#adapter.reachesOut?.(part) ?? true
    const isLocal = before.length > 0 && !reachesOut(touched) && !reachesOut(this.#text.slice(start, end))
    const first = isLocal ? start : 0
    const cuts = this.#adapter.cuts(isLocal ? touched : text).map(cut => first + cut)
    const known = isLocal ? before.slice(from, until) : before
    const read = this.#readPieces(text, [first, ...cuts], isLocal ? end + moved : text.length, known)
    this.#text = text
    this.#placed = isLocal ? [...before.slice(0, from), ...read, ...before.slice(until).map(({ piece, at }) => ({ piece, at: at + moved }))] : read
    return this.#placed
  }

  /** The pieces that begin at these places. The first of the document is read in another way than the others. */
  #readPieces(text: string, starts: readonly number[], end: number, before: readonly PlacedPiece[]): PlacedPiece[] {
    const known = new Map(before.flatMap(({ piece, at }) => at > 0 ? [[piece.text, piece] as const] : []))
    const opening = before[0]?.at === 0 ? before[0].piece : undefined
    return starts.map((at, index) => {
      const cut = text.slice(at, starts[index + 1] ?? end)
      const piece = at > 0 ? known.get(cut) : opening?.text === cut ? opening : undefined
      return { at, piece: piece ?? readPiece(this.#adapter, cut, at === 0) }
    })
  }
}

/** The index of the piece that holds an offset, by bisection. */
function indexAt(placed: readonly PlacedPiece[], offset: number): number {
  let low = 0
  let high = placed.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (placed[middle]!.at <= offset) low = middle
    else high = middle - 1
  }
  return low
}
