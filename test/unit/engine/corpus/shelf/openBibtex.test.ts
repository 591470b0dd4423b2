import assert from 'node:assert/strict'
import { bibtexParts } from '../../../../../server/src/engine/corpus/formats/bibtex/parts.ts'
import { readBibtex } from '../../../../../server/src/engine/corpus/formats/bibtex/readBibtex.ts'
import { MemoryShelf } from '../../../../../server/src/engine/corpus/shelf/memoryShelf.ts'
import { OpenBibtex } from '../../../../../server/src/engine/corpus/shelf/openBibtex.ts'
import { hashOfText } from '../../../../../server/src/engine/corpus/shelf/pairs.ts'

const moss = '@article{moss2019, title = {Tea}, year = {2019}}\n'
const birk = '@article{birk2020, title = {Coffee}, year = {2020}}\n'
const elm = '@article{elm2018, title = {Milk}, year = {2018}}\n'

/** A file that was saved with these entries and is open as it is. */
function opened(...entries: string[]): OpenBibtex {
  const { studies } = readBibtex(entries.join(''), 'a.bib')
  const open = new OpenBibtex('a.bib')
  open.begin({ path: 'a.bib', shelf: new MemoryShelf(studies.map(study => ({ study }))), parts: entries.map(hashOfText), macros: ['@string{jod = {Journal of Drinks}}\n'] })
  for (const part of bibtexParts(entries.join(''))) open.add(part)
  return open
}

/** What counts, as "key title journal", changed entries first. */
function shown(open: OpenBibtex): string[] {
  return open.shelves().flatMap(shelf => Array.from({ length: shelf.size }, (_, row) => row).filter(row => shelf.has(row)).map(row => {
    const { key, csl } = shelf.study(row)!
    return [key, csl.title, csl['container-title']].filter(Boolean).join(' ')
  }))
}

describe('a BibTeX file that is open in an editor', () => {
  it('is the saved one as long as it says the same', () => {
    const open = opened(moss, birk)
    assert.equal(open.isSaved, true)
    assert.deepEqual(shown(open), ['moss2019 Tea', 'birk2020 Coffee'])
  })

  it('shows the entry that was changed in place of the saved one, and the saved one again when the change is taken back', () => {
    const open = opened(moss, birk, elm)
    const changed = birk.replace('Coffee', 'Cocoa')
    open.remove(birk)
    open.add(changed)
    assert.equal(open.isSaved, false)
    assert.deepEqual(shown(open), ['birk2020 Cocoa', 'moss2019 Tea', 'elm2018 Milk'])
    open.remove(changed)
    open.add(birk)
    assert.equal(open.isSaved, true)
    assert.deepEqual(shown(open), ['moss2019 Tea', 'birk2020 Coffee', 'elm2018 Milk'])
  })

  it('has what was deleted no longer, unless another copy of it is there', () => {
    const open = opened(moss, birk)
    open.add(birk)
    open.remove(birk)
    assert.deepEqual(shown(open), ['moss2019 Tea', 'birk2020 Coffee'])
    open.remove(birk)
    assert.deepEqual(shown(open), ['moss2019 Tea'])
  })

  it('has every copy of an entry until the last is deleted', () => {
    const open = opened(moss, birk, moss)
    assert.deepEqual(shown(open), ['moss2019 Tea', 'birk2020 Coffee', 'moss2019 Tea'])
    open.remove(moss)
    open.remove(moss)
    assert.deepEqual(shown(open), ['birk2020 Coffee'])
  })

  it('knows macros that were saved and those that were just written', () => {
    const open = opened(moss)
    open.add('@article{a, title = {A}, journal = jod}\n')
    open.add('@string{jom = {Journal of Milk}}\n')
    open.add('@article{b, title = {B}, journal = jom}\n')
    assert.deepEqual(shown(open), ['a A Journal of Drinks', 'b B Journal of Milk', 'moss2019 Tea'])
  })

  it('lets a new entry inherit from another new one', () => {
    const open = opened(moss)
    open.add('@inproceedings{part, title = {A part}, crossref = {Whole}}\n')
    open.add('@proceedings{whole, title = {The whole}}\n')
    assert.deepEqual(shown(open), ['part A part The whole', 'whole The whole', 'moss2019 Tea'])
  })

  it('may never have been saved', () => {
    const open = new OpenBibtex('a.bib')
    open.begin(null)
    assert.deepEqual([open.isSaved, shown(open)], [true, []])
    open.remove(moss)
    open.add(moss)
    assert.deepEqual([open.isSaved, shown(open)], [false, ['moss2019 Tea']])
  })
})
