import { doiKey } from '../../corpus/identifiers.ts'
import { foldText } from '../../corpus/fold.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { Study } from '../../corpus/study.ts'
import type { Manuscript } from '../../manuscripts/manuscript.ts'
import { sameTitle } from './sameTitle.ts'

/** Title and masthead stand in this much of the text. */
const opening = 3000
const doiInText = /\b10\.\d{4,9}\/[^\s<>"“”|]{1,300}/g

/**
 * The study that a document is itself, so that it never supports its own claims and its own reference numbers mean something: by the DOI or
 * title in its front matter, by one of its first headings, or by a page head that names its journal and DOI. Null for a manuscript like any other.
 */
export function documentStudy(manuscript: Manuscript, corpus: Corpus): Study | null {
  const { doi, title } = manuscript.metadata
  return (doi ? byOwnDoi(corpus, doi) : null)
    ?? (title ? byOwnTitle(corpus, title) : null)
    ?? byHeading(manuscript, corpus)
    ?? byPageHead(manuscript, corpus)
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
function byPageHead({ passages, entries }: Manuscript, corpus: Corpus): Study | null {
  const list = entries[0]?.at ?? Infinity
  for (const { at, alone } of passages) {
    const found = addressesIn(alone)
    if (found.length === 0) continue
    for (const { index, doi, line } of found) {
      const study = at + index < list ? byOwnDoi(corpus, doi) : null
      const journal = study?.csl['container-title']
      if (study && journal !== undefined && line.length < 200 && ` ${foldText(line)} `.includes(` ${foldText(journal)} `)) return study
    }
  }
  return null
}

interface Address { index: number, doi: string, line: string }

const addresses = new WeakMap<Manuscript, readonly Address[]>()

/** The DOIs of a passage, each with what stands before it in its line. Looked for once: most passages have none, and all are asked at every key press. */
function addressesIn(passage: Manuscript): readonly Address[] {
  let found = addresses.get(passage)
  if (!found) {
    const { text } = passage
    found = [...text.matchAll(doiInText)].map(({ 0: doi, index }) => ({ index, doi, line: text.slice(text.lastIndexOf('\n', index) + 1, index) }))
    addresses.set(passage, found)
  }
  return found
}
