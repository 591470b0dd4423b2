import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Syntax } from '../../../../server/src/engine/manuscripts/manuscript.ts'
import { manuscriptReader, readManuscript } from '../../../../server/src/engine/manuscripts/readManuscript.ts'
import { samples } from './samples.ts'

const snippets = ['\n', '\n\n', ' ', 'a', '5', '[@', ']', '[@aust2019]', '@', '`', '```\n', '~~~', '<!--', '-->', '$', '%', '\\', '{', '}', '(', ')', '# ', '\n# References\n', '- ', '    ', '| ', '|---|\n', '---\n', '[1]', '[2]', '[3]', '¹',
  '(Aust et al., 2019)', '\\begin{verbatim}', '\\end{verbatim}', '\\begin{document}', '\\end{document}', '\\cite{a}', '\\begin{tabular}{l}', '.. ', '::\n\n   ', '====', '----\n', '|===\n', '////\n', '#', '#table(', '/*', '*/', '<arms>', '\r\n', ':::', '> ', '\uFEFF']

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
      }), { numRuns: Number(process.env.FUZZ ?? 60), seed: 5 })
    }).timeout(600_000)

    it(`reads only what a letter touched: ${syntax}`, () => {
      const paragraph = 'Of 31 patients, 17 responded (Aust et al., 2019).\n\n'
      const text = samples[syntax] + paragraph.repeat(400)
      const reader = manuscriptReader(syntax)
      reader.read(text)
      const at = text.length - 20
      const changed = `${text.slice(0, at)}x${text.slice(at)}`
      const took = (read: () => unknown): number => Math.min(...[1, 2, 3, 4, 5].map(() => {
        const started = performance.now()
        read()
        return performance.now() - started
      }))
      let turn = 0
      const step = took(() => reader.read(turn++ % 2 === 0 ? changed : text))
      const whole = took(() => readManuscript(changed, syntax))
      assert.ok(step < whole, `${step.toFixed(1)} ms for a letter, ${whole.toFixed(1)} ms for all`)
    }).timeout(60_000)
  }
})
