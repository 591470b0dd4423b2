import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Manuscript, Syntax } from '../../../../server/src/engine/manuscripts/manuscript.ts'
import { readManuscript } from '../../../../server/src/engine/manuscripts/readManuscript.ts'
import { samples } from './samples.ts'
import { processorTime } from '../processorTime.ts'

const syntaxes = Object.keys(samples) as Syntax[]

/** What holds of every manuscript, whatever the text. */
function sound({ text, prose, blocks, citations, references, ignores }: Manuscript): void {
  assert.equal(prose.length, text.length)
  for (const { start, end } of [...blocks, ...references, ...ignores]) assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} of ${text.length}`)
  for (const citation of citations) {
    assert.equal(citation.text, text.slice(citation.start, citation.end))
    assert.ok(citation.items.length > 0)
    for (const { key, start, end } of citation.items) {
      assert.ok(start <= end && end <= text.length)
      if (key !== undefined) assert.ok(text.slice(start, end).includes(key), `${key} in ${text.slice(start, end)}`)
    }
  }
  for (const { sentences } of blocks) for (const { start, end } of sentences) assert.ok(start < end && end <= text.length)
}

describe('bad input', () => {
  for (const syntax of syntaxes) {
    it(`${syntax}: cut off at every place, as while it is typed`, () => {
      const text = samples[syntax]
      for (let end = 0; end <= text.length; end++) sound(readManuscript(text.slice(0, end), syntax))
    }).timeout(60_000)

    it(`${syntax}: in the signs of every other syntax, and with letters lost`, () => {
      for (const text of Object.values(samples)) sound(readManuscript(text, syntax))
      const part = fc.record({ from: fc.constantFrom(...syntaxes), start: fc.nat(900), length: fc.nat(120) })
      fc.assert(fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        sound(readManuscript(parts.map(({ from, start, length }) => samples[from].slice(start, start + length)).join(''), syntax))
      }), { numRuns: 150, seed: 7 })
    }).timeout(60_000)

    const characters = syntax === 'markdown' ? 5_000_000 : 500_000
    it(`${syntax}: nothing, bytes, one line of ${characters} characters`, () => {
      sound(readManuscript('', syntax))
      sound(readManuscript(String.fromCharCode(...Array.from({ length: 5000 }, (_, index) => index * 7919 % 256)), syntax))
      const time = processorTime(() => { sound(readManuscript('Of 31 patients 17 responded [1] (Aust et al., 2019) '.repeat(characters / 52), syntax)) })
      assert.ok(time < 40_000, `${time} ms`)
    }).timeout(300_000)
  }

  it('reads three hundred citations in one bracket', () => {
    const keys = Array.from({ length: 300 }, (_, index) => `key${index}`)
    const counts = [
      readManuscript(`It is so [${keys.map((key) => `@${key}`).join('; ')}].`, 'markdown'),
      readManuscript(`It is so \\cite{${keys.join(',')}}.`, 'latex'),
      readManuscript(`It is so cite:[${keys.slice(0, 100).join(',')}].`, 'asciidoc'),
      readManuscript(`It is so ${keys.map((key) => `@${key}`).join(' ')}.`, 'typst'),
    ].map(({ citations }) => citations.map(({ items }) => items.length))
    assert.deepEqual(counts, [[300], [300], [100], [300]])
  })

  for (const unit of ['[', '(', '{', '$', '`', '#f(', '#f[', '\\cite{', '\\begin{tabular}{l} ', '\\begin{verbatim} ', '<!-- ', '/* ', '.. [a] b\n\n', '|===\n', '{cite}`', ':cite:`', '<<a', '@a ', '^1', '\\SI{', '+--+\n|a|\n', '- -- --\n', '% citewright-ignore\n', '"', '#let x = (', '<sup>', '*', '\\verb|', '~~~{note}\n', 'a & b \\\\ ', '\\bibitem{a} ']) {
    it(`time grows with the length of ${JSON.stringify(unit)}`, () => {
      for (const syntax of syntaxes) {
        const time = (length: number): number => {
          const text = unit.repeat(length / unit.length)
          return processorTime(() => { readManuscript(text, syntax) })
        }
        time(20_000)
        const short = time(50_000)
        const long = time(200_000)
        assert.ok(long < 600 || long < short * 9, `${syntax}: ${short.toFixed(0)} ms, four times as long ${long.toFixed(0)} ms`)
      }
    }).timeout(300_000)
  }
})
