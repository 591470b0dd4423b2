import type { Corpus } from '../corpus/corpus.ts'
import type { Study } from '../corpus/study.ts'
import type { CitationItem, Manuscript, Reference } from '../manuscripts/manuscript.ts'
import type { ResolvedCitation, ResolvedItem } from './claim.ts'
import { documentStudy } from './documentStudy.ts'
import { resolveReference } from './resolveReference.ts'
import { ReferenceIndex } from './resolveToReference.ts'

export interface ResolvedReference { reference: Reference, study: Study | null }

/**
 * Finds the study behind every citation and every entry of the reference list.
 *
 * A key leads to the study that has it, or has it as an alias. An author–year citation leads to the document's own entry, and that to its study;
 * without an entry to the study of these authors and year. A number leads to the entry with the number, or, in a document that is
 * itself a study of the corpus, to the study that has this number in its list. `others` are the other parts of the same manuscript, whose lists count as well;
 * `studyOf` is the study of an entry, where the caller keeps what was found.
 */
export function resolveCitations(manuscript: Manuscript, corpus: Corpus, others: readonly Manuscript[] = [], studyOf: (reference: Reference) => Study | null = (reference) => resolveReference(reference, corpus)): { citations: ResolvedCitation[], references: ResolvedReference[] } {
  const references = manuscript.references.map((reference) => ({ reference, study: studyOf(reference) }))
  const elsewhere = others.flatMap((other) => other.references.map((reference) => ({ reference, study: studyOf(reference) })))
  const resolver = new Resolver(corpus, references, elsewhere, () => documentStudy(manuscript, corpus))
  const citations = manuscript.citations.map((citation) => {
    const items = citation.items.map((item) => resolver.resolve(item))
    return { citation, status: worst(items), items }
  })
  return { citations, references }
}

class Resolver {
  #corpus: Corpus
  #index: ReferenceIndex
  #studies: Map<Reference, Study | null>
  #self: () => Study | null
  #elsewhere: Set<Reference>
  /** Studies by their number in the document's own list, where the document is a study of the corpus. */
  #numbered: Map<number, Study[]> | undefined

  constructor(corpus: Corpus, references: readonly ResolvedReference[], elsewhere: readonly ResolvedReference[], self: () => Study | null) {
    this.#corpus = corpus
    const all = [...references, ...elsewhere]
    this.#index = new ReferenceIndex(all.map(({ reference }) => reference))
    this.#studies = new Map(all.map(({ reference, study }) => [reference, study]))
    this.#elsewhere = new Set(elsewhere.map(({ reference }) => reference))
    this.#self = self
  }

  resolve(item: CitationItem): ResolvedItem {
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
    this.#numbered ??= numbersIn(this.#self(), this.#corpus)
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

function worst(items: readonly ResolvedItem[]): ResolvedItem['status'] {
  return items.some(({ status }) => status === 'unknown') ? 'unknown' : items.some(({ status }) => status === 'ambiguous') ? 'ambiguous' : 'resolved'
}
