import { readLines } from '../../text/lines.ts'
import { overwrite } from '../../text/mask.ts'
import type { Span } from '../../text/span.ts'
import { findAddresses } from '../addresses.ts'
import type { Adapter, Layout, LayoutBlock } from '../layout.ts'
import { readLatexCitations } from './citations.ts'
import { findMath } from './math.ts'
import { headings, silent, silentEnvironments } from './commands.ts'

const comment = /(?<!\\)%[^\r\n]{0,100000}/g
const environment = /\\begin\{([\w*]{1,40})\}/g
const command = /\\(?:([A-Z]{1,40})\*?((?:\[[^[\]]{0,300}\]){0,3})(\{[^{}]{0,2000}\})?|[^A-Z])|[{}~&]/gi
const heading = /^\s{0,100}\\(part|chapter|section|subsection|subsubsection|paragraph)\*?(?:\[[^[\]]{0,300}\])?\{/
const title = /\\title\{([^{}]{1,500})\}/
const bibliography = /\\(?:bibliography|addbibresource)\{([^{}]{1,1000})\}/g

/** LaTeX, read for its prose: commands, math and verbatim text are blanked out, macros are not expanded. */
export const latex: Adapter = { readLayout, readCitations: readLatexCitations }

function readLayout(text: string): Layout {
  const comments = [...text.matchAll(comment)].map(spanOf)
  const uncommented = overwrite(text, comments)
  const hidden = hiddenParts(uncommented)
  const source = overwrite(uncommented, hidden)
  const objects = findMath(source)
  const prose = overwrite(source, objects)
  return {
    blocks: readBlocks(source),
    markup: [...comments, ...hidden, ...readMarkup(prose)],
    objects, comments,
    addresses: findAddresses(source),
    metadata: readMetadata(uncommented),
  }
}

/** The preamble and the environments that hold no prose. */
function hiddenParts(text: string): Span[] {
  const body = text.indexOf('\\begin{document}')
  const hidden: Span[] = body > 0 ? [{ start: 0, end: body }] : []
  const last = text.indexOf('\\end{document}')
  if (last > 0) hidden.push({ start: last, end: text.length })
  // An environment that is open to the end of the text is looked for only once, and those inside another go with it.
  const unclosed = new Set<string>()
  let from = 0
  for (const match of text.matchAll(environment)) {
    const name = match[1]!
    if (match.index < from || !silentEnvironments.has(name) || unclosed.has(name)) continue
    const end = text.indexOf(`\\end{${name}}`, match.index)
    if (end < 0) unclosed.add(name)
    else hidden.push({ start: match.index, end: from = end + name.length + 6 })
  }
  return hidden
}

function readMarkup(text: string): Span[] {
  const markup: Span[] = []
  command.lastIndex = 0
  for (let match = command.exec(text); match; match = command.exec(text)) {
    const name = match[1]
    const start = match.index
    const whole = name !== undefined && silent.has(name)
    const options = name === undefined ? 0 : match[0].length - (match[3]?.length ?? 0)
    const length = whole ? match[0].length : name === undefined ? (match[0].startsWith('\\') && '%&$#_'.includes(match[0][1]!) ? 1 : match[0].length) : options
    markup.push({ start, end: start + length })
    // The arguments of other commands are prose with commands of their own.
    command.lastIndex = start + Math.max(1, name === undefined ? match[0].length : length)
  }
  return markup
}

/** Blank lines, headings and items divide the text. */
function readBlocks(text: string): LayoutBlock[] {
  const blocks: LayoutBlock[] = []
  let open: LayoutBlock | null = null
  for (const line of readLines(text)) {
    const content = text.slice(line.start, line.end)
    const level = heading.exec(content)
    const item = /^\s{0,100}\\item\b/.test(content)
    if (content.trim() === '') open = null
    else if (level) {
      const start = line.start + level[0].length
      const close = text.indexOf('}', start)
      blocks.push({ kind: 'heading', level: headings[level[1]!] ?? 1, start, end: close >= start && close <= line.end ? close : line.end })
      open = null
    } else if (open && !item) open.end = line.end
    else {
      open = { kind: item ? 'list-item' : 'paragraph', start: line.start, end: line.end }
      blocks.push(open)
    }
  }
  return blocks
}

function readMetadata(text: string): Layout['metadata'] {
  const files = [...text.matchAll(bibliography)].flatMap((match) => match[1]!.split(',').map((file) => file.trim()).filter((file) => file !== ''))
  const metadata: Layout['metadata'] = { bibliography: files.map((file) => file.endsWith('.bib') ? file : `${file}.bib`) }
  const name = title.exec(text)?.[1]?.trim()
  if (name) metadata.title = name
  return metadata
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length }
}
