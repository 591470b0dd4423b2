import { arxivId } from '../../identifiers.ts'
import { bibtexNames, splitList } from './names.ts'
import { cslItem } from '../cslItem.ts'
import { foldSpace } from '../../fold.ts'
import { genreOf, languageTag, wordsFor } from './words.ts'
import { itemTypes } from './types.ts'
import { latexText } from './latexText.ts'
import { MappedText } from '../mappedText.ts'
import { mappedText, rawText, type BibtexField } from './entry.ts'
import { monthNumber } from '../../cslDate.ts'
import { noteFields } from '../noteFields.ts'
import type { CslItem } from '../../study.ts'

/** The CSL field of a BibTeX field, where it is copied as text; the first one that is there wins. */
const textFields: [csl: string, bibtex: string[]][] = [
  ['edition', ['edition']], ['ISSN', ['issn']], ['ISBN', ['isbn']], ['PMID', ['pmid']], ['PMCID', ['pmcid', 'pmc']],
  ['abstract', ['abstract']], ['keyword', ['keywords', 'keyword', 'mendeley-tags']], ['title-short', ['shorttitle']],
  ['chapter-number', ['chapter']], ['version', ['version']], ['event-title', ['eventtitle']], ['event-place', ['venue']], ['note', ['note', 'annotation', 'annote']],
  ['number-of-pages', ['pagetotal']], ['number-of-volumes', ['volumes']], ['original-title', ['origtitle']], ['original-publisher', ['origpublisher']],
]

/** Fields that are no TeX, for all that their authors may have escaped some characters. */
const escapes: Readonly<Record<string, string>> = { textless: '<', textgreater: '>', textunderscore: '_', textasciitilde: '~', textpercent: '%', backslash: '\\', sim: '~', textbackslash: '\\' }

const nameFields: [csl: string, bibtex: string[]][] = [
  ['author', ['author']], ['editor', ['editor']], ['translator', ['translator']], ['container-author', ['bookauthor']], ['original-author', ['origauthor']], ['director', ['director']],
]

/**
 * The CSL item of an entry of this type with these fields, and whether its author list is complete. Fields are read as TeX, addresses
 * and DOIs as they stand.
 */
