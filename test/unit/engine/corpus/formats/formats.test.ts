import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readSource } from '../../../../../server/src/engine/corpus/formats/formats.ts'
import { readOne } from './reading.ts'

describe('readSource', () => {
  const beginnings: Record<string, string> = {
    bibtex: '% my library\n@article{a, title={T}}', ris: 'TY  - JOUR\nTI  - T\nER  -\n', nbib: '\nPMID- 1\nTI  - T\n', 'csl-json': '[{"id":"a","title":"T"}]',
    jats: '<?xml version="1.0"?><article><front><article-meta/></front></article>',
  }
  for (const [format, text] of Object.entries(beginnings)) {
    it(`knows ${format} by its beginning`, () => {
      for (const path of ['library.txt', 'library', 'folder.d/library']) assert.equal(readOne(path, text).sources[0]?.format, format)
    })
  }

  it('takes other text for the full text of the study that it is named after', () => {
    const study = readOne('papers\\Feder2014.txt', 'Results\n\nResponse was 41% with ketamine.\n\nReferences\n\n1. Aust S. A trial. J Affect Disord. 2019;12:300-310.\n')
    assert.deepEqual([study.key, study.attachment, study.evidence, study.sources[0]?.structured, study.sources[0]?.path], ['Feder2014', true, 'full-text', false, 'papers/Feder2014.txt'])
    assert.deepEqual(study.findings.map(({ statistic }) => statistic.text), ['41'])
  })

  it('says when it knows no such format', () => assert.deepEqual(readSource('\u0001', 'a.bin').problems.map(({ code }) => code), ['no-study']))

  it('sums up more problems than anybody reads', () => {
    const { problems } = readSource('@article{,}\n'.repeat(500), 'a.bib')
    assert.equal(problems.length, 101)
    assert.match(problems.at(-1)?.message ?? '', /400 more/)
  })

  it('never throws, and its places lie within the file', () => {
    const scraps = ['@article{a,', 'title={', '}', '"', '---\n', 'id: a\n', 'type: book\n', 'citewright:\n', '## Read in the abstract\n', '- 5% ', '[{"id":"a",', '"title":"T"}', ']', '\\',
      'TY  - JOUR\n', 'AB  - p = .05\n', 'PMID- 1\n', '<article><front/>', '<body><p>', '</p>', '&amp;', '<table-wrap><table><tr><td>1%</td><td>2%</td>', '\u{1F600}', '\n', ' ']
    const path = fc.constantFrom('a.bib', 'a.json', 'a.yaml', 'a.md', '@a.md', 'a.ris', 'a.nbib', 'a.xml', 'a.txt', 'a')
    fc.assert(fc.property(path, fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 5 })), { maxLength: 25 }), (name, parts) => {
      const text = parts.join('')
      const { studies, problems } = readSource(text, name)
      const places = [...problems, ...studies.flatMap(({ findings }) => findings.flatMap(({ span, statistic }) => [span, statistic, ...statistic.printed]))]
      for (const { start, end } of places) assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} in ${JSON.stringify(text)}`)
      assert.deepEqual(readSource(text, name), { studies, problems })
    }), { numRuns: 500 })
  })
})
