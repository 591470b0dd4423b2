import { overwrite } from '../../text/mask.ts'
import { readLines } from '../../text/lines.ts'
import type { Span } from '../../text/span.ts'
import { findAddresses } from '../addresses.ts'
import { readPandocCitations } from '../citations/pandoc.ts'
import type { Adapter, Layout } from '../layout.ts'
import { readBlocks } from './blocks.ts'
import { readFrontMatter } from './frontMatter.ts'
import { readInline } from './inline.ts'
import { readRegions } from './regions.ts'

/**
 * Markdown as Pandoc and Quarto write it. A block splitter with an inline scanner, both of one pass, rather than a full parser: what is
 * asked is only which characters are prose, and a full parse of a long manuscript takes a hundred times as long.
 */
export const markdown: Adapter = { readLayout, readCitations: readPandocCitations }

function readLayout(text: string): Layout {
  const lines = readLines(text)
  const { frontMatter, opaque, comments } = readRegions(text, lines)
  const hidden = frontMatter ? [frontMatter, ...opaque] : opaque
  const source = overwrite(text, [...hidden, ...comments])
  const { blocks, markup, code } = readBlocks(source, text, lines, hidden)
  const addresses = findAddresses(source)
  const objects: Span[] = []
  let address = 0
  for (const block of blocks) {
    while (address < addresses.length && addresses[address]!.end <= block.start) address++
    readInline(source, block, addresses, address, markup, objects)
  }
  return { blocks, markup: [...markup, ...hidden, ...comments, ...code], objects, addresses, comments, metadata: readFrontMatter(text, frontMatter) }
}
