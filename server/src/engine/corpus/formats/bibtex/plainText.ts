import type { Stretch, Units } from '../../shelf/units.ts'

const [space, dash, apostrophe] = [0x20, 0x2D, 0x27]

/** What becomes of a byte of a value in print: a space (1), nothing (2); 3 where it is TeX, or no ASCII. Others are printed. */
const kinds = Uint8Array.from({ length: 256 }, (_, code) => {
  const char = String.fromCharCode(code)
  if (/[\t-\r ]/.test(char)) return 1
  return '{}'.includes(char) ? 2 : code > 0x7F || '\\$~`^_&'.includes(char) ? 3 : 0
})

/**
 * Appends the value between two bytes as TeX prints it, its white space folded. False, and nothing appended, where it has more than letters and signs of ASCII and
 * braces in it; where braces would mean something, no braces either.
 */
export function addPlainText(units: Units, stretch: Stretch, bytes: Uint8Array, start: number, end: number, mayHaveBraces = true): boolean {
  units.reserve(end - start)
  const { codes } = units
  const from = units.length
  let length = from
  let isParted = false
  for (let at = start; at < end; at++) {
    const code = bytes[at]!
    const kind = kinds[code]!
    if (kind === 0) {
      if ((code === dash || code === apostrophe) && at + 1 < end && bytes[at + 1] === code) return false
      if (isParted && length > from) codes[length++] = space
      isParted = false
      codes[length++] = code
    } else if (kind === 1) {
      isParted = true
    } else if (kind === 3 || !mayHaveBraces) {
      return false
    }
  }
  stretch.from = from
  stretch.to = units.length = length
  return true
}

/** Appends bytes of ASCII as they stand. */
export function addAscii(units: Units, stretch: Stretch, bytes: Uint8Array, start: number, end: number): void {
  units.reserve(end - start)
  stretch.from = units.length
  for (let at = start; at < end; at++) units.push(bytes[at]!)
  stretch.to = units.length
}
