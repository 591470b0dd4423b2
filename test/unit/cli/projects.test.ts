import assert from 'node:assert/strict'
import { bibliography } from './library.ts'
import type { CheckOutput } from './output.ts'
import { citewright, folderOf } from './run.ts'

const list = '\n# References\n\nAust, S., Gärtner, M., & Basso, L. (2019). Anxiety during the infusion of an example. Journal, 29, 1-2.\n\nBerman, R., & Krystal, J. (2000). Effects of an example in people. Journal, 47, 351-354.\n'

/** Files of a project, what is checked, and each problem as "file: code “place”". */
interface Case { files: Record<string, string>, check: string[], problems: string[], checked?: string[] }

const whole = (body: string): string => `\\documentclass{book}\n\\begin{document}\n${body}\n\\end{document}\n`

const cases: Record<string, Case> = {
  'a thesis in LaTeX, with the bibliography in the main file': {
    files: { 'thesis/main.tex': whole('\\include{parts/one}\n\\input{parts/two.tex}\n\\bibliography{refs}'), 'thesis/parts/one.tex': 'Seen \\cite{reed2014}.\n', 'thesis/parts/two.tex': 'Seen \\cite{nobody2000}.\n', 'thesis/refs.bib': bibliography },
    check: ['thesis/main.tex'],
    problems: ['thesis/parts/two.tex: unknown-citation “nobody2000”'],
    checked: ['thesis/main.tex', 'thesis/parts/one.tex', 'thesis/parts/two.tex'],
  },
  'one chapter, which names its root': {
    files: { 'main.tex': whole('\\subfile{parts/one}\\bibliography{refs}'), 'parts/one.tex': '\\documentclass[../main.tex]{subfiles}\n\\begin{document}\nSeen \\cite{reed2014}.\n\\end{document}\n', 'refs.bib': bibliography },
    check: ['parts/one.tex'],
    problems: [],
    checked: ['parts/one.tex'],
  },
  'Quarto, with the list in a part': {
    files: { 'main.qmd': 'So say (Aust et al., 2019) and (Nobody, 2001).\n\n{{< include parts/_list.qmd >}}\n', 'parts/_list.qmd': `So say Berman and Krystal (2000).\n${list}` },
    check: ['main.qmd'],
    problems: ['main.qmd: missing-reference “Nobody, 2001”'],
  },
  'R Markdown, checked with its child documents in the folder': {
    files: { 'paper.Rmd': '```{r child="one.Rmd"}\n```\n\n```{r child="two.Rmd"}\n```\n', 'one.Rmd': 'So say (Aust et al., 2019) and (Aust et al., 2018).\n', 'two.Rmd': `So say Berman and Krystal (2000).\n${list}` },
    check: ['.'],
    problems: ['one.Rmd: missing-reference “Aust et al., 2018”'],
  },
  'a book of Quarto': {
    files: { '_quarto.yml': 'project:\n  type: book\nbook:\n  chapters:\n    - index.qmd\n    - part: Results\n      chapters: [two.qmd]\n  appendices: [list.qmd]\n', 'index.qmd': 'So say (Aust et al., 2019).\n', 'two.qmd': 'So say Berman and Krystal (2000), and (Nobody, 2001).\n', 'list.qmd': list },
    check: ['two.qmd'],
    problems: ['two.qmd: missing-reference “Nobody, 2001”'],
    checked: ['two.qmd'],
  },
  'a book of bookdown': {
    files: { '_bookdown.yml': 'rmd_files: ["index.Rmd", "list.Rmd"]\n', 'index.Rmd': 'So say (Aust et al., 2019).\n', 'list.Rmd': list },
    check: ['index.Rmd', 'list.Rmd'],
    problems: ['list.Rmd: uncited-reference “Berman, R., & Krystal, J. (2000). Effects of an example in people. Journal, 47, 351-354.”'],
  },
  'a project that is no book': {
    files: { '_quarto.yml': 'project:\n  type: website\n', 'a.qmd': `So say (Aust et al., 2019).\n${list}`, 'b.qmd': 'So say Berman and Krystal (2000).\n' },
    check: ['a.qmd'],
    problems: ['a.qmd: uncited-reference “Berman, R., & Krystal, J. (2000). Effects of an example in people. Journal, 47, 351-354.”'],
  },
  'a file that is not there': {
    files: { 'main.tex': `\\input{glyphtounicode}\n${whole('\\input{parts/gone}\\input{\\here/x}')}` },
    check: ['main.tex'],
    problems: ['main.tex: missing-part “parts/gone”'],
  },
  'files that take each other in': {
    files: { 'a.qmd': '{{< include b.qmd >}}\n', 'b.qmd': 'Text.\n\n{{< include c.qmd >}}\n', 'c.qmd': '{{< include a.qmd >}}\n' },
    check: ['a.qmd'],
    problems: ['a.qmd: missing-part “b.qmd”', 'b.qmd: missing-part “c.qmd”', 'c.qmd: missing-part “a.qmd”'],
  },
  'a file outside of the project, which is left alone': {
    files: { 'outside.qmd': list, 'project/citewright.json': '{}', 'project/main.qmd': 'So say Berman and Krystal (2000).\n\n{{< include ../outside.qmd >}}\n\n{{< include ../gone.qmd >}}\n' },
    check: ['project/main.qmd'],
    problems: [],
    checked: ['project/main.qmd'],
  },
}

describe('a manuscript of several files', function () {
  this.timeout(60_000)
  for (const [what, { files, check, problems, checked }] of Object.entries(cases)) {
    it(`is checked as one: ${what}`, async () => {
      const folder = folderOf(files)
      const { stdout, stderr } = await citewright(folder, 'check', '--no-bundled-corpus', '--format', 'json', '--fail-on', 'never', ...check)
      assert.equal(stderr, '')
      const output = JSON.parse(stdout) as CheckOutput
      assert.deepEqual(output.files.flatMap(({ path, problems: found }) => found.map(({ code, start, end }) => `${path}: ${code} “${files[path]!.slice(start, end)}”`)), problems)
      if (checked !== undefined) assert.deepEqual(output.files.map(({ path }) => path), checked)
    })
  }
})
