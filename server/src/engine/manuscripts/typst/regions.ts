import type { Span } from '../../text/span.ts'

/** What is set apart before a Typst text is read. */
export interface Regions {
  comments: Span[]
  /** `raw` text, inline and in blocks. */
  raw: Span[]
}

const start = /\/\/|\/\*|`{1,100}/g

/** The end of every block comment that has one, by its start: they may hold others. */
function matchComments(text: string): Map<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  for (const { 0: sign, index } of text.matchAll(/\/\*|\*\//g)) {
    if (sign === '/*') open.push(index)
    else if (open.length > 0) ends.set(open.pop()!, index + sign.length)
  }
  return ends
}

/** Comments and raw text, in one pass. Two slashes behind a colon belong to an address. */
export function readRegions(text: string): Regions {
  const regions: Regions = { comments: [], raw: [] }
  const unclosed = new Set<string>()
  const find = (needle: string, from: number): number => {
    const at = unclosed.has(needle) ? -1 : text.indexOf(needle, from)
    if (at < 0) unclosed.add(needle)
    return at
  }
  let ends: Map<number, number> | null = null
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
      ends ??= matchComments(text)
      const close = ends.get(at)
      if (close === undefined) continue
      end = close
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
