import type { Span } from '../../text/span.ts'

/** What is set apart before a Typst text is read. */
export interface Regions {
  comments: Span[]
  /** `raw` text, inline and in blocks. */
  raw: Span[]
}

const start = /\/\/|\/\*|`{1,100}/g

/** Comments and raw text, in one pass. Two slashes behind a colon belong to an address. */
export function readRegions(text: string): Regions {
  const regions: Regions = { comments: [], raw: [] }
  const unclosed = new Set<string>()
  const find = (needle: string, from: number): number => {
    const at = unclosed.has(needle) ? -1 : text.indexOf(needle, from)
    if (at < 0) unclosed.add(needle)
    return at
  }
  start.lastIndex = 0
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const at = match.index
    const sign = match[0]
    let end = start.lastIndex
    if (sign === '//') {
      if (text[at - 1] === ':') continue
      while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
      regions.comments.push({ start: at, end })
    } else if (sign === '/*') {
      const close = find('*/', end)
      if (close < 0) continue
      end = close + 2
      regions.comments.push({ start: at, end })
    } else if (sign.length !== 2) {
      const close = find(sign, end)
      if (close < 0) continue
      end = close + sign.length
      regions.raw.push({ start: at, end })
    }
    start.lastIndex = end
  }
  return regions
}
