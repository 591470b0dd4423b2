import { columnsOver, type TableColumn } from './tableColumns.ts'
import type { Cell } from './tables.ts'
import { wordsIn } from './values.ts'

/**
 * A cell as two or more where a space in it lies between two columns: a PDF may draw the cells of a row as one text.
 * @param mayDivide whether the words left and right of the space may be two cells
 */
export function divided(cell: Cell, columns: readonly TableColumn[], mayDivide: (left: string, right: string) => boolean): Cell[] {
  const { from, to } = columnsOver(cell, columns)
  if (from === to) return [cell]
  const next = columns[from + 1]!
  // Names may be wider than the values below them, and begin where these do in a column that is set flush left.
  const begin = next.isFlush ? next.x - 1 : (columns[from]!.right + next.x) / 2
  const nearest = spacesIn(cell).map(place => ({ ...place, distance: Math.abs(place.x - begin) })).sort((a, b) => a.distance - b.distance)[0]
  if (!nearest || nearest.distance > Math.max(furthestFromEdge, 0.3 * (next.x - columns[from]!.x))) return [cell]
  const part = cell.parts[nearest.part]!
  const left = { parts: [...cell.parts.slice(0, nearest.part), ...nearest.at === 0 ? [] : [{ ...part, text: part.text.slice(0, nearest.at), right: nearest.x }]], x: cell.x, right: next.x - 2 }
  const x = Math.max(begin, nearest.x)
  const right = { parts: [{ ...part, text: part.text.slice(nearest.at).trimStart(), x }, ...cell.parts.slice(nearest.part + 1)], x, right: cell.right }
  return mayDivide(wordsIn(left), wordsIn(right)) ? [left, ...divided(right, columns, mayDivide)] : [cell]
}

/** How far from the middle of the gap between two columns, or from where the second begins, a space is guessed to be at most, in points; in wide columns further. */
const furthestFromEdge = 14

/** Where the spaces of a cell are, by the usual widths of letters: a PDF tells the width of a text as a whole. */
function spacesIn({ parts }: Cell): { part: number, at: number, x: number }[] {
  return parts.flatMap((part, index) => {
    const width = (text: string) => [...text].reduce((sum, char) => sum + widthOf(char), 0)
    const all = width(part.text)
    const inside = [...part.text.trimEnd().matchAll(/(?<=\S)\s+(?=\S)/g)].map(({ index: at, 0: gap }) => ({ part: index, at, x: part.x + (part.right - part.x) * (width(part.text.slice(0, at)) + width(gap) / 2) / all }))
    return index > 0 && /^\s/.test(part.text) ? [{ part: index, at: 0, x: part.x }, ...inside] : inside
  })
}

/** The width of a letter in common types, in heights of letters. */
function widthOf(char: string): number {
  if (/[ijlt.,;:!'|()[\]If]/.test(char)) return 0.3
  if (char === ' ') return 0.28
  return /[mw%@]/i.test(char) ? 0.85 : /\p{Lu}/u.test(char) ? 0.68 : 0.53
}
