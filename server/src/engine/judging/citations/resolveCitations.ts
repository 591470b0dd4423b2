import type { Corpus } from '../../corpus/corpus.ts'
import type { Study } from '../../corpus/study.ts'
import type { Citation, CitationItem, Manuscript, Reference } from '../../manuscripts/manuscript.ts'
import { lazy } from '../../text/lazy.ts'
import { Versions } from '../../text/versions.ts'
import type { ResolvedCitation, ResolvedItem } from '../claim.ts'
import { addressesIn, documentStudy } from './documentStudy.ts'
import { Footnotes } from './footnotes.ts'
import { resolveReference } from './resolveReference.ts'
import { ReferenceIndex } from './resolveToReference.ts'
import { worstStatus } from './worstStatus.ts'

interface ResolvedReference { reference: Reference, study: Study | null }

/** What the citations of a manuscript lead to. */
export interface Resolution {
  citations: ResolvedCitation[]
  /** The entries of its reference list. */
  references: ResolvedReference[]
  /** The citations of each passage with offsets from its start, in order. They lead to entries with offsets from their own starts. The same object as long as nothing in it changes. */
  passages: readonly (readonly ResolvedCitation[])[]
  /** The study that the manuscript is itself. */
  self: Study | null
  /** The same with what footnotes cite, at their marks: what the statements of each passage can lean on. The same object as long as nothing in it changes. */
  leaning: readonly (readonly ResolvedCitation[])[]
}

/**
 * Finds the study behind every citation and every entry of the reference list.
 *
 * A key leads to the study that has it, or has it as an alias. An author–year citation leads to the document's own entry, and that to its study;
 * without an entry to the study of these authors and year. A number leads to the entry with the number, or, in a document that is
 * itself a study of the corpus, to the study that has this number in its list. `others` are the other parts of the same manuscript, whose lists count as well.
 */
export function resolveCitations(manuscript: Manuscript, corpus: Corpus, others: readonly Manuscript[] = []): Resolution {
  return new CitationResolver().resolve(manuscript, new ReferenceResolver(corpus), others)
}

/** Finds the study behind entries of reference lists; each is looked up once. */
export class ReferenceResolver {
  readonly corpus: Corpus
  readonly #studies = new WeakMap<Reference, { study: Study | null }>()

  constructor(corpus: Corpus) {
    this.corpus = corpus
  }

  studyOf(reference: Reference): Study | null {
    let known = this.#studies.get(reference)
    if (!known) this.#studies.set(reference, known = { study: resolveReference(reference, this.corpus) })
    return known.study
  }
}

/** Resolves the citations in the versions of one manuscript. Those of a passage that stayed as it was are not looked up again while studies and reference lists stay as they are. */
export class CitationResolver {
  #references: ReferenceResolver | null = null
  #lists: readonly Reference[] = []
  #own = 0
  #self: Study | null = null
  #resolver: Resolver | null = null
  readonly #footnotes = new Footnotes()
  readonly #addresses = addressesIn()
  /** The citations of the passages of the last version. */
  readonly #versions = new Versions<Manuscript, readonly ResolvedCitation[]>()
  readonly #known = new WeakMap<Manuscript, { by: Resolver, citations: readonly ResolvedCitation[] }>()

  /** See `resolveCitations`. */
  resolve(manuscript: Manuscript, references: ReferenceResolver, others: readonly Manuscript[]): Resolution {
    const own = manuscript.passages.map(({ alone }) => alone)
    const resolver = this.#resolverOf(manuscript, own, references, others)
    const passages = this.#versions.map(own, alone => {
      const known = this.#known.get(alone)
      if (known?.by === resolver) return known.citations
      const now = alone.citations.map(citation => resolver.resolve(citation))
      const citations = known && leadToTheSame(known.citations, now) ? known.citations : now
      this.#known.set(alone, { by: resolver, citations })
      return citations
    })
    const entries = lazy(() => manuscript.references.map((reference, index) => ({ reference, study: references.studyOf(manuscript.entries[index]!.alone) })))
    const citations = lazy(() => {
      const places = new Map([manuscript, ...others].flatMap(({ entries, references }) => entries.map(({ alone }, index) => [alone, references[index]!] as const)))
      const resolved = passages.flat()
      return manuscript.citations.map((citation, index) => placed(citation, resolved[index]!, places))
    })
    return { passages, leaning: this.#footnotes.leaning(own, passages), self: this.#self, get citations() { return citations() }, get references() { return entries() } }
  }

  /** What resolves citations; another one as soon as anything but the text around citations changed. */
  #resolverOf(manuscript: Manuscript, passages: readonly Manuscript[], references: ReferenceResolver, others: readonly Manuscript[]): Resolver {
    const { corpus } = references
    const self = documentStudy(manuscript, corpus, this.#addresses.of(passages))
    const lists = [manuscript, ...others].flatMap(({ entries }) => entries.map(({ alone }) => alone))
    const own = manuscript.entries.length
    const isSame = this.#resolver && this.#references === references && this.#self === self && this.#own === own && this.#lists.length === lists.length && lists.every((reference, index) => reference === this.#lists[index])
    if (isSame) return this.#resolver!
    this.#references = references
    this.#self = self
    this.#own = own
    this.#lists = lists
    const studies = lists.map(reference => ({ reference, study: references.studyOf(reference) }))
    this.#versions.forget()
    return this.#resolver = new Resolver(corpus, studies.slice(0, own), studies.slice(own), self)
  }
}

