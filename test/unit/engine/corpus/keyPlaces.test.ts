import assert from 'node:assert/strict'
import { keyPlaces } from '../../../../server/src/engine/corpus/keyPlaces.ts'
import type { Source } from '../../../../server/src/engine/corpus/study.ts'

/** The text with `⟦…⟧` around each place that defines the key. */
function marked(text: string, format: Source['format'], key: string): string {
  return keyPlaces(text, format, key).reduceRight((shown, { start, end }) => `${shown.slice(0, start)}⟦${shown.slice(start, end)}⟧${shown.slice(end)}`, text)
}

const cases: [format: Source['format'], key: string, expected: string][] = [
  ['bibtex', 'moss2019', '@book{moss2019a, note = {moss2019}}\n  @Article{ ⟦moss2019⟧, crossref = {moss2019}}\n@misc(⟦moss2019⟧)'],
  ['bibtex', 'a+b', '@misc{⟦a+b⟧, title = {x}}\n@misc{aab, title = {x}}'],
  ['csl-json', 'moss2019', '[{"id": "⟦moss2019⟧", "title": "moss2019"}, {"citation-key":"⟦moss2019⟧"}, {"id": "moss2019b"}]'],
  ['study-note', 'moss2019', '---\nid: "⟦moss2019⟧"\nrelated: moss2019\n---\nreferences:\n- id: ⟦moss2019⟧\n'],
  ['ris', 'moss2019', 'TY  - JOUR\nID  - ⟦moss2019⟧\nTI  - moss2019\n'],
  ['nbib', '12', 'PMID- 12\n'],
]

describe('where a library defines a key', () => {
  for (const [format, key, expected] of cases) it(`${format}: ${key}`, () => assert.equal(marked(expected.replace(/[⟦⟧]/g, ''), format, key), expected))

  it('is nowhere for what is too long for a key', () => assert.deepEqual(keyPlaces(`@misc{${'k'.repeat(400)},}`, 'bibtex', 'k'.repeat(400)), []))
})