export function bibtexItem(file: string, type: string, key: string, fields: ReadonlyMap<string, BibtexField>): { item: CslItem, authorsComplete: boolean } {
  const field = (...names: string[]) => {
    for (const name of names) {
      const found = fields.get(name)
      if (found !== undefined && rawText(file, found).trim() !== '') return found
    }
    return undefined
  }
  const text = (...names: string[]) => {
    const found = field(...names)
    return found === undefined ? undefined : foldSpace(latexText(mappedText(file, found)).text) || undefined
  }
  /** A list of publishers or places, joined by "and". */
  const list = (...names: string[]) => {
    const found = field(...names)
    if (found === undefined) return undefined
    const raw = rawText(file, found)
    return /\sand\s/i.test(raw) && !raw.startsWith('{') ? splitList(raw).map(item => foldSpace(latexText(new MappedText().add(item, 0)).text)).join('; ') : text(...names)
  }
  const verbatim = (...names: string[]) => {
    const found = field(...names)
    return found === undefined ? undefined : verbatimText(rawText(file, found))
  }
  const remarks = field('note', 'annotation', 'annote')
  const data: Record<string, unknown> = { ...noteFields(remarks === undefined ? '' : rawText(file, remarks)) }
  for (const [csl, names] of textFields) data[csl] = text(...names) ?? data[csl]
  const title = (name: string) => withAddition(joined(text(name === 'journal' ? 'journaltitle' : `${name}title`, name), text(`${name}subtitle`)), text(`${name}titleaddon`))
  const [own, journal, book, multivolume] = [title(''), title('journal'), title('book'), title('main')]
  data.type = typeOf(type, { journal, eprint: fields.has('eprint'), url: fields.has('url'), publisher: fields.has('publisher'), subtype: text('entrysubtype')?.toLowerCase(), isThesis: /thesis/i.test(text('type') ?? '') })
  data.title = own ?? book ?? multivolume
  const container = journal ?? (own === undefined ? undefined : book) ?? (data.type === 'chapter' ? multivolume : undefined)
  data['container-title'] = container
  data['container-title-short'] = text('shortjournal', 'journal-iso', 'journalabbr')
  data['collection-title'] = wordsFor(text('series'))
  const [volume, part] = [text('volume'), text('part')]
  data.volume = volume !== undefined && part !== undefined ? `${volume}.${part}` : volume
  data.publisher = list('publisher', 'institution', 'school', 'organization', 'howpublished')
  data['publisher-place'] = data.type === 'patent' ? undefined : list('address', 'location')
  data.language = languageTag(text('langid', 'hyphenation', 'language'))
  data.status = wordsFor(text('pubstate'))
  data.genre = wordsFor(text('type')) ?? genreOf(type)
  data[numberField(String(data.type))] = text('number', 'issue')
  data.page = text('pages', 'eid', 'articleno', 'article-number')?.replace(/\s{0,9}[–—−]\s{0,9}|-{2,3}/g, '-')
  data.issued = verbatim('date') ?? writtenDate(text('year'), text('month'), text('day'))
  data.accessed = verbatim('urldate', 'lastchecked')
  data['event-date'] = verbatim('eventdate')
  data['original-date'] = verbatim('origdate', 'origyear')
  data.DOI = verbatim('doi') ?? data.DOI
  data.URL = verbatim('url', 'howpublished')?.match(/^(?:https?|ftp):\S+$/i)?.[0] ?? verbatim('url')
  if (typeof data.publisher === 'string' && /^(?:https?|ftp):/i.test(data.publisher)) delete data.publisher
  addEprint(data, text('eprinttype', 'archiveprefix')?.toLowerCase(), verbatim('eprint', 'arxivid'), verbatim('eprintclass', 'primaryclass'))
  const people = (names: string[]) => {
    const found = field(...names)
    return found === undefined ? null : bibtexNames(rawText(file, found))
  }
  for (const [csl, names] of nameFields) data[csl] = people(names)?.names
  // The editor of a book that has no author is whom it is cited by; styles see to that themselves.
  return { item: cslItem(data, key), authorsComplete: people(['author'])?.complete ?? true }
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

function typeOf(entryType: string, { journal, eprint, url, isThesis, subtype, publisher }: { journal: string | undefined, eprint: boolean, url: boolean, isThesis: boolean, subtype: string | undefined, publisher: boolean }): string {
  if (entryType === 'article' && (subtype === 'magazine' || subtype === 'newspaper')) return `article-${subtype}`
  // A preprint is an "article" without a journal, or with its archive for one.
  if (entryType === 'article' && ((eprint && journal === undefined) || /^(?:arxiv|biorxiv|medrxiv|corr|ssrn|psyarxiv|research square)\b/i.test(journal ?? ''))) return 'article'
  if (eprint && (entryType === 'misc' || entryType === 'online' || entryType === 'unpublished')) return 'article'
  if (entryType === 'misc' && url && !publisher) return 'webpage'
  if (isThesis && entryType === 'misc') return 'thesis'
  return itemTypes[entryType] ?? 'document'
}

/** Where a preprint lies. PubMed is an archive too, as BibLaTeX sees it. */
function addEprint(data: Record<string, unknown>, archive: string | undefined, id: string | undefined, section: string | undefined): void {
  if (id === undefined) return
  if (archive !== undefined && /pubmed|pmid/.test(archive)) data.PMID ??= id
  else if (archive !== undefined && /^pmc/.test(archive)) data.PMCID ??= id
  else if (archive === 'arxiv' || (archive === undefined && arxivId(`arXiv:${id}`) !== null)) {
    data.archive = 'arXiv'
    data.archive_location = section === undefined ? id : `${id} [${section}]`
    // As Zotero has it; styles print the number of a preprint.
    if (data.type === 'article') data.number = `arXiv:${arxivId(`arXiv:${id}`) ?? id}`
  } else {
    data.archive = archive
    data.archive_location = id
  }
}

/** `year`, `month` and `day` as one date. "10~jan" has the day in the month. */
function writtenDate(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  if (year === undefined) return undefined
  const number = monthNumber(month ?? '')
  const plainYear = /^\d{4}$/.test(year)
  if (plainYear && number !== null) return [year, String(number).padStart(2, '0'), ...day === undefined ? [] : [day.padStart(2, '0')]].join('-')
  return plainYear && month !== undefined ? `${day ?? ''} ${month} ${year}`.trim() : year
}

/** What the number of a work is called in CSL. */
function numberField(type: string): string {
  if (/^(?:book|chapter|paper-conference)$/.test(type)) return 'collection-number'
  return /^(?:report|patent|standard|dataset|software|legislation|article)$/.test(type) ? 'number' : 'issue'
}

function withAddition(title: string | undefined, addition: string | undefined): string | undefined {
  return title === undefined || addition === undefined ? title : `${title.replace(/\.$/, '')}. ${addition}`
}

function joined(title: string | undefined, subtitle: string | undefined): string | undefined {
  if (title === undefined || subtitle === undefined) return title
  return /[?!:.]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`
}
