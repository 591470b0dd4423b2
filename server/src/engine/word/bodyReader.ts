import { childElements, descendants } from '../corpus/formats/xmlQuery.ts'
import type { XmlElement } from '../corpus/formats/xmlTree.ts'
import type { Span } from '../text/span.ts'
import type { LayoutBlock } from '../manuscripts/layout.ts'
import { alternative, cellsIn, passedOver, textIn, wordsOf } from './elements.ts'
import type { EmbeddedRecords } from './embeddedRecords.ts'
import { meaningOf, meaningOfTag, type CitedWork, type FieldMeaning } from './fields.ts'
import { FieldStack } from './fieldStack.ts'
import { mathText } from './mathText.ts'
import type { Numbering } from './numbering.ts'
import { child, isOn, valueOf } from './parts.ts'
import { paragraphTraits, textTraits, type Styles, type StyleTraits } from './styles.ts'
import { raise } from './symbols.ts'
import { columnHeads, isTable, type Cell } from './tables.ts'
import { TextBuilder } from './textBuilder.ts'

/** A citation that a reference manager put there. */
export interface FieldCitation extends Span { works: CitedWork[], narrative: boolean }

/** The sign of a footnote or endnote in the text. */
export interface NoteMark extends Span { kind: 'footnote' | 'endnote', id: string }

/** What reading needs of the document around the text. */
export interface Surroundings {
  styles: Styles
  numbering: Numbering
  records: EmbeddedRecords
  /** Citations of Zotero that are kept as bookmarks, by name. */
  bookmarks: ReadonlyMap<string, string>
  /** The elements of the notes, by kind and number. */
  notes: Record<NoteMark['kind'], ReadonlyMap<string, XmlElement>>
}

/** Reads the elements of a body in order: text with one paragraph to a line, blocks, citations, and what is no prose. */
export class BodyReader {
  readonly out = new TextBuilder()
  readonly blocks: LayoutBlock[] = []
  /** The traits of the style that each block was written in, and whether all of it is bold. */
  readonly looks = new Map<LayoutBlock, { style: string, bold: boolean }>()
  /** Marks before list items, and what stands between cells. */
  readonly markup: Span[] = []
  readonly citations: FieldCitation[] = []
  readonly bibliographies: Span[] = []
  readonly marks: NoteMark[] = []
  /** The text of each note that was met, by kind and number. */
  readonly notes = new Map<string, Span>()
  readonly #around: Surroundings
  readonly #fields: FieldStack
  readonly #bookmarks = new Map<string, { name: string, start: number }>()
  /** Text boxes and footnotes of the paragraph that is being read; they follow it. */
  #later: (() => void)[] = []
  /** Where the paragraph began whose end was deleted, so that the next one goes on with it. */
  #unended: number | null = null
  /** Whether all letters of the paragraph so far are bold. */
  #bold = true
  /** In a table cell, paragraphs run together. */
  #cell = false

  constructor(around: Surroundings) {
    this.#around = around
    this.#fields = new FieldStack(around.records)
  }

  /** Reads what is in a body, a text box or a note. */
  readBlocks(parent: XmlElement): void {
    for (const element of childElements(parent)) this.#readBlock(element)
  }

  /** Ends the body: reads the notes that stand behind it, in the order of their signs. */
  readEndnotes(): void {
    this.#endUnended()
    for (const mark of this.marks.filter(({ kind }) => kind === 'endnote')) this.#readNote(mark)
  }

