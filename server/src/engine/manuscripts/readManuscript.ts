import { asciidoc } from './asciidoc/adapter.ts'
import { latex } from './latex/adapter.ts'
import type { Adapter } from './layout.ts'
import type { Manuscript, Syntax } from './manuscript.ts'
import { ManuscriptReader } from './manuscriptReader.ts'
import { markdown } from './markdown/adapter.ts'
import { plaintext } from './plaintext/adapter.ts'
import { restructuredtext } from './restructuredtext/adapter.ts'
import { typst } from './typst/adapter.ts'

/** One adapter for each syntax. */
const adapters: Record<Syntax, Adapter> = { markdown, plaintext, latex, restructuredtext, asciidoc, typst }

/**
 * Reads a manuscript: its blocks and sentences, citations, reference list, front matter and ignore comments. Pure and total: any text
 * gives a manuscript. All offsets are UTF-16 code units of `text`, and `prose` has its length.
 */
export function readManuscript(text: string, syntax: Syntax): Manuscript {
  return manuscriptReader(syntax).read(text)
}

/** A reader for one document, which keeps what an edit leaves as it was. */
export function manuscriptReader(syntax: Syntax): ManuscriptReader {
  return new ManuscriptReader(syntax, adapters[syntax])
}
