import type { Manuscript, Syntax } from '../manuscripts/manuscript.ts'
import type { Span } from '../text/span.ts'
import { listSyntaxes } from './listSyntax.ts'

/** Where a reference list goes, with what must be written around it. */
export interface ListPlace extends Span {
  before: string
  after: string
  /** Whether the list there is one that was made here, and is made again whole. */
  managed: boolean
}

const opening = 'citewright-references'
const closing = '/citewright-references'
/** What stands before an entry: a bullet, a number, `.. [key]`, `* [[[key]]]`. */
const entryMark = /^[ \t]{0,12}(?:\.\.[ \t]{1,4}\[[^\]\n]{0,100}\]|(?:[*-][ \t]{1,4})?\[\[\[[^\]\n]{0,200}\]\]\]|[-*+]|\[?\(?\d{0,4}[\])]?\.?)[ \t]{0,8}$/

/**
 * Where the reference list of a manuscript goes: between its markers, else in the place of its own list below "References", else at the end under a
 * heading of its own. A new list gets markers where the syntax has comments, which nobody sees, so that it can be made again without touching
 * what the writer put around it.
 */
export function listPlace(manuscript: Manuscript): ListPlace {
  return betweenMarkers(manuscript) ?? ownList(manuscript) ?? atEnd(manuscript)
}

function betweenMarkers({ text, syntax }: Manuscript): ListPlace | null {
  const marks = markers(syntax)
  const first = marks ? text.lastIndexOf(marks[0]) : -1
  const last = marks && first >= 0 ? text.indexOf(marks[1], first) : -1
  return last < 0 ? null : { start: first + marks![0].length, end: last, before: '\n\n', after: '\n\n', managed: true }
}

/** From the first entry of the list to the end of the last. The marks of a numbered list belong to it. */
function ownList({ text, references }: Manuscript): ListPlace | null {
  const [first] = references
  const last = references.at(-1)
  if (!first || !last) return null
  const line = lineStart(text, first.start)
  const start = entryMark.test(text.slice(line, first.start)) ? line : first.start
  return { start, end: last.end, before: '', after: '', managed: false }
}

function atEnd({ text, syntax, blocks }: Manuscript): ListPlace {
  const marks = markers(syntax)
  const document = syntax === 'latex' ? text.lastIndexOf('\\end{document}') : -1
  const end = document < 0 ? text.length : document
  const start = text.slice(0, end).trimEnd().length
  // An empty heading waits for its list.
  const last = blocks.at(-1)
  const headed = last?.kind === 'heading' && /^(?:references|bibliography|literature|works cited)$/i.test(text.slice(last.start, last.end).trim())
  const heading = headed ? '' : listSyntaxes[syntax].heading(text)
  const gap = start === 0 ? '' : '\n\n'
  if (!marks) return { start, end, before: gap + heading, after: '\n', managed: false }
  return { start, end, before: `${gap}${heading}${marks[0]}\n\n`, after: `\n\n${marks[1]}\n`, managed: false }
}

function markers(syntax: Syntax): [string, string] | null {
  const { comment } = listSyntaxes[syntax]
  return comment && [comment(opening), comment(closing)]
}

function lineStart(text: string, at: number): number {
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--
  return at
}
