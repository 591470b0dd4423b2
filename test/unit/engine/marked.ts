import type { Span } from '../../../server/src/engine/text/span.ts'

/** A document without the marks `⟦` and `⟧`, and the places that they enclose. */
export interface Marked { text: string, places: Span[] }

/** Takes the marks out of a fixture; what stands between them is what the test expects to be found. */
export function readMarked(fixture: string): Marked {
  const places: Span[] = []
  let text = ''
  for (const [index, part] of fixture.split(/⟦|⟧/).entries()) {
    if (index % 2 === 1) places.push({ start: text.length, end: text.length + part.length })
    text += part
  }
  return { text, places }
}

/** Puts marks around places of a text, so that a failing test shows what was found instead. */
export function withMarks(text: string, places: readonly Span[]): string {
  let marked = ''
  let at = 0
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    marked += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`
    at = end
  }
  return marked + text.slice(at)
}
