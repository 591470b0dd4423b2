import { addAbstract } from './addAbstract.ts'
import { childElements, descendants, find, proseOf, textOf } from './xmlQuery.ts'
import { cslItem } from './cslItem.ts'
import { fullPages, pubmedType, statusOf } from './pubmed.ts'
import { MadeKeys } from './madeKeys.ts'
import { newStudy } from './newStudy.ts'
import { noStudy } from './problems.ts'
import type { ReadXml, XmlElement } from './xmlTree.ts'
import type { CslName, Notice, SourceReading, Study } from '../study.ts'

/** What the XML form of PubMed calls the tags of its line form. */
const references: Readonly<Record<string, string>> = {
  RIN: 'RetractionIn', ROF: 'RetractionOf', ECI: 'ExpressionOfConcernIn', ECF: 'ExpressionOfConcernFor', EIN: 'ErratumIn', EFR: 'ErratumFor', RPI: 'CorrectedandRepublishedIn', UIN: 'UpdateIn', UOF: 'UpdateOf',
}
const notices: readonly [tag: string, says: Notice['says']][] = [
  ['ROF', 'retracted'], ['ECF', 'expression-of-concern'], ['EFR', 'corrected'], ['UOF', 'version'], ['UIN', 'version'],
]

/** Whether an XML file is what PubMed exports. */
export function isPubmedXml(root: XmlElement): boolean {
  return descendants(root, 'MedlineCitation').length > 0 || descendants(root, 'BookDocument').length > 0
}

/** Reads PubMed XML: articles with their abstracts, retraction and correction notices, and books. Keys are made of author and year. */
export function readPubmedXml({ root, problems }: ReadXml, path: string): SourceReading {
  const records = [...descendants(root, 'PubmedArticle'), ...descendants(root, 'PubmedBookArticle')]
  const keys = new MadeKeys()
  // Some programs leave out the wrapping.
  const found = records.length > 0 ? records : [...descendants(root, 'MedlineCitation'), ...descendants(root, 'BookDocument')]
  const studies = found.map(record => readRecord(record, keys, path))
  return { studies, problems: studies.length === 0 ? [...problems, noStudy('No PubMed record was found in this file.')] : problems }
}

function readRecord(record: XmlElement, keys: MadeKeys, path: string): Study {
  const book = find(record, 'BookDocument')
  const article = find(record, 'Article') ?? book ?? record
  const journal = find(record, 'Journal')
  const kinds = descendants(article, 'PublicationType').map(kind => textOf(kind) ?? '')
  const ids = [...descendants(find(record, 'PubmedData') ?? record, 'ArticleId')].filter(id => !descendants(record, 'ReferenceList').some(list => list.start <= id.start && id.end <= list.end))
  const id = (type: string) => textOf(ids.find(({ attributes }) => attributes.IdType === type))
  const isChapter = book !== undefined && find(book, 'ArticleTitle') !== undefined && find(book, 'BookTitle') !== undefined
  const item = cslItem({
    type: pubmedType(kinds, journal !== undefined, isChapter),
    title: (textOf(find(article, 'ArticleTitle')) ?? textOf(find(article, 'BookTitle')) ?? textOf(find(article, 'VernacularTitle')))?.replace(/^\[(.{0,2000})\]\.?$/, '$1').replace(/\.$/, ''),
    author: authors(article),
    'container-title': journal === undefined ? isChapter ? textOf(find(book ?? record, 'BookTitle')) : undefined : textOf(find(journal, 'Title')),
    'container-title-short': textOf(find(record, 'MedlineTA')) ?? textOf(find(journal ?? record, 'ISOAbbreviation')),
    issued: dateOf(find(article, 'PubDate')) ?? dateOf(find(article, 'ArticleDate')),
    volume: textOf(find(journal ?? article, 'Volume')),
    issue: textOf(find(journal ?? article, 'Issue')),
    page: fullPages(textOf(find(article, 'MedlinePgn'))) ?? textOf(find(article, 'StartPage')),
    publisher: textOf(find(book ?? record, 'PublisherName')),
    'publisher-place': textOf(find(book ?? record, 'PublisherLocation')),
    ISSN: journal === undefined ? undefined : textOf(find(journal, 'ISSN')),
    ISBN: textOf(find(article, 'Isbn')),
    DOI: textOf(descendants(article, 'ELocationID').find(({ attributes }) => attributes.EIdType === 'doi')) ?? id('doi'),
    PMID: textOf(find(record, 'PMID')) ?? id('pubmed'),
    PMCID: id('pmc'),
    language: textOf(find(article, 'Language')),
    keyword: [...descendants(record, 'Keyword'), ...descendants(record, 'DescriptorName')].map(keyword => textOf(keyword)).join(', '),
    abstract: abstracts(article).map(part => [part.attributes.Label, textOf(part)].filter(words => words !== undefined).join(': ')).join(' '),
  }, '')
  const refersTo = (tag: string) => descendants(record, 'CommentsCorrections').filter(({ attributes }) => attributes.RefType === references[tag])
  const status = statusOf(kinds, tag => refersTo(tag).length > 0)
  const study: Study = {
    ...newStudy({ ...item, id: keys.keyFor(item) }, path, 'pubmed-xml'),
    authorsComplete: find(article, 'AuthorList')?.attributes.CompleteYN !== 'N',
    ...status === undefined ? {} : { status },
    notices: notices.flatMap(([tag, says]) => refersTo(tag).flatMap(reference => {
      const PMID = textOf(find(reference, 'PMID'))
      return PMID === undefined ? [] : [{ says, PMID }]
    })),
  }
  return addAbstract(study, abstracts(article).map(proseOf), descendants(record, 'Keyword').map(proseOf))
}

/** The paragraphs of the abstract; without paragraphs, the abstract itself. */
function abstracts(article: XmlElement): XmlElement[] {
  return childElements(article, 'Abstract').flatMap(abstract => {
    const parts = childElements(abstract, 'AbstractText')
    return parts.length > 0 ? parts : [abstract]
  })
}

function authors(article: XmlElement): CslName[] {
  const lists = childElements(article, 'AuthorList').filter(({ attributes }) => attributes.Type !== 'editors')
  return lists.flatMap(list => childElements(list, 'Author')).filter(({ attributes }) => attributes.ValidYN !== 'N').flatMap((author): CslName[] => {
    const [family, given, suffix, group] = ['LastName', 'ForeName', 'Suffix', 'CollectiveName'].map(name => textOf(find(author, name)))
    if (group !== undefined) return [{ literal: group }]
    return family === undefined ? [] : [{ family, ...given === undefined ? {} : { given }, ...suffix === undefined ? {} : { suffix } }]
  })
}

function dateOf(date: XmlElement | undefined): string | undefined {
  if (date === undefined) return undefined
  const [year, month, day, words] = ['Year', 'Month', 'Day', 'MedlineDate'].map(name => textOf(find(date, name)))
  return words ?? ([year, month, day].filter(part => part !== undefined).join(/^\d/.test(month ?? '') ? '-' : ' ') || undefined)
}
