import type { Cell, Line } from './tables.ts'

/** The words of a cell. */
export function wordsIn({ parts }: Cell): string {
  return parts.map(({ text }) => text).join('').replace(/\s+/g, ' ').trim()
}

/** Whether a line has figures behind its first cell. */
export function isValued({ cells }: Line): boolean {
  return cells.length > 1 && areValues(cells.slice(1).map(wordsIn))
}

/** Whether most of these are figures. */
function areValues(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.filter(isValue).length >= texts.length / 2
}

function isValue(text: string): boolean {
  return /^[<>=≤≥~±+\-–−]?\s?[\d.·]/.test(text) && !/^\d{2}\s?%\s?CI/.test(text)
}

/** Whether both of these are. */
export function areTwoValues(left: string, right: string): boolean {
  return /\d/.test(left) && isValue(right)
}
