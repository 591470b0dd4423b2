import assert from 'node:assert/strict'
import { AuthorYearIndex } from '../../../../server/src/engine/corpus/authorYearIndex.ts'
import { nameForms } from '../../../../server/src/engine/corpus/authorNames.ts'
import { keys, study } from './fixtures.ts'

const index = new AuthorYearIndex([
  study('aust2019', 'Aust, Gärtner & Basso 2019'),
  study('aust2019solo', 'Aust 2019'),
  study('fava2008a', 'Fava, Rush & Alpert 2008'),
  study('fava2008b', 'Fava, Trivedi & Nierenberg 2008'),
  study('gartner2020', 'Gärtner & Otte 2020'),
  study('rot2010', 'aan het Rot, Collins & Murrough 2010'),
  study('elhage2022', 'El-Hage & Llorca 2022'),
  study('fda2019', '{U.S. Food and Drug Administration} 2019'),
  study('nice2022', '{National Institute for Health and Care Excellence} 2022', { aliases: ['NICE'] }),
  study('dwyer2021', 'Dwyer 2021', { authorsComplete: false }),
  study('george', 'George'),
  study('ionescu2013', 'Ionescu, Niciu & Zarate 2013', { misprinted: [{ in: 'george', year: '2015' }] }),
  study('mcinnes2022', 'McInnes, Qian & Heifets 2022', { misprinted: [{ in: 'george', year: '2023', authors: 'McIntyre, R. S., Rodrigues, N. B., ... & Rosenblat, J. D.' }] }),
  study('glue2023', 'Glue & Neehoff 2023'),
  study('glue2020', 'Glue, Neehoff & Sabadel 2020', { misprinted: [{ in: 'george', year: '2023' }] }),
])

/** Finds "Aust et al. 2019", "Aust & Gärtner 2019". */
function find(citation: string): string[] {
  const [, names = '', etAl, year = ''] = /^(.*?)( et al\.)? (\S+)$/.exec(citation) ?? []
  return keys(index.find(names.split(' & '), etAl !== undefined, year))
}

describe('forms of a name', () => {
  it('are with and without the suffix that braces keep with it', () => assert.deepEqual(nameForms({ family: 'Devine, Jr.', given: 'Warren D.' }), ['devinejr', 'devine']))
})

describe('AuthorYearIndex', () => {
  const found: Record<string, string[]> = {
    'Aust et al. 2019': ['aust2019'],
    'Aust 2019': ['aust2019solo'],
    'Aust & Gärtner & Basso 2019': ['aust2019'],
    'Aust & Gartner et al. 2019': ['aust2019'],
    'AUST et al. 2019b': ['aust2019'],
    'Fava et al. 2008': ['fava2008a', 'fava2008b'],
    'Fava & Trivedi et al. 2008': ['fava2008b'],
    'Gaertner & Otte 2020': ['gartner2020'],
    'Rot et al. 2010': ['rot2010'],
    'Aan Het Rot et al. 2010': ['rot2010'],
    'El Hage & Llorca 2022': ['elhage2022'],
    'FDA 2019': ['fda2019'],
    'Food & Drug Administration 2019': ['fda2019'],
    'US Food and Drug Administration 2019': ['fda2019'],
    'NICE 2022': ['nice2022'],
    'Dwyer et al. 2021': ['dwyer2021'],
    'George n.d.': ['george'],
  }
  for (const [citation, expected] of Object.entries(found)) it(`finds ${citation}`, () => assert.deepEqual(find(citation), expected))

  describe('where nothing rightly fits', () => {
    it('finds a misprinted year', () => assert.deepEqual(find('Ionescu et al. 2015'), ['ionescu2013']))
    it('finds misprinted authors with the misprinted year', () => assert.deepEqual(find('McIntyre et al. 2023'), ['mcinnes2022']))
    it('prefers what is rightly called so', () => assert.deepEqual(find('Glue & Neehoff 2023'), ['glue2023']))
  })

  for (const citation of ['Aust et al. 2018', 'Aust & Feder 2019', 'Gärtner et al. 2019', 'Georges n.d.', 'Nobody 2020', ' 2019']) {
    it(`does not find ${citation}`, () => assert.deepEqual(find(citation), []))
  }
})
