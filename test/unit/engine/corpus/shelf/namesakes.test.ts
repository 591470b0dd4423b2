import assert from 'node:assert/strict'
import { MaskedShelf } from '../../../../../server/src/engine/corpus/shelf/maskedShelf.ts'
import { MemoryShelf } from '../../../../../server/src/engine/corpus/shelf/memoryShelf.ts'
import { namesakesOf } from '../../../../../server/src/engine/corpus/shelf/namesakes.ts'
import type { Shelf } from '../../../../../server/src/engine/corpus/shelf/shelf.ts'
import type { Study } from '../../../../../server/src/engine/corpus/study.ts'
import { study } from '../fixtures.ts'

/** A shelf of studies that stand in one file. */
function shelf(path: string, studies: Study[], isBundled = false): MemoryShelf {
  return new MemoryShelf(studies.map(one => ({ study: { ...one, sources: [{ ...one.sources[0]!, path }] } })), isBundled)
}

/** The namesakes of the records of `own.bib`, and how often the search rested. */
function found(...shelves: Shelf[]): { namesakes: string[], rests: number } {
  const all = [...namesakesOf('own.bib', shelves)]
  const namesakes = all.filter(one => one !== null).map(({ path, key, title, doi, year }) => [path, key, title, doi ?? 'no DOI', year ?? 'no year'].join(' | '))
  return { namesakes, rests: all.filter(one => one === null).length }
}

describe('records of other files that may be meant by the same name', () => {
  const own = shelf('own.bib', [study('moss2019', 'Moss 2019: Tea', { DOI: '10.1000/TEA' }), study('birk2020', 'Birk 2020: Coffee')])

  it('share a key or a DOI, and are told with what they say', () => {
    const other = shelf('other.bib', [study('moss2019', 'Moss 2018: Other tea'), study('tea', 'Moss 2019: Tea', { DOI: '10.1000/tea' }), study('elm2018', 'Elm 2018: Milk')])
    assert.deepEqual(found(own, other).namesakes, ['other.bib | moss2019 | Other tea | no DOI | 2018', 'other.bib | tea | Tea | 10.1000/tea | 2019'])
  })

  it('are of other files only, and not of the bundled studies', () => {
    const again = shelf('own.bib', [study('moss2019', 'Moss 2019: Tea')])
    const bundled = shelf('bundled.md', [study('moss2019', 'Moss 2019: Tea')], true)
    assert.deepEqual(found(own, again, bundled).namesakes, [])
  })

  it('are not those that were deleted in an editor, on either side', () => {
    const other = shelf('other.bib', [study('moss2019', 'Moss 2018: Other tea'), study('birk2020', ': No year')])
    assert.deepEqual(found(own, new MaskedShelf(other, new Set([0]))).namesakes, ['other.bib | birk2020 | No year | no DOI | no year'])
    assert.deepEqual(found(new MaskedShelf(own, new Set([1])), other).namesakes, ['other.bib | moss2019 | Other tea | no DOI | 2018'])
  })

  it('are looked for with a rest now and then', () => {
    assert.equal(found(shelf('own.bib', Array.from({ length: 250 }, (_, index) => study(`key${index}`, `: Title ${index}`)))).rests, 3)
  })
})
