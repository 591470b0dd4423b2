import type { Span } from '../../text/span.ts'
import type { LayoutBlock } from '../layout.ts'

/** One entry of a reference list before its fields are read. */
export interface Entry extends Span {
  number?: number
  /** Where the syntax gives entries a key. */
  key?: string
}

const marker = /^[ \t]{0,12}(?:\[(\d{1,4})[ \0]?\]|\((\d{1,4})\)|(\d{1,4})[.)](?=[ \t\p{Lu}]))[ \t]{0,8}/u
const year = /\b(?:1[89]|20)\d\d[a-z]?\b|\bn\.d\.|in press|forthcoming/
const authorStart = /^[ \t]{0,12}(?:\p{L}[\p{L}\p{M}’'-]{0,40}[ \t]){0,3}\p{Lu}[\p{L}\p{M}’'-]{0,40}(?:,[ \t]\p{Lu}[\p{L}.]|[ \t]\p{Lu}{1,4}[,.:])/u
/** A dash for the authors of the entry before. */
const dashStart = /^[ \t]{0,12}(?:[—–⸺⸻―]{1,6}|-{2,6}|_{2,12})[.,:]? ?\(?(?:1[89]|20)\d\d/

/** Whether a text could be an entry of a reference list: it is numbered or begins with authors, and has a year or an address. */
export function looksLikeEntry(text: string): boolean {
  const head = text.slice(0, 600)
  return year.test(head) && (marker.test(head) || authorStart.test(head) || /\((?:1[89]|20)\d\d[a-z]?[,)]/.test(head)) || /\b10\.\d{4,9}\//.test(head)
}

/**
 * The entries of a reference list, from its blocks: numbered or not, one to a paragraph or one to a line, with wrapped lines joined.
 * `text` is the document, `source` the document without markup. What has neither a year nor an address is no entry.
 */
export function readEntries(text: string, source: string, blocks: readonly LayoutBlock[]): Entry[] {
  const entries: Entry[] = []
  for (const block of blocks) {
    const number = block.marker ? listNumber(text.slice(block.marker.start, block.marker.end)) : undefined
    const parts = block.kind === 'list-item' || block.entry ? [{ start: block.start, end: block.end }] : splitLines(source, block)
    for (const part of parts) {
      const own = marker.exec(source.slice(part.start, Math.min(part.end, part.start + 40)))
      const entry: Entry = { start: part.start + (own?.[0].length ?? 0), end: part.end }
      const value = number ?? (own ? Number(own[1] ?? own[2] ?? own[3]) : undefined)
      if (value !== undefined) entry.number = value
      if (block.entry?.key !== undefined) entry.key = block.entry.key
      // A continuation of a list item stands in a paragraph of its own.
      if (block.entry || isEntry(source.slice(entry.start, entry.end), entry.number)) entries.push(entry)
    }
  }
  return entries
}

function isEntry(text: string, number: number | undefined): boolean {
  return text.length >= 15 && (number !== undefined || year.test(text) || /https?:|\b10\.\d{4,9}\//.test(text))
}

function listNumber(mark: string): number | undefined {
  const digits = /\d{1,4}/.exec(mark)
  return digits ? Number(digits[0]) : undefined
}

/** The entries in one paragraph: its lines where each begins an entry, else the paragraph as a whole. */
function splitLines(text: string, block: Span): Span[] {
  const parts: Span[] = []
  let at = block.start
  for (const line of text.slice(block.start, block.end).split(/(?<=\n)/)) {
    const end = at + line.trimEnd().length
    const last = parts.at(-1)
    if (end > at) {
      if (last && !beginsEntry(line, text.slice(last.start, last.end))) last.end = end
      else parts.push({ start: at, end })
    }
    at += line.length
  }
  return parts
}

/** Whether a line begins a new entry: it is numbered, or begins with authors after an entry that is complete. */
function beginsEntry(line: string, before: string): boolean {
  if (marker.test(line)) return marker.test(before)
  if (marker.test(before)) return false
  const complete = before.trimEnd()
  const lastWord = complete.slice(complete.lastIndexOf(' ') + 1)
  return (authorStart.test(line) || dashStart.test(line)) && year.test(before) && (/[.)\]\d]$/.test(lastWord) || lastWord.includes('/'))
}
