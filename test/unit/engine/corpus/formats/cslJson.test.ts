import assert from 'node:assert/strict'
import { findingsOf, readMarked, readOne } from './reading.ts'
import { keys } from '../fixtures.ts'
import { readSource } from '../../../../../server/src/engine/corpus/formats/formats.ts'

describe('CSL-JSON', () => {
  it('reads an item and brings its fields into shape', () => {
    const { csl } = readOne('library.json', JSON.stringify([{
      id: 'http://zotero.org/users/1/items/X', 'citation-key': 'feder2014', type: 'article-journal', title: ' Ketamine ', volume: 71,
      author: [{ family: 'Feder', given: 'Adriana' }, 'A group', {}, null], issued: { 'date-parts': [['2014', 6]] }, DOI: 'https://doi.org/10.1001/X.62', note: 'PMID: 24740528\nread',
    }]))
    assert.deepEqual(csl, {
      id: 'feder2014', type: 'article-journal', title: 'Ketamine', volume: '71', author: [{ family: 'Feder', given: 'Adriana' }, { literal: 'A group' }],
      issued: { 'date-parts': [[2014, 6]] }, DOI: '10.1001/X.62', PMID: '24740528', note: 'PMID: 24740528\nread', 'citation-key': 'feder2014',
    })
  })

  it('keeps the identifier of the reference manager as an alias', () => {
    assert.deepEqual(readOne('a.json', '{"id":"item-1","citation-key":"feder2014","type":"book"}').aliases, ['item-1'])
  })

  for (const [what, text] of Object.entries({
    'one item': '{"id":"a","type":"book","title":"T"}',
    'a list': '[{"id":"a","type":"book","title":"T"}]',
    'a wrapped list': '{ "items": [{"id":"a","type":"book","title":"T"}] }',
    'an unknown type': '[{"id":"a","type":"nonsense","title":"T"}]',
  })) it(`reads ${what}`, () => assert.deepEqual(readOne('a.json', text).key, 'a'))

  it('finds figures in abstracts at their places, escapes and all', () => {
    const text = String.raw`[{"id":"a","title":"T","custom":{"abstract":"9%"},"abstract":"Of \"all\", 55% responded (p\u00a0=\u2009.002).\nThen 12%."}]`
    assert.deepEqual(findingsOf(readOne('a.json', text), text), ['abstract percentage 55', 'abstract p-value .002', 'abstract percentage 12'])
  })

  describe('when it is broken', () => {
    it('loses only the broken item', () => {
      const { studies } = readMarked('a.json', '[{"id":"a","title":"A"},\n«{»"id":"b","title":unquoted},\n{"id":"c","title":"C"}]')
      assert.deepEqual(keys(studies), ['a', 'c'])
    })

    it('loses only the item that is never closed', () => {
      const { studies } = readMarked('a.json', '[{"id":"a","title":"A"},\n«{»"id":"b","title":"B",\n{"id":"c","title":"C"},\n{"id":"d","title":"D"}]')
      assert.deepEqual(keys(studies), ['a', 'c', 'd'])
    })

    it('loses only the item whose string is never closed', () => {
      const { studies } = readSource('[{"id":"a","title":"A},\n{"id":"b","title":"B"},\n{"id":"c","title":"C"}]', 'a.json')
      assert.deepEqual(keys(studies), ['b', 'c'])
    })
  })

  for (const text of ['{"name":"package","version":"1.0.0","scripts":{"test":"x"}}', '[]', '{}', '[1,2]', 'null', '']) {
    it(`says that there is no item in ${text || 'nothing'}`, () => assert.deepEqual(readSource(text, 'a.json').problems.map(({ code }) => code), ['no-study']))
  }

  it('is not fooled by special names', () => {
    const { csl } = readOne('a.json', '[{"id":"a","title":"T","__proto__":{"polluted":"yes"},"constructor":"c"}]')
    assert.equal((csl as Record<string, unknown>).polluted, undefined)
    assert.equal(({} as Record<string, unknown>).polluted, undefined)
  })
})

describe('CSL-YAML', () => {
  const item = 'id: feder2014\n  type: article-journal\n  title: Ketamine\n  issued: 2014\n  author:\n  - {family: Feder, given: A.}\n'

  for (const [what, text] of Object.entries({ 'under “references:”': `references:\n- ${item}`, 'a bare list': `- ${item}`, 'between dashes': `---\nreferences:\n- ${item}...\n` })) {
    it(`reads items ${what}`, () => {
      const { csl } = readOne('a.yaml', text)
      assert.deepEqual(csl, { id: 'feder2014', type: 'article-journal', title: 'Ketamine', issued: { 'date-parts': [[2014]] }, author: [{ family: 'Feder', given: 'A.' }] })
    })
  }

  it('loses only the broken item', () => {
    const { studies, problems } = readSource('references:\n- id: a\n  title: A\n- id: b\n  title: "B\n- id: c\n  title: C\n', 'a.yaml')
    assert.deepEqual(keys(studies), ['a', 'c'])
    assert.deepEqual(problems.map(({ code }) => code).slice(0, 1), ['broken-yaml'])
  })

  it('reads the references of a manuscript', () => {
    assert.deepEqual(keys(readSource('---\ntitle: My paper\nreferences:\n- id: a\n  title: A\n---\n\nText with 5%.\n', 'paper.md').studies), ['a'])
  })

  it('says that there is no item in other YAML', () => assert.deepEqual(readSource('jobs:\n  build: 1\n', 'ci.yml').problems.map(({ code }) => code), ['no-study']))
})
