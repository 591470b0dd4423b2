import type { Span } from '../../text/span.ts'

/** What is set apart before a Markdown text is read by blocks. */
export interface Regions {
  frontMatter: Span | null
  /** Fenced code, raw HTML and raw TeX: whole lines that end a paragraph. */
  opaque: Span[]
  comments: Span[]
}

const fenceStart = /[ \t]{0,12}(`{3,100}|~{3,100})/y
const rawStart = /[ \t]{0,3}(?:<(style|script|pre)\b|\\begin\{([\w*]{1,40})\})/iy

/** Finds front matter, fenced code, raw blocks and HTML comments in one pass over the lines. */
export function readRegions(text: string, lines: readonly Span[]): Regions {
  const frontMatter = readFrontMatter(text, lines)
  const regions: Regions = { frontMatter, opaque: [], comments: [] }
  // A search that failed once is not repeated: nothing is closed further on either.
  const unclosed = new Set<string>()
  const find = (needle: string, from: number): number => {
    if (unclosed.has(needle)) return -1
    const at = text.indexOf(needle, from)
    if (at < 0) unclosed.add(needle)
    return at
  }
  let from = frontMatter?.end ?? 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    if (line.start < from) {
      if (line.end > from) from = readComments(text, { start: from, end: line.end }, regions.comments, find)
      continue
    }
    const fence = openingFence(text, line)
    if (fence) {
      const last = closingFence(text, lines, index + 1, fence)
      regions.opaque.push({ start: line.start, end: lines[last]!.end })
      from = lines[last]!.end
      index = last
      continue
    }
    const raw = stickyGroups(rawStart, text, line.start)
    const close = raw ? find(raw[1] ? `</${raw[1]}>` : `\\end{${raw[2]}}`, line.start) : -1
    if (raw && close >= 0) {
      const end = close + (raw[1] ?? raw[2] ?? '').length + (raw[1] ? 3 : 6)
      regions.opaque.push({ start: line.start, end })
      from = end
      continue
    }
    from = readComments(text, line, regions.comments, find)
  }
  return regions
}

/** Comments that begin in a line; returns where reading goes on, which is further down for a comment of several lines. */
function readComments(text: string, line: Span, comments: Span[], find: (needle: string, from: number) => number): number {
  let from = line.start
  while (from < line.end) {
    const start = text.slice(from, line.end).indexOf('<!--') + from
    if (start < from || inCode(text, from, start)) return line.end
    const close = find('-->', start + 4)
    if (close < 0) return line.end
    comments.push({ start, end: close + 3 })
    from = close + 3
  }
  return from
}

/** An odd number of backticks before a place in its line: it stands in inline code. */
function inCode(text: string, from: number, at: number): boolean {
  let ticks = 0
  for (let index = from; index < at; index++) if (text[index] === '`') ticks++
  return ticks % 2 === 1
}

function readFrontMatter(text: string, lines: readonly Span[]): Span | null {
  const first = lines[0]
  if (!first || text.slice(first.start, first.end).replace('\uFEFF', '').trimEnd() !== '---') return null
  for (let index = 1; index < lines.length; index++) {
    const { start, end } = lines[index]!
    if (end - start > 20) continue
    const line = text.slice(start, end).trimEnd()
    if (line === '---' || line === '...') return { start: 0, end }
  }
  return null
}

/** The fence that a line opens. A line such as "```code``` and more" holds inline code instead. */
function openingFence(text: string, line: Span): string | null {
  const fence = stickyGroups(fenceStart, text, line.start)?.[1]
  return fence && !(fence[0] === '`' && text.slice(fenceStart.lastIndex, line.end).includes('`')) ? fence : null
}

function closingFence(text: string, lines: readonly Span[], index: number, fence: string): number {
  for (; index < lines.length; index++) {
    const line = text.slice(lines[index]!.start, lines[index]!.end).trim()
    if (line.length >= fence.length && line.startsWith(fence) && line === fence[0]!.repeat(line.length)) return index
  }
  return lines.length - 1
}

function stickyGroups(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
