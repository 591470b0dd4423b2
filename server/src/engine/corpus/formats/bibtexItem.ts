import { bibtexNames } from './bibtexNames.ts'
import { cslItem } from './cslItem.ts'
import { foldSpace } from '../fold.ts'
import { latexText } from './latexText.ts'
import { noteFields } from './noteFields.ts'
import type { BibtexEntry } from './bibtexEntryReader.ts'
import type { CslItem } from '../study.ts'

const types: Record<string, string> = {
  article: 'article-journal', book: 'book', mvbook: 'book', booklet: 'pamphlet', inbook: 'chapter', incollection: 'chapter', suppbook: 'chapter',
  suppcollection: 'chapter', collection: 'book', mvcollection: 'book', inproceedings: 'paper-conference', conference: 'paper-conference',
  proceedings: 'book', mvproceedings: 'book', inreference: 'entry-encyclopedia', reference: 'book', thesis: 'thesis', phdthesis: 'thesis',
  mastersthesis: 'thesis', report: 'report', techreport: 'report', manual: 'report', unpublished: 'manuscript', online: 'webpage',
  electronic: 'webpage', www: 'webpage', patent: 'patent', periodical: 'periodical', dataset: 'dataset', software: 'software',
  video: 'motion_picture', audio: 'song', image: 'graphic', letter: 'personal_communication', legislation: 'legislation', standard: 'standard',
}

/** The CSL field of a BibTeX field, where it is copied as text; the first one that is there wins. */
const textFields: [csl: string, bibtex: string[]][] = [
  ['container-title', ['journaltitle', 'journal', 'booktitle', 'maintitle']],
  ['container-title-short', ['shortjournal', 'journal-iso', 'journalabbr']],
  ['collection-title', ['series']], ['volume', ['volume']], ['edition', ['edition']], ['publisher', ['publisher', 'institution', 'school', 'organization']],
  ['publisher-place', ['address', 'location']], ['ISSN', ['issn']], ['ISBN', ['isbn']], ['PMID', ['pmid']], ['PMCID', ['pmcid', 'pmc']],
  ['abstract', ['abstract']], ['keyword', ['keywords']], ['language', ['langid', 'language']], ['title-short', ['shorttitle']], ['genre', ['type']],
  ['chapter-number', ['chapter']], ['version', ['version']], ['event-title', ['eventtitle']], ['event-place', ['venue']], ['note', ['note', 'annotation', 'annote']],
]

const nameFields = ['author', 'editor', 'translator'] as const

/** The CSL item of an entry, and whether its author list is complete. Fields are read as TeX, addresses and DOIs as they stand. */
export function bibtexItem(entry: BibtexEntry): { item: CslItem, authorsComplete: boolean } {
  const text = (...names: string[]) => {
    const value = names.map(name => entry.fields.get(name)).find(field => field !== undefined && field.text.trim() !== '')
    return value === undefined ? undefined : foldSpace(latexText(value).text)
  }
  const verbatim = (name: string) => entry.fields.get(name)?.text.trim().replace(/\\([_%&#~{}])/g, '$1').replace(/^\\url\{|^\{|\}$/g, '')
  const data: Record<string, unknown> = { ...noteFields(entry.fields.get('note')?.text ?? ''), type: typeOf(entry) }
  for (const [csl, names] of textFields) data[csl] = text(...names) ?? data[csl]
  data.title = joined(text('title'), text('subtitle'))
  data[data.type === 'report' || data.type === 'patent' ? 'number' : 'issue'] = text('number', 'issue')
  data.page = text('pages', 'eid', 'articleno')?.replace(/\s{0,9}[–—]\s{0,9}|-{2,3}/g, '-')
  const [year, month, day] = [text('year'), text('month'), text('day')]
  data.issued = text('date') ?? [year, month, day].filter(part => part !== undefined).join(/^\d/.test(month ?? '') ? '-' : ' ')
  data.accessed = text('urldate')
  data.DOI = verbatim('doi') ?? data.DOI
  data.URL = verbatim('url')
  if (/pubmed|pmid/i.test(text('eprinttype', 'archiveprefix') ?? '')) data.PMID = text('eprint')
  const authors = bibtexNames(entry.fields.get('author')?.text ?? '')
  for (const field of nameFields) data[field] = bibtexNames(entry.fields.get(field)?.text ?? '').names
  return { item: cslItem(data, entry.key), authorsComplete: authors.complete }
}

function typeOf({ type, fields }: BibtexEntry): string {
  const subtype = fields.get('entrysubtype')?.text.trim().toLowerCase()
  if (type === 'article' && (subtype === 'magazine' || subtype === 'newspaper')) return `article-${subtype}`
  // A preprint is an "article" without a journal.
  if (fields.has('eprint') && (type === 'misc' || type === 'online') && fields.has('archiveprefix') !== fields.has('eprinttype')) return 'article'
  if (type === 'misc' && fields.has('url') && !fields.has('publisher')) return 'webpage'
  return types[type] ?? 'document'
}

function joined(title: string | undefined, subtitle: string | undefined): string | undefined {
  if (title === undefined || subtitle === undefined) return title
  return /[?!:.]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`
}
