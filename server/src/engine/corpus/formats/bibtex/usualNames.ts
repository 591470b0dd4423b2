import { hashOf } from '../../shelf/pairs.ts'
import { hashSmall } from '../../shelf/hashUnits.ts'
import type { BriefRecord } from '../../shelf/briefRecord.ts'
import type { Units } from '../../shelf/units.ts'

const [space, quote, ampersand, comma, semicolon, equals] = [0x20, 0x22, 0x26, 0x2C, 0x3B, 0x3D]

/** Letters of Latin alphabets, and the signs that a word of a family name may have in it. */
const isOfWord = Uint8Array.from({ length: 0x250 }, (_, code) => Number(/[\p{L}.'-]/u.test(String.fromCharCode(code))))
const isCapital = Uint8Array.from({ length: 0x250 }, (_, code) => Number(/\p{Lu}/u.test(String.fromCharCode(code))))

/** A word of a family name, the family name and the given names are no longer. */
const [longestWord, mostWords, longestGiven] = [61, 6, 101]

/**
 * Gives a record the names of a list that is written as most are, "Family, Given and Family, Given", in capitals and a Latin alphabet; false where any of them is written
 * otherwise, as `bibtexNames` would read it, or may be.
 *
 * @param from where the list, its white space folded, stands in the code units of the record, and `to` where it ends
 */
export function addUsualNames(record: BriefRecord, from: number, to: number): boolean {
  const { units } = record
  let words = 0
  for (let at = from; at < to;) {
    const start = at
    for (words = 1; ; words++) {
      const end = endOfWord(units, at, to)
      if (end < 0 || words > mostWords || (words > 1 && isAl(units.codes, at))) return false
      at = end
      if (units.codes[at] !== space || isCapital[units.codes[at + 1]!] !== 1) break
      at++
    }
    const name = record.nextName()
    name.from = start
    name.to = at
    if (units.codes[at] === space) at++
    if (at >= to || units.codes[at++] !== comma) return false
    if (units.codes[at] === space) at++
    const end = endOfGiven(units, at, to)
    if (end < 0) return false
    // Something follows every "and".
    at = end < to ? end + 5 : end
    if (end < to && at >= to) return false
  }
  // "Feder A, Lind B" may be two persons.
  return record.numberOfNames > 1 || words === 1
}

/** Where a word of a family name ends; -1 where it is none, or a word that may mean something else. */
function endOfWord(units: Units, from: number, to: number): number {
  const { codes } = units
  if (from >= to || isCapital[codes[from]!] !== 1) return -1
  let at = from + 1
  while (at < to && isOfWord[codes[at]!] === 1) at++
  if (at - from > longestWord) return -1
  return at - from <= 4 && isSpecial(units, from, at) ? -1 : at
}

/** Where given names end, before " and " or with the list; -1 where they are none. */
function endOfGiven(units: Units, from: number, to: number): number {
  const { codes } = units
  if (from >= to || isCapital[codes[from]!] !== 1) return -1
  let word = from
  for (let at = from; at <= to; at++) {
    const code = at < to ? codes[at]! : space
    if (code === comma || code === semicolon || code === equals || code === quote || code === ampersand) return -1
    if (code !== space) continue
    if (at - word <= 4 && isSpecial(units, word, at)) return word > from && isAnd(codes, word, at) && at < to ? word - 1 : -1
    if (at - from > longestGiven || (word > from && isAl(codes, word))) return -1
    word = at + 1
  }
  return to
}

/** "and", and what stands behind names: "Jr.", "III". */
function isSpecial(units: Units, from: number, to: number): boolean {
  const { codes } = units
  const first = codes[from]! | 0x20
  if (first === 0x61) return isAnd(codes, from, to)
  return (first === 0x6A || first === 0x73 || first === 0x69 || first === 0x65) && suffixes.has(hashSmall(units, from, to))
}

/** Whether a word may be that of "et al". */
function isAl(codes: Uint16Array, at: number): boolean {
  return (codes[at]! | 0x20) === 0x61 && (codes[at + 1]! | 0x20) === 0x6C
}

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'esq'].flatMap(suffix => [suffix, `${suffix}.`]).map(suffix => hashOf(suffix)))

function isAnd(codes: Uint16Array, from: number, to: number): boolean {
  return to - from === 3 && (codes[from]! | 0x20) === 0x61 && (codes[from + 1]! | 0x20) === 0x6E && (codes[from + 2]! | 0x20) === 0x64
}
