import { addAbstract } from './addAbstract.ts'
import { cslItem } from './cslItem.ts'
import { issuedYear, readDate } from '../cslDate.ts'
import { MadeKeys } from './madeKeys.ts'
import { newStudy } from './newStudy.ts'
import { noStudy } from './problems.ts'
import { noteFields } from './noteFields.ts'
import { personName } from './personName.ts'
import { risTypes } from './risTypes.ts'
import { allOf, firstOf, taggedRecords, type TaggedRecord } from './taggedLines.ts'
import type { CslDate, CslName, SourceProblem, SourceReading, Study } from '../study.ts'

const journals: ReadonlySet<string> = new Set(['article-journal', 'article-magazine', 'article-newspaper'])
const inBooks: ReadonlySet<string> = new Set(['chapter', 'paper-conference', 'entry-encyclopedia', 'entry-dictionary'])

const tagLine = /([A-Z][A-Z\d])(?:[ \t]{2,4}-|[ \t]-(?=\s|$))[ \t]{0,4}/y

/** Reads RIS. Keys are those under `ID`, or made of author and year where that is a mere number. */
export function readRis(text: string, path: string): SourceReading {
  const records = taggedRecords(text, tagLine, { opens: tag => tag === 'TY', closes: tag => tag === 'ER' })
  // A type alone is no record; some programs write one before another. A record without a type must look like one otherwise.
  const works = records.filter(({ values }) => values.has('TY') ? values.size > (values.has('ER') ? 2 : 1) : ['TI', 'T1'].some(tag => values.has(tag)) && ['AU', 'A1', 'PY', 'DO'].some(tag => values.has(tag)))
  const keys = new MadeKeys()
  const studies = works.map(record => readRecord(record, keys, path))
  const problems = works.filter(({ values }) => !values.has('TY')).map(({ start }): SourceProblem => ({
    code: 'missing-type', start, end: start + 2, message: 'This record does not begin with its type (TY).', fixes: [{ title: 'Insert “TY  - JOUR”', edits: [{ start, end: start, newText: 'TY  - JOUR\n' }] }],
  }))
  return { studies, problems: studies.length === 0 ? [noStudy('No RIS record was found in this file.')] : problems }
}

