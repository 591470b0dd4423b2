/**
 * Makes something of every item of a list, version by version. What was made of the items at the beginning and at the end that are the same objects as in the version before is taken from
 * there. That asks nothing of the items: in a long manuscript, fetching each of them from memory is what a key press would spend most of its time with.
 */
export class Versions<Item, Made> {
  #items: readonly Item[] = []
  #made: readonly Made[] = []

  map(items: readonly Item[], make: (item: Item, index: number) => Made): readonly Made[] {
    const before = this.#items
    const shorter = Math.min(before.length, items.length)
    const moved = before.length - items.length
    let head = 0
    while (head < shorter && before[head] === items[head]) head++
    let tail = items.length
    while (tail > head && tail + moved > head && before[tail + moved - 1] === items[tail - 1]) tail--
    const middle: Made[] = []
    for (let index = head; index < tail; index++) middle.push(make(items[index]!, index))
    this.#made = [...this.#made.slice(0, head), ...middle, ...this.#made.slice(tail + moved)]
    this.#items = items
    return this.#made
  }

  /** What was made is no longer right. */
  forget(): void {
    this.#items = []
    this.#made = []
  }
}
