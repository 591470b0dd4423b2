import assert from 'node:assert/strict'
import { uniteLibraries } from '../../../../server/src/engine/corpus/uniteLibraries.ts'
import { finding, keys, study } from './fixtures.ts'
import type { Study } from '../../../../server/src/engine/corpus/study.ts'

const title = 'Ketamine against placebo in social anxiety disorder'
const bundled = (...given: Parameters<typeof study>): Study => ({ ...study(...given), bundled: true })

describe('uniteLibraries', () => {
  it("puts the writer's own first and keeps the order otherwise", () => {
    assert.deepEqual(keys(uniteLibraries([bundled('a', ': The first'), study('b', ': The second'), study('c', ': The third')])), ['b', 'c', 'a'])
  })

  const same: [string, Study, Study][] = [
    ['DOI', study('mine', ': Mine', { DOI: '10.1000/X' }), bundled('taylor2018', `: ${title}`, { DOI: '10.1000/x' })],
    ['PMID', study('mine', ': Mine', { PMID: '7' }), bundled('taylor2018', `: ${title}`, { PMID: '7' })],
    ['title, first author and year', study('mine', `Taylor 2018: ${title}`), bundled('taylor2018', `Taylor & Bloch 2018: ${title}`)],
    ['key', study('taylor2018', `: ${title}`), bundled('taylor2018', `: ${title}.`)],
    ['key, where one has no title', study('taylor2018', ''), bundled('taylor2018', `: ${title}`)],
  ]
  for (const [what, own, theirs] of same) {
    it(`takes two records for one work by ${what}`, () => {
      const [united, ...rest] = uniteLibraries([theirs, own])
      assert.deepEqual(keys(rest), [])
      assert.equal(united?.key, own.key)
      assert.equal(united?.csl.id, own.key)
      assert.equal(united?.bundled, false)
      assert.deepEqual(united?.aliases, own.key === 'taylor2018' ? [] : ['taylor2018'])
    })
  }

  const different: [string, Study, Study][] = [
    ['the same key for another title', study('smith2020', ': Sleep in shift workers'), bundled('smith2020', `: ${title}`)],
    ['the same key for another DOI', study('smith2020', '', { DOI: '10.1000/a' }), bundled('smith2020', `: ${title}`, { DOI: '10.1000/b' })],
    ['the same title in another year', study('mine', `Taylor 2011: ${title}`), bundled('taylor2018', `Taylor 2018: ${title}`)],
    ['the same short title', study('mine', 'Taylor 2018: Ketamine'), bundled('taylor2018', 'Taylor 2018: Ketamine')],
  ]
  for (const [what, own, theirs] of different) {
    it(`keeps two works apart: ${what}`, () => {
      const united = uniteLibraries([theirs, own])
      assert.equal(united.length, 2)
      assert.equal(new Set(keys(united)).size, 2)
      assert.deepEqual(united[0]?.csl.title, own.csl.title)
    })
  }

  it("keeps the writer's fields, fills its gaps and keeps all findings", () => {
    const own = study('mine', `Taylor 2018: ${title}`, { findings: [finding(1)], evidence: 'record' })
    const theirs = bundled('taylor2018', `Taylor & Bloch 2018: ${title}`, { DOI: '10.1000/x', design: 'crossover trial', findings: [finding(2), finding(3)], evidence: 'abstract' })
    const [united] = uniteLibraries([own, theirs])
    assert.equal(united?.csl.author?.length, 1)
    assert.equal(united?.csl.DOI, '10.1000/x')
    assert.equal(united?.design, 'crossover trial')
    assert.equal(united?.evidence, 'abstract')
    assert.deepEqual(united?.findings.map(({ statistic, source }) => [statistic.value, source]), [[1, 0], [2, 1], [3, 1]])
    assert.deepEqual(united?.sources.map(({ path }) => path), ['mine.md', 'taylor2018.md'])
    assert.deepEqual(united?.findings.map(({ statistic }) => statistic.group), [1, 2, 2])
  })

  it('leads references between studies to the keys that these have now', () => {
    const own = study('mine', `Taylor 2018: ${title}`)
    const theirs = bundled('taylor2018', `Taylor 2018: ${title}`)
    const other = bundled('glue2017', ': Doses of ketamine', { related: [{ key: 'taylor2018' }], numberedIn: { taylor2018: 7 }, misprinted: [{ in: 'taylor2018' }], findings: [finding(1, { level: 'secondary', by: 'taylor2018' })] })
    const relinked = uniteLibraries([own, theirs, other])[1]
    assert.deepEqual([relinked?.related[0]?.key, relinked?.numberedIn, relinked?.misprinted[0]?.in, relinked?.findings[0]?.by], ['mine', { mine: 7 }, 'mine', 'mine'])
  })

  describe('files named after a key', () => {
    const file = (key: string) => study(key, '', { attachment: true, evidence: 'full-text', findings: [finding(5)] })

    for (const name of ['popova2019', 'Popova2019', 'TRANSFORM-2']) {
      it(`join their study: ${name}.pdf`, () => {
        const [united, ...rest] = uniteLibraries([file(name), bundled('popova2019', `: ${title}`, { aliases: ['TRANSFORM-2'] })])
        assert.deepEqual(keys(rest), [])
        assert.equal(united?.key, 'popova2019')
        assert.equal(united?.evidence, 'full-text')
        assert.equal(united?.findings.length, 1)
        assert.equal(united?.csl.type, 'article-journal')
      })
    }

    it('are no study by themselves', () => assert.deepEqual(keys(uniteLibraries([file('draft'), bundled('popova2019', `: ${title}`)])), ['popova2019']))
  })

  it('does not change what it is given', () => {
    const given = Object.freeze([Object.freeze(study('mine', `Taylor 2018: ${title}`)), Object.freeze(bundled('taylor2018', `Taylor 2018: ${title}`))])
    assert.deepEqual(uniteLibraries(given), uniteLibraries(given))
  })
})
