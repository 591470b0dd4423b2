import { readLines } from '../../text/lines.ts'
import { overwrite } from '../../text/mask.ts'
import type { Span } from '../../text/span.ts'
import { findAddresses } from '../addresses.ts'
import { cutsAtLines } from '../cuts.ts'
import type { Adapter, Layout, LayoutBlock, Rewrite } from '../layout.ts'
import { readLatexCitations } from './citations.ts'
import { headings, silentEnvironments, wholeEnvironments } from './commands.ts'
import { findMath, readPlainMath } from './math.ts'
import { readMetadata } from './metadata.ts'
import { findNotes } from './notes.ts'
import { readCommands } from './prose.ts'
import { findTables, type LatexTable } from './tables.ts'

const comment = /(?<!\\)%[^\r\n]{0,100000}/g
const environment = /\\begin\{([\w*]{1,40})\}/g
const heading = /^\s{0,100}\\(part|chapter|section|subsection|subsubsection|paragraph|subparagraph)\*?(?:\[[^[\]]{0,300}\])?\{/
const caption = /^\s{0,100}\\caption(?:of\{\w{1,20}\})?\*?(?:\[[^[\]]{0,300}\])?\{/
const bibitem = /\\bibitem(?:\[(?:[^[\]{}\\]|\{[^{}\\]{0,200}\}){0,300}\])?\s?\{([^{}\\]{1,200})\}/g
/** The conditions of TeX; `\iff` is a sign of math. */
const condition = /\\(if(?:false|true|num|dim|x|cat|odd|[vhm]mode|inner|def|csname|case|draft|book|thesis)|else|fi)(?![A-Z@])/gi
const verbatim = /\\(?:verb|lstinline)\*?(?=[^\w\s*{])/g

/** LaTeX, read for its prose: commands, formulas and verbatim text are blanked out, macros are not expanded. */
export const latex: Adapter = { cuts, reachesOut: (text) => /\\(?:(?:begin|end)\{|if|else|fi)/.test(text), readLayout, readCitations: readLatexCitations }

function readLayout(text: string): Layout {
  const comments = [...text.matchAll(comment)].map(spanOf)
  const uncommented = overwrite(text, comments)
  const hidden = [...outerParts(uncommented), ...environments(uncommented, silentEnvironments), ...falseBranches(uncommented), ...findVerbatim(uncommented)]
  const source = overwrite(uncommented, hidden)
  const markup: Span[] = []
  const rewrites: Rewrite[] = []
  const math = findMath(source)
  const objects = math.filter((each) => !readPlainMath(source, each, markup, rewrites))
  const prose = overwrite(source, math)
  readCommands(prose, { start: 0, end: prose.length }, markup, rewrites)
  return {
    blocks: readBlocks(source, findTables(source)),
    markup: [...comments, ...hidden, ...markup],
    rewrites: rewrites.sort((a, b) => a.start - b.start),
    objects, comments,
    notes: findNotes(prose),
    addresses: findAddresses(source),
    metadata: readMetadata(text, uncommented),
  }
}

/** Behind a blank line, outside of environments that are read as one. */
function cuts(text: string): number[] {
  const uncommented = overwrite(text, [...text.matchAll(comment)].map(spanOf))
  const regions = [...outerParts(uncommented), ...environments(uncommented, silentEnvironments), ...falseBranches(uncommented), ...environments(uncommented, wholeEnvironments)].sort((a, b) => a.start - b.start)
  const joined: Span[] = []
  for (const region of regions) {
    const last = joined.at(-1)
    if (last && region.start < last.end) last.end = Math.max(last.end, region.end)
    else joined.push({ ...region })
  }
  return cutsAtLines(text, readLines(text), joined, () => true)
}

/** The preamble, and what stands behind the end of the document. */
function outerParts(text: string): Span[] {
  const body = text.indexOf('\\begin{document}')
  const parts: Span[] = body > 0 ? [{ start: 0, end: body }] : []
  const last = text.indexOf('\\end{document}')
  if (last > 0) parts.push({ start: last, end: text.length })
  return parts
}

/** The outermost environments with one of some names. One that is open to the end of the text is none. */
function environments(text: string, names: ReadonlySet<string>): Span[] {
  const found: Span[] = []
  const unclosed = new Set<string>()
  let from = 0
  for (const match of text.matchAll(environment)) {
    const name = match[1]!
    if (match.index < from || !names.has(name) || unclosed.has(name)) continue
    const end = text.indexOf(`\\end{${name}}`, match.index)
    if (end < 0) unclosed.add(name)
    else found.push({ start: match.index, end: from = end + name.length + 6 })
  }
  return found
}

/** What stands behind `\iffalse`, to its `\else` or `\fi`. */
function falseBranches(text: string): Span[] {
  const found: Span[] = []
  let open = -1
  let depth = 0
  for (const match of text.matchAll(condition)) {
    const name = match[1]!
    if (open < 0) {
      if (name !== 'iffalse') continue
      open = match.index
      depth = 0
    } else if (name === 'fi' && depth > 0) depth--
    else if (name === 'fi' || name === 'else' && depth === 0) {
      found.push({ start: open, end: match.index + match[0].length })
      open = -1
    } else if (name !== 'else') depth++
  }
  return found
}

/** `\verb|…|`, on one line. */
function findVerbatim(text: string): Span[] {
  return [...text.matchAll(verbatim)].flatMap((match) => {
    const from = match.index + match[0].length
    const line = text.slice(from + 1, from + 301)
    const close = line.indexOf(text[from]!)
    return close >= 0 && !/[\r\n]/.test(line.slice(0, close)) ? [{ start: match.index, end: from + close + 2 }] : []
  })
}

/** Blank lines, headings, items and captions divide the text; tables and bibliographies are read apart. */
function readBlocks(text: string, tables: readonly LatexTable[]): LayoutBlock[] {
  const blocks: LayoutBlock[] = []
  const apart = [...tables, ...findEntries(text)].sort((a, b) => a.start - b.start)
  let open: LayoutBlock | null = null
  let next = 0
  for (const line of readLines(text)) {
    for (; next < apart.length && apart[next]!.start < line.end; next++) {
      const part = apart[next]!
      if ('rows' in part) blocks.push(...part.rows)
      else blocks.push(part)
      open = null
    }
    if (next > 0 && line.start < apart[next - 1]!.end) continue
    const content = text.slice(line.start, line.end)
    const level = heading.exec(content)
    const begins = level ?? caption.exec(content)
    const item = /^\s{0,100}\\item\b/.test(content)
    if (content.trim() === '' || /^\s{0,100}\\(?:begin|end)\{[\w*]{1,40}\}(?:\[[^\]]{0,40}\])?\s{0,100}$/.test(content)) open = null
    else if (begins) {
      const start = line.start + begins[0].length
      const close = level ? text.indexOf('}', start) : -1
      const end = close >= start && close <= line.end ? close : line.end
      open = level ? { kind: 'heading', level: headings[level[1]!] ?? 1, start, end } : { kind: 'caption', start, end }
      blocks.push(open)
      if (level) open = null
    } else if (open && !item) open.end = line.end
    else {
      open = { kind: item ? 'list-item' : 'paragraph', start: line.start, end: line.end }
      blocks.push(open)
    }
  }
  return blocks
}

/** The entries of `thebibliography`: each goes on to the next. */
function findEntries(text: string): LayoutBlock[] {
  const limit = text.lastIndexOf('\\end{thebibliography}')
  const items = [...text.matchAll(bibitem)]
  return items.map((match, index) => {
    const start = match.index + match[0].length
    const until = items[index + 1]?.index ?? (limit > start ? limit : text.length)
    return { kind: 'list-item', start, end: start + text.slice(start, until).trimEnd().length, entry: { key: match[1]!.trim() } }
  })
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length }
}