function readRecord(record: TaggedRecord, keys: MadeKeys, path: string): Study {
  const written = firstOf(record, 'TY')?.toUpperCase() ?? ''
  const type = risTypes[written] ?? (firstOf(record, 'JF', 'JO') === undefined ? 'document' : 'article-journal')
  const inJournal = journals.has(type)
  const inBook = inBooks.has(type)
  const isBook = type === 'book' || type === 'thesis'
  const notes = allOf(record, 'N1', 'RN')
  const remarks = Object.assign({}, ...notes.map(noteFields).reverse()) as Record<string, string>
  const links = allOf(record, 'UR', 'L2', 'LK', 'L3')
  const second = firstOf(record, 'T2', 'BT')
  const names = (...tags: string[]): CslName[] => allOf(record, ...tags).map(personName)
  const proceedings = type === 'paper-conference' ? firstOf(record, 'C3') : undefined
  const extent = isBook && firstOf(record, 'EP') === undefined && !/\d\s{0,3}[-–—]\s{0,3}\d/.test(firstOf(record, 'SP') ?? '') ? firstOf(record, 'SP') : undefined
  const item = cslItem({
    type,
    title: firstOf(record, 'TI', 'T1', 'CT') ?? (inBook ? undefined : firstOf(record, 'BT')),
    author: written === 'EDBOOK' ? [] : names('AU', 'A1'),
    // What A2 and A3 are depends on the type: of a book, the editors of its series and its own.
    editor: written === 'EDBOOK' ? names('AU', 'A1', 'ED') : [...names('ED'), ...names(inJournal || inBook ? 'A2' : 'A3')],
    'collection-editor': inBook ? names('A3') : type === 'book' ? names('A2') : [],
    translator: names('A4'),
    'container-title': inJournal ? firstOf(record, 'JF', 'JO', 'T2', 'JA', 'J2', 'J1') : inBook ? proceedings ?? second ?? firstOf(record, 'JF', 'JO') : firstOf(record, 'JF', 'JO', 'JA') ?? (type === 'book' || type === 'report' ? undefined : second),
    'container-title-short': firstOf(record, 'JA', 'J2', 'J1'),
    'collection-title': firstOf(record, 'T3') ?? (type === 'book' || type === 'report' ? second : undefined),
    'event-title': proceedings === undefined ? undefined : second,
    'event-place': type === 'paper-conference' ? firstOf(record, 'C1') : undefined,
    'title-short': firstOf(record, 'ST'),
    'number-of-volumes': firstOf(record, 'NV'),
    'number-of-pages': extent,
    'call-number': firstOf(record, 'CN'),
    issued: issued(record),
    accessed: accessed(record, type),
    volume: firstOf(record, 'VL'),
    [type === 'report' || type === 'patent' ? 'number' : 'issue']: firstOf(record, 'IS') ?? (inJournal ? undefined : firstOf(record, 'M1')),
    page: extent === undefined ? pages(record) : undefined,
    publisher: firstOf(record, 'PB'),
    'publisher-place': firstOf(record, 'CY', 'PP'),
    edition: firstOf(record, 'ET'),
    genre: type === 'thesis' || type === 'report' ? firstOf(record, 'M3') : undefined,
    DOI: firstOf(record, 'DO') ?? [...allOf(record, 'M3'), ...links, ...notes].find(value => /^(?:doi:\s{0,3}|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i.test(value)) ?? remarks.DOI,
    URL: links.find(link => /^https?:/i.test(link)) ?? firstOf(record, 'UR'),
    PMID: /medline|pubmed|^nlm$/i.test(firstOf(record, 'DB', 'DP') ?? '') ? firstOf(record, 'AN') : remarks.PMID,
    PMCID: allOf(record, 'C2').find(value => /^PMC\d{2,9}$/.test(value)) ?? remarks.PMCID,
    [inJournal ? 'ISSN' : 'ISBN']: firstOf(record, 'SN'),
    language: firstOf(record, 'LA'),
    keyword: allOf(record, 'KW').join(', '),
    abstract: firstOf(record, 'AB', 'N2'),
  }, '')
  const study = newStudy({ ...item, id: keys.keyFor(item, firstOf(record, 'ID')) }, path, 'ris')
  study.files = allOf(record, 'L1', 'L4').filter(file => !/^https?:/i.test(file))
  return addAbstract(study, record.values.get('AB') ?? record.values.get('N2') ?? [], [...record.values.get('N1') ?? [], ...record.values.get('KW') ?? []])
}

/** The fullest date given; EndNote writes the month and day apart from the year. */
function issued(record: TaggedRecord): CslDate | undefined {
  const year = firstOf(record, 'PY', 'Y1')
  const dates = allOf(record, 'DA', 'PY', 'Y1').map(written => {
    const date = readDate(written.replace(/\/{1,3}$/, ''))
    return date['date-parts'] === undefined && year !== undefined && /^[a-z]/i.test(written) ? readDate(`${written} ${year.slice(0, 4)}`) : date
  })
  const fullness = (date: CslDate) => date['date-parts']?.[0]?.length ?? 0
  return dates.filter(date => issuedYear({ id: '', type: '', issued: date }) !== '').sort((a, b) => fullness(b) - fullness(a))[0] ?? dates[0]
}

/** When a page was seen. In records of the old kind, whose date is `Y1`, `Y2` is another date of anything but a page. */
function accessed(record: TaggedRecord, type: string): CslDate | undefined {
  const written = type === 'webpage' || firstOf(record, 'Y1') === undefined ? firstOf(record, 'Y2', 'RD') : undefined
  const date = written === undefined ? undefined : readDate(written.replace(/\/{1,3}$/, ''))
  return date?.['date-parts'] === undefined ? undefined : date
}

function pages(record: TaggedRecord): string | undefined {
  const [start, end] = [firstOf(record, 'SP'), firstOf(record, 'EP')]
  if (start === undefined) return firstOf(record, 'C7', 'AR') ?? end
  return end !== undefined && !/[-–]/.test(start) && start !== end ? `${start}-${end}` : start.replace(/\s{0,3}[–—]\s{0,3}/, '-')
}
