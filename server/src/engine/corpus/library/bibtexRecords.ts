import { bibtexEntries } from '../formats/bibtex/entries.ts'
import { foldSpace } from '../fold.ts'
import { Inheritance } from '../formats/bibtex/inherit.ts'
import { latexText } from '../formats/bibtex/latexText.ts'
import { mappedText, rawText, type BibtexEntry, type BibtexField } from '../formats/bibtex/entry.ts'
import { noWorks } from '../formats/bibtex/types.ts'
import { verbatimText } from '../formats/bibtex/item.ts'
import type { LibraryRecord, RecordField } from './record.ts'

/** Fields without which a reference cannot be written, by type; one of those parted by `/` is enough. */
const required: Readonly<Record<string, readonly string[]>> = {
  article: ['author/editor', 'title', 'journal/journaltitle/eprint', 'year/date'],
  book: ['author/editor', 'title', 'year/date'],
  collection: ['editor', 'title', 'year/date'],
  inbook: ['author/editor', 'title/chapter', 'year/date'],
  incollection: ['author', 'title', 'booktitle', 'year/date'],
  inproceedings: ['author', 'title', 'booktitle/eventtitle', 'year/date'],
  conference: ['author', 'title', 'booktitle/eventtitle', 'year/date'],
  phdthesis: ['author', 'title', 'school/institution', 'year/date'],
  mastersthesis: ['author', 'title', 'school/institution', 'year/date'],
  thesis: ['author', 'title', 'school/institution', 'year/date'],
  techreport: ['author/editor', 'title', 'institution', 'year/date'],
  report: ['author/editor', 'title', 'institution', 'year/date'],
  online: ['title', 'url/doi/eprint'],
  misc: ['title'],
}

/** The records of a BibTeX file, to be checked. */
export function bibtexRecords(text: string): LibraryRecord[] {
  const { entries } = bibtexEntries(text)
  const inheritance = new Inheritance(text, entries)
  return entries.filter(({ type }) => !noWorks.has(type)).map(entry => record(text, entry, inheritance.fieldsOf(entry)))
}

function record(text: string, entry: BibtexEntry, all: ReadonlyMap<string, BibtexField>): LibraryRecord {
  const { type, key, keySpan, fields, start, end } = entry
  const written = (...names: string[]): RecordField | null => {
    const field = names.map(name => fields.get(name)).find(each => each !== undefined && rawText(text, each).trim() !== '')
    // What is put together from macros has no one place to be changed at.
    return field === undefined || field.joined !== null && field.joined.text !== text.slice(field.start, field.end) ? null : { start: field.start, end: field.end, text: verbatimText(rawText(text, field)) }
  }
  const title = all.get('title')
  const authors = fields.get('author')
  return {
    start, end, label: key === '' ? `this @${type}` : `“${key}”`, head: { start, end: key === '' ? start + 1 + type.length : keySpan.end },
    key: key === '' ? null : { ...keySpan, text: key },
    title: title === undefined ? '' : foldSpace(latexText(mappedText(text, title)).text),
    doi: written('doi'), pmid: written('pmid'), date: written('date', 'year'), month: fields.has('date') ? null : written('month'),
    authors: authors === undefined || authors.joined !== null ? null : { start: authors.start, end: authors.end, text: rawText(text, authors) },
    missing: (required[type] ?? []).filter(names => !names.split('/').some(name => (all.get(name)?.outer.end ?? 0) > 0 && rawText(text, all.get(name) as BibtexField).trim() !== '')).map(names => names.split('/')[0] ?? ''),
    insertField: key === '' ? null : (name, value) => ({ start: keySpan.end, end: keySpan.end, newText: `,\n  ${name} = {${value}}` }),
    aliases: written('ids'),
  }
}
