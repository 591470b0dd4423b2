import assert from 'node:assert/strict'
import { readManuscript } from '../../../../server/src/engine/manuscripts/readManuscript.ts'
import { syntaxOf } from '../../../../server/src/engine/manuscripts/syntax.ts'
import { processorTime } from '../processorTime.ts'

function blocks(text: string): string[] {
  const { blocks, prose } = readManuscript(text, 'plaintext')
  return blocks.map(({ kind, start, end }) => `${kind}: ${prose.slice(start, end).replace(/\s+/g, ' ').trim()}`)
}

describe('plain text', () => {
  it('divides at blank lines and knows headings by their look', () => {
    assert.deepEqual(blocks('A Title\n\nThe first paragraph\nis wrapped.\n\nNot a heading.\n\n3.1  Patients\n\nText.'), [
      'heading: A Title', 'paragraph: The first paragraph is wrapped.', 'paragraph: Not a heading.', 'heading: 3.1 Patients', 'paragraph: Text.',
    ])
  })

  it('takes no sentence that ends in the numbers it cites for a heading', () => {
    assert.deepEqual(blocks('It fell by 12.7 points.1\n\nIt fell.¹˒²\n\nIt fell.[1,2]\n\nVersion 2.1\n\nText.').slice(0, 4).map((block) => block.split(':')[0]), ['paragraph', 'paragraph', 'paragraph', 'heading'])
  })

  it('reads list items', () => {
    assert.deepEqual(blocks('It has:\n• one thing\n• another, that\ngoes on\n\n1. first\n2. second'), [
      'paragraph: It has:', 'list-item: one thing', 'list-item: another, that goes on', 'list-item: first', 'list-item: second',
    ])
  })

  it('takes each line for a paragraph where lines are not wrapped', () => {
    const long = 'Word '.repeat(40).trim()
    assert.deepEqual(blocks(`${long}.\n${long}.\nCaption of a picture`).length, 3)
  })

  it('nests numbered sections, and page heads below them', () => {
    const { blocks } = readManuscript('1  Background\n\nText.\n\n1.1  Aims\n\nText.\n\nJournal of Examples\n\nText.\n\n2  Methods\n\nText.', 'plaintext')
    assert.deepEqual(blocks.filter(({ kind }) => kind === 'paragraph').map(({ section }) => section), [
      ['1  Background'], ['1  Background', '1.1  Aims'], ['1  Background', '1.1  Aims', 'Journal of Examples'], ['2  Methods'],
    ].map((section) => section.map((title) => title.replace(/\s+/g, ' '))))
  })

  it('leaves signs of Markdown alone', () => {
    assert.deepEqual(blocks('It cost $5 and $6 at p < .05* for *all* [@key].'), ['paragraph: It cost $5 and $6 at p < .05* for *all* [@key].'])
  })
})

describe('any text', () => {
  const hostile = ['', '\0', '\uD800', '[@', '[@]', '(((', '---', '---\n', '```', '<!--', '| |\n|-|', '# References', '# References\n\n[1]', '@{', '$', '\\', '\\begin{', '%', ')]}', '(2019)', '\r', '\r\n\r\n', '\uFEFF---\r\na: b\r\n---\r\n']
  for (const syntax of ['markdown', 'plaintext', 'latex'] as const) {
    it(`is read as ${syntax} without complaint, and keeps its length`, () => {
      for (const text of [...hostile, hostile.join(' '), hostile.join('\n\n')]) assert.equal(readManuscript(text, syntax).prose.length, text.length)
    })

    it(`of a megabyte is read as ${syntax} in time that grows with its length`, () => {
      for (const unit of ['[', '[@a ', '` `` ', '$a ', '*a ', '(', '(2019 ', 'Aust et al. (2019) ', '<!-- ', 'A. ', '[a](', '\\begin{equation} ', '@a ']) {
        const time = processorTime(() => { readManuscript(unit.repeat(1_000_000 / unit.length), syntax) })
        assert.ok(time < 6000, `${JSON.stringify(unit)} takes ${time} ms`)
      }
    }).timeout(300_000)
  }
})

describe('syntaxOf', () => {
  for (const [name, syntax] of Object.entries({ 'a/b.md': 'markdown', quarto: 'markdown', 'x.qmd': 'markdown', 'paper.TEX': 'latex', latex: 'latex', 'notes.txt': 'plaintext', plaintext: 'plaintext', constructor: 'plaintext' })) {
    it(`${name} is ${syntax}`, () => assert.equal(syntaxOf(name), syntax))
  }
})
