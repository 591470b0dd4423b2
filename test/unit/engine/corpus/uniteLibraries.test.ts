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

  it('takes two records for one work by PMCID and by arXiv identifier, however it is written', () => {
    const at = (key: string, csl: object): Study => ({ ...study(key, ': Mine'), csl: { ...study(key, '').csl, ...csl } })
    assert.equal(uniteLibraries([at('a', { PMCID: 'PMC4031547' }), at('b', { PMCID: 'PMC4031547' })]).length, 1)
    assert.equal(uniteLibraries([at('a', { number: 'arXiv:2101.00001' }), at('b', { DOI: '10.48550/arXiv.2101.00001' }), at('c', { URL: 'https://arxiv.org/abs/2101.00001v3' })]).length, 1)
  })

  it('links a preprint and the article that became of it, and keeps them apart', () => {
    const preprint = study('pre', `Taylor 2018: ${title}`, { DOI: '10.1101/2018.01.02.123456', findings: [finding(1)] })
    const article = study('art', `Taylor 2018: ${title}`, { DOI: '10.1000/x', findings: [finding(2)] })
    const later = study('later', `Taylor 2024: ${title}`, { DOI: '10.1000/y' })
    const [first, second, third] = uniteLibraries([preprint, article, later])
    assert.deepEqual([first?.related, second?.related, third?.related], [
      [{ key: 'art', note: 'the article that became of this preprint' }], [{ key: 'pre', note: 'the preprint of this article' }], [],
    ])
    assert.deepEqual([first?.findings.length, second?.findings.length], [1, 1])
    assert.deepEqual(preprint.related, [])
  })

  it('knows of a work what a notice says of it', () => {
    const retracted = study('a', `Taylor 2018: ${title}`, { PMID: '7' })
    const notice = study('n', 'Editors 2020: Notice of retraction', { notices: [{ says: 'retracted', PMID: '7' }] })
    const [work, said] = uniteLibraries([retracted, notice])
    assert.deepEqual([work?.status, work?.related, said?.status, said?.related], ['retracted', [{ key: 'n', note: 'the notice' }], undefined, [{ key: 'a', note: 'what this notice is about' }]])
  })

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

    it('join the study whose key their name holds beside other words', () => {
      const [united, ...rest] = uniteLibraries([study('popova2019-nasal-spray', '', { attachment: true, aliases: ['popova2019'], evidence: 'full-text', findings: [finding(5)] }), bundled('popova2019', `: ${title}`)])
      assert.deepEqual([united?.key, united?.evidence, united?.findings.length, rest], ['popova2019', 'full-text', 1, []])
    })

    it('are studies of their own where their name holds a key that nobody has', () => {
      const paper = study('moor2023-sleep', '', { attachment: true, aliases: ['moor2023'], evidence: 'full-text', findings: [finding(5)] })
      const [first, second] = uniteLibraries([paper, bundled('popova2019', `: ${title}`)]).toReversed()
      assert.deepEqual([first?.key, first?.aliases, first?.attachment, first?.findings.length, second?.key], ['moor2023', ['moor2023-sleep'], undefined, 1, 'popova2019'])
    })

    it('are no study by themselves', () => assert.deepEqual(keys(uniteLibraries([file('draft'), bundled('popova2019', `: ${title}`)])), ['popova2019']))
  })

  it('does not change what it is given', () => {
    const given = Object.freeze([Object.freeze(study('mine', `Taylor 2018: ${title}`)), Object.freeze(bundled('taylor2018', `Taylor 2018: ${title}`))])
    assert.deepEqual(uniteLibraries(given), uniteLibraries(given))
  })
})
