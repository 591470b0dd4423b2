import { columnOf, type Column } from './columns.ts'
import type { TextStyle } from './tables.ts'
import { beside, wordsOf, type Part, type Run } from './runs.ts'
import { placeOf } from './sectionNames.ts'

/** Lines that belong together: a heading, a paragraph of the text, or one in another type such as a legend or a footnote. */
export interface Block {
  kind: 'heading' | 'text' | 'aside'
  lines: { parts: Part[], page: number }[]
}

/** The words of a block, line after line. */
export function partsOf({ lines }: Block): Part[] {
  return lines.flatMap(({ parts }) => parts)
}

/** A line with its page and its column, in the order of reading. */
export interface PlacedLine { run: Run, page: number, column: Column }

/** No space of a line that is set to the width of its column is wider, in heights of letters. */
const widestSpace = 2.5

/** The lines of a page: runs beside each other in a column are one line, however wide its spaces are. */
export function placedLines(runs: readonly Run[], page: number, columns: readonly Column[]): PlacedLine[] {
  const lines: PlacedLine[] = []
  for (const run of runs) {
    const at = columnOf(run, columns)
    const column = at < 0 ? { x: columns[0]!.x, right: columns.at(-1)!.right } : columns[at]!
    const last = lines.at(-1)
    if (last?.column.x === column.x && last.column.right === column.right && Math.abs(last.run.y - run.y) < 0.2 * run.size && run.x >= last.run.right && run.x - last.run.right < widestSpace * run.size) last.run = beside(last.run, run)
    else lines.push({ run, page, column })
  }
  return lines
}

/** Lines put together to headings and paragraphs. A paragraph goes on in the next column and on the next page, past what stands between. */
export function blocksOf(lines: readonly PlacedLine[], style: TextStyle): Block[] {
  const blocks: Block[] = []
  let text: { block: Block, last: PlacedLine } | null = null
  let other: { block: Block, last: PlacedLine } | null = null
  for (const line of lines) {
    if (!/[\p{L}\d]/u.test(wordsOf(line.run))) continue
    const part = { parts: line.run.parts, page: line.page }
    if (isText(line.run, style)) {
      other = null
      if (text && goesOn(line, text.last)) text.block.lines.push(part)
      else blocks.push((text = { block: { kind: 'text', lines: [part] }, last: line }).block)
      text.last = line
      continue
    }
    // A word in italics may be a line by itself; a heading stands above.
    if (other && isSame(line, other.last) && !isHeadingByItself(line, other.last)) {
      other.block.lines.push(part)
      other.last = line
      continue
    }
    blocks.push((other = { block: { kind: isHeading(line.run, style) ? 'heading' : 'aside', lines: [part] }, last: line }).block)
    if (other.block.kind === 'heading') text = null
  }
  return blocks
}

function isText(run: Run, { size, font }: TextStyle): boolean {
  return run.font === font && Math.abs(run.size - size) < 0.35
}

/** About how wide the first word of a line is, in points. */
function firstWordWidth(run: Run): number {
  const words = wordsOf(run)
  return (run.right - run.x) * words.split(' ', 1)[0]!.length / words.length
}

/** "Methods" above "Participants", "2.1 Participants" below it: two headings, in whatever type. */
function isHeadingByItself(line: PlacedLine, before: PlacedLine): boolean {
  const words = wordsOf(line.run)
  return placeOf(words) !== null || placeOf(wordsOf(before.run)) !== null || /^\d{1,2}(?:\.\d{1,2}){1,2}\.?\s\p{Lu}/u.test(words)
}

/** No new paragraph begins: no indent, no wide gap, and the line before it had no room left for the next word behind a full stop. */
function goesOn(line: PlacedLine, before: PlacedLine): boolean {
  const words = wordsOf(line.run)
  const ended = /[.!?:]["”’)\]]?\s?(?:\[?\d{1,3}(?:[,–-]\s?\d{1,3}){0,5}\]?)?$/.test(wordsOf(before.run))
  const isBelow = line.page === before.page && before.run.y > line.run.y && before.column.x === line.column.x
  const lines = isBelow ? (before.run.y - line.run.y) / line.run.size : 0
  if (/^\p{Ll}/u.test(words)) return true
  // What a figure interrupts goes on further below.
  if (!ended) return lines < 1.9 || lines > 4
  const indent = line.run.x - line.column.x > 0.6 * line.run.size
  const short = before.run.right + firstWordWidth(line.run) + before.run.size / 2 < before.column.right
  return !indent && !short && lines < 1.7
}

function isSame(line: PlacedLine, before: PlacedLine): boolean {
  return line.page === before.page && line.run.font === before.run.font && Math.abs(line.run.size - before.run.size) < 0.35 && before.run.y > line.run.y && before.run.y - line.run.y < 2 * line.run.size && Math.abs(line.column.x - before.column.x) < 1
}

function isHeading(run: Run, { size }: TextStyle): boolean {
  const words = wordsOf(run)
  return words.length < 80 && run.size > 0.85 * size && !/[.,;]$/.test(words) && /\p{L}{3}/u.test(words)
}
