import assert from 'node:assert/strict'
import { findingsOf, readOne } from './reading.ts'
import { keys } from '../fixtures.ts'
import { readSource } from '../../../../../server/src/engine/corpus/formats/formats.ts'

const entry = `feder2014:
  type: Article
  title: { value: Ketamine for chronic stress, short: Ketamine }
  author: ["Feder, Adriana", { name: Bie, given-name: Anna, prefix: de }]
  date: 2014-06
  page-range: 681-688
  serial-number: { doi: 10.1001/x.62, pmid: 24740528 }
  url: { value: https://example.org/x, date: 2020-01-02 }
  abstract: Response was 55% with ketamine.
  parent:
    type: Periodical
    title: JAMA Psychiatry
    volume: 71
    issue: 6
    serial-number: { issn: 2168-6238 }
`

describe('Hayagriva', () => {
  it('maps an entry and what it is part of to CSL', () => {
    const { key, csl, sources, evidence } = readOne('refs.yml', entry)
    const { abstract, ...item } = csl
    assert.deepEqual([key, sources[0]?.format, evidence, abstract], ['feder2014', 'hayagriva', 'abstract', 'Response was 55% with ketamine.'])
    assert.deepEqual(item, {
      id: 'feder2014', type: 'article-journal', title: 'Ketamine for chronic stress', 'title-short': 'Ketamine', author: [{ family: 'Feder', given: 'Adriana' }, { family: 'Bie', given: 'Anna', 'non-dropping-particle': 'de' }],
      'container-title': 'JAMA Psychiatry', issued: { 'date-parts': [[2014, 6]] }, volume: '71', issue: '6', page: '681-688', DOI: '10.1001/x.62', PMID: '24740528', ISSN: '2168-6238', URL: 'https://example.org/x', accessed: { 'date-parts': [[2020, 1, 2]] },
    })
  })

  it('finds figures in abstracts at their places', () => assert.deepEqual(findingsOf(readOne('refs.yml', entry), entry, raw => /55/.exec(raw)?.[0] ?? raw), ['abstract percentage 55']))

  const kinds: Record<string, string> = {
    'type: Article': 'article', 'type: Web': 'webpage', 'type: Thesis': 'thesis', 'type: Article\n  parent: { type: Newspaper, title: The Times }': 'article-newspaper', 'type: Chapter\n  parent: { type: Book, title: B }': 'chapter',
    'type: Article\n  parent: { type: Proceedings, title: P }': 'paper-conference', 'type: article\n  parent: [{ type: periodical, title: P }, { type: Misc }]': 'article-journal',
  }
  for (const [fields, type] of Object.entries(kinds)) it(`takes ${fields.replace('\n', ' ')} for ${type}`, () => assert.equal(readOne('a.yaml', `k:\n  ${fields}\n  title: T\n`).csl.type, type))

  it('keeps the other entries when one is broken', () => {
    const { studies, problems } = readSource(`${entry}broken:\n  type: Book\n  title: "never closed\n\nlast:\n  type: Book\n  title: Fine\n`, 'refs.yaml')
    assert.deepEqual([keys(studies), problems.length > 0], [['feder2014', 'last'], true])
  })

  it('does not take settings for a library', () => assert.deepEqual(keys(readSource('project:\n  type: website\nformat:\n  html:\n    toc: true\n', '_quarto.yml').studies), []))
})
