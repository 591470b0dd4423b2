import assert from 'node:assert/strict'
import type { LostPart, Syntax } from '../../../../server/src/engine/manuscripts/manuscript.ts'
import { analyse } from '../../../../server/src/engine/index.ts'
import { library } from '../judging/library.ts'
import { readMarked, withMarks } from '../marked.ts'

describe('missing-part', () => {
  const cases: [what: string, syntax: Syntax, fixture: string, name: string][] = [
    ['a shortcode of Quarto', 'markdown', 'The file _a.qmd is there.\n\n{{< include ⟦_a.qmd⟧ >}}\n', '_a.qmd'],
    ['a child document', 'markdown', '```{r child="⟦_a.Rmd⟧"}\n```\n', '_a.Rmd'],
    ['a directive of MyST', 'markdown', '```{include} ⟦_a.md⟧\n```\n', '_a.md'],
    ['a name without its extension', 'latex', '\\begin{document}\n% \\input{chapters/one}\n\\input{⟦chapters/one⟧}\n\\end{document}\n', 'chapters/one.tex'],
    ['a name with its extension', 'latex', '\\begin{document}\n50\\% of it: \\input{⟦chapters/one.tex⟧}\n\\end{document}\n', 'chapters/one.tex'],
    ['Typst', 'typst', '#include "⟦one.typ⟧"\n', 'one.typ'],
    ['AsciiDoc', 'asciidoc', 'include::⟦one.adoc⟧[]\n', 'one.adoc'],
    ['nothing, where the name is nowhere', 'markdown', 'Nothing.\n', '_a.qmd'],
  ]
  for (const [what, syntax, fixture, name] of cases) {
    it(`is reported at ${what}`, () => {
      const { text, places } = readMarked(fixture)
      for (const reason of ['missing', 'circle'] satisfies LostPart['reason'][]) {
        const problems = analyse(text, library(), { syntax, lost: [{ name, reason }] }).problems.filter(({ code }) => code === 'missing-part')
        assert.equal(withMarks(text, problems), withMarks(text, places))
        for (const { message } of problems) assert.match(message, reason === 'missing' ? /cannot be found\.$/ : /in its turn, so neither can be made\.$/)
      }
    })
  }
})
