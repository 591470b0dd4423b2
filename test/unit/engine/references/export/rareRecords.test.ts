import assert from 'node:assert/strict'
import { bibtexEntry } from '../../../../../server/src/engine/references/export/bibtexEntry.ts'
import { risRecord } from '../../../../../server/src/engine/references/export/risRecord.ts'
import { renderReference } from '../../../../../server/src/engine/references/rendering.ts'
import type { CslItem } from '../../../../../server/src/engine/corpus/study.ts'

const exported = (csl: Partial<CslItem>): { key: string, csl: CslItem, authorsComplete: boolean } => ({ key: 'moss2019', csl: { id: 'moss2019', type: 'book', title: 'Tea', ...csl }, authorsComplete: true })
const bibtex = (csl: Partial<CslItem>): string[] => bibtexEntry(exported(csl)).trim().split('\n').map(line => line.trim())
const ris = (csl: Partial<CslItem>): string[] => risRecord(exported(csl)).trim().split('\r\n')

describe('records of rare kinds', () => {
  it('BibTeX: a newspaper, a date in words, a name without a family, a type that it does not have', () => {
    assert.deepEqual(bibtex({ type: 'article-newspaper', issued: { raw: 'spring 2019' }, author: [{ given: 'Ada' }] }), ['@article{moss2019,', 'author = {{Ada}},', 'title = {Tea},', 'entrysubtype = {newspaper},', 'year = {spring 2019},', '}'])
    assert.deepEqual(bibtex({ type: 'song', 'container-title': 'Cups & saucers' })[0], '@misc{moss2019,')
    assert.deepEqual(bibtex({ type: 'book', issued: { literal: 'in print' } })[2], 'year = {in print},')
  })

  it('BibTeX: an address that only repeats the DOI is left out, another one stays', () => {
    assert.deepEqual(bibtex({ DOI: '10.1000/Tea', URL: 'https://doi.org/10.1000/tea' }).filter(line => line.startsWith('url')), [])
    assert.deepEqual(bibtex({ DOI: '10.1000/tea', URL: 'https://a.example/{x}' }).filter(line => line.startsWith('url')), ['url = {https://a.example/%7Bx%7D},'])
  })

  it('RIS: no date, a day, an institution, a name without a family, a type that it does not have', () => {
    assert.deepEqual(ris({ type: 'song', author: [{ literal: 'Tea Council' }, { given: 'Ada' }] }), ['TY  - GEN', 'ID  - moss2019', 'AU  - Tea Council', 'AU  - Ada', 'TI  - Tea', 'ER  -'])
    assert.deepEqual(ris({ issued: { 'date-parts': [[2019, 5, 1]] } }).filter(line => /^(?:PY|DA)/.test(line)), ['PY  - 2019', 'DA  - 2019/05/01'])
  })

  it('printed references: characters by their numbers, tags and entities that are not known', () => {
    assert.equal(renderReference('A&#233;B&#xE9;C&amp;D&unknown;E&#x110000;F <span class="x">G</span> <i>H</i>', 'text'), 'AéBéC&D&unknown;E&#x110000;F G H')
    assert.equal(renderReference('A <span>b</span> <i>c</i>', 'markdown'), 'A b *c*')
  })
})
