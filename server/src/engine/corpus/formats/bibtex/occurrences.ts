/** Where a character stands in a text, looked up from left to right: a stretch that was searched is not searched again. */
export class Occurrences {
  readonly #text: string
  readonly #character: string
  /** No occurrence stands between `#from` and `#found`. */
  #from = 0
  #found = -1

  constructor(text: string, character: string) {
    this.#text = text
    this.#character = character
  }

  /** The first occurrence at or behind a place; infinity where there is none. */
  after(place: number): number {
    if (place >= this.#from && place <= this.#found) return this.#found
    const found = this.#text.indexOf(this.#character, place)
    this.#from = place
    this.#found = found < 0 ? Infinity : found
    return this.#found
  }
}
