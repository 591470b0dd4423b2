/** Rows by a number that stands for a name (a hash) or for itself, in the order of the numbers. */
export interface Pairs<Numbers extends Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>> { numbers: Numbers, rows: Uint32Array<ArrayBuffer> }

/** FNV-1a over UTF-16 code units, 32 bits. Names that happen to share a number are told apart by their studies. `from`: the hash of what stands before. */
export function hashOf(text: string, from = 0x811c9dc5): number {
  let hash = from
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/**
 * MurmurHash3 for 32 bits (A. Appleby, public domain) of bytes, four at a time: what long texts are known by again.
 */
export function hashOfBytes(bytes: Uint8Array): number {
  const whole = bytes.length & ~3
  let hash = 0
  for (let i = 0; i < whole; i += 4) {
    hash ^= scrambled((bytes[i] as number) | (bytes[i + 1] as number) << 8 | (bytes[i + 2] as number) << 16 | (bytes[i + 3] as number) << 24)
    hash = Math.imul(hash << 13 | hash >>> 19, 5) + 0xe6546b64 | 0
  }
  let rest = 0
  for (let i = bytes.length - 1; i >= whole; i--) rest = rest << 8 | (bytes[i] as number)
  hash ^= scrambled(rest) ^ bytes.length
  hash = Math.imul(hash ^ hash >>> 16, 0x85ebca6b)
  hash = Math.imul(hash ^ hash >>> 13, 0xc2b2ae35)
  return (hash ^ hash >>> 16) >>> 0
}

function scrambled(word: number): number {
  const mixed = Math.imul(word, 0xcc9e2d51)
  return Math.imul(mixed << 15 | mixed >>> 17, 0x1b873593)
}

const encoder = new TextEncoder()

/** The same of a text as UTF-8. */
export function hashOfText(text: string): number {
  return hashOfBytes(encoder.encode(text))
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
 * Sorts pairs by number, then by row, and keeps each once.
 *
 * @param rows their number must be below 2²¹, so that a 32-bit number and a row fit into one double
 */
export function sortHashes(hashes: Uint32Array, rows: Uint32Array): Pairs<Uint32Array<ArrayBuffer>> {
  const both = new Float64Array(hashes.length)
  for (let i = 0; i < both.length; i++) both[i] = (hashes[i] as number) * rowLimit + (rows[i] as number)
  both.sort()
  const sorted = { numbers: new Uint32Array(both.length), rows: new Uint32Array(both.length) }
  let length = 0
  for (let i = 0; i < both.length; i++) {
    const pair = both[i] as number
    if (pair === both[i - 1]) continue
    sorted.numbers[length] = Math.floor(pair / rowLimit)
    sorted.rows[length++] = pair % rowLimit
  }
  return { numbers: sorted.numbers.slice(0, length), rows: sorted.rows.slice(0, length) }
}

/** No shelf has more rows. */
export const rowLimit = 2 ** 21

/** Sorts pairs by number, then by row. */
export function sortValues(pairs: [number: number, row: number][]): Pairs<Float64Array<ArrayBuffer>> {
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return { numbers: Float64Array.from(pairs, pair => pair[0]), rows: Uint32Array.from(pairs, pair => pair[1]) }
}
