import type { Block, Manuscript } from '../manuscripts/manuscript.ts'
import type { Span } from '../text/span.ts'

/** Where something stands in a Word document, for a person who has the document open. */
export interface WordPlace {
  /** The title of the heading above; empty before the first one. */
  section: string
  /** "paragraph 2", "row 3 of Table 1", "heading", "entry 12 of the reference list" */
  part: string
  /** The words there as they are printed, to be searched for. */
  words: string
}

/** How much is quoted before and behind a place. */
const before = 40
const behind = 25
const longestCaption = 400

/** Finds the places of a manuscript in words. Each place is looked up in the time of a search. */
export class WordPlaces {
  readonly #manuscript: Manuscript
  readonly #parts: { block: Block, part: string }[]

  constructor(manuscript: Manuscript) {
    this.#manuscript = manuscript
    this.#parts = describeBlocks(manuscript)
  }

  /** The place of a span; offsets are UTF-16 code units of the text of the document. */
  of({ start, end }: Span): WordPlace {
    const { text, references } = this.#manuscript
    const entry = references.findIndex((reference) => reference.start <= start && start < reference.end)
    if (entry >= 0) {
      const { number = entry + 1, ...reference } = references[entry]!
      return { section: '', part: `entry ${number} of the reference list`, words: quote(text, reference, { start, end }) }
    }
    const found = this.#blockAt(start)
    if (!found) return { section: '', part: 'the text', words: text.slice(start, Math.min(end, start + before + behind)).trim() }
    const { block, part } = found
    const cell = block.cells?.find(({ span }) => span.start <= start && start < span.end)?.span
    return { section: block.section.at(-1) ?? '', part, words: quote(text, cell ?? block, { start, end }) }
  }

  /** The block at an offset, or the last one before it. */
  #blockAt(offset: number): { block: Block, part: string } | undefined {
    let low = 0
    let high = this.#parts.length
    while (low < high) {
      const middle = low + high >> 1
      if (this.#parts[middle]!.block.start <= offset) low = middle + 1
      else high = middle
    }
    return this.#parts[low - 1]
  }
}

/** "Results, paragraph 2: “65% (20/31)”" */
export function placeText(place: WordPlace): string {
  return `${partText(place)}${place.words === '' ? '' : `: “${place.words}”`}`
}

/** "Results, paragraph 2" */
export function partText({ section, part }: WordPlace): string {
  return section === '' ? part : `${section}, ${part}`
}

function describeBlocks({ blocks, text }: Manuscript): { block: Block, part: string }[] {
  let paragraph = 0
  let row = 0
  let caption = ''
  return blocks.map((block) => {
    const isRow = block.kind === 'table-row'
    row = isRow ? block.cells?.every(({ head }) => head === null) && row > 1 ? 1 : row + 1 : 0
    if (block.kind === 'heading') paragraph = 0
    else if (!isRow) paragraph++
    // A table is called what its caption calls it, which stands directly above.
    if (!isRow) caption = block.end - block.start < longestCaption ? /^table\s{1,3}\w{1,4}(?:\.\d{1,2})?/i.exec(text.slice(block.start, block.end))?.[0] ?? '' : ''
    const part = isRow ? `row ${row} of ${caption === '' ? 'the table' : caption}` : block.kind === 'heading' ? 'heading' : `paragraph ${paragraph}`
    return { block, part }
  })
}

/** The words around a place within the block that it stands in, cut between words, on one line. */
function quote(text: string, block: Span, { start, end }: Span): string {
  const last = Math.min(block.end, Math.max(end, start + 1), start + before)
  const from = wordStart(text, Math.max(block.start, start - before), start, block.start)
  const to = wordEnd(text, Math.min(block.end, last + behind), last, block.end)
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const words = text.slice(Math.max(from, lineStart), to)
  return words.split(/[\n\t]/)[0]!.trim()
}

function wordStart(text: string, at: number, limit: number, first: number): number {
  if (at === first) return at
  const space = text.indexOf(' ', at)
  return space < 0 || space >= limit ? limit : space + 1
}

function wordEnd(text: string, at: number, limit: number, last: number): number {
  if (at === last) return at
  const space = text.lastIndexOf(' ', at)
  return space <= limit ? limit : space
}
