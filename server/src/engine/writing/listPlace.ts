import type { Manuscript, Syntax } from '../manuscripts/manuscript.ts'
import { readLines } from '../text/lines.ts'
import type { Span } from '../text/span.ts'

/** Where a reference list goes, with what must be written around it. */
export interface ListPlace extends Span {
  before: string
  after: string
  /** Whether the list there is one that was made here, and is made again whole. */
  managed: boolean
}

const opening = 'citewright-references'
const closing = '/citewright-references'

/**
 * Where the reference list of a manuscript goes: between its markers, else in the place of its own list below "References", else at the end under a
 * heading of its own. In Markdown a new list gets markers, comments that nobody sees, so that it can be made again without touching
 * what the writer put around it.
 */
export function listPlace(manuscript: Manuscript): ListPlace {
  return betweenMarkers(manuscript) ?? ownList(manuscript) ?? atEnd(manuscript)
}

function betweenMarkers({ text, syntax }: Manuscript): ListPlace | null {
  const [open, close] = markers(syntax)
  const first = text.lastIndexOf(open)
  const last = first < 0 ? -1 : text.indexOf(close, first)
  return last < 0 ? null : { start: first + open.length, end: last, before: '\n\n', after: '\n\n', managed: true }
}

/** From the first entry of the list to the end of the last. The marks of a numbered list belong to it. */
function ownList({ text, references }: Manuscript): ListPlace | null {
  const [first] = references
  const last = references.at(-1)
  if (!first || !last) return null
  const line = lineStart(text, first.start)
  const start = /^[ \t]{0,12}(?:[-*+]|\[?\(?\d{0,4}[\])]?\.?)[ \t]{0,8}$/.test(text.slice(line, first.start)) ? line : first.start
  return { start, end: last.end, before: '', after: '', managed: false }
}

function atEnd({ text, syntax, blocks }: Manuscript): ListPlace {
  const [open, close] = markers(syntax)
  const document = syntax === 'latex' ? text.lastIndexOf('\\end{document}') : -1
  const end = document < 0 ? text.length : document
  const start = text.slice(0, end).trimEnd().length
  // An empty heading waits for its list.
  const last = blocks.at(-1)
  const headed = last?.kind === 'heading' && /^(?:references|bibliography|literature|works cited)$/i.test(text.slice(last.start, last.end).trim())
  const heading = headed || syntax === 'latex' ? '' : syntax === 'markdown' ? `${'#'.repeat(headingLevel(text))} References\n\n` : 'References\n\n'
  const gap = start === 0 ? '' : '\n\n'
  if (syntax === 'plaintext') return { start, end, before: gap + heading, after: '\n', managed: false }
  return { start, end, before: `${gap}${heading}${open}\n\n`, after: `\n\n${close}\n`, managed: false }
}

/** The level of the sections: that of the highest headings, but for a single title above all others. */
function headingLevel(text: string): number {
  const levels = readLines(text).flatMap(({ start, end }) => /^(#{1,6})[ \t]/.exec(text.slice(start, Math.min(end, start + 10)))?.[1]?.length ?? [])
  const top = Math.min(...levels)
  const others = levels.filter(level => level > top)
  if (levels.length === 0) return 2
  return levels.length > others.length + 1 || others.length === 0 && top > 1 ? top : others.length > 0 ? Math.min(...others) : 2
}

function markers(syntax: Syntax): [string, string] {
  return syntax === 'latex' ? [`% ${opening}`, `% ${closing}`] : [`<!-- ${opening} -->`, `<!-- ${closing} -->`]
}

function lineStart(text: string, at: number): number {
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--
  return at
}
