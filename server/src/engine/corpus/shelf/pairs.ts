/** Rows by a number that stands for a name (a hash) or for itself, in the order of the numbers. */
export interface Pairs<Numbers extends Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>> { numbers: Numbers, rows: Uint32Array<ArrayBuffer> }

/** What `hashOf` makes of nothing. */
export const emptyHash = 0x811c9dc5

/** FNV-1a over UTF-16 code units, 32 bits. Names that happen to share a number are told apart by their studies. `from`: the hash of what stands before. */
export function hashOf(text: string, from = emptyHash): number {
  let hash = from
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** MurmurHash3 for 32 bits (A. Appleby, public domain) of the bytes between two places, four at a time: what long texts are known by again. */
export function hashOfBytes(view: DataView, from: number, to: number): number {
  const whole = from + ((to - from) & ~3)
  let hash = 0
  for (let at = from; at < whole; at += 4) {
    hash ^= scrambled(view.getInt32(at, true))
    hash = Math.imul(hash << 13 | hash >>> 19, 5) + 0xe6546b64 | 0
  }
  let rest = 0
  for (let at = to - 1; at >= whole; at--) rest = rest << 8 | view.getUint8(at)
  hash ^= scrambled(rest) ^ (to - from)
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
  const { buffer, byteOffset, byteLength } = encoder.encode(text)
  return hashOfBytes(new DataView(buffer, byteOffset, byteLength), 0, byteLength)
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

/** Bits of a hash that one pass of sorting looks at, and how many passes it takes. */
const digitBits = 11
const passes = 3

/** Sorts pairs by number, then by row, and keeps each once. By radix, the last digit first: hashes are spread evenly, and no comparison is made. */
export function sortHashes(hashes: Uint32Array, rows: Uint32Array): Pairs<Uint32Array<ArrayBuffer>> {
  let [numbers, from] = [hashes.slice(), rows.slice()]
  let [sortedNumbers, sortedRows] = [new Uint32Array(numbers.length), new Uint32Array(numbers.length)]
  for (let pass = 0; pass < passes; pass++) {
    const shift = pass * digitBits
    const places = placesByDigit(numbers, shift)
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i]!
      const digit = (number >>> shift) & ((1 << digitBits) - 1)
      const place = places[digit]!
      places[digit] = place + 1
      sortedNumbers[place] = number
      sortedRows[place] = from[i]!
    }
    ;[numbers, sortedNumbers, from, sortedRows] = [sortedNumbers, numbers, sortedRows, from]
  }
  return withoutRepetitions(numbers, from)
}

/** Where the first number with each digit goes. */
function placesByDigit(numbers: Uint32Array, shift: number): Uint32Array {
  const counts = new Uint32Array((1 << digitBits) + 1)
  for (let i = 0; i < numbers.length; i++) {
    const next = ((numbers[i]! >>> shift) & ((1 << digitBits) - 1)) + 1
    counts[next] = counts[next]! + 1
  }
  for (let digit = 1; digit < counts.length; digit++) counts[digit] = counts[digit]! + counts[digit - 1]!
  return counts
}

/** Sorts the rows of each number, which nearly always are sorted, and leaves out those that come again. */
function withoutRepetitions(numbers: Uint32Array<ArrayBuffer>, rows: Uint32Array<ArrayBuffer>): Pairs<Uint32Array<ArrayBuffer>> {
  let length = 0
  for (let start = 0; start < numbers.length;) {
    let isSorted = true
    let end = start + 1
    for (; end < numbers.length && numbers[end] === numbers[start]; end++) isSorted &&= rows[end]! >= rows[end - 1]!
    if (!isSorted) rows.subarray(start, end).sort()
    for (let i = start; i < end; i++) {
      const row = rows[i]!
      if (i > start && row === rows[length - 1]) continue
      numbers[length] = numbers[start]!
      rows[length++] = row
    }
    start = end
  }
  return { numbers: numbers.slice(0, length), rows: rows.slice(0, length) }
}

/** No shelf has more rows. */
export const rowLimit = 2 ** 21

/** Sorts pairs by number, then by row. */
export function sortValues(pairs: [number: number, row: number][]): Pairs<Float64Array<ArrayBuffer>> {
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return { numbers: Float64Array.from(pairs, pair => pair[0]), rows: Uint32Array.from(pairs, pair => pair[1]) }
}
