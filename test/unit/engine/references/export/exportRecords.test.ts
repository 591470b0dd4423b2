import assert from 'node:assert/strict'
import { readBibtex } from '../../../../../server/src/engine/corpus/formats/bibtex/readBibtex.ts'
import { readCslJson } from '../../../../../server/src/engine/corpus/formats/cslJson.ts'
import { readCslYaml } from '../../../../../server/src/engine/corpus/formats/cslYaml.ts'
import { readRis } from '../../../../../server/src/engine/corpus/formats/ris.ts'
import type { CslItem, SourceReading } from '../../../../../server/src/engine/corpus/study.ts'
import { appendRecord } from '../../../../../server/src/engine/references/export/appendRecord.ts'
import { exportRecords } from '../../../../../server/src/engine/references/export/exportRecords.ts'
import { article, names } from '../records.ts'
import { manyRecords } from '../manyRecords.ts'

const awkward = article({
  'title': 'CO<sub>2</sub> & 50% of PTSD {braces} in New York: a $5_000 trial',
  'author': [...names('Reed, Anna'), { 'family': 'Brook', 'given': 'Ab', 'non-dropping-particle': 'van der' }, { family: 'Marsh', given: 'Bo', suffix: 'Jr.' }, { literal: 'Office of Rivers and Lakes' }],
  'DOI': '10.1234/a_b(c)%d',
})
/** BibTeX and RIS know particles by their small letters only. */
const particle = /^(?:van der|de) /
const exportable = (csl: typeof awkward) => ({ key: csl.id, csl, authorsComplete: true })
const readers: Record<'bibtex' | 'ris' | 'csl-json', (text: string, path: string) => SourceReading> = { 'bibtex': readBibtex, 'ris': readRis, 'csl-json': readCslJson }

describe('exportRecords', () => {
  it('writes BibTeX', () => {
    assert.equal(exportRecords([exportable(article())], 'bibtex'), `@article{reed2014,
  author = {Reed, Anna and Marsh, Bo C. and Fenn, Dot},
  title = {Slow tides and quick rivers},
  journal = {Journal of Moving Water},
  shortjournal = {J Mov Water},
  year = {2014},
  month = {6},
  volume = {71},
  number = {6},
  pages = {681--688},
  doi = {10.1234/jmw.2014.62},
}
`)
    assert.match(exportRecords([{ ...exportable(article()), authorsComplete: false }], 'bibtex'), /Fenn, Dot and others\}/)
  })

  const dates: [issued: NonNullable<CslItem['issued']>, bibtex: string, biblatex: string][] = [
    [{ 'date-parts': [[2021, 3, 5]] }, 'year = {2021}, month = {3}', 'date = {2021-03-05}'],
    [{ 'date-parts': [[2021]] }, 'year = {2021}', 'date = {2021}'],
    [{ 'date-parts': [[2021, 12]] }, 'year = {2021}, month = {12}', 'date = {2021-12}'],
    [{ 'date-parts': [[2021, 3], [2021, 5]] }, 'year = {2021}, month = {3}', 'date = {2021-03/2021-05}'],
    [{ 'date-parts': [[1998], [2001]] }, 'year = {1998}', 'date = {1998/2001}'],
    [{ 'date-parts': [[2014]], 'season': 2 }, 'year = {2014}', 'date = {2014-22}'],
    [{ 'date-parts': [[1747]], 'circa': true }, 'year = {1747}', 'date = {1747~}'],
    [{ 'date-parts': [[-43, 3]] }, 'year = {-43}, month = {3}', 'date = {-0043-03}'],
    [{ literal: 'in press & more' }, 'year = {in press \\& more}', 'year = {in press \\& more}'],
  ]
  for (const [issued, ...written] of dates) {
    it(`writes ${JSON.stringify(issued)} for BibTeX and for BibLaTeX, which loses nothing of it`, () => {
      const entries = (['bibtex', 'biblatex'] as const).map(dialect => exportRecords([exportable(article({ issued }))], 'bibtex', dialect))
      assert.deepEqual(entries.map(entry => [...entry.matchAll(/(?:date|year|month) = .*(?=,)/g)].join(', ')), written)
      assert.deepEqual(readBibtex(entries[1]!, 'x').studies[0]?.csl.issued, issued)
    })
  }

  it('writes RIS', () => {
    const lines = exportRecords([exportable(article())], 'ris').split('\r\n')
    assert.deepEqual(lines.slice(0, 3), ['TY  - JOUR', 'ID  - reed2014', 'AU  - Reed, Anna'])
    assert.deepEqual(lines.slice(-3), ['DO  - 10.1234/jmw.2014.62', 'ER  - ', ''])
  })

  for (const format of ['bibtex', 'ris', 'csl-json'] as const) {
    it(`${format} is read back as the same records`, () => {
      const items = [awkward, ...manyRecords(100).filter(({ type }) => ['article-journal', 'book', 'chapter', 'thesis', 'report'].includes(type))]
      const { studies, problems } = readers[format](exportRecords(items.map(exportable), format), 'x')
      assert.deepEqual(problems, [])
      assert.deepEqual(studies.map(({ key }) => key), items.map(({ id }) => id))
      const plain = (title: string | undefined) => title?.replace(/<[^<>]+>/g, '').normalize('NFKC')
      studies.forEach(({ csl }, index) => {
        const item = items[index]!
        assert.equal(plain(csl.title), plain(item.title))
        assert.equal(csl.type, item.type)
        for (const field of ['container-title', 'volume', 'DOI'] as const) assert.equal(csl[field], item[field], `${field} of ${item.id}`)
        assert.equal(csl.issued?.['date-parts']?.[0]?.[0], item.issued?.['date-parts']?.[0]?.[0])
        assert.equal(csl.author?.length, item.author?.length)
        assert.deepEqual(csl.author?.map(({ family, literal }) => (family ?? literal)?.replace(particle, '')), item.author?.map(({ family, literal }) => (family ?? literal)?.replace(particle, '')))
      })
    })
  }
})

