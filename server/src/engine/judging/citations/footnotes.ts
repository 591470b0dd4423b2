import type { Citation, Manuscript, Note } from '../../manuscripts/manuscript.ts'
import { firstFrom } from '../../text/firstFrom.ts'
import type { Span } from '../../text/span.ts'
import { Telling, type Told } from '../../text/telling.ts'
import type { ResolvedCitation } from '../claim.ts'
import { worstStatus } from './worstStatus.ts'

/** Citations in their order. */
type Cited = readonly ResolvedCitation[]

/** What a passage leans on, and what that was made from. */
interface Leaning {
  own: Cited
  notes: readonly Cited[]
  citations: Cited
}

const none: Cited = []

/**
 * Sets what footnotes cite at the marks that lead to them, in the versions of one manuscript: a figure leans on the note behind it as on a citation in its sentence.
 * A note stands anywhere in the document, so that an edit of it changes what passages far from it lean on, and nothing else.
 */
export class Footnotes {
  readonly #noting = new Telling<Manuscript, readonly Note[]>(({ notes }) => notes.length === 0 ? null : notes)
  readonly #leaning = new WeakMap<Manuscript, Leaning>()
  readonly #within = new WeakMap<Cited, Map<Note, Cited>>()

  /** What the statements of each passage can lean on. The same object as long as nothing in it changes; that of `cited` where a passage has no note that cites. */
  leaning(passages: readonly Manuscript[], cited: readonly Cited[]): readonly Cited[] {
    const noting = this.#noting.of(passages)
    if (noting.length === 0) return cited
    const named = this.#namedNotes(noting, cited)
    const nameOf = counter()
    const leaning = [...cited]
    for (const { item, index, what } of noting) {
      const own = cited[index]!
      leaning[index] = this.#leaningOf(item, own, what.map(note => !note.mark ? none : note.body ? this.#citedIn(note, own) : named.get(nameOf(note)) ?? none))
    }
    return leaning
  }

  /** What the notes cite that marks lead to, by name; the first counts where several have it. */
  #namedNotes(noting: readonly Told<Manuscript, readonly Note[]>[], cited: readonly Cited[]): Map<string, Cited> {
    const named = new Map<string, Cited>()
    const nameOf = counter()
    for (const { index, what } of noting) {
      for (const note of what) {
        if (!note.body || note.name === null) continue
        const name = nameOf(note)
        if (!named.has(name)) named.set(name, this.#citedIn(note, cited[index]!))
      }
    }
    return named
  }

  #citedIn(note: Note, cited: Cited): Cited {
    let known = this.#within.get(cited)
    if (!known) this.#within.set(cited, known = new Map<Note, Cited>())
    let citations = known.get(note)
    if (!citations) known.set(note, citations = citationsIn(note.body!, cited))
    return citations
  }

  #leaningOf(alone: Manuscript, own: Cited, notes: readonly Cited[]): Cited {
    const known = this.#leaning.get(alone)
    if (known?.own === own && known.notes.every((note, index) => note === notes[index])) return known.citations
    const citations = notes.every(note => note.length === 0) ? own : withNotes(alone, own, notes)
    this.#leaning.set(alone, { own, notes, citations })
    return citations
  }
}

const startOf = ({ citation }: ResolvedCitation): number => citation.start

function citationsIn({ start, end }: Span, cited: Cited): Cited {
  const from = firstFrom(start, cited, startOf)
  const until = firstFrom(end, cited, startOf)
  return from < until ? cited.slice(from, until) : none
}

/** The citations of a passage with those of notes at their marks. What stands within a mark is not there a second time. */
function withNotes({ text, notes }: Manuscript, own: Cited, citing: readonly Cited[]): Cited {
  const marks = notes.flatMap(({ mark, body }, index) => citing[index]!.length > 0 ? [atMark(text, mark!, citing[index]!, body !== null)] : [])
  let next = 0
  const rest = own.filter(({ citation: { start } }) => {
    while (next < marks.length && marks[next]!.citation.end <= start) next++
    return next === marks.length || start < marks[next]!.citation.start
  })
  return [...rest, ...marks].sort((a, b) => a.citation.start - b.citation.start)
}

function atMark(text: string, { start, end }: Span, cited: Cited, isInline: boolean): ResolvedCitation {
  const { form } = cited[0]!.citation
  const items = cited.flatMap(citation => citation.items)
  const citation: Citation = { start, end, text: text.slice(start, end), form, narrative: false, items: items.map(({ item }) => item) }
  return { citation, status: worstStatus(items), items, note: { citations: cited, isInline } }
}

/** Names for notes; those that go by their order have a number: the first mark leads to the first body. */
function counter(): (note: Note) => string {
  const counts = new Map<string, number>()
  return ({ name, isCounted }) => {
    if (!isCounted) return name!
    const count = (counts.get(name!) ?? 0) + 1
    counts.set(name!, count)
    return `${name} ${count}`
  }
}
