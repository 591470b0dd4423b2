import assert from 'node:assert/strict'
import { findingsOf, readMarked, readOne } from './reading.ts'
import { keys } from '../fixtures.ts'
import { readSource } from '../../../../../server/src/engine/corpus/formats/formats.ts'

const citation = (more = '', kinds = '<PublicationType>Randomized Controlled Trial</PublicationType>') => `<PubmedArticle><MedlineCitation><PMID Version="1">24740528</PMID>
<Article><Journal><ISSN IssnType="Electronic">2168-6238</ISSN><JournalIssue><Volume>71</Volume><Issue>6</Issue><PubDate><Year>2014</Year><Month>Jun</Month></PubDate></JournalIssue>
<Title>JAMA psychiatry</Title><ISOAbbreviation>JAMA Psychiatry</ISOAbbreviation></Journal>
<ArticleTitle>Ketamine for <i>chronic</i> stress.</ArticleTitle><Pagination><MedlinePgn>681-8</MedlinePgn></Pagination><ELocationID EIdType="doi" ValidYN="Y">10.1001/x.62</ELocationID>
<Abstract><AbstractText Label="RESULTS">Response was 55% with ketamine (P&lt;.05).</AbstractText><AbstractText Label="CONCLUSION">It works.</AbstractText></Abstract>
<AuthorList CompleteYN="N"><Author ValidYN="Y"><LastName>Feder</LastName><ForeName>Adriana</ForeName><Initials>A</Initials></Author><Author><LastName>Zarate</LastName><ForeName>Carlos A</ForeName><Suffix>Jr</Suffix></Author><Author><CollectiveName>The Group</CollectiveName></Author></AuthorList>
<Language>eng</Language><PublicationTypeList>${kinds}</PublicationTypeList></Article><MedlineJournalInfo><MedlineTA>JAMA Psychiatry</MedlineTA></MedlineJournalInfo>${more}
<KeywordList><Keyword>ketamine</Keyword></KeywordList></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pubmed">24740528</ArticleId><ArticleId IdType="pmc">PMC4031547</ArticleId></ArticleIdList>
<ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.9999/other</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>`
const file = (...articles: string[]) => `<?xml version="1.0"?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD" "https://dtd.example/pubmed.dtd">\n<PubmedArticleSet>${articles.join('\n')}</PubmedArticleSet>`
const notice = (type: string) => `<CommentsCorrectionsList><CommentsCorrections RefType="${type}"><RefSource>JAMA. 2015</RefSource><PMID>999</PMID></CommentsCorrections></CommentsCorrectionsList>`

describe('PubMed XML', () => {
  it('maps an article to CSL', () => {
    const { key, csl, evidence, authorsComplete, sources } = readOne('a.xml', file(citation()))
    const { abstract, ...record } = csl
    assert.deepEqual({ key, evidence, authorsComplete, format: sources[0]?.format, abstract }, {
      key: 'feder2014', evidence: 'abstract', authorsComplete: false, format: 'pubmed-xml', abstract: 'RESULTS: Response was 55% with ketamine (P<.05). CONCLUSION: It works.',
    })
    assert.deepEqual(record, {
      id: 'feder2014', type: 'article-journal', title: 'Ketamine for chronic stress', author: [{ family: 'Feder', given: 'Adriana' }, { family: 'Zarate', given: 'Carlos A', suffix: 'Jr' }, { literal: 'The Group' }],
      'container-title': 'JAMA psychiatry', 'container-title-short': 'JAMA Psychiatry', issued: { 'date-parts': [[2014, 6]] }, volume: '71', issue: '6', page: '681-688', ISSN: '2168-6238', DOI: '10.1001/x.62',
      PMID: '24740528', PMCID: 'PMC4031547', language: 'eng', keyword: 'ketamine',
    })
  })

  it('finds figures in the parts of the abstract at their places', () => {
    const text = file(citation())
    assert.deepEqual(findingsOf(readOne('a.xml', text), text, raw => raw.replace('&lt;', '<')), ['abstract percentage 55', 'abstract p-value .05'])
  })

  for (const [type, status] of [['RetractionIn', 'retracted'], ['ExpressionOfConcernIn', 'expression-of-concern'], ['ErratumIn', 'corrected'], ['CommentIn', undefined]] as const) {
    it(`takes ${type} for ${status ?? 'no change'}`, () => assert.equal(readOne('a.xml', file(citation(notice(type)))).status, status))
  }

  it('knows a retraction notice and what it retracts', () => {
    const study = readOne('a.xml', file(citation(notice('RetractionOf'), '<PublicationType>Retraction of Publication</PublicationType>')))
    assert.deepEqual([study.status, study.notices], [undefined, [{ says: 'retracted', PMID: '999' }]])
  })

  it('reads books and their chapters', () => {
    const { csl } = readOne('a.xml', `<PubmedBookArticle><BookDocument><PMID>1</PMID><Book><Publisher><PublisherName>NICE</PublisherName><PublisherLocation>London</PublisherLocation></Publisher><BookTitle>Guidelines</BookTitle><PubDate><Year>2009</Year></PubDate></Book><ArticleTitle>Chapter one</ArticleTitle><AuthorList Type="authors"><Author><CollectiveName>NICE</CollectiveName></Author></AuthorList></BookDocument></PubmedBookArticle>`)
    assert.deepEqual([csl.type, csl.title, csl['container-title'], csl.publisher, csl['publisher-place'], csl.author], ['chapter', 'Chapter one', 'Guidelines', 'NICE', 'London', [{ literal: 'NICE' }]])
  })

  it('reads several, and those before a file is cut off', () => {
    const text = file(citation(), citation())
    assert.deepEqual(keys(readSource(text, 'a.xml').studies), ['feder2014', 'feder2014a'])
    assert.deepEqual(keys(readSource(text.slice(0, -600), 'a.xml').studies), ['feder2014', 'feder2014a'])
  })

  it('reads on behind an ampersand and a less-than sign that are not escaped, and says where they are', () => {
    const marked = file(citation().replace('P&lt;.05', 'P «<» .05').replace('It works.', 'R «&» D: 12% relapsed. <![CDATA[A & B < C]]>'))
    const { studies: [study] } = readMarked('a.xml', marked)
    assert.deepEqual(findingsOf(study!, marked.replace(/[«»]/g, '')), ['abstract percentage 55', 'abstract p-value .05', 'abstract percentage 12'])
    assert.match(String(study?.csl.abstract), /R & D: 12% relapsed\. A & B < C$/)
  })
})
