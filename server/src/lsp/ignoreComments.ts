import type { Edit } from '../engine/checks/check.ts'
import type { Manuscript, Syntax } from '../engine/manuscripts/manuscript.ts'

/**
 * The edit that silences a code at this place only: a comment on a line of its own where a blank line goes before; elsewhere at the end of the
 * line, since a line of its own would break the paragraph, list or table in two. In AsciiDoc it would not, and nothing can stand at the end of one.
 */
export function ignoreHere({ text, syntax }: Manuscript, code: string, offset: number): Edit {
  return commentAt(text, syntax, offset, `citewright-disable-line ${code}`, `citewright-disable-next-line ${code}`)
}

/** The edit that says of the figures in a line that they are the writer's own. */
export function markAsOwn({ text, syntax }: Manuscript, offset: number): Edit {
  return commentAt(text, syntax, offset, 'citewright-own-result', 'citewright-own-result')
}

function commentAt(text: string, syntax: Syntax, offset: number, atEnd: string, before: string): Edit {
  const line = syntax === 'restructuredtext' ? paragraphStart(text, lineAround(text, offset)) : lineAround(text, offset)
  const content = text.slice(line.start, line.end)
  if (isAfterBlank(text, line.start) || syntax === 'asciidoc') {
    const indent = /^[ \t]{0,40}/.exec(content)?.[0] ?? ''
    const gap = syntax === 'restructuredtext' ? eolOf(text) : ''
    return { start: line.start, end: line.start, newText: `${indent}${commentFor(syntax, before)}${eolOf(text)}${gap}` }
  }
  // Two spaces at the end of a line mean a line break in Markdown and stay at the end.
  const end = line.start + content.trimEnd().length
  return { start: end, end, newText: ` ${commentFor(syntax, atEnd)}` }
}

/** The edit that silences a code in the whole file: a comment at its top, after the front matter. */
export function ignoreInFile({ text, syntax }: Manuscript, code: string): Edit {
  const eol = eolOf(text)
  const start = endOfFrontMatter(text)
  // Without a line break at the end of the front matter the comment would run into its closing line.
  const lead = start > 0 && !/[\r\n]/.test(text.charAt(start - 1)) && text.charAt(start - 1) !== '\ufeff' ? eol : ''
  const gap = /^[\r\n]?$/.test(text.charAt(start)) ? '' : eol
  return { start, end: start, newText: `${lead}${commentFor(syntax, `citewright-disable-file ${code}`)}${eol}${gap}` }
}

function commentFor(syntax: Syntax, content: string): string {
  switch (syntax) {
    case 'latex': return `% ${content}`
    case 'typst': return `// ${content}`
    case 'asciidoc': return `// ${content}`
    case 'restructuredtext': return `.. ${content}`
    default: return `<!-- ${content} -->`
  }
}

/** Within a paragraph of reStructuredText there are no comments: one before it covers it all. */
function paragraphStart(text: string, line: { start: number, end: number }): { start: number, end: number } {
  while (!isAfterBlank(text, line.start)) line = lineAround(text, line.start - 1)
  return line
}

/** Whether the line that begins at `start` is the first or follows a line without content. */
function isAfterBlank(text: string, start: number): boolean {
  if (start === 0) return true
  const endOfPrevious = text[start - 1] === '\n' && text[start - 2] === '\r' ? start - 2 : start - 1
  const previous = lineAround(text, endOfPrevious)
  return text.slice(previous.start, previous.end).trim() === ''
}

function lineAround(text: string, offset: number): { start: number, end: number } {
  const isBreak = (index: number): boolean => text[index] === '\n' || text[index] === '\r'
  let start = offset
  while (start > 0 && !isBreak(start - 1)) start--
  let end = offset
  while (end < text.length && !isBreak(end)) end++
  return { start, end }
}

function endOfFrontMatter(text: string): number {
  const begin = text.startsWith('\ufeff') ? 1 : 0
  if (!/---[ \t]{0,40}\r?\n/y.test(text.slice(begin, begin + 50))) return begin
  const closing = /^(?:---|\.\.\.)[ \t]{0,40}(?:\r?\n|$)/gm
  closing.lastIndex = begin + 3
  const found = closing.exec(text)
  return found ? found.index + found[0].length : begin
}

function eolOf(text: string): string {
  const first = text.indexOf('\n')
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n'
}
