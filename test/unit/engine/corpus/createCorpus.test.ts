import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import { finding, keys, study } from './fixtures.ts'

const title = 'Efficacy of intravenous ketamine for treatment of chronic posttraumatic stress disorder'

describe('createCorpus', () => {
  it('takes the arms of a work from the record that names them', () => {
    const arms = [{ name: 'tea', n: 31 }] as never
    const work = (named: boolean) => study(named ? 'a' : 'b', 'Moss 2019: A trial of tea', { DOI: '10.1000/tea', ...named ? { arms } : {} })
    for (const order of [[true, false], [false, true]]) assert.deepEqual(createCorpus(order.map(work)).studies.map(each => each.arms), [arms])
  })

  const corpus = createCorpus([
    study('feder2014', `Feder & Parides 2014: ${title}`, { DOI: '10.1001/jamapsychiatry.2014.62', PMID: '24740528' }),
    study('popova2019', 'Popova & Daly 2019', { aliases: ['TRANSFORM-2'] }),
    study('ionescu2013', 'Ionescu 2013', { DOI: '10.1002/da.22095', misprinted: [{ in: 'george', key: 'ionescu2015', DOI: '10.1002/da.22355', title: 'The neurobiology of anxious states in depression' }] }),
    study('glue2023', 'Glue 2023', { confirmed: false, findings: [finding(12.5)] }),
    study('daly2019', 'Daly 2019', { findings: [finding(-4.1), finding(26.7, { level: 'secondary', by: 'yavi2022' })] }),
  ])

  it('finds a key as it is and without regard to case', () => {
    assert.equal(corpus.byKey('feder2014')?.key, 'feder2014')
    assert.equal(corpus.byKey('Feder2014')?.key, 'feder2014')
    assert.equal(corpus.byKey('feder2015'), undefined)
  })

  it('finds aliases however they are hyphenated', () => {
    for (const name of ['TRANSFORM-2', 'transform 2', 'Transform2']) assert.deepEqual(keys(corpus.byAlias(name)), ['popova2019'])
    assert.deepEqual(keys(corpus.byAlias('TRANSFORM-3')), [])
    assert.deepEqual(keys(corpus.byAlias('')), [])
  })

  it('finds misprinted keys, DOIs and titles', () => {
    assert.deepEqual(keys(corpus.byAlias('ionescu2015')), ['ionescu2013'])
    assert.deepEqual(keys(corpus.byDoi('https://doi.org/10.1002/DA.22355')), ['ionescu2013'])
    assert.deepEqual(keys(corpus.byTitle('The neurobiology of anxious states in depression')), ['ionescu2013'])
  })

  it('finds DOIs, PMIDs and titles', () => {
    assert.deepEqual(keys(corpus.byDoi('doi:10.1001/JAMApsychiatry.2014.62.')), ['feder2014'])
    assert.equal(corpus.byPmid('PMID: 24740528')?.key, 'feder2014')
    assert.deepEqual(keys(corpus.byTitle(`${title}.`)), ['feder2014'])
    assert.deepEqual(keys(corpus.byDoi('nothing')), [])
    assert.equal(corpus.byPmid(''), undefined)
  })

  it('suggests the nearest keys first, never unconfirmed ones', () => {
    assert.deepEqual(corpus.nearestKeys('fader2014', 3), ['feder2014'])
    assert.deepEqual(corpus.nearestKeys('glue2022', 3), [])
    assert.deepEqual(corpus.nearestKeys('x', 3), [])
    assert.deepEqual(corpus.nearestKeys('feder2014', 0), [])
  })

  it('finds by value the findings of confirmed studies, sign and all', () => {
    assert.deepEqual(corpus.byValue(-4.1).map(({ study: { key } }) => key), ['daly2019'])
    assert.deepEqual(corpus.byValue(4.1), [])
    assert.deepEqual(corpus.byValue(12.5), [])
  })

  it('lists what a work reports of others', () => {
    assert.deepEqual(corpus.reportedBy('yavi2022').map(({ finding: { statistic } }) => statistic.value), [26.7])
    assert.deepEqual(corpus.reportedBy('daly2019'), [])
  })

  it('answers any question', () => {
    fc.assert(fc.property(fc.string(), text => {
      corpus.byKey(text)
      corpus.byAlias(text)
      corpus.byDoi(text)
      corpus.byPmid(text)
      corpus.byTitle(text)
      corpus.byAuthorYear([text], false, text)
      corpus.byAuthorYear([], true, text)
      corpus.nearestKeys(text, 3)
    }))
  })
})
