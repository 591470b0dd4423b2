import { lazy } from '../text/lazy.ts'
import { shiftSpan, type Span } from '../text/span.ts'
import { Telling, type Told } from '../text/telling.ts'
import { Versions } from '../text/versions.ts'
import { mayCiteByNumber, numberStyleOf, type NumberedCitations, type NumberStyle } from './citations/numeric.ts'
import { readIgnores } from './ignores.ts'
import type { Adapter, Layout, LayoutBlock } from './layout.ts'
import type { Block, Citation, Manuscript, Metadata, Placed, Reference, Syntax } from './manuscript.ts'
import { inOrder, proseOf, readBeside, type Piece, type PieceContent } from './piece.ts'
import { PieceReader, type PlacedPiece } from './pieceReader.ts'
import { ListReader, type ReferenceList } from './references/listReader.ts'
import { Sections } from './sections.ts'
import { shiftBlock, shiftCitation, shiftLayoutBlock, shiftNote, shiftReference } from './shift.ts'

/** What decides, besides the piece itself, what a piece means. The same object as long as it is the same. */
interface Surroundings {
  style: NumberStyle | null
  /** Names of figures and tables. */
  labels: ReadonlySet<string>
  /** Keys of the reference list. */
  keys: ReadonlySet<string>
}

/** A passage with what it was made from. */
interface Described {
  surroundings: Surroundings
  /** The headings above it. */
  path: string
  /** The depths of its own headings. */
  levels: string
  /** It has no heading, and stands below those above it as any other. */
  isPlain: boolean
  alone: Manuscript
}

/** The passages of a version, with what each was made from and of. */
interface DescribedVersion {
  contents: readonly PieceContent[]
  described: readonly Described[]
  passages: readonly Placed<Manuscript>[]
}

/**
 * Reads the versions of one document. The text is cut into pieces, about a paragraph each, and a piece that stood in the version before is not read again, so that
 * a key press costs what the paragraph costs that it touched. Whatever has offsets from the start of the document is worked out when it is asked for. What comes
 * out is the same as of a reader that never saw the text.
 */
export class ManuscriptReader {
  readonly #syntax: Syntax
  readonly #adapter: Adapter
  readonly #list = new ListReader()
  readonly #pieces: PieceReader
  #surroundings: Surroundings = { style: null, labels: new Set(), keys: new Set() }
  readonly #described = new WeakMap<PieceContent, Described>()
  #passagesBefore: DescribedVersion = { contents: [], described: [], passages: [] }
  readonly #beside = new WeakMap<Piece, { name: string, content: PieceContent }>()
  readonly #contents = new Versions<Piece, PieceContent>()
  readonly #telling = new Telling<Piece, Layout>(({ layout }) => tellsOfDocument(layout) ? layout : null)
  readonly #numbered = new Telling<PieceContent, NumberedCitations>(({ numbers }) => mayCiteByNumber(numbers) ? numbers : null)
  #last: Manuscript | null = null

  constructor(syntax: Syntax, adapter: Adapter) {
    this.#syntax = syntax
    this.#adapter = adapter
    this.#pieces = new PieceReader(adapter)
  }

