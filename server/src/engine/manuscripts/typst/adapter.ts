import { readLines } from '../../text/lines.ts'
import { overwrite } from '../../text/mask.ts'
import type { Span } from '../../text/span.ts'
import { findAddresses } from '../addresses.ts'
import { cutsAtLines, isBlank } from '../cuts.ts'
import { findMath, readPlainMath } from '../latex/math.ts'
import type { Adapter, Layout, LayoutBlock, Rewrite } from '../layout.ts'
import { readTypstCitations } from './citations.ts'
import { readCode, type Code } from './code.ts'
import { readRegions } from './regions.ts'

const heading = /^\s{0,100}(={1,6})\s{1,10}/
const listItem = /^\s{0,100}(?:[-+•]|\d{1,4}\.|\/(?=\s[^:\n]{1,100}:))\s{1,10}/
const label = /<([\p{L}_][\p{L}\p{N}_.:-]{0,100})>/gu
const mark = /[*_~]|\\(?=[^\p{L}\p{N}\s])/gu

/** Typst: markup with code in it. Only the content blocks of code are prose. */
export const typst: Adapter = { cuts, readLayout, readCitations: readTypstCitations }

/** Behind a blank line, outside of code of several lines. */
function cuts(text: string): number[] {
  const { comments, raw } = readRegions(text)
  const { regions } = readCode(overwrite(text, [...comments, ...raw]))
  const all = [...comments, ...raw, ...regions].sort((a, b) => a.start - b.start)
  const joined: Span[] = []
  for (const region of all) {
    const last = joined.at(-1)
    if (last && region.start < last.end) last.end = Math.max(last.end, region.end)
    else joined.push({ ...region })
  }
  return cutsAtLines(text, readLines(text), joined, (start) => text.charCodeAt(start) > 32)
}

function readLayout(text: string): Layout {
  const { comments, raw } = readRegions(text)
  const source = overwrite(text, [...comments, ...raw])
  const markup: Span[] = []
  const rewrites: Rewrite[] = []
  const math = findMath(source).filter((found) => source[found.start] === '$' && !readPlainMath(source, found, markup, rewrites))
  const code = readCode(overwrite(source, math))
  const labels = [...source.matchAll(label)].filter((match) => !isCited(source, match.index))
  return {
    blocks: readBlocks(source, code, markup),
    markup: [...markup, ...comments, ...code.markup, ...labels.map((match) => ({ start: match.index, end: match.index + match[0].length })), ...readMarks(source)],
    objects: [...raw, ...math],
    rewrites: rewrites.sort((a, b) => a.start - b.start),
    comments,
    notes: code.notes,
    addresses: findAddresses(source),
    metadata: code.metadata,
    labels: labels.map((match) => match[1]!),
  }
}

function isCited(text: string, at: number): boolean {
  return /#cite\s?\([^()]{0,100}$/.test(text.slice(Math.max(0, at - 110), at))
}

/** Marks of emphasis stand at the edge of a word. */
function readMarks(text: string): Span[] {
  return [...text.matchAll(mark)].flatMap((match) => {
    const before = text[match.index - 1] ?? ' '
    const after = text[match.index + 1] ?? ' '
    const inWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
    const alone = /\s/.test(before) && /\s/.test(after)
    return match[0] === '\\' || match[0] === '~' || !inWord && !alone ? [{ start: match.index, end: match.index + 1 }] : []
  })
}

function readBlocks(text: string, { apart }: Code, markup: Span[]): LayoutBlock[] {
  const blocks: LayoutBlock[] = []
  let open: LayoutBlock | null = null
  let next = 0
  for (const line of readLines(text)) {
    for (; next < apart.length && apart[next]!.start < line.end; next++) {
      blocks.push(...apart[next]!.blocks)
      open = null
    }
    if (next > 0 && line.start < apart[next - 1]!.end) continue
    if (isBlank(text, line.start, line.end)) {
      open = null
      continue
    }
    const head = text.slice(line.start, Math.min(line.end, line.start + 300))
    const depth = heading.exec(head)
    const sign = depth ?? listItem.exec(head)
    if (sign) {
      const marker = { start: line.start, end: line.start + sign[0].length }
      markup.push(marker)
      open = depth ? { kind: 'heading', level: depth[1]!.length, start: marker.end, end: line.end } : { kind: 'list-item', start: marker.end, end: line.end, marker }
      blocks.push(open)
      if (depth) open = null
    } else if (open) open.end = line.end
    else {
      open = { kind: 'paragraph', start: line.start, end: line.end }
      blocks.push(open)
    }
  }
  return blocks
}
