/** The index of the first of some things, in order of where they start, that starts at an offset or behind it; found by bisection. */
export function firstFrom<T>(offset: number, things: readonly T[], startOf: (thing: T) => number): number {
  let low = 0
  let high = things.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(things[middle]!) < offset) low = middle + 1
    else high = middle
  }
  return low
}
