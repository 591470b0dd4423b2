import type { Span } from '../text/span.ts'
import type { IgnoreComment } from './manuscript.ts'

const directive = /^citewright-ignore(-file)?(?=[\s,]|$)([a-z\s,-]{0,500})/

/**
 * The "citewright-ignore" comments among the comments of a document. One on a line of its own covers the next line with text on it, one at
 * the end of a line covers that line, `citewright-ignore-file` covers the file. Without codes, every code is meant.
 */
export function readIgnores(text: string, comments: readonly Span[]): IgnoreComment[] {
  const ignores: IgnoreComment[] = []
  for (const comment of comments) {
    const body = text.slice(comment.start, comment.end).replace(/^(?:<!--|%{1,10})/, '').replace(/-->$/, '')
    const match = directive.exec(body.trim())
    if (!match) continue
    const codes = match[2]!.split(/[\s,]{1,20}/).filter((code) => code !== '')
    ignores.push({ start: comment.start, end: comment.end, codes, ...coverage(text, comment, comments, match[1] !== undefined) })
  }
  return ignores
}

function coverage(text: string, comment: Span, comments: readonly Span[], file: boolean): Pick<IgnoreComment, 'scope' | 'covers'> {
  if (file) return { scope: 'file', covers: { start: 0, end: text.length + 1 } }
  const line = { start: lineStart(text, comment.start), end: lineEnd(text, comment.end) }
  const alone = text.slice(line.start, comment.start).trim() === '' && text.slice(comment.end, line.end).trim() === ''
  if (!alone) return { scope: 'line', covers: { start: line.start, end: line.end + 1 } }
  let next = line.end
  while (next < text.length) {
    next += text.slice(next, next + 4000).search(/\S|$/)
    const skipped = comments.find(({ start }) => start === next)
    if (!skipped) break
    next = skipped.end
  }
  return { scope: 'next-line', covers: { start: lineStart(text, next), end: lineEnd(text, next) + 1 } }
}

function lineStart(text: string, at: number): number {
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--
  return at
}

function lineEnd(text: string, at: number): number {
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}
