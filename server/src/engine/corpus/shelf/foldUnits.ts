import { foldText } from '../fold.ts'
import type { Stretch, Units } from './units.ts'

const [space, lessThan, apostrophe] = [0x20, 0x3C, 0x27]

/** What becomes of a character of ASCII: itself in lower case, a boundary of words (0), or nothing (1). */
const folded = Uint8Array.from({ length: 128 }, (_, code) => code === apostrophe ? 1 : /[a-z\d]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0)

/** Appends to `out` what `foldText` makes of a stretch. */
export function foldUnits(source: Units, stretch: Stretch, out: Units): void {
  out.reserve(stretch.to - stretch.from)
  const [from, to] = [source.codes, out.codes]
  const start = out.length
  let length = start
  let isNewWord = false
  for (let at = stretch.from; at < stretch.to; at++) {
    const code = from[at]!
    // Markup and letters of other alphabets take longer.
    if (code > 0x7F || code === lessThan) {
      out.add(foldText(source.text(stretch)))
      return
    }
    const letter = folded[code]!
    if (letter === 1) continue
    if (letter === 0) {
      isNewWord = true
      continue
    }
    if (isNewWord && length > start) to[length++] = space
    isNewWord = false
    to[length++] = letter
  }
  out.length = length
}
