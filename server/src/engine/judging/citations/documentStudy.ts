import { doiKey } from '../../corpus/identifiers.ts'
import { foldText } from '../../corpus/fold.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { Study } from '../../corpus/study.ts'
import type { Manuscript } from '../../manuscripts/manuscript.ts'
import { Telling, type Told } from '../../text/telling.ts'
import { sameTitle } from './sameTitle.ts'

/** Title and masthead stand in this much of the text. */
const opening = 3000
const doiInText = /\b10\.\d{4,9}\/[^\s<>"“”|]{1,300}/g

/**
 * The study that a document is itself, so that it never supports its own claims and its own reference numbers mean something: by the DOI or
 * title in its front matter, by one of its first headings, or by a page head that names its journal and DOI. Null for a manuscript like any other.
 *
 * @param addresses the DOIs in its passages
 */
export function documentStudy(manuscript: Manuscript, corpus: Corpus, addresses = addressesOf(manuscript.passages.map(({ alone }) => alone))): Study | null {
  const { doi, title } = manuscript.metadata
  return (doi ? byOwnDoi(corpus, doi) : null)
    ?? (title ? byOwnTitle(corpus, title) : null)
    ?? byHeading(manuscript, corpus)
    ?? byPageHead(manuscript, corpus, addresses)
}

function byOwnDoi(corpus: Corpus, doi: string): Study | null {
  return corpus.byDoi(doi).find(({ csl }) => csl.DOI !== undefined && doiKey(csl.DOI) === doiKey(doi)) ?? null
}

function byOwnTitle(corpus: Corpus, title: string): Study | null {
  if (title.split(/\s+/).length < 4) return null
  return corpus.byTitle(title).find(({ csl }) => csl.title !== undefined && sameTitle(csl.title, title)) ?? null
}

function byHeading({ passages }: Manuscript, corpus: Corpus): Study | null {
  let met = 0
  for (const { at, alone } of passages) {
    for (const { kind, start, end } of alone.blocks) {
      if (at + start >= opening || met >= 3) return null
      if (kind !== 'heading') continue
      met++
      const study = byOwnTitle(corpus, alone.text.slice(start, end))
      if (study) return study
    }
  }
  return null
}

/** A DOI counts only on a line with the name of its own journal: elsewhere it is the address of a work that is cited. */
function byPageHead({ passages, entries }: Manuscript, corpus: Corpus, addresses: readonly Told<Manuscript, readonly Address[]>[]): Study | null {
  const list = entries[0]?.at ?? Infinity
  for (const { index: nth, what } of addresses) {
    const { at } = passages[nth]!
    for (const { index, doi, line } of what) {
      const study = at + index < list ? byOwnDoi(corpus, doi) : null
      const journal = study?.csl['container-title']
      if (study && journal !== undefined && line.length < 200 && ` ${foldText(line)} `.includes(` ${foldText(journal)} `)) return study
    }
  }
  return null
}

interface Address { index: number, doi: string, line: string }

/** The DOIs in the passages of the versions of a manuscript, each with what stands before it in its line. */
export function addressesIn(): Telling<Manuscript, readonly Address[]> {
  return new Telling(({ text }) => {
    const found = [...text.matchAll(doiInText)].map(({ 0: doi, index }) => ({ index, doi, line: text.slice(text.lastIndexOf('\n', index) + 1, index) }))
    return found.length === 0 ? null : found
  })
}

const addressesOf = (passages: readonly Manuscript[]): Told<Manuscript, readonly Address[]>[] => addressesIn().of(passages)
