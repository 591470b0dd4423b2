import assert from 'node:assert/strict'
import type { Manuscript } from '../../../../server/src/engine/manuscripts/manuscript.ts'
import { readWordDocument, type WordDocument } from '../../../../server/src/engine/word/readWordDocument.ts'
import type { WordFiles } from '../../../../server/src/engine/word/parts.ts'
import { wordReader } from '../../../../server/src/engine/word/wordReader.ts'

/** A document, and the manuscript that it is read as. */
export function readWord(files: WordFiles): { document: WordDocument, manuscript: Manuscript } {
  const document = readWordDocument(files, 'thesis.docx')
  assert.ok(document, 'The files are a Word document.')
  return { document, manuscript: wordReader(document).read(document.text) }
}

/** The text with each citation in the form `⟦(Reed, 2014)→reed2014⟧`. */
export function citedText({ text, citations }: Manuscript): string {
  let at = 0
  let marked = ''
  for (const { start, end, items } of citations) {
    const works = items.map(({ key, number, authors, year, locator }) => `${key ?? number ?? `${authors?.join(' ')} ${year}`}${locator === undefined ? '' : ` @ ${locator}`}`)
    marked += `${text.slice(at, start)}⟦${text.slice(start, end)}→${works.join(', ')}⟧`
    at = end
  }
  return marked + text.slice(at)
}

/** The blocks as "kind: words"; the cells of a row with their heads. */
export function blocksOf({ text, blocks }: Manuscript): string[] {
  return blocks.map(({ kind, start, end, cells }) => `${kind}: ${cells
    ? cells.map(({ span, head }) => `${head ? `${text.slice(head.start, head.end)}=` : ''}${text.slice(span.start, span.end)}`).join(' | ')
    : text.slice(start, end)}`)
}
