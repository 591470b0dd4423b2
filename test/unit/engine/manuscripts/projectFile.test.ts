import assert from 'node:assert/strict'
import { projectBibliographies, projectChapters } from '../../../../server/src/engine/manuscripts/projectFile.ts'

const bibliographies: [what: string, yaml: string, expected: string[]][] = [
  ['at the top', 'bibliography: refs.bib\n', ['refs.bib']],
  ['a list, each once, without blanks', 'bibliography: [a.bib, " b.bib ", a.bib, "", 3]\n', ['a.bib', 'b.bib']],
  ['of a book, a website and a project', 'book:\n  bibliography: a.bib\nwebsite:\n  bibliography: b.bib\nproject:\n  bibliography: [c.bib]\n', ['c.bib', 'a.bib', 'b.bib']],
  ['none', 'project:\n  type: book\n', []],
  ['broken', 'bibliography: [a.bib\n:::', ['a.bib']],
  ['no mapping', '- a.bib\n', []],
  ['aliases without end', `a: &a [x, x]\n${'b: &b [*a, *a, *a, *a]\n'.repeat(1)}bibliography: [${'*b, '.repeat(300)}*b]\n`, []],
]

const chapters: [what: string, yaml: string, expected: string[]][] = [
  ['chapters, parts and appendices of Quarto', 'book:\n  chapters:\n    - index.qmd\n    - part: Results\n      chapters: [a.qmd, b.qmd]\n  appendices: [z.qmd, a.qmd]\n', ['index.qmd', 'a.qmd', 'b.qmd', 'z.qmd']],
  ['files of bookdown, by output format', 'rmd_files:\n  html: [index.Rmd, " one.Rmd"]\n  latex: [index.Rmd]\n', ['index.Rmd', 'one.Rmd']],
  ['names without an ending and numbers are no files', 'book:\n  chapters: [index, 3, null]\n', []],
  ['no book', 'bibliography: a.bib\n', []],
  ['aliases without end', `a: &a [x.md, x.md]\nbook:\n  chapters: [${'*a, '.repeat(300)}*a]\n`, []],
]

describe('the file of a project', () => {
  for (const [what, yaml, expected] of bibliographies) it(`names bibliographies: ${what}`, () => assert.deepEqual(projectBibliographies(yaml), expected))
  for (const [what, yaml, expected] of chapters) it(`names chapters: ${what}`, () => assert.deepEqual(projectChapters(yaml), expected))
})