  /** Reads a version. Pure in its result and total: any text gives a manuscript. */
  read(text: string): Manuscript {
    if (this.#last?.text !== text) this.#last = this.#read(text)
    return this.#last
  }

  #read(text: string): Manuscript {
    const placed = this.#pieces.read(text)
    const list = this.#list.read(text, placed)
    const pieces = placed.map(({ piece }) => piece)
    const contents = list ? this.#besideList(placed, list) : this.#contents.map(pieces, ({ content }) => content)
    const telling = this.#telling.of(pieces)
    const surroundings = this.#around(telling, contents, list?.entries ?? [])
    const passages = this.#passages(placed, contents, surroundings)
    const comments: Span[] = []
    for (const { index, what } of telling) for (const comment of what.comments) comments.push(shiftSpan(comment, placed[index]!.at))
    return manuscriptOf(text, this.#syntax, passages, list?.entries ?? [], uniteMetadata(telling), readIgnores(text, comments, this.#syntax))
  }

  /** What each piece says, without the reference list. */
  #besideList(placed: readonly PlacedPiece[], { hidden, rest }: ReferenceList): PieceContent[] {
    let block = 0
    let first = 0
    return placed.map(({ piece, at }) => {
      const end = at + piece.text.length
      while (first < hidden.length && hidden[first]!.end < at) first++
      const spans: Span[] = []
      for (let index = first; index < hidden.length && hidden[index]!.start < end; index++) spans.push(within(piece, shiftSpan(hidden[index]!, -at)))
      const blocks: LayoutBlock[] = []
      for (; block < rest.length && rest[block]!.start < end; block++) if (spans.length > 0) blocks.push(shiftLayoutBlock(rest[block]!, -at))
      return spans.length > 0 ? this.#readBeside(piece, blocks, spans) : piece.content
    })
  }

  #readBeside(piece: Piece, blocks: readonly LayoutBlock[], spans: readonly Span[]): PieceContent {
    const name = JSON.stringify([spans, blocks])
    let known = this.#beside.get(piece)
    if (known?.name !== name) this.#beside.set(piece, known = { name, content: readBeside(this.#adapter, piece, blocks, spans) })
    return known.content
  }

  #around(telling: readonly Told<Piece, Layout>[], contents: readonly PieceContent[], entries: readonly Placed<Reference>[]): Surroundings {
    const style = numberStyleOf(this.#numbered.of(contents).map(({ what }) => what), new Set(entries.flatMap(({ alone }) => alone.number ?? [])))
    const labels = new Set(telling.flatMap(({ what }) => what.labels ?? []))
    const keys = new Set(entries.flatMap(({ alone }) => alone.key ?? []))
    const last = this.#surroundings
    if (last.style !== style || !equal(last.labels, labels) || !equal(last.keys, keys)) this.#surroundings = { style, labels, keys }
    return this.#surroundings
  }

  #passages(placed: readonly PlacedPiece[], contents: readonly PieceContent[], surroundings: Surroundings): readonly Placed<Manuscript>[] {
    const levelling = new Sections()
    const sections = new Sections()
    let path = ''
    const before = this.#passagesBefore
    const moved = before.contents.length - contents.length
    const described: Described[] = []
    const passages = placed.map(({ piece, at }, index): Placed<Manuscript> => {
      const content = contents[index]!
      // Most stand where they stood, counted from the beginning or from the end: then they need not be looked for, nor looked at.
      const nth = before.contents[index] === content ? index : before.contents[index + moved] === content ? index + moved : -1
      const known = nth < 0 ? this.#described.get(content) : before.described[nth]
      if (known?.isPlain && known.surroundings === surroundings && known.path === path) {
        described.push(known)
        const stood = nth < 0 ? undefined : before.passages[nth]
        return stood?.at === at && stood.alone === known.alone ? stood : { at, alone: known.alone }
      }
      const above = path
      const headings = content === piece.content ? piece.headings : content.blocks.filter(({ kind }) => kind === 'heading')
      const depths = headings.length === 0 ? none : headings.map((heading) => levelling.levelOf(heading))
      const levels = depths.length === 0 ? '' : depths.join()
      const isKnown = known?.surroundings === surroundings && known.path === above && known.levels === levels
      const depthOf = new Map(headings.map((heading, nth) => [heading, depths[nth]!]))
      const describe = (block: LayoutBlock, sentences: Span[]): Block => sections.describe(block, sentences, depthOf.get(block) ?? 1, () => titleOf(content, block))
      // Of what is known, the headings still stand above what follows.
      const blocks = isKnown ? headings.map((heading) => describe(heading, [])) : content.blocks.map((block, nth) => describe(block, content.sentences[nth]!))
      if (headings.length > 0) path = sections.name
      if (isKnown) {
        described.push(known)
        return { at, alone: known.alone }
      }
      const prose = proseOf(content, piece.layout, surroundings.style)
      const alone: Manuscript = {
        text: piece.text, syntax: this.#syntax, prose, blocks, citations: citationsOf(content, surroundings), references: [], notes: content.notes,
        metadata: { bibliography: [], includes: [] }, ignores: [], passages: [], entries: [],
      }
      const made = { surroundings, path: above, levels, isPlain: headings.length === 0, alone }
      this.#described.set(content, made)
      described.push(made)
      return { at, alone }
    })
    this.#passagesBefore = { contents, described, passages }
    return passages
  }
}

