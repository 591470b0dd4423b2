import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Syntax } from '../../../../server/src/engine/manuscripts/manuscript.ts'
import { manuscriptReader, readManuscript } from '../../../../server/src/engine/manuscripts/readManuscript.ts'
import { isFuzzing, trials } from '../../../fuzz/trials.ts'
import { samples } from './samples.ts'

const snippets = ['\n', '\n\n', ' ', 'a', '5', '[@', ']', '[@aust2019]', '@', '`', '```\n', '~~~', '<!--', '-->', '$', '%', '\\', '{', '}', '(', ')', '# ', '\n# References\n', '- ', '    ', '| ', '|---|\n', '---\n', '[1]', '[2]', '[3]', '¹',
  '(Aust et al., 2019)', '\\begin{verbatim}', '\\end{verbatim}', '\\begin{document}', '\\end{document}', '\\cite{a}', '\\begin{tabular}{l}', '.. ', '::\n\n   ', '====', '----\n', '|===\n', '////\n', '#', '#table(', '/*', '*/', '<arms>', '\r\n', ':::', '> ', '[^1]', '[^1]: ', '^[', '\\footnote{', '\\footnotemark ', '#footnote[', '.. [#n] ', '[#n]_', 'footnote:n[', '<table>', '<tr><td>', '</table>', '\uFEFF']

const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(30), insert: fc.constantFrom(...snippets) })

describe('a manuscript that is read while it is written', () => {
  for (const syntax of Object.keys(samples) as Syntax[]) {
    it(`equals one that is read from scratch: ${syntax}`, () => {
      fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        let text = samples[syntax]
        const reader = manuscriptReader(syntax)
        reader.read(text)
        for (const { at, length, insert } of edits) {
          const start = Math.floor(at * text.length)
          text = text.slice(0, start) + insert + text.slice(start + length)
          assert.deepEqual(reader.read(text), readManuscript(text, syntax))
        }
      }), trials(60))
    }).timeout(isFuzzing ? 0 : 600_000)
  }
})
