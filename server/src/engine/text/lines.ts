import type { Span } from './span.ts'

/** The lines of a text without their line ends (LF, CRLF or CR). A text that ends in a line end has no further, empty line. */
export function readLines(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== 10 && code !== 13) continue
    lines.push({ start, end: at })
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++
    start = at + 1
  }
  if (start < text.length) lines.push({ start, end: text.length })
  return lines
}
