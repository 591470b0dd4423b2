import { addEprint } from './eprint.ts'
import { bibtexNames, splitList } from './names.ts'
import { cslItem } from '../cslItem.ts'
import { foldSpace } from '../../fold.ts'
import { genreOf, languageTag, wordsFor } from './words.ts'
import { itemTypes } from './types.ts'
import { isPlainText, latexText } from './latexText.ts'
import { MappedText } from '../mappedText.ts'
import { rawText, type BibtexField } from './entry.ts'
import { joinTitle, placeTitles, type Titles } from './titles.ts'
import { noteFields } from '../noteFields.ts'
import { writtenDate } from './writtenDate.ts'
import type { CslItem } from '../../study.ts'

/** The CSL field of a BibTeX field, where it is copied as text; the first one that is there wins. */
const textFields: [csl: string, bibtex: string[]][] = [
  ['edition', ['edition']], ['ISSN', ['issn']], ['ISBN', ['isbn']], ['PMID', ['pmid']], ['PMCID', ['pmcid', 'pmc']],
  ['abstract', ['abstract']], ['keyword', ['keywords', 'keyword', 'mendeley-tags']], ['title-short', ['shorttitle']],
  ['chapter-number', ['chapter']], ['version', ['version']], ['event-title', ['eventtitle']], ['event-place', ['venue']], ['note', ['note']], ['annote', ['annotation', 'annote']],
  ['number-of-pages', ['pagetotal', 'numpages']], ['number-of-volumes', ['volumes']], ['original-title', ['origtitle']], ['original-publisher', ['origpublisher']],
  ['original-publisher-place', ['origlocation']], ['call-number', ['library', 'call-number']],
]

/** Those of them that tell works apart, or what a list shows. */
const briefFields = textFields.filter(([csl]) => ['PMID', 'PMCID', 'note'].includes(csl))

/** How much of an entry is read: all of it, or what an index needs, by which it is found and united with others. */
export type Extent = 'whole' | 'brief'

/** Fields that only BibLaTeX has. */
const biblatexFields = ['date', 'journaltitle', 'location', 'urldate', 'langid', 'eventtitle', 'maintitle', 'subtitle', 'origdate', 'eprinttype']

/** Fields that are no TeX, for all that their authors may have escaped some characters. */
const escapes: Readonly<Record<string, string>> = { textless: '<', textgreater: '>', textunderscore: '_', textasciitilde: '~', textpercent: '%', backslash: '\\', sim: '~', textbackslash: '\\' }

const nameFields: [csl: string, bibtex: string[]][] = [
  ['author', ['author']], ['editor', ['editor']], ['translator', ['translator']], ['container-author', ['bookauthor']], ['original-author', ['origauthor']], ['director', ['director']],
]

/**
 * The CSL item of an entry of this type with these fields, and whether its author list is complete. Fields are read as TeX, addresses
 * and DOIs as they stand.
 */
export function bibtexItem(file: string, type: string, key: string, fields: ReadonlyMap<string, BibtexField>, extent: Extent = 'whole'): { item: CslItem, authorsComplete: boolean } {
  const isWhole = extent === 'whole'
  const field = (...names: string[]) => {
    for (const name of names) {
      const found = fields.get(name)
      if (found !== undefined && rawText(file, found).trim() !== '') return found
    }
    return undefined
  }
  const text = (...names: string[]) => {
    const found = field(...names)
    return found === undefined ? undefined : printedText(rawText(file, found)) || undefined
  }
  /** A list of publishers or places. In BibLaTeX its items are joined by "and"; in BibTeX that is a word like others. */
  const list = (...names: string[]) => {
    const found = field(...names)
    if (found === undefined) return undefined
    const raw = rawText(file, found)
    return /\sand\s/i.test(raw) && !raw.startsWith('{') && biblatexFields.some(name => fields.has(name)) ? splitList(raw).map(printedText).join('; ') : text(...names)
  }
  const verbatim = (...names: string[]) => {
    const found = field(...names)
    return found === undefined ? undefined : verbatimText(rawText(file, found))
  }
  const remarks = field('note', 'annotation', 'annote')
  const data: Record<string, unknown> = { ...noteFields(remarks === undefined ? '' : rawText(file, remarks)) }
  for (const [csl, names] of isWhole ? textFields : briefFields) data[csl] = text(...names) ?? data[csl]
  const title = (name: string, ...others: string[]) => joinTitle(text(...others, `${name}title`), text(`${name}subtitle`), text(`${name}titleaddon`))
  const titles = { own: title(''), issue: title('issue'), journal: title('journal', 'journaltitle', 'journal'), book: title('book'), multivolume: title('main') }
  data.type = typeOf(type, titles, { eprint: fields.has('eprint'), url: fields.has('url'), publisher: fields.has('publisher'), subtype: text('entrysubtype')?.toLowerCase(), isThesis: /thesis/i.test(text('type') ?? '') })
  const { title: ownTitle, container } = placeTitles(type, String(data.type), titles)
  data.title = ownTitle
  data['container-title'] = container
  data['container-title-short'] = text('shortjournal', 'journal-iso', 'journalabbr')
  const [volume, part] = [text('volume'), text('part')]
  data.volume = volume !== undefined && part !== undefined ? `${volume}.${part}` : volume
  data.status = wordsFor(text('pubstate'))
  if (isWhole) {
    data['collection-title'] = wordsFor(text('series'))
    data.publisher = list('publisher', 'institution', 'school', 'organization', 'howpublished')
    data['publisher-place'] = data.type === 'patent' ? undefined : list('address', 'location')
    // The library of the ACM says under these names where a conference was and where its publisher is.
    if (data.type === 'paper-conference' && fields.has('address')) data['event-place'] ??= text('location')
    data.language = languageTag(text('langid', 'hyphenation', 'language'))
    data.genre = wordsFor(text('type')) ?? genreOf(type)
    data.accessed = verbatim('urldate', 'lastchecked')
    data['event-date'] = verbatim('eventdate')
    data['original-date'] = verbatim('origdate', 'origyear')
    if (typeof data.publisher === 'string' && /^(?:https?|ftp):/i.test(data.publisher)) delete data.publisher
  }
  data[numberField(String(data.type))] = text('number', 'issue')
  const pages = text('pages', 'eid', 'articleno', 'article-number')
  data.page = pages && pageRange(pages)
  data.issued = verbatim('date') ?? writtenDate(text('year'), text('month'), text('day'))
  data.DOI = verbatim('doi') ?? data.DOI
  data.URL = addressIn(verbatim('url') ?? '') ?? addressIn(verbatim('howpublished') ?? '') ?? verbatim('url')
  addEprint(data, text('eprinttype', 'archiveprefix')?.toLowerCase(), verbatim('eprint', 'arxivid'), verbatim('eprintclass', 'primaryclass'))
  const item = cslItem(data, key)
  let authorsComplete = true
  for (const [csl, names] of isWhole ? nameFields : nameFields.slice(0, 1)) {
    const found = field(...names)
    if (found === undefined) continue
    const people = bibtexNames(rawText(file, found))
    if (people.names.length > 0) item[csl] = people.names
    if (csl === 'author') authorsComplete = people.complete
  }
  // The editor of a book that has no author is whom it is cited by; styles see to that themselves.
  return { item, authorsComplete }
}