  #readBlock(element: XmlElement): void {
    switch (element.name) {
      case 'w:p': return this.#readParagraph(element)
      case 'w:tbl': return this.#readTable(element)
      case 'w:sdt': return this.#readControl(element, (content) => this.readBlocks(content))
      case 'mc:AlternateContent': return this.readBlocks(alternative(element))
      case 'w:bookmarkStart': case 'w:bookmarkEnd': return this.#readBookmark(element)
      default: if (!passedOver.has(element.name)) this.readBlocks(element)
    }
  }

  #readParagraph(paragraph: XmlElement): void {
    const properties = child(paragraph, 'w:pPr')
    const style = this.#around.styles.of(valueOf(child(properties, 'w:pStyle')))
    const traits = { ...style, ...paragraphTraits(properties) }
    if (/^(?:toc \d|table of figures|table of authorities)$/i.test(style.name)) return
    const start = this.#unended ?? this.out.length
    if (this.#unended === null) this.#bold = true
    const mark = this.#unended === null && !this.#cell && traits.level === undefined ? this.#around.numbering.next(traits.list, valueOf(child(child(properties, 'w:numPr'), 'w:ilvl')) ?? '0') : null
    const marker = mark === null || this.#fields.isSilent ? undefined : this.out.add(`${mark} `)
    this.#readInline(paragraph, traits)
    this.#fields.endParagraph()
    if (this.#cell) {
      this.out.add(' ')
      return
    }
    this.#unended = child(child(properties, 'w:rPr'), 'w:del') ? start : null
    if (this.#unended === null) this.#endParagraph(start, marker && { start: marker.start, end: marker.end - 1 }, traits)
    if (this.#unended !== null) return
    const later = this.#later
    this.#later = []
    for (const read of later) read()
  }

  #endParagraph(start: number, marker: Span | undefined, { name, level }: StyleTraits): void {
    const content = this.out.trimmed(marker?.end ?? start)
    if (content.start === content.end) {
      this.out.cut(start)
      return
    }
    this.out.cut(content.end)
    this.out.endLine()
    const isCaption = /^caption$/i.test(name)
    const isTitle = /^title$/i.test(name)
    const kind = level !== undefined || isTitle ? 'heading' : isCaption ? 'caption' : marker ? 'list-item' : 'paragraph'
    const block: LayoutBlock = { kind, ...content, ...kind === 'heading' ? { level: level ?? 1 } : {}, ...marker && kind === 'list-item' ? { marker } : {} }
    if (marker) this.markup.push(marker)
    this.blocks.push(block)
    this.looks.set(block, { style: name, bold: this.#bold })
  }

  /** Reads what is in a paragraph; `traits` are those of the text around. */
  #readInline(parent: XmlElement, traits: StyleTraits): void {
    for (const element of childElements(parent)) {
      switch (element.name) {
        case 'w:r': this.#readRun(element, traits); break
        case 'w:fldSimple': this.#readSimpleField(element, traits); break
        case 'w:sdt': this.#readControl(element, (content) => this.#readInline(content, traits)); break
        case 'w:bookmarkStart': case 'w:bookmarkEnd': this.#readBookmark(element); break
        case 'm:oMath': this.#add(mathText(element)); break
        case 'mc:AlternateContent': this.#readInline(alternative(element), traits); break
        default: if (!passedOver.has(element.name)) this.#readInline(element, traits)
      }
    }
  }

  #readRun(run: XmlElement, around: StyleTraits): void {
    const properties = child(run, 'w:rPr')
    const traits = { ...around, ...this.#characterTraits(valueOf(child(properties, 'w:rStyle'))), ...textTraits(properties) }
    for (const element of childElements(run)) {
      switch (element.name) {
        case 'w:fldChar': this.#readFieldSign(element); break
        case 'w:instrText': this.#fields.instruct(textIn(element)); break
        case 'w:drawing': case 'w:pict': this.#readTextBoxes(element); break
        case 'mc:AlternateContent': this.#readTextBoxes(alternative(element)); break
        default: if (traits.hidden !== true) this.#addText(wordsOf(element), traits, element)
      }
    }
  }

  /** The style of characters says nothing of paragraphs. */
  #characterTraits(style: string | undefined): Partial<StyleTraits> {
    const { bold, raised, hidden } = this.#around.styles.of(style)
    return { ...bold === undefined ? {} : { bold }, ...raised === undefined ? {} : { raised }, ...hidden === undefined ? {} : { hidden } }
  }

  #addText(words: string, { raised, bold }: StyleTraits, element: XmlElement): void {
    if (element.name === 'w:footnoteReference' || element.name === 'w:endnoteReference') this.#addNoteMark(element)
    if (words === '') return
    this.#bold &&= bold === true || !/\p{L}/u.test(words)
    this.#add(raised === true ? raise(words) : words)
  }

  #add(words: string): void {
    if (!this.#fields.isSilent) this.out.add(this.#cell ? words.replace(/[\t\n]/g, ' ') : words)
  }

  #addNoteMark(element: XmlElement): void {
    const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
    const id = valueOf(element, 'w:id') ?? ''
    if (this.#fields.isSilent || !this.#around.notes[kind].has(id)) return
    const number = this.marks.filter((mark) => mark.kind === kind).length + 1
    const mark: NoteMark = { kind, id, ...this.out.add(raise(String(number))) }
    this.marks.push(mark)
    if (kind === 'footnote') this.#later.push(() => this.#readNote(mark))
  }

  #readNote({ kind, id }: NoteMark): void {
    const name = `${kind} ${id}`
    const note = this.#around.notes[kind].get(id)
    if (note === undefined || this.notes.has(name)) return
    const start = this.out.length
    this.notes.set(name, { start, end: start })
    this.readBlocks(note)
    this.notes.set(name, { start, end: this.out.length })
  }

  #readFieldSign(sign: XmlElement): void {
    const type = valueOf(sign, 'w:fldCharType')
    const data = child(sign, 'w:fldData')
    if (type === 'begin') this.#fields.begin(data ? textIn(data) : null)
    else if (type === 'separate') this.#fields.separate(this.out.length)
    else if (type === 'end') {
      const ended = this.#fields.end()
      if (ended) this.#mean(ended.meaning, ended.start)
    }
  }

  #readSimpleField(field: XmlElement, traits: StyleTraits): void {
    const meaning = meaningOf(valueOf(field, 'w:instr') ?? '', null, this.#around.records)
    if (meaning?.kind === 'contents') return
    const start = this.out.length
    this.#readInline(field, traits)
    this.#mean(meaning, start)
  }

  /** A content control: Mendeley's say what they are by their tag, a table of contents by its gallery. */
  #readControl(control: XmlElement, read: (content: XmlElement) => void): void {
    const properties = child(control, 'w:sdtPr')
    const content = child(control, 'w:sdtContent')
    if (!content || /table of contents/i.test(valueOf(child(child(properties, 'w:docPartObj'), 'w:docPartGallery')) ?? '')) return
    const start = this.out.length
    read(content)
    this.#mean(meaningOfTag(valueOf(child(properties, 'w:tag')) ?? '', this.#around.records), start)
  }

  #readBookmark(element: XmlElement): void {
    const id = valueOf(element, 'w:id') ?? ''
    if (element.name === 'w:bookmarkStart') {
      this.#bookmarks.set(id, { name: valueOf(element, 'w:name') ?? '', start: this.out.length })
      return
    }
    const bookmark = this.#bookmarks.get(id)
    const instruction = this.#around.bookmarks.get(bookmark?.name ?? '')
    if (bookmark && instruction !== undefined) this.#mean(meaningOf(`ADDIN ${instruction}`, null, this.#around.records), bookmark.start)
  }

  /** The text from a place to here has a meaning. */
  #mean(meaning: FieldMeaning | null, start: number): void {
    const span = this.out.trimmed(start)
    if (meaning === null || span.start >= span.end) return
    if (meaning.kind === 'bibliography') this.bibliographies.push(span)
    const last = this.citations.at(-1)
    // Word puts a field into a control; one of them is enough. What runs over a line is no citation.
    if (meaning.kind !== 'citation' || last && last.end > span.start || this.out.from(span.start).trimEnd().includes('\n')) return
    this.citations.push({ ...span, works: meaning.works, narrative: meaning.narrative })
  }

  /** Text boxes stand anywhere on the page; they are read behind the paragraph that they are fixed to. */
  #readTextBoxes(drawing: XmlElement): void {
    for (const box of descendants(drawing, 'w:txbxContent')) {
      if (!this.#fields.isSilent) this.#later.push(() => this.readBlocks(box))
    }
  }

  /** A paragraph whose end was deleted, and that nothing follows, ends all the same. */
  #endUnended(): void {
    if (this.#unended === null) return
    this.#endParagraph(this.#unended, undefined, { name: '' })
    this.#unended = null
  }

  #readTable(table: XmlElement): void {
    this.#endUnended()
    const rows = descendants(table, 'w:tr').filter((row) => !child(child(row, 'w:trPr'), 'w:del'))
    // A frame around text, and a table within a cell, are no tables to a reader.
    if (this.#cell || !isTable(rows)) {
      for (const cell of rows.flatMap(cellsIn)) this.readBlocks(cell)
      return
    }
    const later = this.#later
    this.#later = []
    const heads = columnHeads()
    for (const row of rows) this.#readRow(row, heads)
    const behind = this.#later
    this.#later = []
    for (const read of behind) read()
    this.#later = later
  }

  #readRow(row: XmlElement, heads: ReturnType<typeof columnHeads>): void {
    const start = this.out.length
    const cells: Cell[] = []
    this.#cell = true
    for (const cell of cellsIn(row)) {
      if (cells.length > 0) this.markup.push(this.#separator())
      const from = this.out.length
      const properties = child(cell, 'w:tcPr')
      const merged = child(properties, 'w:vMerge')
      if (!merged || valueOf(merged) === 'restart') this.readBlocks(cell)
      const span = this.out.trimmed(from)
      this.out.cut(span.end)
      cells.push({ span, width: Math.max(1, Math.min(100, Math.floor(Number(valueOf(child(properties, 'w:gridSpan'))) || 1))) })
    }
    this.#cell = false
    this.#fields.endParagraph()
    if (cells.every(({ span }) => span.start === span.end)) {
      this.out.cut(start)
      while (this.markup.length > 0 && this.markup.at(-1)!.end > start) this.markup.pop()
      return
    }
    const end = this.out.length
    this.out.endLine()
    this.blocks.push({ kind: 'table-row', start, end, cells: heads.place(cells, isOn(child(child(row, 'w:trPr'), 'w:tblHeader')) === true) })
  }

  #separator(): Span {
    const { start } = this.out.add(' | ')
    return { start: start + 1, end: start + 2 }
  }
}
