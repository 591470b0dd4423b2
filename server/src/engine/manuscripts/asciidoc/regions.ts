import type { Span } from '../../text/span.ts'

export interface Regions {
  /** Listings, literal text and what is passed through. */
  code: Span[]
  comments: Span[]
  tables: Span[]
}

const delimiter = /^(?:(-{4,100}|\.{4,100}|\+{4,100}|`{3,100})|(\/{4,100})|([|,:!]={3,100}))[^\n]{0,40}$/

/** The delimited blocks of a text that hold no running text. One that is not closed goes on to the end. */
export function readRegions(text: string, lines: readonly Span[]): Regions {
  const regions: Regions = { code: [], comments: [], tables: [] }
  for (let index = 0; index < lines.length; index++) {
    const { start, end } = lines[index]!
    if (text.startsWith('//', start) && text[start + 2] !== '/') regions.comments.push({ start, end })
    if (end - start > 140) continue
    const line = text.slice(start, end).trimEnd()
    const match = delimiter.exec(line)
    const mark = match && (match[1] ?? match[2] ?? match[3])
    if (!mark || line !== mark && match[1]?.[0] !== '`') continue
    let last = index + 1
    while (last < lines.length && text.slice(lines[last]!.start, Math.min(lines[last]!.end, lines[last]!.start + 140)).trimEnd() !== mark) last++
    last = Math.min(last, lines.length - 1)
    const region = { start, end: lines[last]!.end }
    if (match[1]) regions.code.push(region)
    else if (match[2]) regions.comments.push(region)
    else regions.tables.push(region)
    index = last
  }
  return regions
}