/** Pages as CSL has them, with one hyphen between the first and the last. */
export function pageRange(printed: string): string {
  return printed.replace(/\s{0,9}[–—−]\s{0,9}|-{2,3}/g, '-')
}

/** A value as TeX prints it, its white space folded. */
export function printedText(raw: string): string {
  return foldSpace(isPlainText(raw) ? raw : latexText(new MappedText().add(raw, 0)).text)
}

/** The address that a field begins with; some have several, parted by semicolons. */
function addressIn(written: string): string | undefined {
  return /^(?:https?|ftp):\S+?(?=;?\s|;?$)/i.exec(written)?.[0]
}

/** Text without the escapes of TeX: addresses, DOIs, file names. */
export function verbatimText(raw: string): string {
  return raw.trim()
    .replace(/\{?\$?\\([a-z]{3,20})(?:\{\}|(?![a-z]))\$?\}?/gi, (whole, name: string) => escapes[name] ?? whole)
    .replace(/^\\url\s{0,3}\{([^{}]{0,2000})\}$/, '$1')
    .replace(/\$([<>])\$/g, '$1')
    .replace(/\{?\\([_%&#~{}$])\}?/g, '$1')
    .replace(/^\{|\}$/g, '')
    .replace(/&(lt|gt|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&' })[name] ?? '')
    .trim()
}

interface Signs { eprint: boolean, url: boolean, isThesis: boolean, subtype: string | undefined, publisher: boolean }

function typeOf(entryType: string, { own, journal, book }: Titles, { eprint, url, isThesis, subtype, publisher }: Signs): string {
  if (entryType === 'article' && (subtype === 'magazine' || subtype === 'newspaper')) return `article-${subtype}`
  // A preprint is an "article" without a journal, or with its archive for one.
  if (entryType === 'article' && ((eprint && journal === undefined) || isArchive(journal ?? ''))) return 'article'
  if (eprint && (entryType === 'misc' || entryType === 'online' || entryType === 'unpublished')) return 'article'
  // A book in a book is a part of it.
  if (entryType === 'book' && book !== undefined && own !== undefined && own.toLowerCase() !== book.toLowerCase()) return 'chapter'
  if (entryType === 'misc' && url && !publisher) return 'webpage'
  if (isThesis && entryType === 'misc') return 'thesis'
  return itemTypes[entryType] ?? 'document'
}

/** Whether a journal is an archive of preprints. */
export function isArchive(journal: string): boolean {
  return /^(?:arxiv|biorxiv|medrxiv|corr|ssrn|psyarxiv|research square)\b/i.test(journal)
}

/** What the number of a work is called in CSL. */
export function numberField(type: string): string {
  if (/^(?:book|chapter|paper-conference|entry-encyclopedia)$/.test(type)) return 'collection-number'
  return /^(?:article-[a-z]{1,20}|periodical|review)$/.test(type) ? 'issue' : 'number'
}
