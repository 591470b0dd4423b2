import type { Source } from './study.ts'
import type { Span } from '../text/span.ts'

/** A key of a library is shorter than this. */
const longestKey = 300

/**
 * The places at which a library file defines a citation key: the characters of the key itself, in order. Empty where the file has no
 * such entry, or where its format has no keys of its own (MEDLINE, JATS, PDF). Linear in the text.
 */
export function keyPlaces(text: string, format: Source['format'], key: string): Span[] {
  const pattern = patternOf(format, key)
  if (pattern === null || key.length > longestKey) return []
  return [...text.matchAll(pattern)].map(match => {
    const end = match.index + match[0].length
    return { start: end - key.length, end }
  })
}

/** What stands before the key in each format; the match ends with the key. */
function patternOf(format: Source['format'], key: string): RegExp | null {
  const escaped = key.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  switch (format) {
    case 'bibtex': return new RegExp(`^[ \\t]{0,40}@[a-z]{1,40}[ \\t]{0,10}[{(]\\s{0,40}${escaped}(?=[\\s,})])`, 'gim')
    case 'csl-json': return new RegExp(`"(?:id|citation-key)"\\s{0,20}:\\s{0,20}"${escaped}(?=")`, 'g')
    case 'study-note': return new RegExp(`^(?:- |  )?id:[ \\t]{0,20}["']?${escaped}(?=["']?[ \\t]{0,20}$)`, 'gm')
    case 'ris': return new RegExp(`^ID[ \\t]{1,4}-[ \\t]{1,4}${escaped}(?=[ \\t]{0,20}$)`, 'gm')
    default: return null
  }
}
