import type { Span } from '../engine/text/span.ts'

/** The parts at the offset, in their order. Of a long manuscript, fetching thousands of objects from memory takes longer than all the rest of a hover, so where they lie is kept side by side. */
export function covering<Part extends object>(parts: readonly Part[], spanOf: (part: Part) => Span, offset: number): Part[] {
  let places = placesOf.get(parts)
  if (places === undefined) placesOf.set(parts, places = placesIn(parts.map(spanOf)))
  const { order, starts, ends, reach } = places
  const found: number[] = []
  for (let at = lastAt(starts, offset); at >= 0 && reach[at]! > offset; at--) if (ends[at]! > offset) found.push(order[at]!)
  return found.sort((a, b) => a - b).map(nth => parts[nth]!)
}

/** Where parts lie, in the order of their starts. */
interface Places {
  /** The place of each in the list. */
  order: Uint32Array
  starts: Uint32Array
  ends: Uint32Array
  /** How far those until here reach, one of which may hold others. */
  reach: Uint32Array
}

/** Of lists that are never changed. */
const placesOf = new WeakMap<readonly object[], Places>()

function placesIn(spans: readonly Span[]): Places {
  const order = Uint32Array.from(spans.keys()).sort((a, b) => spans[a]!.start - spans[b]!.start)
  const starts = order.map(nth => spans[nth]!.start)
  const ends = order.map(nth => spans[nth]!.end)
  let furthest = 0
  return { order, starts, ends, reach: ends.map(end => furthest = Math.max(furthest, end)) }
}

/** The last of some places in order that is not behind the offset; -1 where all are. */
function lastAt(starts: Uint32Array, offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