describe('appendRecord', () => {
  const record = exportable(article())
  function append(text: string, path: string): string {
    const result = appendRecord(text, path, record)
    assert.ok(result.ok, result.ok ? '' : result.message)
    const { start, end, newText } = result.value
    return text.slice(0, start) + newText + text.slice(end)
  }

  const files: [path: string, reader: (text: string, path: string) => SourceReading, texts: string[]][] = [
    ['a.bib', readBibtex, ['', '@book{x, title = {X}}', '@book{x, title = {X}}\n', '% my library\n\n@book{x, title = {X}}\n\n']],
    ['a.json', readCslJson, ['', '[]', '[{"id":"x","type":"book","title":"X"}]', '[\n  {\n    "id": "x",\n    "type": "book",\n    "title": "X"\n  }\n]\n', '{ "items": [{ "id": "x", "type": "book", "title": "X" }] }']],
    ['a.yaml', readCslYaml, ['', '- id: x\n  type: book\n  title: X\n', 'references:\n- id: x\n  type: book\n  title: X', '---\nreferences:\n  - id: x\n    type: book\n    title: X\n...\n']],
  ]
  for (const [path, reader, texts] of files) {
    for (const text of texts) {
      it(`adds to ${path}: ${JSON.stringify(text)}`, () => {
        const after = append(text, path)
        const { studies, problems } = reader(after, path)
        assert.deepEqual(problems, [])
        assert.deepEqual(studies.map(({ key }) => key), [...text.includes('x') ? ['x'] : [], 'reed2014'], after)
        const [twice] = [append(after.replaceAll('reed2014', 'other'), path)]
        assert.equal(reader(twice, path).studies.length, studies.length + 1)
        if (path.endsWith('.json')) JSON.parse(after)
      })
    }
  }

  it('writes dates as the file has them', () => {
    assert.match(append('@book{x, title = {X}, year = 1999}\n', 'a.bib'), /year = \{2014\},\n {2}month = \{6\}/)
    assert.match(append('@book{x,\n  title = {X},\n  date = {1999-03}\n}\n', 'a.bib'), /date = \{2014-06\}/)
  })

  it('keeps the line ends of Windows', () => assert.ok(!/(?<!\r)\n/.test(append('@book{x,\r\n title = {X}}\r\n', 'a.bib'))))

  it('says what it cannot add to', () => {
    for (const [text, path] of [['TY  - JOUR', 'a.ris'], ['{"a":[1]', 'a.json'], ['"x"', 'a.json'], ['title: x', 'a.yaml']] as const) {
      const result = appendRecord(text, path, record)
      assert.ok(!result.ok, text)
      assert.match(result.message, /cannot be added/)
    }
  })
})
