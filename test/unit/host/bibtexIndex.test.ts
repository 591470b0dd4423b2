import assert from 'node:assert/strict'
import { join } from 'node:path'
import { readBibtex } from '../../../server/src/engine/corpus/formats/bibtex/readBibtex.ts'
import { StudyPacker } from '../../../server/src/engine/corpus/shelf/packStudies.ts'
import { bibtexReader, indexBibtex, type BibtexIndex } from '../../../server/src/host/library/bibtexIndex.ts'
import { withFolder } from './folder.ts'

/** Whole and odd, in ASCII and beyond. */
const pieces = [
  '@string{jn = "Journal of " # "Things"}\n', '@article{a1, author={Lind, James and Müller, Ö.}, title={On {Lemons}: a cohort study}, journal={Acta}, year=2020, pages={1--3}, abstract={Response was 54.8% (17/31).}}\n',
  '@Article{ö2, author={Lind, J.}, title={Größe}, journal=jn, year = {2001}}\n', '@inproceedings{c3, title={A talk}, crossref={p4}}\n', '@proceedings{p4, title={The meeting}, year={2019}}\n', '@book{b5, title={No end\n',
  'A line of comment @ home with an 日本 𝒳\n', '  @misc{m6, title={Notes}} @misc{m7, title={On one line}}\n', '@comment{@book{x8, title={Kept}}\n', '@article(r9, title={Round})\n', '\r\n', '@article{d1,\r\n  title = "Quoted",\r\n  doi = {10.5555/D_1},\r\n  file = {/home/a/b.pdf}\r\n}\r\n',
  '@article{,title={No key}}\n', '@article{same, title={One}}\n', '@article{same, title={Two}, month=foo}\n', '\t@online{t, url={https://example.org}, title={Tab}, author={The {Lemon} Group}}\n',
]
/** Entries enough for findings to be read later, and for more than one block. */
const filling = Array.from({ length: 1200 }, (_, i) => `@article{fill${i},\n  author = {Abel, ${i % 7 === 0 ? 'Ü' : 'A'}. and Brandt, B.},\n  title = {Filling ${i}: ${'many words of no meaning, '.repeat(30)}the end},\n  year = {${1950 + i % 70}},\n  abstract = {${'Nothing was found. '.repeat(i % 60)}}\n}\n`)

/** Entries between the pieces, and the same with other line ends, at other places. */
const texts: Record<string, string> = {
  'all of them': pieces.join('') + filling.join('') + pieces.slice(1).join('').replaceAll(/\{([a-zö]*\d)/g, '{z$1'),
  'a mark of byte order and carriage returns': `\uFEFF${filling.join('').replaceAll('\n', '\r\n')}${pieces.join('')}`,
  'no end of the last line': `${filling.join('')}@article{last, title={Last}, year={2001}}`,
  'an entry without end': `${filling.join('')}@article{open, title={${'word '.repeat(400_000)}\n@book{after, title={After}}\n`,
}

function indexOf(path: string): { index: BibtexIndex, keys: BibtexIndex | null } {
  let keys: BibtexIndex | null = null
  return { index: indexBibtex(path, null, { keys: each => keys = each }), keys }
}

describe('index of a BibTeX file', function () {
  this.timeout(60_000)

  for (const [name, text] of Object.entries(texts)) {
    it(`has of ${name} what reading it whole gives`, () => withFolder({ 'a.bib': text }, folder => {
      const { index } = indexOf(join(folder, 'a.bib'))
      assert.equal(index.values, null)
      const read = bibtexReader(index)
      const studies = Array.from(index.places.starts, (_, row) => read(row)!)
      const packer = new StudyPacker()
      for (const study of studies) packer.add(study)
      assert.deepEqual(packer.finish(), index.packed)
      // A part that is longer than any entry is cut; else the file is read as in one piece.
      if (name !== 'an entry without end') assert.deepEqual(studies.map(({ csl }) => csl.title), readBibtex(text.replace('\uFEFF', ''), 'a.bib').studies.map(({ csl }) => csl.title))
      return Promise.resolve()
    }))
  }

  it('has the keys first, the same as in the end', () => withFolder({ 'a.bib': texts['all of them']!.replaceAll('fill', 'more').repeat(4) }, folder => {
    const { index, keys } = indexOf(join(folder, 'a.bib'))
    const packer = new StudyPacker()
    const known = (text: string) => new TextDecoder().decode(keys?.packed.keys.bytes).includes(text)
    for (const key of ['a1', 'ö2', 'more1199']) {
      assert.ok(known(key), key)
      packer.addKey(key)
    }
    const { terms } = packer.finish()
    for (const hash of terms.numbers) assert.ok(keys?.packed.terms.numbers.includes(hash) && index.packed.terms.numbers.includes(hash))
    return Promise.resolve()
  }))
})
