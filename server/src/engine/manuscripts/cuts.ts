import type { Span } from '../text/span.ts'

/**
 * The lines that may open a piece of their own: those behind a blank line, outside every region, that `opens` takes. Regions are in order.
 */
export function cutsAtLines(text: string, lines: readonly Span[], regions: readonly Span[], opens: (start: number, end: number) => boolean): number[] {
  const cuts: number[] = []
  let region = 0
  let afterBlank = false
  for (const { start, end } of lines) {
    while (region < regions.length && regions[region]!.end <= start) region++
    const inside = region < regions.length && regions[region]!.start < start
    const blank = isBlank(text, start, end)
    if (afterBlank && !blank && !inside && opens(start, end)) cuts.push(start)
    afterBlank = blank && !inside
  }
  return cuts
}

/** Whether a stretch of a text has nothing but blanks and control characters; true of an empty one. */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 32) return false
  return true
}
