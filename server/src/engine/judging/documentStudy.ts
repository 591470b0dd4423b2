import { doiKey } from '../corpus/identifiers.ts'
import { foldText } from '../corpus/fold.ts'
import type { Corpus } from '../corpus/corpus.ts'
import type { Study } from '../corpus/study.ts'
import type { Manuscript } from '../manuscripts/manuscript.ts'
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

function byHeading({ text, blocks }: Manuscript, corpus: Corpus): Study | null {
  for (const block of blocks.filter(({ kind, start }) => kind === 'heading' && start < opening).slice(0, 3)) {
    const study = byOwnTitle(corpus, text.slice(block.start, block.end))
    if (study) return study
  }
  return null
}

/** A DOI counts only on a line with the name of its own journal: elsewhere it is the address of a work that is cited. */
function byPageHead({ text, references }: Manuscript, corpus: Corpus): Study | null {
  const list = references[0]?.start ?? text.length
  for (const match of text.slice(0, list).matchAll(doiInText)) {
    const study = byOwnDoi(corpus, match[0])
    const journal = study?.csl['container-title']
    if (!study || journal === undefined) continue
    const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index)
    if (line.length < 200 && ` ${foldText(line)} `.includes(` ${foldText(journal)} `)) return study
  }
  return null
}
