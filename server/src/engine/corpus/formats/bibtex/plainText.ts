import type { Stretch, Units } from '../../shelf/units.ts'

const [space, dash, apostrophe] = [0x20, 0x2D, 0x27]

/** What becomes of a byte of a value in print: it is printed (0), a space (1), nothing (2), TeX (3), or begins a character of two bytes (4), of three (5) or more (3). */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  const char = String.fromCharCode(byte)
  if (/\s/.test(char) && byte < 0x80) return 1
  if ('{}'.includes(char)) return 2
  if (byte < 0x80) return Number('\\$~`^_&'.includes(char)) * 3
  return byte < 0xC2 || byte > 0xEF ? 3 : byte < 0xE0 ? 4 : 5
})

/**
 * Appends the value between two bytes of UTF-8 as TeX prints it, its white space folded. False, and nothing appended, where it has more than letters, signs of ASCII and
 * braces in it; where braces would mean something, no braces either.
 */
export function addPlainText(units: Units, stretch: Stretch, bytes: Uint8Array, start: number, end: number, mayHaveBraces = true): boolean {
  units.reserve(end - start)
  const { codes } = units
  const from = units.length
  let length = from
  let isParted = false
  for (let at = start; at < end; at++) {
    let code = bytes[at]!
    const kind = kinds[code]!
    if (kind === 1) {
      isParted = true
      continue
    }
    if (kind === 2 && mayHaveBraces) continue
    if (kind >= 4) {
      code = characterAt(bytes, at)
      at += kind - 3
      if (isSpace(code)) return false
    } else if (kind > 1 || ((code === dash || code === apostrophe) && at + 1 < end && bytes[at + 1] === code)) {
      return false
    }
    if (isParted && length > from) codes[length++] = space
    isParted = false
    codes[length++] = code
  }
  stretch.from = from
  stretch.to = units.length = length
  return true
}

/** Whether a character beyond ASCII is white space, the mark of byte order among it. */
function isSpace(code: number): boolean {
  return code === 0xA0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200A) || code === 0x2028 || code === 0x2029 || code === 0x202F || code === 0x205F || code === 0x3000 || code === 0xFEFF
}

/** The character of two or three bytes at a place. */
function characterAt(bytes: Uint8Array, at: number): number {
  const [first, second] = [bytes[at]!, bytes[at + 1]! & 0x3F]
  return first < 0xE0 ? (first & 0x1F) << 6 | second : (first & 0x0F) << 12 | second << 6 | (bytes[at + 2]! & 0x3F)
}

/** Appends UTF-8 as it stands; false, and nothing appended, where a character takes more than three bytes. */
export function addUtf8(units: Units, stretch: Stretch, bytes: Uint8Array, start: number, end: number): boolean {
  units.reserve(end - start)
  stretch.from = stretch.to = units.length
  for (let at = start; at < end; at++) {
    const kind = bytes[at]! < 0x80 ? 0 : kinds[bytes[at]!]!
    if (kind === 3) {
      units.length = stretch.from
      return false
    }
    units.push(kind >= 4 ? characterAt(bytes, at) : bytes[at]!)
    if (kind >= 4) at += kind - 3
  }
  stretch.to = units.length
  return true
}

/** Appends bytes of ASCII as they stand. */
export function addAscii(units: Units, stretch: Stretch, bytes: Uint8Array, start: number, end: number): void {
  units.reserve(end - start)
  stretch.from = units.length
  for (let at = start; at < end; at++) units.push(bytes[at]!)
  stretch.to = units.length
}

/** Appends pages of letters and figures, with one hyphen between the first and the last; false where anything else is in them. */
export function addPlainPages(units: Units, stretch: Stretch, bytes: Uint8Array, start: number, end: number): boolean {
  units.reserve(end - start)
  stretch.from = stretch.to = units.length
  for (let at = start; at < end; at++) {
    const code = bytes[at]!
    let dashes = 0
    while (at + dashes < end && bytes[at + dashes] === dash) dashes++
    if (dashes > 3 || (dashes === 0 && !isLetter(code) && !isDigit(code))) {
      units.length = stretch.from
      return false
    }
    units.push(code)
    if (dashes > 0) at += dashes - 1
  }
  stretch.to = units.length
  return true
}

export function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5A) || (code >= 0x61 && code <= 0x7A)
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
