import type { Span } from '../../text/span.ts'
import type { LayoutBlock } from '../layout.ts'
import type { Metadata, Note } from '../manuscript.ts'
import { row, trimmed } from '../tables/pipes.ts'
import { matchBrackets } from './brackets.ts'

/** Code among the prose: its content blocks are prose, all else is markup. */
export interface Code {
  markup: Span[]
  /** Calls that make blocks of their own: tables, and figures with their captions. In order, not nested. */
  apart: (Span & { blocks: LayoutBlock[] })[]
  /** Calls and statements of several lines. */
  regions: Span[]
  /** Footnotes, in order. */
  notes: Note[]
  metadata: Metadata
}

const call = /#(let|set|show|import|include)\b|#([a-z][\w-]{0,40}(?:\.[a-z][\w-]{0,40}){0,3})/giy
const inCode = /"[^"\\\n]{0,300}"|(?<![\w.-])([a-z][\w-]{0,40}(?:\.[a-z][\w-]{0,40}){0,3}) ?(?=[([])|\bcaption: {0,4}(?=\[)|[([{]/gi
const quoted = /"([^"\n]{1,300})"/g

/** Finds the code in a text whose comments and raw parts are blanked out. */
export function readCode(text: string): Code {
  const code: Code = { markup: [], apart: [], regions: [], notes: [], metadata: { bibliography: [], includes: [] } }
  const partners = matchBrackets(text)
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at)) {
    call.lastIndex = at
    const match = text[at - 1] === '\\' ? null : call.exec(text)
    at = match ? readCall(text, at, match, partners, code) : at + 1
  }
  return code
}

/** Reads what begins with `#`; returns where reading goes on. */
function readCall(text: string, at: number, match: RegExpExecArray, partners: ReadonlyMap<number, number>, code: Code): number {
  const after = at + match[0].length
  if (match[1]) return readStatement(text, at, match[1], partners, code)
  // A citation is read as such.
  if (match[2] === 'cite') return partners.get(after) ?? after
  let end = after
  const contents: Span[] = []
  const blocks: LayoutBlock[] = []
  while ('(['.includes(text[end] ?? ' ')) {
    const close = partners.get(end)
    if (close === undefined) break
    const inner = { start: end + 1, end: close }
    if (text[end] === '[') contents.push(inner)
    else readArguments(text, inner, match[2]!, partners, contents, blocks)
    end = close + 1
  }
  readPaths(match[2]!, text.slice(after, end), code.metadata)
  if (match[2] === 'footnote') code.notes.push(...readNote(text, at, end, contents))
  markBetween(at, end, contents, code.markup)
  if (blocks.length > 0) code.apart.push({ start: at, end, blocks })
  if (text.slice(at, end).includes('\n')) code.regions.push({ start: at, end })
  // Content may hold code of its own; that of tables and figures may not be found twice.
  return blocks.length > 0 ? end : contents[0]?.start ?? end
}

const ownLabel = /\s?<([^<>\s]{1,200})>/y
const otherNote = /^#footnote\(\s{0,10}<([^<>\s]{1,200})>\s{0,10}\)$/

/** `#footnote[…]`, whose label may stand behind it, or `#footnote(<label>)`, which leads to that. */
function readNote(text: string, start: number, end: number, [body]: readonly Span[]): Note[] {
  ownLabel.lastIndex = end
  if (body) return [{ start, end, mark: { start, end: body.start }, body: { ...body }, name: ownLabel.exec(text)?.[1] ?? null }]
  const name = otherNote.exec(text.slice(start, Math.min(end, start + 300)))?.[1]
  return name === undefined ? [] : [{ start, end, mark: { start, end }, body: null, name }]
}

/** `#set …`, `#let …`: code to the end of the line, or of the bracket that is open there. */
function readStatement(text: string, at: number, name: string, partners: ReadonlyMap<number, number>, code: Code): number {
  let end = at
  while (end < text.length && text[end] !== '\n') end = (partners.get(end) ?? end) + 1
  code.markup.push({ start: at, end })
  if (text.slice(at, end).includes('\n')) code.regions.push({ start: at, end })
  if (name === 'include') readPaths('include', text.slice(at, end), code.metadata)
  return end
}

/** The content blocks among the arguments of a call. Those of a table are its cells. */
function readArguments(text: string, span: Span, name: string, partners: ReadonlyMap<number, number>, contents: Span[], blocks: LayoutBlock[]): void {
  const content = text.slice(0, span.end)
  let callee = name
  const tables: { close: number, start: number, cells: Span[] }[] = []
  if (name === 'table') tables.push({ close: span.end, start: span.start, cells: [] })
  inCode.lastIndex = span.start
  for (let match = inCode.exec(content); match; match = inCode.exec(content)) {
    const at = match.index
    if (match[1]) callee = match[1]
    else if (match[0].startsWith('caption')) callee = 'caption'
    else if (match[0] === '(') {
      if (callee === 'table' && name !== 'table') tables.push({ close: partners.get(at) ?? span.end, start: at + 1, cells: [] })
      callee = ''
    } else if (match[0] === '[') {
      const close = partners.get(at)
      if (close === undefined) continue
      const inner = trimmed(text, at + 1, close)
      contents.push({ start: at + 1, end: close })
      const table = tables.find((open) => at < open.close)
      if (table) table.cells.push(inner)
      else if (callee === 'caption') blocks.push({ kind: 'caption', ...inner })
      callee = ''
      inCode.lastIndex = close + 1
    }
  }
  for (const { start, cells } of tables) blocks.push(...rowsOf(cells, columnCount(text.slice(start, start + 400))))
  blocks.sort((a, b) => a.start - b.start)
}

/** `columns: 3`, or one word for each column: `columns: (1fr, auto)`. */
function columnCount(head: string): number {
  const match = /\bcolumns:\s{0,5}(?:(\d{1,3})|\(([^()]{0,300}(?:\([^()]{0,100}\)[^()]{0,300}){0,5})\))/.exec(head)
  if (match?.[1]) return Math.max(1, Number(match[1]))
  return match?.[2] ? match[2].split(',').filter((word) => word.trim() !== '').length : 1
}

function rowsOf(cells: readonly Span[], columns: number): LayoutBlock[] {
  const rows: LayoutBlock[] = []
  const head = cells.slice(0, columns)
  for (let from = 0; from < cells.length; from += columns) {
    const slice = cells.slice(from, from + columns)
    rows.push(row({ start: slice[0]!.start, end: slice.at(-1)!.end }, slice, from === 0 ? null : head))
  }
  return rows
}

function readPaths(name: string, code: string, metadata: Metadata): void {
  if (name !== 'bibliography' && name !== 'include') return
  const paths = [...code.matchAll(quoted)].map((match) => match[1]!).filter((path) => /\.(?:bib|ya?ml|json|typ)$/i.test(path))
  if (name === 'include') metadata.includes.push(...paths)
  else metadata.bibliography.push(...paths)
}

function markBetween(start: number, end: number, contents: readonly Span[], markup: Span[]): void {
  let at = start
  for (const content of contents) {
    markup.push({ start: at, end: content.start })
    at = content.end
  }
  markup.push({ start: at, end })
}
