import { shiftSpan } from '../../text/span.ts'
import type { LayoutBlock } from '../layout.ts'
import type { Placed, Reference } from '../manuscript.ts'
import { entrySource } from '../piece.ts'
import type { PlacedPiece } from '../pieceReader.ts'
import { Sections } from '../sections.ts'
import { shiftLayoutBlock, shiftReference } from '../shift.ts'
import { isRepetition } from './authors.ts'
import { readEntries } from './entries.ts'
import { readReference } from './readReference.ts'
import { findReferenceSection, type ReferenceSection } from './section.ts'

/** The reference list of a version. */
export interface ReferenceList extends Pick<ReferenceSection, 'hidden' | 'rest'> {
  /** Of `rest`, nothing stands here from before the piece in which the list begins. */
  entries: Placed<Reference>[]
}

/** Reads the reference list in the versions of one document. Nothing is looked at but the pieces from the one on in which the list begins, and entries that stood in the version before are not read again. */
export class ListReader {
  #known = new Map<string, Reference>()

  /** The list; null where the document has none. */
  read(text: string, placed: readonly PlacedPiece[]): ReferenceList | null {
    const known = this.#known
    this.#known = new Map()
    const found = findList(placed)
    if (!found) return null
    const { from, section } = found
    const start = placed[from]!.at
    const own = text.slice(start)
    const source = sourceOf(placed.slice(from), start, section)
    const met = new Map<string, number>()
    let before: Reference | undefined
    const entries = readEntries(own, source, section.entries).map((entry): Placed<Reference> => {
      const words = `${entry.number ?? ''} ${entry.key ?? ''}\n${own.slice(entry.start, entry.end)}\n${source.slice(entry.start, entry.end)}`
      // Two entries of the same words are two entries.
      const nth = met.get(words) ?? 0
      met.set(words, nth + 1)
      const name = `${nth} ${words}`
      const printed = known.get(name) ?? shiftReference(readReference(own, source, entry), -entry.start)
      this.#known.set(name, printed)
      const alone = before = isRepetition(printed.authors[0]) ? this.#named(name, printed, before, known) : printed
      return { at: start + entry.start, alone }
    })
    return { entries, hidden: section.hidden.map((span) => shiftSpan(span, start)), rest: section.rest.map((block) => shiftLayoutBlock(block, start)) }
  }

  #named(name: string, entry: Reference, before: Reference | undefined, known: ReadonlyMap<string, Reference>): Reference {
    const key = `${before?.authors.map(({ text }) => text).join('\n') ?? ''}\n${before?.etAl ?? ''}\n${name}`
    const alone = known.get(key) ?? repeatAuthors(entry, before)
    this.#known.set(key, alone)
    return alone
  }
}

/** An entry with a dash for its authors: they are those of the entry before, and stand where the dash does. */
function repeatAuthors(entry: Reference, before: Reference | undefined): Reference {
  const [sign] = entry.authors
  return { ...entry, authors: (before?.authors ?? []).map(({ text }) => ({ ...sign!, text })), etAl: before?.etAl ?? false }
}

/** The section of the list, with offsets from the piece in which looking for it began. */
function findList(placed: readonly PlacedPiece[]): { from: number, section: ReferenceSection } | null {
  const marked = placed.findIndex(({ piece }) => piece.marked)
  const titled = placed.findLastIndex(({ piece }) => piece.titled)
  if (marked < 0 && titled < 0) return null
  const blocks = levelledBlocks(placed)
  const within = (from: number): ReferenceSection | null => {
    const start = placed[from]!.at
    const tail = placed.slice(from)
    return findReferenceSection(tail.map(({ piece }) => piece.stripped).join(''), tail.flatMap(({ at }, index) => blocks[from + index]!.map((block) => shiftLayoutBlock(block, at - start))))
  }
  const from = marked < 0 ? titled : marked
  const section = within(from)
  if (section) return { from, section }
  // What looked like the last title is none; an earlier one may be.
  const whole = within(0)
  return whole && { from: 0, section: whole }
}

/** The blocks of each piece, the depth of each heading known. */
function levelledBlocks(placed: readonly PlacedPiece[]): (readonly LayoutBlock[])[] {
  const sections = new Sections()
  return placed.map(({ piece: { headings, layout: { blocks } } }) => headings.every(({ style }) => style === undefined) ? blocks
    : blocks.map((block) => block.kind === 'heading' && block.style !== undefined ? { ...block, level: sections.levelOf(block) } : block))
}

/** The text of some pieces in which, within the list, markup is told apart from blanks. */
function sourceOf(placed: readonly PlacedPiece[], start: number, { hidden }: ReferenceSection): string {
  let next = 0
  return placed.map(({ piece, at }) => {
    const from = at - start
    const end = from + piece.text.length
    while (next < hidden.length && hidden[next]!.end < from) next++
    return (hidden[next]?.start ?? end) < end ? entrySource(piece) : piece.text
  }).join('')
}
