import { shiftSpan, type Span } from '../text/span.ts'
import { numberStyleOf, type NumberStyle } from './citations/numeric.ts'
import { readIgnores } from './ignores.ts'
import type { Adapter, LayoutBlock } from './layout.ts'
import type { Block, Citation, Manuscript, Metadata, Reference, Syntax } from './manuscript.ts'
import { entrySource, inOrder, proseOf, readBeside, readPiece, type Piece, type PieceContent } from './piece.ts'
import { readEntries } from './references/entries.ts'
import { readReference } from './references/readReference.ts'
import { findReferenceSection, type ReferenceSection } from './references/section.ts'
import { Sections } from './sections.ts'
import { shiftBlock, shiftCitation, shiftReference } from './shift.ts'

/** A piece at its place in the document. */
interface Placed {
  piece: Piece
  at: number
}

/**
 * Reads the versions of one document. The text is cut into pieces, about a paragraph each, and a piece that stood in the version before is not read again, so that
 * a key press costs what the paragraph costs that it touched. What comes out is the same as of a reader that never saw the text.
 */
export class ManuscriptReader {
  readonly #syntax: Syntax
  readonly #adapter: Adapter
  #pieces: Piece[] = []
  #references = new Map<string, Reference>()

  constructor(syntax: Syntax, adapter: Adapter) {
    this.#syntax = syntax
    this.#adapter = adapter
  }

  /** Reads a version. Pure in its result and total: any text gives a manuscript. */
  read(text: string): Manuscript {
    const placed = this.#place(text)
    const blocks = absoluteBlocks(placed)
    const stripped = placed.map(({ piece }) => piece.stripped).join('')
    const section = findReferenceSection(stripped, blocks)
    const references = section ? this.#readReferences(text, placed, section) : []
    const contents = this.#contents(placed, section)
    const listed = new Set(references.flatMap(({ number }) => number ?? []))
    const style = numberStyleOf(contents.map(({ content }) => content.numbers), listed)
    const keys = new Set(references.flatMap(({ key }) => key ?? []))
    const labels = new Set(placed.flatMap(({ piece }) => piece.layout.labels ?? []))
    const comments = placed.flatMap(({ piece, at }) => piece.layout.comments.map((comment) => shiftSpan(comment, at)))
    return {
      text, syntax: this.#syntax, references,
      citations: contents.flatMap(({ content, at }) => citationsOf(content, at, style, labels)).filter(({ tentative, items }) => !tentative || items.some(({ key }) => keys.has(key ?? ''))),
      prose: contents.map(({ content, piece }) => proseOf(content, piece.layout, style)).join(''),
      blocks: describeBlocks(contents),
      metadata: uniteMetadata(placed.map(({ piece }) => piece.layout.metadata)),
      ignores: readIgnores(text, comments, this.#syntax),
    }
  }

  /** Cuts the text, and takes over the pieces from the beginning and the end of the version before that stayed as they were. */
  #place(text: string): Placed[] {
    const cuts = this.#adapter.cuts(text)
    const starts = [0, ...cuts]
    const ends = [...cuts, text.length]
    const before = this.#pieces
    const fits = (piece: Piece | undefined, index: number): boolean => piece !== undefined
      && piece.text.length === ends[index]! - starts[index]! && text.startsWith(piece.text, starts[index])
    let head = 0
    while (head < starts.length && fits(before[head], head)) head++
    let tail = 0
    while (tail < starts.length - head && tail < before.length - head && before.length - 1 - tail > 0 && fits(before[before.length - 1 - tail], starts.length - 1 - tail)) tail++
    this.#pieces = starts.map((start, index) => {
      if (index < head) return before[index]!
      // The first piece is read in another way than the others.
      const fromEnd = starts.length - 1 - index
      return index > 0 && fromEnd < tail ? before[before.length - 1 - fromEnd]! : readPiece(this.#adapter, text.slice(start, ends[index]), index === 0)
    })
    return this.#pieces.map((piece, index) => ({ piece, at: starts[index]! }))
  }

  /** The entries of the reference list; those that stood in the version before are not read again. */
  #readReferences(text: string, placed: readonly Placed[], section: ReferenceSection): Reference[] {
    let next = 0
    const source = placed.map(({ piece, at }) => {
      const end = at + piece.text.length
      while (next < section.hidden.length && section.hidden[next]!.end < at) next++
      return (section.hidden[next]?.start ?? end) < end ? entrySource(piece) : piece.text
    }).join('')
    const known = this.#references
    this.#references = new Map()
    return readEntries(text, source, section.entries).map((entry) => {
      const name = `${entry.number ?? ''} ${entry.key ?? ''}\n${text.slice(entry.start, entry.end)}\n${source.slice(entry.start, entry.end)}`
      const relative = known.get(name) ?? this.#references.get(name) ?? shiftReference(readReference(text, source, entry), -entry.start)
      this.#references.set(name, relative)
      return shiftReference(relative, entry.start)
    })
  }

  /** What each piece says, without the reference list. */
  #contents(placed: readonly Placed[], section: ReferenceSection | null): (Placed & { content: PieceContent })[] {
    if (!section) return placed.map(({ piece, at }) => ({ piece, at, content: piece.content }))
    let block = 0
    let hidden = 0
    return placed.map(({ piece, at }) => {
      const end = at + piece.text.length
      while (hidden < section.hidden.length && section.hidden[hidden]!.end < at) hidden++
      const spans: Span[] = []
      for (let index = hidden; index < section.hidden.length && section.hidden[index]!.start < end; index++) spans.push(shiftSpan(section.hidden[index]!, -at))
      const blocks: LayoutBlock[] = []
      for (; block < section.rest.length && section.rest[block]!.start < end; block++) if (spans.length > 0) blocks.push(shiftBlock(section.rest[block]!, -at))
      return { piece, at, content: spans.length > 0 ? readBeside(this.#adapter, piece, blocks, spans) : piece.content }
    })
  }
}

