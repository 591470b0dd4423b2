/** Rows by a number that stands for a name (a hash) or for itself, in the order of the numbers. */
export interface Pairs<Numbers extends Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>> { numbers: Numbers, rows: Uint32Array<ArrayBuffer> }

/** FNV-1a over UTF-16 code units, 32 bits. Names that happen to share a number are told apart by their studies. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** The rows of a number, in ascending order, each once. */
export function rowsOf({ numbers, rows }: Pairs<Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>, number: number): number[] {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] as number) < number) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let at = low; numbers[at] === number; at++) found.push(rows[at] as number)
  return found
}

/**
 * Sorts pairs by number, then by row.
 *
 * @param rows their number must be below 2²¹, so that a 32-bit number and a row fit into one double
 */
export function sortHashes(hashes: Uint32Array, rows: Uint32Array): Pairs<Uint32Array<ArrayBuffer>> {
  const both = Float64Array.from(hashes, (hash, i) => hash * rowLimit + (rows[i] as number)).sort()
  const sorted = { numbers: new Uint32Array(both.length), rows: new Uint32Array(both.length) }
  both.forEach((pair, i) => {
    sorted.numbers[i] = Math.floor(pair / rowLimit)
    sorted.rows[i] = pair % rowLimit
  })
  return sorted
}

/** No shelf has more rows. */
export const rowLimit = 2 ** 21

/** Sorts pairs by number, then by row. */
export function sortValues(pairs: [number: number, row: number][]): Pairs<Float64Array<ArrayBuffer>> {
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return { numbers: Float64Array.from(pairs, pair => pair[0]), rows: Uint32Array.from(pairs, pair => pair[1]) }
}
