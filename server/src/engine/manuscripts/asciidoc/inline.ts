import type { Span } from '../../text/span.ts'
import type { Note } from '../manuscript.ts'

const special = /(?:stem|latexmath|asciimath|pass|kbd|btn|image|xref|link):[^\s[\]]{0,300}\[(?:[^\]\\\n]|\\.){0,1000}\]|`[^`\n]{1,500}`|<<[^<>\n]{1,300}>>|\[\[[^\]\n]{1,200}\]\]|\[[.#][\w.#-]{1,60}\](?=[#*_])|https?:\/\/[^\s[\]]{1,1000}\[[^\]\n]{0,500}\]|footnote(?:ref)?:[\w-]{0,40}\[|indexterm2?:\[|[*_#^~]{1,2}|\{[a-z][\w-]{0,40}\}/giu
const objects = /^(?:stem|latexmath|asciimath|pass|kbd|btn|image)|^`/i
const crossed = /^<<[^,<>]{1,200},/

/** Finds what is not prose in a block of AsciiDoc: marks, macros and attributes; literals and math are objects. Footnotes go to `notes`. */
export function readInline(text: string, block: Span, markup: Span[], found: Span[], notes: Note[]): void {
  const content = text.slice(0, block.end)
  let partners: Map<number, number> | null = null
  special.lastIndex = block.start
  for (let match = special.exec(content); match; match = special.exec(content)) {
    const start = match.index
    const end = start + match[0].length
    const sign = match[0]
    if (/^[*_#^~]/.test(sign)) {
      const before = content[start - 1] ?? ' '
      const after = content[end] ?? ' '
      const isMark = sign.length === 2 || '^~'.includes(sign) || !/[\p{L}\p{N}]/u.test(before) && /\S/.test(after) || !/[\p{L}\p{N}]/u.test(after) && /\S/.test(before)
      if (isMark && !(/\s/.test(before) && /\s/.test(after))) markup.push({ start, end })
    } else if (objects.test(sign)) found.push({ start, end })
    else if (sign.startsWith('<<')) {
      // Its words are prose; without words it may be a citation, which is read from here.
      const words = crossed.exec(sign)
      if (words) markup.push({ start, end: start + words[0].length }, { start: end - 2, end })
    } else if (/^(?:xref|link|https?):/.test(sign)) {
      markup.push({ start, end: start + sign.indexOf('[') + 1 }, { start: end - 1, end })
    } else if (sign.startsWith('footnote')) {
      partners ??= matchSquares(content, block.start)
      readNote(content, start, end, partners.get(end - 1), markup, notes)
    } else markup.push({ start, end })
  }
}

const named = /^footnote:([\w-]{1,40})\[/
const nameWithin = /^([\w-]{1,40})(?:,|$)/

/** `footnote:[…]`; `footnote:name[…]` or `footnoteref:[name,…]`, and the same without words, which leads to it. */
function readNote(content: string, start: number, open: number, close: number | undefined, markup: Span[], notes: Note[]): void {
  const sign = content.slice(start, open)
  const within = close !== undefined && sign.startsWith('footnoteref') ? nameWithin.exec(content.slice(open, Math.min(close, open + 50))) : null
  const from = open + (within?.[0].length ?? 0)
  markup.push({ start, end: from })
  if (close === undefined) return
  const name = within?.[1] ?? named.exec(sign)?.[1] ?? null
  const end = close + 1
  markup.push({ start: close, end })
  if (from < close) notes.push({ start, end, mark: { start, end: from }, body: { start: from, end: close }, name })
  else if (name !== null) notes.push({ start, end, mark: { start, end }, body: null, name })
}

/** The partner of every opening square bracket that has one. */
function matchSquares(content: string, from: number): Map<number, number> {
  const partners = new Map<number, number>()
  const open: number[] = []
  for (const { 0: sign, index } of content.slice(from).matchAll(/\\[[\]]|[[\]]/g)) {
    if (sign === '[') open.push(from + index)
    else if (sign === ']' && open.length > 0) partners.set(open.pop()!, from + index)
  }
  return partners
}
