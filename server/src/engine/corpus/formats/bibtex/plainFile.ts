import { addUtf8, isLetter } from './plainText.ts'
import type { Stretch, Units } from '../../shelf/units.ts'

const [dollar, dot, colon, semicolon, backslash] = [0x24, 0x2E, 0x3A, 0x3B, 0x5C]
const endings = ['pdf', 'txt', 'nxml', 'xml']

/** Appends the path of an attachment as `attachedFiles` finds it in a field with one and without escapes; false where there is more to a field. */
export function addPlainFile(units: Units, stretch: Stretch, bytes: Uint8Array, start: number, end: number): boolean {
  let [first, last, colons] = [-1, -1, 0]
  for (let at = start; at < end; at++) {
    const code = bytes[at]!
    if (code === dollar || code === semicolon || code === backslash) return false
    if (code !== colon) continue
    colons++
    last = at
    if (first < 0) first = at
  }
  const isTyped = colons > 0 && !isReadable(bytes, last + 1, end)
  let to = isTyped ? last : end
  // A drive has a colon of its own.
  const hasTitle = colons - Number(isTyped) > 0 && !(first === start + 1 && isLetter(bytes[start]!))
  let from = hasTitle ? first + 1 : start
  while (from < to && isBlank(bytes[from]!)) from++
  while (to > from && isBlank(bytes[to - 1]!)) to--
  // What begins beyond ASCII may begin with white space.
  return bytes[from]! < 0x80 && bytes[to - 1]! < 0x80 && (!isReadable(bytes, from, to) || addUtf8(units, stretch, bytes, from, to))
}

function isReadable(bytes: Uint8Array, start: number, end: number): boolean {
  return endings.some(ending => {
    const dotAt = end - ending.length - 1
    if (dotAt < start || bytes[dotAt] !== dot) return false
    for (let i = 0; i < ending.length; i++) if ((bytes[dotAt + 1 + i]! | 0x20) !== ending.charCodeAt(i)) return false
    return true
  })
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0D)
}
