import type { Span } from '../../text/span.ts'

/** What is set apart before a Markdown text is read by blocks. */
export interface Regions {
  frontMatter: Span | null
  /** Fenced code, raw HTML and raw TeX: whole lines that end a paragraph. */
  opaque: Span[]
  comments: Span[]
  /** Tables in HTML. */
  tables: Span[]
  /** Everything of these and of the directives around prose that is not to be cut in two. */
  unbroken: Span[]
}

const fenceStart = /[ \t]{0,12}(`{3,100}|~{3,100})/y
/** Directives of MyST whose content is prose; what they are not, is code. */
const proseDirective = /\{(?:note|tip|hint|important|warning|caution|attention|danger|error|seealso|admonition|aside|margin|sidebar|topic|epigraph|pull-quote|quote|dropdown|card|tab-item|tab-set|grid|grid-item-card|figure|table|list-table|prf:[a-z]{3,20}|exercise|solution|proof|versionadded)\}/
const directiveOption = /^[ \t]{0,12}:[\w-]{1,40}:/
const tableStart = /[ \t]{0,12}<table(?=[\s>])/iy
const rawStart = /[ \t]{0,3}(?:<(style|script|pre)\b|\\begin\{([\w*]{1,40})\})/iy

/** Finds front matter (where the text is the `first` of the document), fenced code, raw blocks and HTML comments in one pass over the lines. */
export function readRegions(text: string, lines: readonly Span[], first: boolean): Regions {
  const frontMatter = first ? readFrontMatter(text, lines) : null
  const regions: Regions = { frontMatter, opaque: [], comments: [], tables: [], unbroken: [] }
  /** Lines that close a directive around prose. */
  const closing = new Set<number>()
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
    if (closing.has(index)) {
      regions.opaque.push(line)
      continue
    }
    const fence = openingFence(text, line)
    if (fence) {
      const close = unclosed.has(fence) ? null : closingFence(text, lines, index + 1, fence)
      if (close === null) unclosed.add(fence)
      const last = close ?? lines.length - 1
      regions.unbroken.push({ start: line.start, end: lines[last]!.end })
      if (last > index && proseDirective.test(text.slice(line.start, Math.min(line.end, line.start + 200)))) {
        if (close !== null) closing.add(close)
        while (index + 1 < last && directiveOption.test(text.slice(lines[index + 1]!.start, lines[index + 1]!.end))) index++
        regions.opaque.push({ start: line.start, end: lines[index]!.end })
        from = lines[index]!.end
        continue
      }
      regions.opaque.push({ start: line.start, end: lines[last]!.end })
      from = lines[last]!.end
      index = last
      continue
    }
    // What stands in a table goes on to be read, so that comments are found there.
    const tableEnd = stickyGroups(tableStart, text, line.start) && line.start >= (regions.tables.at(-1)?.end ?? 0) ? find('</table>', line.start) : -1
    if (tableEnd >= 0) {
      const table = { start: line.start, end: tableEnd + '</table>'.length }
      regions.tables.push(table)
      regions.unbroken.push(table)
    }
    const raw = stickyGroups(rawStart, text, line.start)
    const close = raw ? find(raw[1] ? `</${raw[1]}>` : `\\end{${raw[2]}}`, line.start) : -1
    if (raw && close >= 0) {
      const end = close + (raw[1] ?? raw[2]!).length + (raw[1] ? 3 : 6)
      regions.opaque.push({ start: line.start, end })
      regions.unbroken.push({ start: line.start, end })
      from = end
      continue
    }
    if (isPercentComment(text, lines, index, regions.comments)) regions.comments.push(line)
    else from = readComments(text, line, regions.comments, find)
  }
  return regions
}

/** "% a remark", a comment of MyST. Within a paragraph it may be a share ("50\n% of them"). */
function isPercentComment(text: string, lines: readonly Span[], index: number, comments: readonly Span[]): boolean {
  if (text[lines[index]!.start] !== '%') return false
  const before = lines[index - 1]
  return before === undefined || comments.at(-1) === before || text.slice(before.start, before.end).trim() === ''
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

/** The index of the line that closes a fence; null where none does, and the rest of the text is code. */
function closingFence(text: string, lines: readonly Span[], index: number, fence: string): number | null {
  for (; index < lines.length; index++) {
    const line = text.slice(lines[index]!.start, lines[index]!.end).trim()
    if (line.length >= fence.length && line.startsWith(fence) && line === fence[0]!.repeat(line.length)) return index
  }
  return null
}

function stickyGroups(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
