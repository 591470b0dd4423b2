import type { Span } from '../../text/span.ts'
import { isBlank } from '../cuts.ts'
import type { LayoutBlock } from '../layout.ts'
import type { Metadata } from '../manuscript.ts'
import { readBars } from './tables.ts'

const heading = /^(={1,6}|#{1,6})\s{1,10}(?=\S)/
const attribute = /^:([!\w][\w-]{0,60}!?):(?:\s{1,10}(\S[^\n]{0,500}))?$/
const blockMacro = /^[a-z][\w-]{0,30}::([^\s[\]]{0,500})\[[^[\]\n]{0,500}\]$/i
const attributeList = /^\[(?!\[\[)[^\n]{0,500}\]$/
const container = /^(?:={4,100}|\*{4,100}|_{4,100}|--|\+|'{3,100}|<{3,100})$/
const listItem = /^\s{0,100}(?:[*\-.•]{1,5}|\d{1,4}\.|[a-z]\.|<(?:\d{1,3}|\.)>)\s{1,10}(?:\[[ x*]\]\s)?/
const entryKey = /^\[\[\[([^\],\n]{1,200})(?:,[^\]\n]{0,200})?\]\]\]\s{0,10}/
const title = /^\.(?=[^\s.])/
const described = /^\S[^\n]{0,200}?::(?:\s{1,10}|$)/

/** The blocks of AsciiDoc; tables have been found before. `text` has its code and comments blanked out, `original` has not: a comment does not end a paragraph. */
export function readBlocks(text: string, original: string, lines: readonly Span[], tables: readonly Span[]): { blocks: LayoutBlock[], markup: Span[], metadata: Metadata } {
  const blocks: LayoutBlock[] = []
  const markup: Span[] = []
  const metadata: Metadata = { bibliography: [], includes: [] }
  let open: LayoutBlock | null = null
  let table = 0
  const begin = (kind: LayoutBlock['kind'], line: Span, mark: number, extra: Partial<LayoutBlock> = {}): void => {
    if (mark > 0) markup.push({ start: line.start, end: line.start + mark })
    open = { kind, start: line.start + mark, end: line.end, ...extra }
    blocks.push(open)
  }
  for (const line of lines) {
    const region = tables[table]
    if (region && line.start >= region.start) {
      if (line.start === region.start) blocks.push(...readBars(text, region, markup))
      if (line.end >= region.end) table++
      open = null
      continue
    }
    if (isBlank(text, line.start, line.end)) {
      if (!original.startsWith('//', line.start)) open = null
      continue
    }
    const head = text.slice(line.start, Math.min(line.end, line.start + 1200)).trimEnd()
    const depth = heading.exec(head)
    const named = attribute.exec(head)
    const macro = blockMacro.exec(head)
    if (depth && !open) {
      begin('heading', line, depth[0].length, { level: depth[1]!.length })
      if (depth[1]!.length === 1) metadata.title ??= head.slice(depth[0].length).trim()
      open = null
    } else if (named || macro) {
      markup.push(line)
      if (named) readAttribute(named[1]!, named[2]?.trim(), metadata)
      if (macro && head.startsWith('include::')) metadata.includes.push(macro[1]!)
      open = null
    } else if (attributeList.test(head) || container.test(head)) {
      markup.push(line)
      open = null
    } else if (!open && title.test(head)) {
      begin('caption', line, 1)
      open = null
    } else {
      const item = listItem.exec(head) ?? (open ? null : described.exec(head))
      if (item && (!open || (open as LayoutBlock).kind === 'list-item')) {
        const marker = { start: line.start, end: line.start + item[0].length }
        const key = entryKey.exec(head.slice(item[0].length))
        begin('list-item', line, item[0].length + (key?.[0].length ?? 0), { marker, ...key ? { entry: { key: key[1]!.trim() } } : {} })
      } else if (open) (open as LayoutBlock).end = line.end
      else begin('paragraph', line, 0)
    }
  }
  return { blocks, markup, metadata }
}

function readAttribute(name: string, value: string | undefined, metadata: Metadata): void {
  if (value === undefined) return
  if (name === 'bibtex-file' || name === 'bibliography') metadata.bibliography.push(value)
  if (name === 'doi') metadata.doi ??= value
  if (name === 'lang') metadata.language ??= value
}
