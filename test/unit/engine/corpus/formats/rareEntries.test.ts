import assert from 'node:assert/strict'
import type { CslItem, Study } from '../../../../../server/src/engine/corpus/study.ts'
import { BibtexDivider } from '../../../../../server/src/engine/corpus/formats/bibtex/parts.ts'
import { findingsOf, readMarked, readOne } from './reading.ts'

const bibtex = (type: string, fields: string): CslItem => readOne('a.bib', `@${type}{moss2019,\n  title = {Tea},\n  ${fields}\n}\n`).csl
const jats = (front: string, body = ''): string => `<article><front><article-meta><title-group><article-title>Tea</article-title></title-group>${front}</article-meta></front>${body}</article>`
const evidenceOf = ({ evidence }: Study): string => evidence

describe('entries that few programs write', () => {
  it('BibTeX: names whose parts have commas in quotes, of which each part is in braces, and a list that ends in "and"', () => {
    assert.deepEqual(bibtex('book', 'author = {family="Moss, Fern", given=Ada}').author, [{ family: 'Moss, Fern', given: 'Ada' }])
    assert.deepEqual(bibtex('book', 'author = {{Moss}{Fern}}').author, [{ family: 'MossFern' }])
    assert.deepEqual(bibtex('book', 'author = {Moss and }').author, [{ family: 'Moss' }])
  })

  it('BibTeX: a subtitle behind a question, an archive with addresses, what is inherited of a periodical, a season', () => {
    assert.equal(readOne('a.bib', '@book{moss2019, title = {Is it tea?}, subtitle = {Of cups}}').csl.title, 'Is it tea? Of cups')
    assert.equal(bibtex('article', 'eprint = {77}, archiveprefix = {jstor}').URL, 'https://www.jstor.org/stable/77')
    const { studies: [article] } = readMarked('a.bib', '@article{moss2019, title = {Tea}, crossref = {p}}\n@periodical{p, title = {Cups}, year = 2001}')
    assert.deepEqual([article?.csl['container-title'], article?.csl.issued], ['Cups', { 'date-parts': [[2001]] }])
    assert.deepEqual(bibtex('book', 'year = 2001, month = {fall}').issued, { 'date-parts': [[2001]], season: 3 })
  })

  it('BibTeX: a key with a blank is said, and so is an entry whose braces do not match; both are read', () => {
    assert.equal(readMarked('a.bib', '@book{«a key», title = {Tea}}').studies[0]?.key, 'a key')
    assert.deepEqual(readMarked('a.bib', '«@»book{a, title = {Tea \\{ cups}, year = 2001}\n\n@book{b, title = {Milk}}').studies.map(({ key }) => key), ['a', 'b'])
    assert.equal(readOne('a.bib', '@book{a, title = {Tea \\{ \\{ cups}, year = 2001}').csl.title, 'Tea { { cups')
    assert.equal(readOne('a.bib', '@book{a, title = "Tea {b, cups",\n year = 2001}').csl.title, 'Tea b, cups')
  })

  it('BibTeX: nothing at all is divided into nothing', () => { assert.deepEqual(new BibtexDivider().end(), []) })

  it('RIS: remarks whose figures are none add nothing', () => {
    assert.deepEqual(['Read on page 3 of 2019.', 'It warmed 40% of them.'].map(remark => readOne('a.ris', `TY  - BOOK\nTI  - Tea\nN1  - ${remark}\nER  - \n`).findings.length > 0), [false, true])
  })

  it('CSL-JSON: one author without a list, a date in a list', () => {
    const { csl } = readOne('a.json', '[{"id": "a", "type": "book", "title": "Tea", "author": {"family": "Moss"}, "issued": [{"year": 2014, "month": 6}]}]')
    assert.deepEqual([csl.author, csl.issued], [[{ family: 'Moss' }], { 'date-parts': [[2014, 6]] }])
  })

  it('EndNote: a date that has the year in it', () => {
    const { csl } = readOne('a.xml', '<xml><records><record><ref-type name="Book">6</ref-type><titles><title>Tea</title></titles><dates><year>2014</year><pub-dates><date>2014-06-30</date></pub-dates></dates></record></records></xml>')
    assert.deepEqual(csl.issued, { 'date-parts': [[2014, 6, 30]] })
  })

  it('Web of Science: a chapter is a book in another', () => {
    assert.deepEqual(['All about cups', 'Tea'].map(book => readOne('a.txt', `FN Clarivate Analytics Web of Science\nVR 1.0\nPT B\nAU Moss, A\nTI Tea\nSO ${book}\nPY 2014\nER\n\nEF\n`).csl.type), ['chapter', 'book'])
  })

  it('PubMed: preprints', () => {
    const { csl } = readOne('a.xml', '<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>12</PMID><Article><Journal><Title>medRxiv</Title></Journal><ArticleTitle>Tea</ArticleTitle><PublicationTypeList><PublicationType>Preprint</PublicationType></PublicationTypeList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>')
    assert.equal(csl.type, 'article')
  })

  it('JATS: without a body it reaches as far as its abstract, or no further than its record', () => {
    assert.deepEqual(['<abstract><p>It warmed 40% of them.</p></abstract>', ''].map(front => evidenceOf(readOne('a.nxml', jats(front)))), ['abstract', 'record'])
  })

  it('JATS: a figure within a paragraph, and numbers of a table that are in no cell', () => {
    const text = jats('', '<body><sec><title>Results</title><p>It warmed 40% of them.<fig><caption><p>It cooled 12% of them.</p></caption></fig></p><table-wrap><caption><p>Of 31 people.</p></caption>'
      + '<table><thead><tr><th>What</th><th>Tea (n = 31)</th></tr></thead><tbody><tr><td>Calm, n (%)</td><td>17 (54.8)</td></tr></tbody></table></table-wrap></sec></body>')
    assert.deepEqual(findingsOf(readOne('a.nxml', text), text).slice(0, 3), ['full-text percentage 40', 'full-text percentage 12', 'full-text sample-size 31'])
    assert.equal(findingsOf(readOne('a.nxml', text), text).at(-1), 'full-text percentage 54.8')
  })

  it('a text whose file is named after a key and a title has the key as another name', () => {
    assert.deepEqual(['Moss2019 - Tea.txt', 'notes of a day.txt'].map(path => readOne(path, 'Tea.\n\nIt warmed 40% of them.\n').aliases), [['Moss2019'], []])
  })

  it('a note that would fill all memory is refused', () => {
    const bomb = Array.from({ length: 9 }, (_, level) => `x${level}: &x${level} [${level === 0 ? 'a, b' : Array(10).fill(`*x${level - 1}`).join(', ')}]\n`).join('')
    const { problems } = readMarked('tea.md', `---\n«id: moss2019\n${bomb}»---\n\nText.\n`)
    assert.match(problems[0]!.message, /^This YAML cannot be read: /)
  })
})
