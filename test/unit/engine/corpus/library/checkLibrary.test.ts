import assert from 'node:assert/strict'
import fc from 'fast-check'
import { checkLibrary } from '../../../../../server/src/engine/corpus/library/checkLibrary.ts'

/** Checks that exactly the stretches in `«…»` have a problem, with these codes in order. */
function check(marked: string, codes: string[], path = 'a.bib'): void {
  const text = marked.replace(/[«»]/g, '')
  const problems = checkLibrary(text, path, 2026)
  assert.deepEqual(problems.map(({ start, end }) => text.slice(start, end)), [...marked.matchAll(/«([^»]*)»/g)].map(([, place]) => place), JSON.stringify(problems))
  assert.deepEqual(problems.map(({ code }) => code), codes)
}

const entry = (fields: string) => `@misc{a, title={A}, ${fields}}`

describe('checkLibrary', () => {
  for (const year of ['«20144»', '«201»', '«2104»', '«1066»', '«2014-13-01»', '«2014-02-40»']) it(`reports the year ${year}`, () => check(entry(`date={${year}}`), ['impossible-year']))
  for (const year of ['2014', '1753', '2027', 'in press', 'n.d.', 'c1995', '1995--1996', '1995/1996', '2014-06/2014-08', '2014-21', '-0043', '199X', '2014-06-30', '2014~', '20140630']) {
    it(`is silent about ${year}`, () => check(entry(`date={${year}}`), []))
  }
  it('reports a month that there is not', () => check(entry('year=2014, month={«13»}'), ['impossible-year']))
  for (const month of ['jun', '{6}', '{June}', '"10~" # jun', '{Summer}']) it(`is silent about the month ${month}`, () => check(entry(`year=2014, month=${month}`), []))

  for (const doi of ['«10/abc»', '«none»', '«https://example.org/1»', '«https://doi.org/10.5555/x»', '«doi:10.5555/x»', '«10.5555/x.»']) it(`reports the DOI ${doi}`, () => check(entry(`doi={${doi}}`), ['invalid-doi']))
  for (const doi of ['10.5555/x', '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2', '10.1002/(SICI)1097{\\_}0258(199808)17', '10.5555/a\\_b', '{10.5555/x}']) it(`is silent about ${doi}`, () => check(entry(`doi={${doi}}`), []))

  it('reports the same key, also in another case, and copies', () => {
    check('@misc{a, title={A}}\n@misc{«A», title={B}}', ['duplicate-key'])
    check('@misc{a, title={A}}\n@misc{«a»,\n  title={A}}', ['duplicate-key'])
    const [copy] = checkLibrary('@misc{a, title={A}}\n@misc{a, title={A}}\n', 'a.bib', 2026)
    assert.deepEqual(copy?.fixes?.[0]?.edits, [{ start: 20, end: 40, newText: '' }])
  })

  it('tells two records of one work from two works with one DOI', () => {
    check('@misc{a, title={Lemon juice at sea}, doi={10.5555/x}}\n@misc{b, title={Lemon Juice at Sea.}, doi={«10.5555/X»}}', ['duplicate-record'])
    check('@misc{a, title={Lemon juice at sea}, doi={10.5555/x}}\n@misc{b, title={Vinegar on land}, doi={«10.5555/x»}}', ['conflicting-record'])
    check('@misc{a, title={A}, pmid={24740528}}\n@misc{b, title={A}, pmid={«24740528»}}', ['duplicate-record'])
    check('@misc{a, title={A}, doi={10.5555/x}}\n@misc{b, title={A}, doi={10.5555/y}}', [])
  })

  it('names an entry without a key by its kind, and adds the key of a copy to the other names of the first', () => {
    const problems = (text: string) => checkLibrary(text, 'a.bib', 2026).filter(({ code }) => code === 'duplicate-record')
    assert.match(problems('@misc{, title={Lemon juice at sea}, doi={10.5555/x}}\n@misc{b, title={Lemon juice at sea}, doi={10.5555/x}}')[0]!.message, /^This @misc has the same DOI/)
    const text = '@misc{a, ids={z}, title={Lemon juice at sea}, doi={10.5555/x}}\n@misc{b, title={Lemon juice at sea}, doi={10.5555/x}}\n'
    const fix = problems(text)[0]!.fixes!.find(({ title }) => title.includes('another name'))!
    assert.equal([...fix.edits].sort((a, b) => b.start - a.start).reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text).trim(), '@misc{a, ids={z,b}, title={Lemon juice at sea}, doi={10.5555/x}}')
  })

  it('does not take the DOI of a book for that of its chapters', () => check('@inbook{a, author={Lind}, title={A}, crossref={b}}\n@book{b, author={Lind}, title={B}, year=1753, doi={10.5555/b}}', []))

  it('reports what an article lacks, but not what it inherits', () => {
    check('«@article{a», title={A}, year=2001}', ['missing-field'])
    check('@article{a, author={Lind}, title={A}, date={2001}, eprint={2101.00001}, eprinttype={arxiv}}', [])
    check('@inproceedings{a, author={Lind}, title={A}, crossref={p}}\n@proceedings{p, title={P}, year=2001}', [])
  })

  it('reports authors that are not joined by "and", not names with commas in them', () => {
    check(entry('author={«Lind J, Cook J, Banks JP»}'), ['unjoined-authors'])
    assert.equal(checkLibrary(entry('author={Lind, James; UNESCO}'), 'a.bib', 2026)[0]?.fixes?.[0]?.edits[0]?.newText, 'Lind, James and UNESCO')
    for (const author of ['Lind, James', 'Lind, Jr., James', 'Lind, James and Cook, James', '{Food, Drugs; and More}', 'National Institute for Health and Care Excellence']) check(entry(`author={${author}}`), [])
  })

  it('checks RIS, MEDLINE and CSL-JSON too', () => {
    check('TY  - JOUR\nTI  - A\nPY  - «20144»\nDO  - «none»\nER  - \nTY  - JOUR\nTI  - A\nDO  - 10.5555/x\nER  - \nTY  - JOUR\nTI  - A\nDO  - «10.5555/x»\nER  - \n', ['impossible-year', 'invalid-doi', 'duplicate-record'], 'a.ris')
    check('PMID- 1\nTI  - A\nDP  - 2014 Jun\n\nPMID- «1»\nTI  - A\n', ['duplicate-record'], 'a.nbib')
    check('[{"id": "a", "type": "webpage", "title": "A", "DOI": "10.5555/x"}, {"id": "«a»", "type": "webpage", "title": "B"}, {"id": "c", "type": "webpage", "title": "C", "DOI": "«none»"}]', ['duplicate-key', 'invalid-doi'], 'a.json')
  })

  it('checks CSL-YAML and Hayagriva', () => {
    check('references:\n- id: a\n  type: book\n  title: A\n  author: [{family: Lind}]\n  issued: «20144»\n  DOI: "«https://doi.org/10.5555/x»"\n- id: «a»\n  type: webpage\n  title: B\n', ['impossible-year', 'invalid-doi', 'duplicate-key'], 'a.yaml')
    check('- id: «a»\n  type: article-journal\n  title: A\n', ['missing-field'], 'a.yml')
    check('lind:\n  type: article\n  title: A\n  date: «2104»\n  serial-number:\n    doi: 10.5555/x\ncook:\n  type: book\n  title: A\n  serial-number: {doi: «10.5555/X», pmid: 7}\n«banks»:\n  type: book\n', ['impossible-year', 'duplicate-record', 'missing-field'], 'a.yaml')
    const [doi] = checkLibrary('- id: a\n  type: webpage\n  title: A\n  DOI: "https://doi.org/10.5555/x"\n', 'a.yaml', 2026)
    assert.deepEqual(doi?.fixes?.[0]?.edits.map(({ newText }) => newText), ['10.5555/x'])
  })

  it('is silent about data that are no library', () => {
    const problems = checkLibrary('{"name": "x", "type": "module", "items": [{"id": 1}, {"id": 1}], "DOI": "none"}', 'package.json', 2026)
    assert.deepEqual(problems.map(({ code }) => code), ['no-study'])
  })

  it('finds in CSL-JSON what an article lacks, and a year that there was not', () => {
    check('[{"id": "«a»", "type": "article-journal", "title": "A"}]', ['missing-field'], 'a.json')
    check('[{"id": "a", "type": "book", "title": "A", "author": [{"family": "Lind"}], "issued": {"date-parts": [["«20144»"]]}}]', ['impossible-year'], 'a.json')
  })

  describe('against other files', () => {
    const other = { path: '/l/b.ris', key: 'lind', title: 'Lemon juice at sea', doi: '10.5555/x', year: '1753' }
    const against = (marked: string, codes: [code: string, severity?: string][], path = 'a.bib') => {
      const text = marked.replace(/[«»]/g, '')
      const problems = checkLibrary(text, path, 2026, [other])
      assert.deepEqual(problems.map(({ start, end }) => text.slice(start, end)), [...marked.matchAll(/«([^»]*)»/g)].map(([, place]) => place), JSON.stringify(problems))
      assert.deepEqual(problems.map(({ code, severity }) => severity === undefined ? [code] : [code, severity]), codes)
    }
    it('is silent where they agree, or say less', () => {
      against('@misc{lind, title={Lemon Juice at Sea.}, doi={10.5555/X}, year={1753}}', [])
      against('@misc{lind, title={Lemon juice at sea: a trial}, year={1753}}', [])
      against('@misc{cook, title={Voyages}, doi={10.5555/y}, year={1771}}', [])
      against('TY  - GEN\nID  - lind\nPY  - 1757\nER  - \n', [], 'a.ris')
    })
    it('reports another year and another DOI of the same work', () => {
      against('@misc{x, title={Lemon juice at sea}, doi={10.5555/x}, year={«1757»}}', [['conflicting-record', 'information']])
      against('@misc{lind, title={Lemon juice at sea}, doi={«10.5555/y»}, year={1753}}', [['conflicting-record', 'information']])
      against('lind:\n  type: book\n  title: Lemon juice at sea\n  date: «1757»\n', [['conflicting-record', 'information']], 'a.yaml')
      against('[{"id": "lind", "type": "webpage", "title": "Lemon juice at sea", "issued": {"date-parts": [[«1757»]]}}]', [['conflicting-record', 'information']], 'a.json')
    })
    it('reports it once where several files say so', () => {
      const problems = checkLibrary('@misc{lind, title={Vinegar on land}, year={1760}}', 'a.bib', 2026, [other, { ...other, path: '/l/c.ris' }])
      assert.deepEqual(problems.map(({ message }) => message), ['“lind” is another work in b.ris, “Lemon juice at sea”: a citation of it can mean only one of them.'])
    })
    it('reports another work under the same DOI or key', () => {
      against('@misc{x, title={Vinegar on land}, doi={«10.5555/x»}, year={1753}}', [['conflicting-record']])
      against('@misc{«lind», title={Vinegar on land}, year={1760}}', [['conflicting-record']])
    })
  })

  it('never throws, and its places and edits lie within the file', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'{}"@,=# \n', 'article', 'misc', 'doi', 'year', 'author', '10.5555/x', '2001', '20011', 'ids', 'a', 'and'), maxLength: 60 }), fc.constantFrom('a.bib', 'a.ris', 'a.nbib', 'a.json', 'a.yaml'), (text, path) => {
      for (const { start, end, fixes = [], related = [] } of checkLibrary(text, path, 2026)) {
        for (const span of [{ start, end }, ...related, ...fixes.flatMap(({ edits }) => edits)]) assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length)
      }
    }), { numRuns: 400 })
  })
})
