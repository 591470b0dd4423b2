import type { Span } from '../../text/span.ts'
import { isBlank } from '../cuts.ts'
import type { LayoutBlock } from '../layout.ts'
import type { Metadata, Note } from '../manuscript.ts'
import { noteName } from './notes.ts'
import { looksLikeEntry } from '../references/entries.ts'
import { columnsOf, readColumnTable } from '../tables/columns.ts'
import { readGridTable } from '../tables/grid.ts'
import { row } from '../tables/pipes.ts'

const adornment = /^([^\p{L}\p{N}\s])\1{1,500}\s{0,100}$/u
const explicit = /\s{0,100}\.\.(?:\s|$)/y
const directive = /\s{0,100}\.\.\s{1,3}(?:\|[^|\n]{1,60}\|\s{1,3})?([a-z][\w:.+-]{0,40})::[ \t]{0,10}/iy
const definition = /\s{0,100}\.\.\s{1,3}\[([#*]?[\p{L}\p{N}_.:+-]{0,100})\]\s{1,10}/uy
const target = /\s{0,100}\.\.\s{1,3}_[^\n]{1,300}:/y
const field = /\s{0,100}:([\w -]{1,40}):[ \t]{1,10}(\S[^\r\n]{0,500})/y
const listMarker = /(?:[-*+•]|(?:\d{1,4}|[#a-z])[.)]|\((?:\d{1,4}|[#a-z])\))(?=\s)/iy
const lineBlock = /\|(?=\s)/y
/** Directives around prose; their first line may be prose too. */
const proseDirectives = new Set('note tip hint important warning caution attention danger error seealso admonition topic sidebar epigraph highlights pull-quote compound container abstract figure table rubric'.split(' '))
const titledDirectives = new Set('table admonition topic sidebar rubric list-table csv-table'.split(' '))

/** Reads a text line by line; what is further in than a directive belongs to it. */
export class BlockReader {
  readonly blocks: LayoutBlock[] = []
  readonly comments: Span[] = []
  readonly markup: Span[] = []
  readonly notes: Note[] = []
  readonly metadata: Metadata = { bibliography: [], includes: [] }
  #text: string
  #lines: readonly Span[]
  #open: LayoutBlock | null = null
  /** Literal text follows, further in than this; -1 where none does. */
  #literal = -1

  constructor(text: string, lines: readonly Span[]) {
    this.#text = text
    this.#lines = lines
  }

  read(): this {
    for (let index = 0; index < this.#lines.length;) index = this.#readLine(index)
    return this
  }

  /** Reads what begins in a line; returns the index of the line after it. */
  #readLine(index: number): number {
    const line = this.#lines[index]!
    if (isBlank(this.#text, line.start, line.end)) {
      this.#endParagraph()
      return index + 1
    }
    const indent = this.#indent(line)
    if (this.#literal >= 0) {
      if (indent > this.#literal) {
        this.markup.push(line)
        return index + 1
      }
      this.#literal = -1
    }
    if (this.#matches(explicit, line)) return this.#readExplicit(index, indent)
    return this.#readTable(index) ?? this.#readHeading(index) ?? this.#readText(index, line, indent)
  }

  #readExplicit(index: number, indent: number): number {
    const line = this.#lines[index]!
    this.#open = null
    const named = this.#matches(directive, line)
    if (named) return this.#readDirective(index, indent, named[1]!.toLowerCase(), directive.lastIndex)
    const defined = this.#matches(definition, line)
    if (defined) return this.#readDefinition(index, indent, defined[1]!, definition.lastIndex)
    const end = this.#endOfBody(index, indent)
    const span = { start: line.start, end: this.#lines[end - 1]!.end }
    if (this.#matches(target, line)) this.markup.push(line)
    else this.comments.push(span)
    return this.#matches(target, line) ? index + 1 : end
  }

  #readDirective(index: number, indent: number, name: string, from: number): number {
    const line = this.#lines[index]!
    const argument = this.#text.slice(from, line.end).trim()
    if (name === 'bibliography') this.metadata.bibliography.push(...argument.split(/\s{1,20}/).filter((file) => file !== ''))
    if (name === 'include') this.metadata.includes.push(argument)
    const isProse = proseDirectives.has(name)
    this.markup.push({ start: line.start, end: isProse && name !== 'figure' || titledDirectives.has(name) ? from : line.end })
    if (argument !== '' && (isProse && name !== 'figure' || titledDirectives.has(name))) this.blocks.push({ kind: titledDirectives.has(name) ? 'caption' : 'paragraph', start: from, end: line.end })
    const end = this.#endOfBody(index, indent)
    let next = index + 1
    while (next < end && this.#matches(field, this.#lines[next]!)) this.markup.push(this.#lines[next++]!)
    // What stands in prose directives is read like the text around them.
    if (isProse) return next
    if (name === 'list-table') this.#readListTable(next, end)
    else for (; next < end; next++) this.markup.push(this.#lines[next]!)
    return end
  }

  #readDefinition(index: number, indent: number, name: string, from: number): number {
    const end = this.#endOfBody(index, indent)
    const line = this.#lines[index]!
    const bracket = this.#text.indexOf('[', line.start)
    const block: LayoutBlock = { kind: 'list-item', start: from, end: this.#lines[end - 1]!.end }
    const isNumber = /^\d{1,4}$/.test(name)
    this.markup.push({ start: line.start, end: isNumber ? bracket : from })
    if (isNumber) block.marker = { start: bracket, end: from }
    if (isNumber) this.markup.push({ start: bracket, end: from })
    const isNote = name === '' || '#*'.includes(name[0]!)
    if (!isNote && (!isNumber || looksLikeEntry(this.#text.slice(from, block.end)))) block.entry = isNumber ? {} : { key: name }
    if (isNote || isNumber && !block.entry) this.notes.push({ start: line.start, end: block.end, mark: null, body: { start: from, end: block.end }, ...noteName(name) })
    this.blocks.push(block)
    return end
  }

  /** `* - cell` begins a row, `  - cell` goes on with it. */
  #readListTable(index: number, end: number): void {
    let cells: Span[] = []
    let head: Span[] | null = null
    const finish = (): void => {
      if (cells.length > 0) this.blocks.push(row({ start: cells[0]!.start, end: cells.at(-1)!.end }, cells, head))
      if (cells.length > 0) head ??= cells
      cells = []
    }
    for (; index < end; index++) {
      const line = this.#lines[index]!
      const match = /^\s{0,100}(\*\s{1,10})?-(?:\s{1,10}|$)/.exec(this.#text.slice(line.start, Math.min(line.end, line.start + 200)))
      if (!match) {
        if (cells.length > 0 && !isBlank(this.#text, line.start, line.end)) cells.at(-1)!.end = line.end
        continue
      }
      if (match[1]) finish()
      const start = line.start + match[0].length
      this.markup.push({ start: line.start, end: start })
      cells.push({ start, end: line.end })
    }
    finish()
  }

  #readTable(index: number): number | null {
    const line = this.#lines[index]!
    if (this.#open !== null) return null
    const grid = readGridTable(this.#text, this.#lines, index, this.markup)
    if (grid) {
      this.blocks.push(...grid.rows)
      return grid.next
    }
    const columns = columnsOf(this.#text, line, '=')
    const rule = columns ? this.#lines[index + 2] : undefined
    if (!columns || !rule) return null
    this.markup.push(line)
    const hasHead = columnsOf(this.#text, rule, '=') !== null
    const table = readColumnTable(this.#text, this.#lines, hasHead ? index + 3 : index + 1, columns, hasHead ? this.#lines[index + 1]! : null, this.markup)
    this.blocks.push(...table.rows)
    return table.next
  }

  #readHeading(index: number): number | null {
    if (this.#open !== null) return null
    const sign = this.#adornment(index)
    const title = sign === null ? index : index + 1
    const below = this.#adornment(title + 1)
    const line = this.#lines[title]
    if (below === null || !line || sign !== null && sign !== below || isBlank(this.#text, line.start, line.end)) {
      if (sign === null) return null
      this.markup.push(this.#lines[index]!)
      return index + 1
    }
    if (sign !== null) this.markup.push(this.#lines[index]!)
    this.markup.push(this.#lines[title + 1]!)
    this.blocks.push({ kind: 'heading', style: sign === null ? below : below + below, start: line.start, end: line.end })
    return title + 2
  }

  #readText(index: number, line: Span, indent: number): number {
    const start = line.start + indent
    const found = this.#open === null ? this.#matches(field, line) : null
    if (found && this.blocks.length === 0) {
      this.markup.push(line)
      if (found[1] === 'bibliography') this.metadata.bibliography.push(found[2]!.trim())
      return index + 1
    }
    listMarker.lastIndex = start
    lineBlock.lastIndex = start
    const marker = listMarker.test(this.#text) ? listMarker.lastIndex : lineBlock.test(this.#text) ? lineBlock.lastIndex : null
    if (marker !== null && marker <= line.end && (this.#open === null || this.#open.kind === 'list-item')) {
      this.markup.push({ start, end: marker })
      this.#open = { kind: 'list-item', start: marker, end: line.end, marker: { start, end: marker } }
      this.blocks.push(this.#open)
    } else if (this.#open) this.#open.end = line.end
    else {
      this.#open = { kind: 'paragraph', start, end: line.end }
      this.blocks.push(this.#open)
    }
    return index + 1
  }

  /** A paragraph that ends in "::" announces literal text. */
  #endParagraph(): void {
    const open = this.#open
    this.#open = null
    if (!open || !this.#text.slice(open.start, open.end).trimEnd().endsWith('::')) return
    const end = open.start + this.#text.slice(open.start, open.end).trimEnd().length
    this.markup.push({ start: end - 1, end })
    this.#literal = open.start - this.#lineStart(open.start)
  }

  /** The index of the first line that is not further in than a directive. */
  #endOfBody(index: number, indent: number): number {
    let end = index + 1
    for (let next = end; next < this.#lines.length; next++) {
      const line = this.#lines[next]!
      if (isBlank(this.#text, line.start, line.end)) continue
      if (this.#indent(line) <= indent) break
      end = next + 1
    }
    return end
  }

  #adornment(index: number): string | null {
    const line = this.#lines[index]
    return line && line.end - line.start <= 600 ? adornment.exec(this.#text.slice(line.start, line.end))?.[1] ?? null : null
  }

  #indent(line: Span): number {
    let at = line.start
    while (at < line.end && (this.#text[at] === ' ' || this.#text[at] === '\t')) at++
    return at - line.start
  }

  #lineStart(at: number): number {
    while (at > 0 && this.#text[at - 1] !== '\n' && this.#text[at - 1] !== '\r') at--
    return at
  }

  #matches(pattern: RegExp, line: Span): RegExpExecArray | null {
    pattern.lastIndex = line.start
    const match = pattern.exec(this.#text)
    return match && match.index + match[0].trimEnd().length <= line.end ? match : null
  }
}
