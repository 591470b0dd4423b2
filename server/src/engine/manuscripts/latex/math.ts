import type { Span } from '../../text/span.ts'

const opening = /\\[([$\\]|\$\$?/g
const closing: Record<string, string> = { '\\(': '\\)', '\\[': '\\]', $$: '$$', $: '$' }
/** Inline math is shorter than this; a dollar sign further on is another one. */
const longest = 2000

/** Math in LaTeX: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`. A sign that nothing closes is a character like any other. */
export function findMath(text: string): Span[] {
  const found: Span[] = []
  opening.lastIndex = 0
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const close = closing[match[0]]
    if (close === undefined) continue
    const from = match.index + match[0].length
    const at = text.slice(from, from + longest).indexOf(close)
    if (at < 1) continue
    found.push({ start: match.index, end: from + at + close.length })
    opening.lastIndex = from + at + close.length
  }
  return found
}
