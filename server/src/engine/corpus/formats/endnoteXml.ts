import { addAbstract } from './addAbstract.ts'
import { childElements, descendants, find, proseOf, textOf } from './xmlQuery.ts'
import { cslItem } from './cslItem.ts'
import { MadeKeys } from './madeKeys.ts'
import { newStudy } from './newStudy.ts'
import { noteFields } from './noteFields.ts'
import { personName } from './personName.ts'
import type { ReadXml, XmlElement } from './xmlTree.ts'
import type { SourceReading, Study } from '../study.ts'

const types: Readonly<Record<string, string>> = {
  'journal article': 'article-journal', 'electronic article': 'article-journal', 'magazine article': 'article-magazine', 'newspaper article': 'article-newspaper', book: 'book', 'edited book': 'book', 'electronic book': 'book',
  'book section': 'chapter', 'electronic book section': 'chapter', 'conference paper': 'paper-conference', 'conference proceedings': 'paper-conference', thesis: 'thesis', report: 'report', 'government document': 'report',
  'web page': 'webpage', blog: 'post-weblog', dataset: 'dataset', 'computer program': 'software', patent: 'patent', 'unpublished work': 'manuscript', manuscript: 'manuscript', encyclopedia: 'entry-encyclopedia',
  dictionary: 'entry-dictionary', 'film or broadcast': 'motion_picture', standard: 'standard', case: 'legal_case', statute: 'legislation', 'personal communication': 'personal_communication', preprint: 'article', serial: 'periodical',
}

/** Whether an XML file is what EndNote exports. */
export function isEndnoteXml(root: XmlElement): boolean {
  return descendants(root, 'record').some(record => childElements(record, 'ref-type', 'contributors', 'titles').length > 0)
}

/** Reads EndNote XML. Keys are the labels of the records, or made of author and year. */
export function readEndnoteXml({ root, problems }: ReadXml, path: string): SourceReading {
  const keys = new MadeKeys()
  const studies = descendants(root, 'record').map(record => readRecord(record, keys, path))
  return { studies, problems }
}

function readRecord(record: XmlElement, keys: MadeKeys, path: string): Study {
  const text = (...way: string[]) => textOf(find(record, ...way))
  const people = (list: string) => descendants(record, list).flatMap(found => childElements(found, 'author')).map(author => textOf(author)).filter(name => name !== undefined).map(personName)
  const kind = childElements(record, 'ref-type')[0]
  const type = types[(kind?.attributes.name ?? textOf(kind) ?? '').toLowerCase()] ?? 'document'
  const inJournal = type.startsWith('article-')
  const notes = [...childElements(record, 'notes', 'research-notes')]
  const remarks = Object.assign({}, ...notes.map(note => noteFields(textOf(note) ?? ''))) as Record<string, string>
  const item = cslItem({
    type,
    title: text('titles', 'title'),
    author: people('authors'),
    editor: inJournal ? [] : people('secondary-authors'),
    'container-title': inJournal || type === 'chapter' || type === 'paper-conference' ? text('titles', 'secondary-title') ?? text('periodical', 'full-title') : undefined,
    'container-title-short': text('periodical', 'abbr-1') ?? text('titles', 'alt-title'),
    'collection-title': text('titles', 'tertiary-title') ?? (type === 'book' ? text('titles', 'secondary-title') : undefined),
    issued: issued(text('dates', 'year'), text('dates', 'pub-dates', 'date')),
    volume: text('volume'),
    [type === 'report' || type === 'patent' ? 'number' : 'issue']: text('number'),
    page: text('pages')?.replace(/\s{0,3}[–—]\s{0,3}/, '-') ?? text('electronic-resource-number'),
    publisher: text('publisher'),
    'publisher-place': text('pub-location'),
    edition: text('edition'),
    DOI: text('electronic-resource-num') ?? descendants(record, 'url').map(url => textOf(url)).find(url => /doi\.org\/10\./i.test(url ?? '')) ?? remarks.DOI,
    URL: descendants(record, 'related-urls').flatMap(urls => descendants(urls, 'url')).map(url => textOf(url)).find(url => /^https?:/i.test(url ?? '')),
    PMID: /medline|pubmed|nlm/i.test(`${text('remote-database-name') ?? ''} ${text('remote-database-provider') ?? ''}`) ? text('accession-num') : remarks.PMID,
    PMCID: text('custom2')?.match(/^PMC\d{2,9}$/)?.[0] ?? remarks.PMCID,
    [inJournal ? 'ISSN' : 'ISBN']: text('isbn')?.split(/\s/)[0],
    language: text('language'),
    keyword: descendants(record, 'keyword').map(keyword => textOf(keyword)).join(', '),
    abstract: text('abstract'),
  }, '')
  const study = newStudy({ ...item, id: keys.keyFor(item, text('label')) }, path, 'endnote-xml')
  study.files = descendants(record, 'pdf-urls').flatMap(urls => descendants(urls, 'url')).map(url => textOf(url)).filter(url => url !== undefined)
  return addAbstract(study, descendants(record, 'abstract').map(proseOf), [...notes, ...descendants(record, 'keyword')].map(proseOf))
}

/** The year, with the month and day that stand apart from it. */
function issued(year: string | undefined, date: string | undefined): string | undefined {
  if (year === undefined || date === undefined) return year ?? date
  return /\d{4}/.test(date) ? date : `${date} ${year}`
}
