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
 * itself a study of the corpus, to the study that has this number in its list.
 */
export function resolveCitations(manuscript: Manuscript, corpus: Corpus): { citations: ResolvedCitation[], references: ResolvedReference[] } {
  const references = manuscript.references.map((reference) => ({ reference, study: resolveReference(reference, corpus) }))
  const resolver = new Resolver(corpus, references, () => documentStudy(manuscript, corpus))
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
  /** Studies by their number in the document's own list, where the document is a study of the corpus. */
  #numbered: Map<number, Study[]> | undefined

  constructor(corpus: Corpus, references: readonly ResolvedReference[], self: () => Study | null) {
    this.#corpus = corpus
    this.#index = new ReferenceIndex(references.map(({ reference }) => reference))
    this.#studies = new Map(references.map(({ reference, study }) => [reference, study]))
    this.#self = self
  }

  resolve(item: CitationItem): ResolvedItem {
    if (item.key !== undefined) return resolved(item, this.#byKey(item.key))
    if (item.number !== undefined) return this.#resolveNumber(item, item.number)
    return this.#resolveAuthorYear(item)
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
    return { ...resolved(item, studies), ...several ? { status: 'ambiguous' as const } : {}, reference: entries[0] ?? null }
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
