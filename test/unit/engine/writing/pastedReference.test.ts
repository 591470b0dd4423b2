import assert from 'node:assert/strict'
import fc from 'fast-check'
import { pastedReference } from '../../../../server/src/engine/writing/pastedReference.ts'
import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import { record, study } from '../../lsp/studies.ts'
import { library } from './writing.ts'

describe('pastedReference', () => {
  const forms: [style: string, text: string, authors: string[], given: (string | undefined)[], fields: Record<string, string>][] = [
    ['APA', 'Moss, K. L., & Fern, P. (2015). Green rooms and their guests. Journal of Indoor Gardens, 4(2), 33–41. https://doi.org/10.5555/moss.2015', ['Moss', 'Fern'], ['K. L.', 'P.'],
      { 'title': 'Green rooms and their guests', 'container-title': 'Journal of Indoor Gardens', 'volume': '4', 'issue': '2', 'page': '33-41', 'DOI': '10.5555/moss.2015' }],
    ['Vancouver', '12. Moss KL, Fern P. Green rooms and their guests. J Indoor Gard. 2015;4(2):33-41.', ['Moss', 'Fern'], ['K. L.', 'P.'],
      { 'title': 'Green rooms and their guests', 'container-title': 'J Indoor Gard', 'volume': '4', 'page': '33-41' }],
    ['Harvard', 'Moss, K.L. and Fern, P. (2015) ‘Green rooms and their guests’, Journal of Indoor Gardens, 4(2), pp. 33–41.', ['Moss', 'Fern'], ['K.L.', 'P.'],
      { 'title': 'Green rooms and their guests', 'container-title': 'Journal of Indoor Gardens', 'volume': '4' }],
  ]
  for (const [style, text, authors, given, fields] of forms) {
    it(`makes a record of an entry in ${style} style`, () => {
      const pasted = pastedReference(text, library)
      assert.ok(pasted.ok, pasted.ok ? '' : pasted.message)
      const { study, known } = pasted.value
      assert.deepEqual([study.key, known, study.csl.issued], ['moss2015', false, { 'date-parts': [[2015]] }])
      assert.deepEqual(study.csl.author?.map(({ family }) => family), authors)
      assert.deepEqual(study.csl.author?.map(name => name.given), given)
      for (const [field, value] of Object.entries(fields)) assert.equal(study.csl[field], value, field)
    })
  }

  it('finds what the library has, however it is printed', () => {
    const pasted = pastedReference('Fava F. Sleep in winter. J Winter. 2008;1:2-3.', library)
    assert.ok(pasted.ok)
    assert.deepEqual([pasted.value.known, pasted.value.study.key], [true, 'fava2008'])
  })

  it('finds what the library has by its DOI', () => {
    const known = study('moss2015', { ...record('Moss 2015: Green rooms'), DOI: '10.5555/moss' })
    const pasted = pastedReference('https://doi.org/10.5555/MOSS', createCorpus([known]))
    assert.ok(pasted.ok)
    assert.deepEqual([pasted.value.known, pasted.value.study.key], [true, 'moss2015'])
  })

  it('takes a page of the web for one, and an organisation or a name alone as they are', () => {
    const made = (text: string): { type: string | undefined, authors: unknown } => {
      const pasted = pastedReference(text, library)
      assert.ok(pasted.ok, pasted.ok ? '' : pasted.message)
      return { type: pasted.value.study.csl.type, authors: pasted.value.study.csl.author }
    }
    assert.deepEqual(made('World Health Organization. (2020). Rooms of the world and their plants. https://example.org/rooms'), { type: 'webpage', authors: [{ literal: 'World Health Organization' }] })
    assert.deepEqual(made('Moss. (2015). Green rooms and their guests. Journal of Indoor Gardens, 4(2), 33–41.'), { type: 'article-journal', authors: [{ family: 'Moss' }] })
  })

  it('gives another key where the obvious one is taken', () => {
    const pasted = pastedReference('Fava, F. (2008). Another matter entirely. Journal of Springs, 3(1), 5–9.', library)
    assert.ok(pasted.ok)
    assert.equal(pasted.value.known ? '' : pasted.value.study.key, 'fava2008b')
  })

  it('knows that a list goes on', () => {
    const pasted = pastedReference('Moss KL, Fern P, et al. Green rooms and their guests. J Indoor Gard. 2015;4(2):33-41.', library)
    assert.ok(pasted.ok)
    assert.equal(pasted.value.study.authorsComplete, false)
  })

  it('says what to do where nothing can be made of it', () => {
    for (const [text, message] of [['', /paste one/], ['hello', /whole reference/], ['24740528', /No study of your library/], ['https://doi.org/10.5555/nobody', /No study of your library/]] as const) {
      const pasted = pastedReference(text, library)
      assert.ok(!pasted.ok, text)
      assert.match(pasted.message, message)
    }
  })

  it('never throws on anything', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200, unit: 'binary' }), text => { pastedReference(text, library) }), { numRuns: 300 })
  })
})
