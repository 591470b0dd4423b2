import type { Span } from './span.ts'

/** Stands for code or math inside a sentence: it is not prose, but something is there. */
export const objectCharacter = '￼'

/**
 * The text with every span overwritten by `fill` (one UTF-16 code unit), line ends kept. Spans may overlap and come in any order.
 * The result has the length of the text, so that every offset in it is an offset in the text.
 */
export function overwrite(text: string, spans: readonly Span[], fill = ' '): string {
  if (spans.length === 0) return text
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
  const parts: string[] = []
  let at = 0
  for (const { start, end } of sorted) {
    if (end <= at) continue
    const from = Math.max(start, at)
    parts.push(text.slice(at, from), fillLines(text, from, end, fill))
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** Line ends stay, because sentences and reference entries are read by lines in places. */
function fillLines(text: string, start: number, end: number, fill: string): string {
  const covered = text.slice(start, end)
  return /[\r\n]/.test(covered) ? covered.replace(/[^\r\n]/g, fill) : fill.repeat(end - start)
}