/** The blocks of the document, the depth of each heading known. */
function absoluteBlocks(placed: readonly Placed[]): LayoutBlock[] {
  const sections = new Sections()
  return placed.flatMap(({ piece, at }) => piece.layout.blocks.map((block) => {
    const shifted = shiftBlock(block, at)
    return block.kind === 'heading' && block.style !== undefined ? { ...shifted, level: sections.levelOf(block) } : shifted
  }))
}

function describeBlocks(contents: readonly (Placed & { content: PieceContent })[]): Block[] {
  const levels = new Sections()
  const sections = new Sections()
  return contents.flatMap(({ content, at }) => content.blocks.map((block, index) => {
    const level = block.kind === 'heading' ? levels.levelOf(block) : 1
    const title = (): string => content.visible.slice(block.start, block.end).replace(/\s{1,100}/g, ' ').trim()
    return sections.describe(shiftBlock(block, at), content.sentences[index]!.map((sentence) => shiftSpan(sentence, at)), level, title)
  }))
}

function citationsOf({ citations, numbers }: PieceContent, at: number, style: NumberStyle | null, labels: ReadonlySet<string>): Citation[] {
  const all = style === null || numbers[style].length === 0 ? citations : [...citations, ...numbers[style]].sort(inOrder)
  return all.flatMap((citation) => {
    const cited = labels.size === 0 ? citation : withoutLabels(citation, labels)
    return cited ? [shiftCitation(cited, at)] : []
  })
}

/** A citation without the names of figures and tables among its keys; null where nothing is left. */
function withoutLabels(citation: Citation, labels: ReadonlySet<string>): Citation | null {
  if (!citation.items.some(({ key }) => key !== undefined && labels.has(key))) return citation
  const items = citation.items.filter(({ key }) => key === undefined || !labels.has(key))
  return items.length > 0 ? { ...citation, items } : null
}

function uniteMetadata(parts: readonly Metadata[]): Metadata {
  const united: Metadata = { bibliography: [], includes: [] }
  for (const { bibliography, includes, ...single } of parts) {
    united.bibliography.push(...bibliography)
    united.includes.push(...includes)
    for (const [name, value] of Object.entries(single)) if (value !== undefined && !(name in united)) Object.assign(united, { [name]: value })
  }
  return united
}
