import { childElements, descendants, find, textOf } from '../corpus/formats/xmlQuery.ts'
import type { XmlElement } from '../corpus/formats/xmlTree.ts'
import type { Study } from '../corpus/study.ts'
import { findAddresses } from '../manuscripts/addresses.ts'
import type { Layout, LayoutBlock } from '../manuscripts/layout.ts'
import type { Citation, Note } from '../manuscripts/manuscript.ts'
import { looksLikeEntry } from '../manuscripts/references/entries.ts'
import { BodyReader, type FieldCitation, type NoteMark } from './bodyReader.ts'
import { EmbeddedRecords } from './embeddedRecords.ts'
import { markHeadings } from './headings.ts'
import { Numbering } from './numbering.ts'
import { child, findParts, valueOf, type WordFiles } from './parts.ts'
import { Styles } from './styles.ts'
import { readWordSources } from './wordSources.ts'

/** A Word document as the engine reads it. */
export interface WordDocument {
  /** One paragraph or table row to a line. Offsets of everything that is said of the document are UTF-16 code units of this text. */
  text: string
  layout: Layout
  /** Citations that a reference manager, or Word, put there as fields. Their keys are those of `studies`. */
  citations: Citation[]
  /** The records that the fields bring along. */
  studies: Study[]
}

/**
 * Reads the parts of a Word document as their author sees it: with insertions and without deletions, comments and hidden text. Pure and total; null where the
 * parts hold no document.
 *
 * @param path of the document, as the source of the records in it
 */
export function readWordDocument(files: WordFiles, path: string): WordDocument | null {
  const parts = findParts(files)
  const body = parts && child(parts.document, 'w:body')
  if (!parts || !body) return null
  const records = new EmbeddedRecords(path, readWordSources(parts.custom))
  const reader = new BodyReader({
    styles: new Styles(parts.styles), numbering: new Numbering(parts.numbering), records,
    bookmarks: bookmarkedFields(parts.properties),
    notes: { footnote: notesIn(parts.footnotes, 'w:footnote'), endnote: notesIn(parts.endnotes, 'w:endnote') },
  })
  reader.readBlocks(body)
  reader.readEndnotes()
  const { text } = reader.out
  const title = reader.blocks.find((block) => block.kind === 'heading' && /^title$/i.test(reader.looks.get(block)?.style ?? ''))
  const noted = citeNotes(reader, text)
  markHeadings(reader.blocks, text, (block) => reader.looks.get(block)?.bold === true)
  markEntries(reader, text, records)
  const name = title ? text.slice(title.start, title.end) : textOf(find(parts.core ?? parts.document, 'dc:title'))
  return {
    text,
    layout: {
      blocks: reader.blocks, markup: [...reader.markup, ...noted.plain].sort((a, b) => a.start - b.start), objects: [], addresses: findAddresses(text), comments: [], notes: noted.notes,
      metadata: { bibliography: [], includes: [], ...name === undefined ? {} : { title: name } },
    },
    citations: [...reader.citations, ...noted.citing].sort((a, b) => a.start - b.start).map((citation) => citationOf(citation, text)),
    studies: records.studies,
  }
}

function citationOf({ start, end, works, narrative }: FieldCitation, text: string): Citation {
  const printed = text.slice(start, end)
  return {
    start, end, text: printed, form: 'field',
    // "Feder et al. (2014)": the authors are part of the sentence. A number, or all of it in brackets, is not.
    narrative: narrative || /^\p{L}[^([]{0,200}\(/u.test(printed),
    items: works.map(({ key, locator }) => ({ start, end, key, ...locator === undefined ? {} : { locator } })),
  }
}

/** What the signs of notes are: a note that cites by fields is a citation where its sign stands, one that is a reference is so too. Other signs are no text, and lead to `notes`. */
function citeNotes(reader: BodyReader, text: string): { citing: FieldCitation[], plain: NoteMark[], notes: Note[] } {
  const citing: FieldCitation[] = []
  const plain: NoteMark[] = []
  const spans = new Map([...reader.notes].map(([name, { start, end }]) => [name, { start, end }]))
  const entries = reader.citations.length > 0 ? new Map<string, LayoutBlock>() : referenceNotes(reader, text)
  for (const mark of reader.marks) {
    const name = `${mark.kind} ${mark.id}`
    const span = spans.get(name)
    const works = reader.citations.filter(({ start }) => span && span.start <= start && start < span.end).flatMap((citation) => citation.works)
    const entry = entries.get(name)
    if (entry) entry.entry = { key: name }
    if (entry) citing.push({ start: mark.start, end: mark.end, works: [{ key: name }], narrative: false })
    else if (works.length > 0) citing.push({ start: mark.start, end: mark.end, works, narrative: false })
    else plain.push(mark)
  }
  const marks = plain.map(({ kind, id, start, end }): Note => ({ start, end, mark: { start, end }, body: null, name: `${kind} ${id}` }))
  const bodies = [...spans].map(([name, span]): Note => ({ ...span, mark: null, body: span, name }))
  return { citing, plain, notes: [...marks, ...bodies].sort((a, b) => a.start - b.start) }
}

/** The notes that are references, where a document writes its references as notes: nearly all of them are, in a paragraph each. */
function referenceNotes(reader: BodyReader, text: string): Map<string, LayoutBlock> {
  const entries = new Map<string, LayoutBlock>()
  for (const [name, span] of reader.notes) {
    const blocks = reader.blocks.filter(({ start }) => span.start <= start && start < span.end)
    if (blocks.length === 1 && looksLikeEntry(text.slice(blocks[0]!.start, blocks[0]!.end))) entries.set(name, blocks[0]!)
  }
  return entries.size >= 3 && entries.size >= reader.notes.size * 0.8 ? entries : new Map<string, LayoutBlock>()
}

/** The paragraphs of a bibliography that a program made are entries; those of works that are cited have their keys. */
function markEntries({ blocks, bibliographies }: BodyReader, text: string, records: EmbeddedRecords): void {
  for (const block of blocks) {
    if (block.kind === 'table-row' || block.kind === 'heading' || !bibliographies.some(({ start, end }) => start <= block.start && block.end <= end)) continue
    const key = records.printedAs(text.slice(block.start, block.end).replace(/^\P{L}{1,12}/u, ''))
    block.entry = key === null ? {} : { key }
  }
}

/** Notes by their numbers; those of Word itself, such as the line above notes, have a type. */
function notesIn(notes: XmlElement | null, name: string): Map<string, XmlElement> {
  return new Map(notes === null ? [] : childElements(notes, name).filter((note) => ['normal', undefined].includes(valueOf(note, 'w:type'))).map((note) => [valueOf(note, 'w:id') ?? '', note]))
}

/** Citations of Zotero kept as bookmarks: the instruction is in properties of the document, cut into pieces ("ZOTERO_BREF_abc_1", "_2", …). */
function bookmarkedFields(properties: XmlElement | null): Map<string, string> {
  const fields = new Map<string, string>()
  if (properties === null) return fields
  const pieces = descendants(properties, 'property').flatMap((property) => {
    const piece = /^(ZOTERO_BREF_\w{1,60})_(\d{1,4})$/.exec(property.attributes.name ?? '')
    return piece ? [{ name: piece[1]!, number: Number(piece[2]), text: textOf(property) ?? '' }] : []
  })
  for (const { name, text } of pieces.sort((a, b) => a.number - b.number)) fields.set(name, (fields.get(name) ?? '') + text)
  return fields
}
