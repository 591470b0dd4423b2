import type { Page, PlacedText } from './page.ts'

/** A text as PDF.js gives it: `transform` holds the directions of its line and of its height, and where it begins. */
export interface DrawnText { str: string, transform: number[], width: number, fontName: string }

type Direction = 'right' | 'up' | 'down'

/** The page as it is read: a table on its side is turned. What runs in another direction than most letters, such as a mark in the margin, is no part of it. */
export function uprightPage(drawn: readonly DrawnText[], { width, height }: { width: number, height: number }): Page {
  const texts: Record<Direction, PlacedText[]> = { right: [], up: [], down: [] }
  for (const { str, transform, width: length, fontName: font } of drawn) {
    const [across, along, , , x, y] = transform as [number, number, number, number, number, number]
    const size = Math.hypot(transform[2]!, transform[3]!)
    if (str === '' || size === 0) continue
    const own = { text: str, width: length, size, font }
    if (Math.abs(along) <= 0.1 * Math.abs(across)) texts.right.push({ ...own, x, y })
    else if (Math.abs(across) <= 0.1 * Math.abs(along)) texts[along > 0 ? 'up' : 'down'].push(along > 0 ? { ...own, x: y, y: width - x } : { ...own, x: height - y, y: x })
  }
  const lettersIn = (direction: Direction) => texts[direction].reduce((sum, { text }) => sum + text.length, 0)
  const main = (['right', 'up', 'down'] as const).reduce((best, direction) => lettersIn(direction) > lettersIn(best) ? direction : best)
  return main === 'right' ? { width, height, texts: texts.right } : { width: height, height: width, texts: texts[main] }
}