/** Whether the citations of one passage, resolved twice, lead to the same studies and entries. */
function leadToTheSame(before: readonly ResolvedCitation[], now: readonly ResolvedCitation[]): boolean {
  return before.every(({ items }, at) => items.every(({ status, reference, listedElsewhere, studies }, index) => {
    const other = now[at]!.items[index]!
    return status === other.status && reference === other.reference && listedElsewhere === other.listedElsewhere
      && studies.length === other.studies.length && studies.every((study, nth) => study === other.studies[nth])
  }))
}

/** A citation at its place in the document, leading to entries at theirs. */
function placed(citation: Citation, { status, items }: ResolvedCitation, entries: ReadonlyMap<Reference, Reference>): ResolvedCitation {
  return { citation, status, items: items.map((resolved, index) => placedItem(citation.items[index]!, resolved, entries)) }
}

function placedItem(item: CitationItem, { status, studies, reference, listedElsewhere }: ResolvedItem, entries: ReadonlyMap<Reference, Reference>): ResolvedItem {
  const placed: ResolvedItem = { item, status, studies, reference: reference && entries.get(reference)! }
  if (listedElsewhere) placed.listedElsewhere = entries.get(listedElsewhere)!
  return placed
}

class Resolver {
  #corpus: Corpus
  #index: ReferenceIndex
  #studies: Map<Reference, Study | null>
  #self: Study | null
  #elsewhere: Set<Reference>
  /** Studies by their number in the document's own list, where the document is a study of the corpus. */
  #numbered: Map<number, Study[]> | undefined

  constructor(corpus: Corpus, references: readonly ResolvedReference[], elsewhere: readonly ResolvedReference[], self: Study | null) {
    this.#corpus = corpus
    const all = [...references, ...elsewhere]
    this.#index = new ReferenceIndex(all.map(({ reference }) => reference))
    this.#studies = new Map(all.map(({ reference, study }) => [reference, study]))
    this.#elsewhere = new Set(elsewhere.map(({ reference }) => reference))
    this.#self = self
  }

  resolve(citation: Citation): ResolvedCitation {
    const items = citation.items.map(item => this.#resolveItem(item))
    return { citation, status: worstStatus(items), items }
  }

  #resolveItem(item: CitationItem): ResolvedItem {
    if (item.key !== undefined) return this.#resolveKey(item, item.key)
    if (item.number !== undefined) return this.#resolveNumber(item, item.number)
    return this.#resolveAuthorYear(item)
  }

  /** A library knows more of a work than a printed entry does. */
  #resolveKey(item: CitationItem, key: string): ResolvedItem {
    const entry = this.#index.byKey(key)
    const studies = this.#byKey(key)
    if (!entry) return resolved(item, studies)
    return studies.length > 0 ? { ...resolved(item, studies), ...this.#entry(entry) } : this.#throughEntries(item, [entry])
  }

  #byKey(key: string): Study[] {
    const study = this.#corpus.byKey(key)
    return study ? [study] : this.#corpus.byAlias(key)
  }

  #resolveNumber(item: CitationItem, number: number): ResolvedItem {
    if (this.#index.numbered) return this.#throughEntries(item, [this.#index.byNumber(number) ?? []].flat())
    this.#numbered ??= numbersIn(this.#self, this.#corpus)
    return resolved(item, this.#numbered.get(number) ?? [])
  }

  #resolveAuthorYear(item: CitationItem): ResolvedItem {
    const entries = this.#index.byAuthorYear(item)
    if (entries.length > 0) return this.#throughEntries(item, entries)
    return resolved(item, this.#corpus.byAuthorYear(item.authors ?? [], item.etAl ?? false, item.year ?? ''))
  }

  #throughEntries(item: CitationItem, entries: readonly Reference[]): ResolvedItem {
    const studies = [...new Set(entries.flatMap((entry) => this.#studies.get(entry) ?? []))]
    const several = entries.length > 1 && !(studies.length === 1 && entries.every((entry) => this.#studies.get(entry)))
    return { ...resolved(item, studies), ...several ? { status: 'ambiguous' as const } : {}, ...this.#entry(entries[0]) }
  }

  /** An entry of another part has no place in this text. */
  #entry(entry: Reference | undefined): Pick<ResolvedItem, 'reference' | 'listedElsewhere'> {
    if (entry === undefined) return { reference: null }
    return this.#elsewhere.has(entry) ? { reference: null, listedElsewhere: entry } : { reference: entry }
  }
}

function resolved(item: CitationItem, studies: Study[]): ResolvedItem {
  return { item, studies, reference: null, status: studies.length === 0 ? 'unknown' : studies.length === 1 ? 'resolved' : 'ambiguous' }
}

function numbersIn(self: Study | null, corpus: Corpus): Map<number, Study[]> {
  const numbered = new Map<number, Study[]>()
  if (!self) return numbered
  for (const study of corpus.numberedIn(self.key)) {
    const number = study.numberedIn[self.key]
    if (number !== undefined) numbered.set(number, [...numbered.get(number) ?? [], study])
  }
  return numbered
}
