import { overwrite } from '../../text/mask.ts'
import { readLines } from '../../text/lines.ts'
import type { Span } from '../../text/span.ts'
import { findAddresses } from '../addresses.ts'
import { readPandocCitations } from '../citations/pandoc.ts'
import { markdownRole, readRoleCitations } from '../citations/roles.ts'
import { cutsAtLines } from '../cuts.ts'
import type { Adapter, Layout, Rewrite } from '../layout.ts'
import type { Citation } from '../manuscript.ts'
import { readBlocks } from './blocks.ts'
import { readFrontMatter } from './frontMatter.ts'
import { readIncludes } from './includes.ts'
import { readInline } from './inline.ts'
import { lineStart } from './lineKinds.ts'
import { readRegions } from './regions.ts'

/** Fences, comments, raw blocks, and the lines around front matter. */
const reaching = /`{3}|~{3}|<!--|-->|<\/?(?:style|script|pre|table)\b|\\(?:begin|end)\{|^\uFEFF?(?:-{3}|\.{3})/im

/**
 * Markdown as Pandoc and Quarto write it. A block splitter with an inline scanner, both of one pass, rather than a full parser: what is
 * asked is only which characters are prose, and a full parse of a long manuscript takes a hundred times as long.
 */
export const markdown: Adapter = { cuts, reachesOut: (text) => reaching.test(text), readLayout, readCitations }

const label = /\{#([\w:.-]{1,100})[\s}]/g

function readLayout(text: string, first: boolean): Layout {
  const lines = readLines(text)
  const { frontMatter, opaque, comments, tables } = readRegions(text, lines, first)
  const hidden = frontMatter ? [frontMatter, ...opaque] : opaque
  const source = overwrite(text, [...hidden, ...comments])
  const { blocks, markup, code, notes } = readBlocks(source, text, lines, hidden, tables)
  const addresses = findAddresses(source)
  const objects: Span[] = []
  const rewrites: Rewrite[] = []
  let address = 0
  for (const block of blocks) {
    while (address < addresses.length && addresses[address]!.end <= block.start) address++
    readInline(source, block, addresses, address, markup, objects, rewrites, notes)
  }
  const metadata = { ...readFrontMatter(text, frontMatter), includes: readIncludes(text) }
  const labels = text.includes('{#') ? [...text.matchAll(label)].map((match) => match[1]!) : []
  return {
    blocks, markup: [...markup, ...hidden, ...comments, ...code], objects, rewrites: rewrites.sort((a, b) => a.start - b.start), addresses, comments, metadata,
    notes: notes.sort((a, b) => a.start - b.start), labels,
  }
}

/** Pandoc's citations and the roles of MyST; a file uses one or the other. */
function readCitations(text: string, visible: string, blocks: readonly Span[]): Citation[] {
  return [...readRoleCitations(markdownRole, text, visible, blocks), ...readPandocCitations(text, visible, blocks)].sort((a, b) => a.start - b.start)
}

/** A piece begins at the margin with words, a heading, a list or a note: before these, nothing of the block before is still open. */
function cuts(text: string): number[] {
  const lines = readLines(text)
  const { frontMatter, unbroken, comments } = readRegions(text, lines, true)
  const regions = [...frontMatter ? [frontMatter] : [], ...unbroken, ...comments].sort((a, b) => a.start - b.start)
  return cutsAtLines(text, lines, regions, (start, end) => {
    if (belongsToTable(text, start)) return false
    const character = text[start]!
    return character > ' ' && character !== '>' && opening.has(lineStart(text, start, end).kind)
  })
}

const opening = new Set(['text', 'heading', 'list-item', 'footnote'])

const captionLine = /^(?::[ \t]|Table:[ \t]|\*\*Table \d|Table \d)/

/** A caption and its table are one piece, though a blank line stands between them: who is cited in the caption is cited for the table. */
function belongsToTable(text: string, start: number): boolean {
  const isRow = text[start] === '|'
  if (!isRow && !captionLine.test(text.slice(start, start + 12))) return false
  let end = start
  while (end > 0 && text.charCodeAt(end - 1) <= 32) end--
  const before = text.slice(Math.max(text.lastIndexOf('\n', end - 1) + 1, end - longestLine), end).trimStart()
  return isRow ? captionLine.test(before) : before.startsWith('|')
}

/** No line of a table or a caption is longer than what is looked at, in characters. */
const longestLine = 2000
