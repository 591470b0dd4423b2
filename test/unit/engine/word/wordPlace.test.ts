import assert from 'node:assert/strict'
import { partText, placeText, WordPlaces } from '../../../../server/src/engine/word/wordPlace.ts'
import { readWord } from './described.ts'
import { heading, paragraph, wordFiles } from './wordFiles.ts'

const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`
const row = (...texts: string[]): string => `<w:tr>${texts.map(cell).join('')}</w:tr>`
const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`

const { manuscript } = readWord(wordFiles([
  paragraph('Before any heading.'),
  heading('Results'),
  paragraph('Nobody was cold.'),
  paragraph('Of those who had been given tea in the morning, 65% (20/31) were warm by noon, and nobody among them had asked for more of it.'),
  paragraph('Table 2. Warmth by drink', '<w:pStyle w:val="Beschriftung"/>'),
  table(row('Drink', 'Warm'), row('Tea', '20 (65%)'), row('Milk', '9 (29%)')),
  paragraph('Then came a table without a name.'),
  table(row('Drink', 'Cold'), row('Tea', '7 (23%)')),
  heading('References'),
  paragraph('Moss A. Tea in the morning. J Warm Drinks. 2019;4:10-19.'),
  paragraph('Birk T. Coffee in the evening. J Warm Drinks. 2020;5:20-29.'),
].join('')))
const places = new WordPlaces(manuscript)

/** The place of some words of the document. */
function placeOf(words: string): string {
  const start = manuscript.text.indexOf(words)
  assert.ok(start >= 0, words)
  return placeText(places.of({ start, end: start + words.length }))
}

describe('a place in a Word document, in words', () => {
  const cases: [words: string, expected: string][] = [
    ['any heading', 'paragraph 1: “Before any heading.”'],
    ['Results', 'heading: “Results”'],
    ['65% (20/31)', 'Results, paragraph 2: “who had been given tea in the morning, 65% (20/31) were warm by noon, and”'],
    ['asked for more', 'Results, paragraph 2: “by noon, and nobody among them had asked for more of it.”'],
    ['20 (65%)', 'Results, row 2 of Table 2: “20 (65%)”'],
    ['9 (29%)', 'Results, row 3 of Table 2: “9 (29%)”'],
    ['7 (23%)', 'Results, row 2 of the table: “7 (23%)”'],
    ['2020;5', 'entry 2 of the reference list: “Coffee in the evening. J Warm Drinks. 2020;5:20-29.”'],
  ]
  for (const [words, expected] of cases) it(words, () => assert.equal(placeOf(words), expected))

  it('is the text itself where there is no block', () => {
    const { manuscript: empty } = readWord(wordFiles(''))
    assert.equal(placeText(new WordPlaces(empty).of({ start: 0, end: 1 })), 'the text')
  })

  it('is cut at blanks only, and told without its words where only the part is asked for', () => {
    const { manuscript: long } = readWord(wordFiles(paragraph(`${'x'.repeat(80)}7%${'y'.repeat(80)}`)))
    const place = new WordPlaces(long).of({ start: 80, end: 82 })
    assert.deepEqual([partText(place), place.words.includes('7%')], ['paragraph 1', true])
  })
})
