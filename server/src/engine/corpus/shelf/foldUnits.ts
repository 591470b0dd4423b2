import { foldText } from '../fold.ts'
import type { Units } from './units.ts'

const [space, lessThan, apostrophe] = [0x20, 0x3C, 0x27]

/** What becomes of a character of ASCII: itself in lower case, a boundary of words (0), or nothing (1). */
const folded = Uint8Array.from({ length: 128 }, (_, code) => code === apostrophe ? 1 : /[a-z\d]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0)

/** Appends to `out` what `foldText` makes of the text between two places. */
export function foldUnits(source: Units, from: number, to: number, out: Units): void {
  out.reserve(to - from)
  const { codes } = source
  const { codes: target } = out
  const start = out.length
  let length = start
  let isNewWord = false
  for (let at = from; at < to; at++) {
    const code = codes[at]!
    // Markup and letters of other alphabets take longer.
    if (code > 0x7F || code === lessThan) {
      out.add(foldText(source.text({ from, to })))
      return
    }
    const letter = folded[code]!
    if (letter === 1) continue
    if (letter === 0) {
      isNewWord = true
      continue
    }
    if (isNewWord && length > start) target[length++] = space
    isNewWord = false
    target[length++] = letter
  }
  out.length = length
}
