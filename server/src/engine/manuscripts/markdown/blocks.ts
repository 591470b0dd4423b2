import type { Span } from '../../text/span.ts'
import type { LayoutBlock } from '../layout.ts'
import type { Note } from '../manuscript.ts'
import { lineStart, type LineStart } from './lineKinds.ts'
import { readGridTable } from '../tables/grid.ts'
import { readHtmlTable } from '../tables/html.ts'
import { columnsOf, readColumnTable } from '../tables/columns.ts'
import { isDelimiterRow, readTable, type Table } from '../tables/pipes.ts'

/**
 * Splits a Markdown text into blocks, line by line.
 *
 * `text` has its front matter, fenced code and comments blanked out already; `original` has not: a line that is blank only because
 * of a comment does not end a paragraph. Marks such as `#`, `>` and list markers go to `markup`, indented code goes to `code`, footnotes that stand apart go to `notes`.
 */
export function readBlocks(text: string, original: string, lines: readonly Span[], opaque: readonly Span[], tables: readonly Span[]): { blocks: LayoutBlock[], markup: Span[], code: Span[], notes: Note[] } {
  const reader = new BlockReader(text)
  let region = 0
  let table = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    while (table < tables.length && tables[table]!.end <= line.start) table++
    if (table < tables.length && tables[table]!.start <= line.start) {
      if (tables[table]!.start === line.start) reader.takeTable(readHtmlTable(text, tables[table]!, reader.markup))
      continue
    }
    while (region < opaque.length && opaque[region]!.end <= line.start) region++
    const margin = skipBlank(text, line.start, line.end)
    if (margin === line.end) {
      const inRegion = region < opaque.length && opaque[region]!.start < line.end
      if (inRegion || skipBlank(original, line.start, line.end) === line.end) reader.close()
      continue
    }
    const next = lines[index + 1]
    const behind = next ? reader.readTable(lines, index, margin) : null
    if (behind === null) reader.readLine(line, margin)
    else index = behind - 1
  }
  return reader
}

class BlockReader {
  readonly blocks: LayoutBlock[] = []
  readonly markup: Span[] = []
  readonly code: Span[] = []
  readonly notes: Note[] = []
  /** What the footnote says that the next block may go on with. */
  #note: Note & { body: Span } | null = null
  #text: string
  /** The block that the next line may continue. */
  #open: LayoutBlock | null = null
  #inList = false

  constructor(text: string) {
    this.#text = text
  }

  close(): void {
    this.#open = null
  }

  /** Reads the table whose first line is at `index`; returns the index of the first line after it, null where there is no table. */
  readTable(lines: readonly Span[], index: number, margin: number): number | null {
    const table = this.#tableAt(lines, index, margin)
    if (table === null) return null
    this.takeTable(table.rows)
    return table.next
  }

  /** Takes up the blocks of a table, which ends what is open. */
  takeTable(blocks: readonly LayoutBlock[]): void {
    this.blocks.push(...blocks)
    this.close()
    this.#inList = false
    this.#note = null
  }

