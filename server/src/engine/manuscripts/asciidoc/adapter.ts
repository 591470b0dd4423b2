import { readLines } from '../../text/lines.ts'
import { overwrite } from '../../text/mask.ts'
import type { Span } from '../../text/span.ts'
import { findAddresses } from '../addresses.ts'
import { cutsAtLines } from '../cuts.ts'
import type { Adapter, Layout } from '../layout.ts'
import type { Note } from '../manuscript.ts'
import { readAsciidocCitations } from './citations.ts'
import { readBlocks } from './blocks.ts'
import { readInline } from './inline.ts'
import { readRegions } from './regions.ts'

/** AsciiDoc, with the citations of asciidoctor-bibtex and the bibliographies of the language itself. */
export const asciidoc: Adapter = { cuts, readLayout, readCitations: readAsciidocCitations }

function cuts(text: string): number[] {
  const lines = readLines(text)
  const { code, comments, tables } = readRegions(text, lines)
  const regions = [...code, ...comments, ...tables].sort((a, b) => a.start - b.start)
  return cutsAtLines(text, lines, regions, (start) => text.charCodeAt(start) > 32 && text[start] !== '+')
}

function readLayout(text: string): Layout {
  const lines = readLines(text)
  const { code, comments, tables } = readRegions(text, lines)
  const source = overwrite(text, [...code, ...comments])
  const { blocks, markup, metadata } = readBlocks(source, text, lines, tables)
  // The words of a link stand in brackets behind its address.
  const addresses = findAddresses(source).map(({ start, end }) => {
    const words = source.slice(start, end).indexOf('[')
    return { start, end: words > 0 ? start + words : end }
  })
  const objects: Span[] = []
  const notes: Note[] = []
  for (const block of blocks) readInline(source, block, markup, objects, notes)
  return { blocks, markup: [...markup, ...code, ...comments], objects, addresses, comments, notes, metadata }
}
