import assert from 'node:assert/strict'
import { readVocabularyFile } from '../../../../../server/src/engine/corpus/formats/vocabularyFile.ts'
import type { CslItem } from '../../../../../server/src/engine/corpus/study.ts'
import { readMarked, readOne } from './reading.ts'

/** Some fields of the one record of a file. */
function fields(path: string, text: string, ...names: (keyof CslItem)[]): unknown[] {
  const { csl } = readOne(path, text)
  return names.map(name => csl[name])
}

const medline = (article: string, more = ''): string => `<PubmedArticleSet><MedlineCitation><PMID>12</PMID><Article>${article}</Article>${more}</MedlineCitation></PubmedArticleSet>`
const endnote = (record: string): string => `<xml><records><record>${record}</record></records></xml>`
const note = (block: string): string => `---\nid: moss2019\ntype: article-journal\ntitle: Tea\ncitewright:\n${block}---\n\nText.\n`

describe('records that have less, or say it otherwise', () => {
  it('PubMed: without the wrapping, with an abstract in one piece, a date in words and a name that is not known', () => {
    const text = medline(`<Journal><JournalIssue><PubDate><MedlineDate>2001 Jan-Feb</MedlineDate></PubDate></JournalIssue></Journal><ArticleTitle>[Tea.]</ArticleTitle>
<Abstract>It warmed 40% of them.</Abstract><AuthorList><Author><LastName>Moss</LastName></Author><Author><Initials>Q</Initials></Author></AuthorList>`)
    assert.deepEqual(fields('a.xml', text, 'title', 'author', 'abstract', 'issued'), ['Tea', [{ family: 'Moss' }], 'It warmed 40% of them.', { 'date-parts': [[2001, 1]] }])
  })

  it('PubMed: a date in numbers, and a notice without a number', () => {
    const text = medline('<ArticleTitle>Tea</ArticleTitle><ArticleDate><Year>2001</Year><Month>03</Month><Day>09</Day></ArticleDate>', '<CommentsCorrectionsList><CommentsCorrections RefType="RetractionOf"><RefSource>J</RefSource></CommentsCorrections></CommentsCorrectionsList>')
    assert.deepEqual(fields('a.xml', text, 'issued'), [{ 'date-parts': [[2001, 3, 9]] }])
    assert.deepEqual(readOne('a.xml', text).notices, [])
  })

  it('EndNote: a type that it does not name, a date without a year beside it, a DOI among the addresses', () => {
    const text = endnote('<titles><title>Tea</title></titles><dates><pub-dates><date>2001</date></pub-dates></dates><urls><related-urls><url></url><url>https://doi.org/10.1000/tea</url></related-urls></urls><notes></notes>')
    assert.deepEqual(fields('a.xml', text, 'type', 'title', 'issued', 'DOI'), ['document', 'Tea', { 'date-parts': [[2001]] }, '10.1000/tea'])
  })

  it('RIS: a book whose title is BT, a page that was seen, and a number of PubMed', () => {
    assert.deepEqual(fields('a.ris', 'TY  - BOOK\nBT  - All of tea\nER  -\n', 'title'), ['All of tea'])
    assert.deepEqual(fields('a.ris', 'TY  - ELEC\nTI  - Tea\nY2  - 2020/05/01\nER  -\n', 'type', 'accessed'), ['webpage', { 'date-parts': [[2020, 5, 1]] }])
    assert.deepEqual(fields('a.ris', 'TY  - JOUR\nTI  - Tea\nDP  - NLM\nAN  - 123456\nER  -\n', 'PMID'), ['123456'])
  })

  it('MEDLINE: a name without initials, an ISBN with its kind, a publisher with its place', () => {
    assert.deepEqual(fields('a.nbib', 'PMID- 1\nTI  - Tea\nFAU - Moss\nISBN- 9781400082773 (hardback)\nPB  - Tea Press\nPL  - York\n', 'author', 'ISBN', 'publisher-place'), [[{ family: 'Moss' }], '9781400082773', 'York'])
  })

  it('a study note says which field is of a wrong kind, and keeps the rest', () => {
    const { studies } = readMarked('moss2019.md', note('  design: «3»\n  n: «many»\n  arms: «tea»\n  numbered-in: «[1]»\n  aliases: [a, 7]\n  population: tea drinkers\n'))
    assert.deepEqual([studies[0]?.design, studies[0]?.n, studies[0]?.arms, studies[0]?.aliases, studies[0]?.population], [undefined, undefined, [], ['a', '7'], 'tea drinkers'])
  })

  it('a study note says which item of a list is of a wrong kind', () => {
    const { studies } = readMarked('moss2019.md', note('  arms: [tea, «[x]»]\n  related:\n    - «birk2020»\n    - key: elm2018\n    - note: of nothing\n  numbered-in: «{ rev: first, own: 2 }»\n'))
    assert.deepEqual([studies[0]?.arms, studies[0]?.related, studies[0]?.numberedIn], [['tea'], [{ key: 'elm2018' }], { own: 2 }])
  })

  it('a vocabulary says which concept cannot be, and where it ends', () => {
    const faults = (...items: string[]): string[] => readVocabularyFile(`concepts:\n${items.map(item => `  - ${item}\n`).join('')}`).problems.map(({ message }) => message)
    assert.deepEqual(faults('{ slot: outcome, name: warmth, broader: comfort }'), [])
    assert.deepEqual(faults('{ slot: outcome, name: warmth, broader: 3 }'), ['“broader” must be the name of a wider concept.'])
    assert.deepEqual(faults('{ slot: outcome, name: warmth, higher: better }'), ['Only a scale has a “range” and says what is “higher”.'])
    const many = Array.from({ length: 5001 }, (_, index) => `{ slot: outcome, name: warmth ${index} }`)
    assert.match(faults(...many).join(), /^Only the first 5000 concepts are read\.$/)
  })
})