  #tableAt(lines: readonly Span[], index: number, margin: number): Table | null {
    const line = lines[index]!
    const next = lines[index + 1]!
    if (isDelimiterRow(this.#text, next) && this.#text.slice(line.start, line.end).includes('|')) return readTable(this.#text, lines, index, this.markup)
    if (this.#text[margin] === '+') return readGridTable(this.#text, lines, index, this.markup)
    // A head above a rule in columns, where no paragraph goes on: a rule of one column is a heading's.
    const columns = this.#open === null ? columnsOf(this.#text, next, '-') : null
    return columns ? readColumnTable(this.#text, lines, index + 2, columns, line, this.markup) : null
  }

  readLine(line: Span, margin: number): void {
    const at = this.#skipQuoteMarks(margin, line.end)
    const quoted = at > margin
    if (at === line.end || quoted && this.#open?.kind !== 'quote') this.close()
    if (at === line.end) return
    if (!quoted && this.#open === null && !this.#inList && indentation(this.#text, line.start, margin) >= 4) this.code.push(line)
    else this.#readContent({ start: at, end: line.end }, lineStart(this.#text, at, line.end), quoted, at > line.start)
  }

  #readContent(content: Span, start: LineStart, quoted: boolean, indented: boolean): void {
    const open = this.#open
    this.#goOnWithNote(content, indented && !quoted || open !== null && start.kind === 'text')
    switch (start.kind) {
      case 'heading':
        this.#beginHeading(content, start, quoted)
        this.close()
        this.#inList = false
        return
      case 'rule':
        if (open?.kind === 'paragraph') this.#underline(open, content)
        this.markup.push(content)
        return this.close()
      case 'div': case 'grid': case 'definition':
        this.markup.push(content)
        return this.close()
      case 'footnote':
        this.#beginNote(content, start.length)
        this.#inList = true
        return
      case 'caption':
        // After a paragraph, a colon opens a definition and "Table:" is a word like any other.
        if (open && this.#text[content.start] !== ':') return this.#extend(content)
        return this.#begin(open ? 'paragraph' : 'caption', this.#mark(content, start.length), content.end)
      case 'list-item': {
        if (open && !this.#interrupts(open, content, start)) return this.#extend(content)
        const marker = { start: content.start, end: content.start + start.length }
        this.#begin(quoted ? 'quote' : 'list-item', this.#mark(content, start.length), content.end, { marker })
        this.#inList = true
        return
      }
      case 'text':
        if (open) return this.#extend(content)
        // A paragraph further in than the margin belongs to the list item before it.
        this.#inList &&= indented
        this.#begin(quoted ? 'quote' : this.#inList ? 'list-item' : 'paragraph', content.start, content.end)
    }
  }

  /**
   * Whether a list marker ends the block before it. As in CommonMark, an item without text does not end a paragraph, nor a number other than 1 anything unless it
   * goes on with a numbered list: "seen until May 4,\n  2021." is one item.
   */
  #interrupts(open: LayoutBlock, content: Span, start: { length: number, interrupts: boolean }): boolean {
    const isBullet = !/\d/.test(this.#text.slice(content.start, content.start + start.length))
    if (this.#text.slice(content.start + start.length, content.end).trim() === '') return open.kind === 'list-item' && isBullet
    return start.interrupts || (open.marker !== undefined && /\d/.test(this.#text.slice(open.marker.start, open.marker.end)))
  }

  #begin(kind: LayoutBlock['kind'], start: number, end: number, extra: Partial<LayoutBlock> = {}): void {
    this.#open = { kind, start, end, ...extra }
    this.blocks.push(this.#open)
  }

  #beginNote(content: Span, length: number): void {
    const start = this.#mark(content, length)
    this.#begin('paragraph', start, content.end)
    const name = this.#text.slice(content.start + '[^'.length, content.start + length - ']:'.length).toLowerCase()
    this.#note = { start: content.start, end: content.end, mark: null, body: { start, end: content.end }, name }
    this.notes.push(this.#note)
  }

  /** Whatever is further in than the margin goes on with the footnote before it, and so does the next line of its paragraph. */
  #goOnWithNote(content: Span, goesOn: boolean): void {
    if (this.#note && goesOn) this.#note.end = this.#note.body.end = content.end
    else this.#note = null
  }

  #extend(content: Span): void {
    if (this.#open) this.#open.end = content.end
  }

  /** Marks the sign at the start of a line as markup; returns where the text after it begins. */
  #mark(content: Span, length: number): number {
    this.markup.push({ start: content.start, end: content.start + length })
    return skipBlank(this.#text, content.start + length, content.end)
  }

  /** A rule of `=` or `-` right under a paragraph makes it a heading. */
  #underline(paragraph: LayoutBlock, { start, end }: Span): void {
    const rule = this.#text.slice(start, end).trimEnd()
    if (/[ \t]/.test(rule) || !'=-'.includes(rule[0]!)) return
    paragraph.kind = 'heading'
    paragraph.level = rule[0] === '=' ? 1 : 2
  }

  #beginHeading(content: Span, { level, length }: { level: number, length: number }, quoted: boolean): void {
    const start = this.#mark(content, length)
    // A heading of nothing but marks is empty.
    this.#begin(quoted ? 'quote' : 'heading', start, Math.max(start, this.#headingEnd(content)), { level })
  }

  /** The end of a heading's text, without the `#` marks that may close it. */
  #headingEnd(content: Span): number {
    let end = content.end
    while (end > content.start && this.#text.charCodeAt(end - 1) <= 32) end--
    let marks = end
    while (marks > content.start && this.#text[marks - 1] === '#') marks--
    if (marks === end || this.#text.charCodeAt(marks - 1) > 32) return end
    this.markup.push({ start: marks, end })
    return marks
  }

  #skipQuoteMarks(at: number, end: number): number {
    while (at < end && this.#text[at] === '>') {
      this.markup.push({ start: at, end: at + 1 })
      at = skipBlank(this.#text, at + 1, end)
    }
    return at
  }
}

function indentation(text: string, start: number, end: number): number {
  let columns = 0
  for (let at = start; at < end; at++) columns += text[at] === '\t' ? 4 : 1
  return columns
}

function skipBlank(text: string, at: number, end: number): number {
  while (at < end && text.charCodeAt(at) <= 32) at++
  return at
}
