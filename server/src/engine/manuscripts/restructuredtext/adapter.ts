import { readLines } from '../../text/lines.ts'
import { overwrite } from '../../text/mask.ts'
import type { Span } from '../../text/span.ts'
import { findAddresses } from '../addresses.ts'
import { readRoleCitations, restructuredtextRole } from '../citations/roles.ts'
import { cutsAtLines } from '../cuts.ts'
import type { Adapter, Layout } from '../layout.ts'
import type { Citation } from '../manuscript.ts'
import { BlockReader } from './blocks.ts'
import { readInline } from './inline.ts'
import { readNoteMarks } from './notes.ts'

/** reStructuredText, as Docutils and Sphinx read it, with the citations of sphinxcontrib-bibtex. */
export const restructuredtext: Adapter = { cuts, reachesOut: () => false, readLayout, readCitations }

/** Behind a blank line, at the margin: whatever belongs to a directive, a comment or a list is further in. */
function cuts(text: string): number[] {
  return cutsAtLines(text, readLines(text), [], (start) => text.charCodeAt(start) > 32)
}

function readLayout(text: string): Layout {
  const reader = new BlockReader(text, readLines(text))
  const { blocks, comments, markup, notes, metadata } = reader.read()
  const source = overwrite(text, [...comments, ...markup])
  const addresses = findAddresses(source)
  const objects: Span[] = []
  for (const block of blocks) {
    readInline(source, block, markup, objects)
    readNoteMarks(source, block, markup, notes)
  }
  return { blocks, markup: [...markup, ...comments], objects, addresses, comments, notes: notes.sort((a, b) => a.start - b.start), metadata }
}

const byKey = /\[(\p{L}[\p{L}\p{N}_.:+-]{0,100})\]_(?![\p{L}\p{N}])/gu

/** `[Smith2020]_` leads to an entry in the document, :cite:`smith` to one in a bibliography. */
function readCitations(text: string, visible: string, blocks: readonly Span[]): Citation[] {
  const citations = readRoleCitations(restructuredtextRole, text, visible, blocks)
  for (const block of blocks) {
    const content = visible.slice(0, block.end)
    byKey.lastIndex = block.start
    for (let match = byKey.exec(content); match; match = byKey.exec(content)) {
      const span = { start: match.index, end: byKey.lastIndex }
      const item = { key: match[1]!, start: span.start + 1, end: span.start + 1 + match[1]!.length }
      citations.push({ ...span, text: text.slice(span.start, span.end), form: 'role', narrative: false, tentative: true, items: [item] })
    }
  }
  return citations.sort((a, b) => a.start - b.start)
}
