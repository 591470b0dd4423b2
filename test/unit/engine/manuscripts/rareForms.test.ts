import assert from 'node:assert/strict'
import { findIdentifiers } from '../../../../server/src/engine/manuscripts/identifiers.ts'
import type { Syntax } from '../../../../server/src/engine/manuscripts/manuscript.ts'
import { readManuscript } from '../../../../server/src/engine/manuscripts/readManuscript.ts'
import { blocksOf, expectCitations } from './described.ts'

/** Texts with their blocks, in forms that few writers use. */
const texts: [what: string, syntax: Syntax, text: string, blocks: string[]][] = [
  ['a line that begins like a caption in the middle of a paragraph', 'markdown', 'Text 5.\nTable: a word.', ['paragraph: Text 5. Table: a word.']],
  ['lists and headings that are quoted', 'markdown', '> - quoted item\n> # quoted heading', ['quote: quoted item', 'quote: quoted heading']],
  ['signs of emphasis that nothing opened or closes', 'markdown', 'A *b_ c* d_.', ['paragraph: A b_ c d_.']],
  ['characters by their numbers, and numbers that are none', 'markdown', '&#916; &#x394; &#1; &#xFFFFF; &nobody; 5', ['paragraph: Δ Δ &#1; &#xFFFFF; &nobody; 5']],
  ['code between longer signs than are in it, and math with a sign that is escaped', 'markdown', 'A `` code ``` more `` end and ``unclosed. $a \\$ b$ c.', ['paragraph: A end and ``unclosed. c.']],
  ['a meaning right under its term, and a comment over several lines with another on its last', 'markdown', 'Term\n: meaning 5\n\nc\nd 5 <!-- e\n--> f <!-- g --> h', ['paragraph: Term', 'paragraph: meaning 5', 'paragraph: c d 5 f h']],
  ['text of a page between tags', 'markdown', '<pre>\nnine 9\n</pre>\n\nten 10', ['paragraph: ten 10']],
  ['front matter in several parts', 'markdown', '---\ntitle: T\n---\n\nText.', ['paragraph: Text.']],
  ['literal blocks, targets, titled directives, and cells over several lines', 'restructuredtext',
    'Text::\n\n    literal 5\n\nMore.\n\n.. _target: https://a.example\n\n.. admonition:: Note 5\n\n   Text.\n\n.. list-table::\n\n   * - a\n     - b\n       more\n   * - c\n     - d\n',
    ['paragraph: Text:', 'paragraph: More.', 'caption: Note 5', 'paragraph: Text.', 'table-row: a | b more', 'table-row: c | d']],
  ['a literal block with text right behind it, directives with and without a title, and links by name', 'restructuredtext',
    'Text::\n\n  literal 5\nMore 6.\n\n.. note:: Words 7\n\n.. topic:: Head 8\n\nSee target_ and `two words`_.', ['paragraph: Text:', 'paragraph: More 6.', 'paragraph: Words 7', 'caption: Head 8', 'paragraph: See target and two words .']],
  ['a table in a cell', 'typst', '#table(columns: 2, [a], [5], table([c], [6]))', ['table-row: a | 5', 'table-row: c | 6']],
  ['addresses with and without words, cells with a style of their own', 'asciidoc', 'See https://a.example/x and https://b.example[words 5].\n\n|===\n2+|a |b\n\n^.^s|c |d\n|===\n', ['paragraph: See and words 5 .', 'table-row: a | b', 'table-row: c | d']],
  ['code of several lines, with comments in it', 'typst', '#let x = [a /* b\n\n c */\n d]\n\n#set text(\n  size: 5pt,\n)\n\nText.', ['paragraph: ', 'paragraph: ', 'paragraph: ', 'paragraph: Text.']],
  ['comments with slashes in them', 'typst', 'Text /* a // b */ 6. See https://a.example/x.', ['paragraph: Text 6. See .']],
]

describe('forms that few manuscripts have', () => {
  for (const [what, syntax, text, blocks] of texts) it(`${syntax}: ${what}`, () => assert.deepEqual(blocksOf(text, syntax), blocks))

  it('what the head of a document says of it', () => {
    const { doi, language } = readManuscript('= T\n:doi: 10.1234/abc\n:lang: de\n\nText.', 'asciidoc').metadata
    assert.deepEqual([doi, language], ['10.1234/abc', 'de'])
    assert.deepEqual(readManuscript(':bibliography: refs.bib\n\nText.', 'restructuredtext').metadata.bibliography, ['refs.bib'])
    const bomb = Array.from({ length: 9 }, (_, level) => `x${level}: &x${level} [${level === 0 ? 'a, b' : Array(10).fill(`*x${level - 1}`).join(', ')}]\n`).join('')
    assert.deepEqual(readManuscript(`---\n${bomb}bibliography: refs.bib\n---\n\nText.`, 'markdown').metadata.bibliography, [])
  })

  it('DOIs in links, and numbers of PubMed', () => {
    assert.deepEqual(findIdentifiers('See [10.1234/abc](https://a.example), 10.1234/def](x) and PMID: 24740528.').map(({ kind, value }) => `${kind} ${value}`), ['doi 10.1234/abc', 'doi 10.1234/def', 'pmid 24740528'])
  })

  const citations: [string, string[]][] = [
    ['⟦@a⟧--b and ⟦@c⟧: so, but not @fig-x.', ['a', 'c']],
    ['⟦[@fig-x; @moss2019]⟧ has it.', ['moss2019']],
    ['It is so ⟦(Moss, Fern 2019 2020 2021)⟧ and ⟦(Moss, 2019/2020)⟧.', ['Moss + Fern 2019', 'Moss + Fern 2020', 'Moss + Fern 2021', 'Moss 2019', 'Moss 2020']],
    ['![a](b.png){#plot}\n\n⟦[@plot; @moss2019]⟧ has it, and so has @plot.', ['moss2019']],
    ['It is so ⟦(British Tea Society [BTS], 2019; J. A. Moss, 2020, 2021; 2022)⟧, as ⟦J. A. Moss and B. Fern (2019)⟧ said.', ['British Tea Society 2019', 'Moss 2020', 'Moss 2021', 'Moss 2022', 'Moss + Fern 2019']],
  ]
  for (const [fixture, items] of citations) it(fixture, () => expectCitations(fixture, items, 'markdown'))

  it('end notes of LaTeX, whose mark and text stand apart', () => {
    const { notes } = readManuscript('Text\\endnotemark[3] more.\n\n\\endnotetext[3]{See \\cite{moss2019}.}', 'latex')
    assert.deepEqual(notes.map(({ name, mark, body }) => [name, mark !== null, body !== null]), [['end 3', true, false], ['end 3', false, true]])
  })

  it('entries without an author, and without a year', () => {
    const { references } = readManuscript('Text.\n\n# References\n\n1. (2019). Tea in spring.\n2. Moss A. Tea in autumn\n3. Rooms without a view.\n', 'markdown')
    assert.deepEqual(references.map(({ title }) => title?.text), ['Tea in spring', 'Tea in autumn', 'Rooms without a view'])
  })

  it('entries whose title stands in quotes behind the year, or is all there is', () => {
    const { references } = readManuscript('Text.\n\n# References\n\n1. "Tea and cups" J Tea 2019;1:2.\n2. Moss A. 2019. Tea in winter.\n3. Moss A (2019). “Tea in spring.” J Tea.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n', 'markdown')
    assert.deepEqual(references.map(({ title }) => title?.text), ['Tea and cups', 'Tea in winter', 'Tea in spring'])
  })
})