const none: readonly number[] = []

/** The manuscript that passages make up. */
function manuscriptOf(
  text: string, syntax: Syntax, passages: readonly Placed<Manuscript>[], entries: readonly Placed<Reference>[], metadata: Metadata, ignores: Manuscript['ignores'],
): Manuscript {
  const blocks = lazy(() => everyOne(passages, ({ blocks }) => blocks, shiftBlock))
  const citations = lazy(() => everyOne(passages, ({ citations }) => citations, shiftCitation))
  const notes = lazy(() => everyOne(passages, ({ notes }) => notes, shiftNote))
  const references = lazy(() => entries.map(({ alone, at }) => shiftReference(alone, at)))
  const prose = lazy(() => passages.map(({ alone }) => alone.prose).join(''))
  return {
    text, syntax, metadata, ignores, passages, entries,
    get blocks() { return blocks() },
    get citations() { return citations() },
    get notes() { return notes() },
    get references() { return references() },
    get prose() { return prose() },
  }
}

/** Everything of a kind in all passages, at its place in the document. */
function everyOne<T>(passages: readonly Placed<Manuscript>[], of: (passage: Manuscript) => readonly T[], shift: (one: T, by: number) => T): T[] {
  const all: T[] = []
  for (const { alone, at } of passages) for (const one of of(alone)) all.push(shift(one, at))
  return all
}

/** As much of a span as lies in a piece; offsets from its start. */
function within({ text }: Piece, { start, end }: Span): Span {
  return { start: Math.max(0, start), end: Math.min(text.length, end) }
}

function titleOf({ visible }: PieceContent, { start, end }: Span): string {
  return visible.slice(start, end).replace(/\s{1,100}/g, ' ').trim()
}

function citationsOf({ citations, numbers }: PieceContent, { style, labels, keys }: Surroundings): Citation[] {
  const all = style === null || numbers[style].length === 0 ? citations : [...citations, ...numbers[style]].sort(inOrder)
  return all.flatMap((citation) => (labels.size === 0 ? citation : withoutLabels(citation, labels)) ?? [])
    .filter(({ tentative, items }) => !tentative || items.some(({ key }) => keys.has(key ?? '')))
}

/** A citation without the names of figures and tables among its keys; null where nothing is left. */
function withoutLabels(citation: Citation, labels: ReadonlySet<string>): Citation | null {
  if (!citation.items.some(({ key }) => key !== undefined && labels.has(key))) return citation
  const items = citation.items.filter(({ key }) => key === undefined || !labels.has(key))
  return items.length > 0 ? { ...citation, items } : null
}

/** Whether a piece says anything about the document: few do, and all are asked at every key press. */
function tellsOfDocument({ comments, labels = [], metadata: { bibliography, includes, ...rest } }: Layout): boolean {
  return comments.length + labels.length + bibliography.length + includes.length > 0 || Object.values(rest).some((value) => value !== undefined)
}

function uniteMetadata(telling: readonly Told<Piece, Layout>[]): Metadata {
  const united: Metadata = { bibliography: [], includes: [] }
  for (const { what: { metadata } } of telling) {
    const { bibliography, includes } = metadata
    if (bibliography.length > 0) united.bibliography.push(...bibliography)
    if (includes.length > 0) united.includes.push(...includes)
    for (const name in metadata) if (metadata[name as keyof Metadata] !== undefined && !(name in united)) Object.assign(united, { [name]: metadata[name as keyof Metadata] })
  }
  return united
}

function equal(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((element) => b.has(element))
}
