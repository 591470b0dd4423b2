import assert from 'node:assert/strict'
import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import { record, study } from '../../lsp/studies.ts'

const studies = [
  study('aust2019', record('Aust, Gärtner, Basso 2019: Anxiety during ketamine infusions'), { bundled: true }),
  study('feder2014', { ...record('Feder, Parides 2014: Ketamine for chronic stress'), 'container-title': 'JAMA Psychiatry' }, { bundled: true }),
  study('feder2021', record('Feder, Costi 2021: Repeated ketamine'), { bundled: true }),
  study('popova2019', record('Popova, Daly 2019: Esketamine nasal spray'), { bundled: true, aliases: ['TRANSFORM-2'] }),
  study('ghost2020', record('Feder 2020: Not found anywhere'), { bundled: true, confirmed: false }),
  study('zeta', record('Feder 2014: My own copy')),
]

const corpus = createCorpus(studies)

const found = (query: string, cited: string[] = [], limit = 100): string[] =>
  corpus.search(query, { limit, cited: key => cited.includes(key) }).map(({ key }) => key)

describe('study search', () => {
  const cases: [string, string[]][] = [
    ['feder', ['feder2014', 'feder2021', 'zeta']],
    ['Feder 2021', ['feder2021']],
    ['ketamine stress', ['feder2014']],
    ['stress ketamine', ['feder2014']],
    ['jama', ['feder2014']],
    ['gartner', ['aust2019']],
    ['GÄRTNER', ['aust2019']],
    ['transform-2', ['popova2019']],
    ['popova2019', ['popova2019']],
    ['nothing like it', []],
    ['tamine', []],
  ]
  for (const [query, keys] of cases) {
    it(`${query}: ${keys.join(', ') || 'nothing'}`, () => assert.deepEqual(found(query), keys))
  }

  it('finds author and year typed as one word', () => assert.deepEqual(found('costi2021'), ['feder2021']))

  it('puts the own library first where nothing else decides', () => assert.equal(found('')[0], 'zeta'))

  it('puts what is cited already first among equals', () => assert.deepEqual(found('feder', ['feder2021'])[0], 'feder2021'))

  it('never offers a study whose record is not confirmed', () => {
    assert.deepEqual(found('ghost'), [])
    assert.ok(!found('').includes('ghost2020'))
  })

  it('keeps to the limit', () => assert.equal(found('', [], 2).length, 2))

  it('takes any query', () => {
    for (const query of ['(', '\\', '[a-', '\ud800', '  ', '*'.repeat(10_000)]) assert.ok(Array.isArray(found(query)))
  })
})
