import { emptyHash } from './pairs.ts'
import type { Stretch, Units } from './units.ts'

const space = 0x20

/** `hashOf` of a stretch; `from` is the hash of what stands before. */
export function hashUnits({ codes }: Units, stretch: Stretch, from: number): number {
  let hash = from
  for (let at = stretch.from; at < stretch.to; at++) hash = Math.imul(hash ^ codes[at]!, 0x01000193)
  return hash >>> 0
}

/** The same of a folded text without its spaces, which is a folded name. */
export function hashName({ codes }: Units, stretch: Stretch, from: number): number {
  let hash = from
  for (let at = stretch.from; at < stretch.to; at++) if (codes[at] !== space) hash = Math.imul(hash ^ codes[at]!, 0x01000193)
  return hash >>> 0
}

/** The same of a text in ASCII as if it stood in lower case. */
export function hashSmall({ codes }: Units, start: number, end: number, from = emptyHash): number {
  let hash = from
  for (let at = start; at < end; at++) {
    const code = codes[at]!
    hash = Math.imul(hash ^ (code >= 0x41 && code <= 0x5A ? code | 0x20 : code), 0x01000193)
  }
  return hash >>> 0
}
