import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readSource } from '../../../../../server/src/engine/corpus/formats/formats.ts'
import type { SourceReading } from '../../../../../server/src/engine/corpus/study.ts'
import { processorTime } from '../../processorTime.ts'

/** Files of three records each, as they are cut into records. */
const files: Record<string, { records: string[], before?: string, after?: string }> = {
  'a.bib': {
    records: ['one', 'two', 'three'].map(key => `@article{${key},\n  title = {Trial ${key} of {Ketamine}},\n  author = "M{\\"u}ller, J{\\'o}rg and de Bie, Anna",\n  year = 2001, journal = jrn # { B},\n  abstract = {Response was 55\\% (p = .002).}\n}\n\n`),
    before: '@string{jrn = "Journal"}\n',
  },
  'a.ris': { records: ['one', 'two', 'three'].map(key => `TY  - JOUR\nID  - ${key}\nAU  - Feder, Adriana\nTI  - Trial ${key} of ketamine\nPY  - 2014/06/30/\nAB  - Response was 55%.\nER  - \n\n`) },
  'a.nbib': { records: ['101', '202', '303'].map(id => `PMID- ${id}\nTI  - Trial ${id} of ketamine.\nFAU - Feder, Adriana\nDP  - 2014 Jun\nAB  - Response was 55%\n      (p = .002).\n\n`) },
  'a.json': { records: ['one', 'two', 'three'].map((key, i) => `${i > 0 ? ',' : ''}\n  {"id": "${key}", "type": "article-journal", "title": "Trial ${key}", "abstract": "Response was 55\\u0025."}`), before: '[', after: '\n]\n' },
  'a.yaml': { records: ['one', 'two', 'three'].map(key => `- id: ${key}\n  type: article-journal\n  title: "Trial ${key}"\n  abstract: Response was 55%.\n`), before: 'references:\n' },
}

/** Text that damages a file in every format: brackets, quotes, line ends, markup, halves of surrogate pairs. */
const rubbish = fc.string({ unit: fc.constantFrom(...'{}[]()<>"\'\\,;:#=%&~$-_^|\n\r\t x0', 'TY  - ', 'PMID- ', '\uD800', '\u0000', 'é', '<!--', ']]>', '- '), maxLength: 12 })

/** A place in a file, as a fraction of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true })

function check({ studies, problems }: SourceReading, text: string): void {
  assert.deepEqual(problems.filter(({ code }) => code === 'unreadable-file'), [])
  for (const { start, end } of problems) assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`)
  for (const { fixes = [] } of problems) for (const { edits } of fixes) for (const { start, end } of edits) assert.ok(0 <= start && start <= end && end <= text.length)
  for (const { findings } of studies) for (const { statistic } of findings) assert.ok(statistic.start <= statistic.end && statistic.end <= text.length)
}

for (const [path, { records, before = '', after = '' }] of Object.entries(files)) {
  describe(`Damaged ${path.slice(2)}`, () => {
    const whole = before + records.join('') + after
    const titleOf = (reading: SourceReading) => reading.studies.map(({ csl }) => csl.title)
    const titles = titleOf(readSource(whole, path))

    it('is whole to begin with', () => assert.equal(titles.length, 3))

    it('is read wherever it is cut off, and keeps what stands before', () => {
      fc.assert(fc.property(place, at => {
        const text = whole.slice(0, Math.floor(at * whole.length))
        const reading = readSource(text, path)
        check(reading, text)
        const complete = records.filter((_, i) => text.startsWith(before + records.slice(0, i + 1).join(''))).length
        assert.deepEqual(titleOf(reading).slice(0, complete), titles.slice(0, complete))
      }), { numRuns: 150 })
    })

    it('is read whatever is deleted, inserted and put in another place', () => {
      fc.assert(fc.property(place, place, rubbish, (from, length, inserted) => {
        const start = Math.floor(from * whole.length)
        const text = whole.slice(0, start) + inserted + whole.slice(start + Math.floor(length * length * 200))
        check(readSource(text, path), text)
      }), { numRuns: 300 })
    })

    it('loses one record at most to damage in its midst', () => {
      fc.assert(fc.property(place, fc.nat(6), fc.string({ unit: fc.constantFrom(...'{}"\'\\,#=x 0é'), maxLength: 6 }), (at, deleted, inserted) => {
        const record = records[1] ?? ''
        // Not at its very beginning or end, where it is told from the others.
        const start = 22 + Math.floor(at * (record.length - 40))
        const text = before + (records[0] ?? '') + record.slice(0, start) + inserted + record.slice(start + deleted) + (records[2] ?? '') + after
        const read = titleOf(readSource(text, path))
        assert.ok(read.includes(titles[0]) && read.includes(titles[2]), JSON.stringify({ damaged: text.slice(before.length + (records[0] ?? '').length, -after.length || undefined), read }))
      }), { numRuns: 300 })
    })
  })
}

describe('Hostile files', () => {
  const bombs: Record<string, string> = {
    'braces.bib': `@book{a, title={${'{'.repeat(200_000)}`,
    'ats.bib': '@'.repeat(300_000),
    'heads.bib': '@a{'.repeat(100_000),
    'quotes.bib': `@book{a, ${'t="'.repeat(100_000)}`,
    'commas.bib': `@book{a${','.repeat(300_000)}`,
    'hashes.bib': `@book{a, t = x${' # x'.repeat(50_000)}}`,
    'open.bib': '@book{a, title={never closed,\n'.repeat(10_000),
    'comments.bib': '@comment{\n'.repeat(30_000),
    'percent.bib': `@book{a, ${'%\n'.repeat(100_000)}}`,
    'line.bib': `@book{a, title={${'word '.repeat(200_000)}}}`,
    'strings.bib': `@string{a = "x"}\n${'@string{a = a # a # a}\n'.repeat(2000)}@book{k, title = a # a}`,
    'chain.bib': Array.from({ length: 3000 }, (_, i) => `@book{k${i}, title={t}, crossref={k${i + 1}}}`).join('\n'),
    'circle.bib': Array.from({ length: 500 }, (_, i) => `@book{k${i}, xdata={${Array.from({ length: 20 }, (_, j) => `k${(i + j) % 500}`).join()}}}`).join('\n'),
    'names.bib': `@book{a, author={${'a and '.repeat(50_000)}}}`,
    'line.ris': `TY  - JOUR\nAB  - ${'word '.repeat(200_000)}\nER  - \n`,
    'tags.nbib': 'PMID- 1\n'.repeat(50_000),
    'deep.json': '['.repeat(100_000),
    'quote.json': `[{"id": "a", "type": "book", "title": "${'x'.repeat(500_000)}`,
    'lines.yaml': `references:\n${'- \n'.repeat(20_000)}`,
    'entities.xml': `<?xml version="1.0"?><!DOCTYPE article [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><article><front>&c;</front></article>`,
    'deep.xml': `<article><front>${'<sec>'.repeat(50_000)}`,
    'zeros.bib': '\u0000'.repeat(100_000),
  }
  for (const [path, text] of Object.entries(bombs)) {
    it(`${path} is read in no time`, function () {
      this.timeout(120_000)
      const time = processorTime(() => { check(readSource(text, path), text) })
      assert.ok(time < 8000, `${Math.round(time)} ms`)
    })
  }
})
