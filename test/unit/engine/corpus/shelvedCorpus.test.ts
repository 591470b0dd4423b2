import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import { deferFindings } from '../../../../server/src/engine/corpus/deferFindings.ts'
import { readBibtex } from '../../../../server/src/engine/corpus/formats/bibtex/readBibtex.ts'
import { MaskedShelf } from '../../../../server/src/engine/corpus/shelf/maskedShelf.ts'
import { MemoryShelf } from '../../../../server/src/engine/corpus/shelf/memoryShelf.ts'
import { PackedShelf } from '../../../../server/src/engine/corpus/shelf/packedShelf.ts'
import { StudyPacker } from '../../../../server/src/engine/corpus/shelf/packStudies.ts'
import { ShelvedCorpus } from '../../../../server/src/engine/corpus/shelf/shelvedCorpus.ts'
import { studyLabel } from '../../../../server/src/engine/references/studyLabel.ts'
import type { Corpus } from '../../../../server/src/engine/corpus/corpus.ts'
import type { Study } from '../../../../server/src/engine/corpus/study.ts'
import { readVocabularyFile } from '../../../../server/src/engine/corpus/formats/vocabularyFile.ts'
import { bundledCorpus } from '../bundled.ts'
import { finding, study } from './fixtures.ts'

const source = { path: 'library.bib', format: 'bibtex', structured: false } as const
const options = { limit: 50, cited: () => false }

/** A shelf as a large library has it: nothing but the pack is in memory. */
function packed(studies: readonly Study[]): PackedShelf {
  const packer = new StudyPacker()
  for (const study of studies) packer.add(study)
  return new PackedShelf(packer.finish(), source, row => studies[row] ?? null)
}

/** What a corpus answers to every kind of question about some studies, as keys. */
function answers(corpus: Corpus, studies: readonly Study[]): unknown[] {
  const keys = (found: readonly (Study | undefined)[]) => found.map(study => study?.key)
  return studies.map(({ key, csl, aliases }) => {
    const family = csl.author?.[0]?.family ?? csl.author?.[0]?.literal ?? ''
    const year = String(csl.issued?.['date-parts']?.[0]?.[0] ?? '')
    return {
      key, byKey: (corpus.byKey(key) ?? corpus.byAlias(key)[0])?.key, folded: (corpus.byKey(key.toUpperCase()) ?? corpus.byAlias(key)[0])?.key, aliases: aliases.map(alias => keys(corpus.byAlias(alias))),
      doi: keys(corpus.byDoi(csl.DOI ?? '')), pmid: corpus.byPmid(csl.PMID ?? '')?.key, author: keys(corpus.byAuthorYear([family], true, year)),
      title: keys(corpus.byTitle(csl.title ?? '')), misspelt: keys(corpus.byTitle((csl.title ?? '').replace(/([a-z])([a-z])(?=[a-z]{5})/, '$2$1'))),
      near: corpus.nearestKeys(`${key}x`, 3), reported: corpus.reportedBy(key).map(({ study, finding }) => [study.key, finding.by, finding.statistic.text]),
    }
  })
}

function assertSame(shelves: ShelvedCorpus, eager: Corpus, studies: readonly Study[]): void {
  assert.deepEqual(answers(shelves, studies), answers(eager, studies))
  for (const { key } of eager.studies) {
    const [a, b] = [shelves.byKey(key), eager.byKey(key)]
    assert.deepEqual(a && { ...a }, b && { ...b })
  }
}

describe('corpus over shelves', () => {
  it('answers for the bundled studies as the corpus in memory does', () => {
    const { studies } = bundledCorpus()
    const shelves = new ShelvedCorpus([new MemoryShelf(studies.map(study => ({ study })), true)])
    const eager = createCorpus(studies)
    assertSame(shelves, eager, studies)
    assert.deepEqual(shelves.studies.map(study => study.key), eager.studies.map(study => study.key))
    assert.equal(shelves.size, eager.size)
    for (const value of [54.8, 4.5, 0.004]) {
      const texts = (corpus: Corpus) => corpus.byValue(value).map(({ study, finding }) => `${study.key} ${finding.statistic.start}`).sort()
      assert.deepEqual(texts(shelves), texts(eager))
    }
  })

  it('unites the records of a library with the bundled studies, whatever their keys', () => {
    const bundled = bundledCorpus().studies
    const own = readBibtex(bundled.slice(0, 40).map(({ key, csl }, i) =>
      `@article{${i % 3 === 0 ? key : `mine${i}`}, title = {${csl.title ?? ''}}, doi = {${csl.DOI ?? ''}}, year = {2001}}`).join('\n'), '/own.bib').studies
    const shelves = new ShelvedCorpus([packed(own), new MemoryShelf(bundled.map(study => ({ study })), true)])
    assertSame(shelves, createCorpus([...own, ...bundled]), [...own, ...bundled].filter(({ key }) => key.startsWith('mine') || !own.some(study => study.key === key)))
  })

  it('gives the same object for one work, however it is found', () => {
    const [study] = readBibtex('@article{a1, author={Lind, James}, year={2020}, title={Lemon juice against scurvy at sea}, doi={10.5555/a}}', '/a.bib').studies
    const corpus = new ShelvedCorpus([packed([study as Study])])
    const found = [corpus.byKey('a1'), corpus.byDoi('10.5555/A')[0], corpus.byAuthorYear(['Lind'], false, '2020')[0], corpus.search('lemon', options)[0], corpus.studies[0]]
    assert.equal(new Set(found).size, 1)
  })

  it('reads nothing to count and to search', () => {
    const studies = readBibtex(Array.from({ length: 3000 }, (_, i) => `@book{k${i}, title={Volume ${i}}}`).join('\n'), '/a.bib').studies
    const read: number[] = []
    const packer = new StudyPacker()
    for (const study of studies) packer.add(study)
    const corpus = new ShelvedCorpus([new PackedShelf(packer.finish(), source, row => { read.push(row); return studies[row] ?? null })])
    assert.equal(corpus.size, 3000)
    assert.deepEqual(read, [])
    assert.deepEqual(corpus.search('k2999', options).map(({ key }) => key), ['k2999'])
    assert.deepEqual(corpus.search('volume 1234', options).map(({ key }) => key), ['k1234'])
    assert.deepEqual(read, [])
  })

  it('lists a record that is not read as it does one that is', () => {
    const studies = readBibtex([
      '@article{a, author={van der Meer, Jan and Lind, James}, title={Lemons\tat sea}, journal={Sea}, volume={3}, number={2}, pages={1--9}, year={1753}, doi={10.5555/A(1)}, abstract={Of 12 sailors, 2 (17%) recovered.}}',
      '@book{b, author={{World Health Organization}}, title={Retracted: Sailing}, year={in press}}', '@misc{c, title={Ünder way}}',
      '@article{d, author={A, B and C, D and E, F and G, H and others}, title={Ropes}, date={2020-03-01}}', '@book{e, author={A, B and others}, title={Sails}, year={2001}}',
    ].join('\n'), 'library.bib').studies
    const shown = (corpus: Corpus) => corpus.search('', options).map(({ key, csl, evidence, status, sources, ...study }) =>
      ({ key, label: studyLabel({ csl, ...study }), title: csl.title?.replaceAll('\t', ' '), ...pick(csl), evidence, status, sources }))
    const pick = ({ 'container-title': journal, volume, issue, page, DOI }: Study['csl']) => ({ journal, volume, issue, page, DOI })
    assert.deepEqual(shown(new ShelvedCorpus([packed(studies)])), shown(createCorpus(studies)))
  })

  it('reads records that may be of one work before it lists them', () => {
    const [own, other] = readBibtex('@book{mine, title={Lemons}, doi={10.5555/l}}@book{theirs, title={Lemons}, doi={10.5555/L}}', 'library.bib').studies as [Study, Study]
    const corpus = new ShelvedCorpus([packed([own]), packed([other])])
    assert.deepEqual(corpus.search('lemons', options).map(({ key }) => key), ['mine'])
  })

  it('leaves findings unread until they are asked for', () => {
    const [study] = readBibtex('@book{k, title={T}, doi={10.5555/k}}', '/a.bib').studies
    let reads = 0
    const deferred = deferFindings(study as Study, () => { reads++; return [] })
    const corpus = new ShelvedCorpus([new MemoryShelf([{ study: deferred, values: [54.8] }]), new MemoryShelf([{ study: { ...study as Study, key: 'l', bundled: true } }], true)])
    assert.equal(corpus.byKey('k')?.aliases.join(), 'l')
    assert.equal(reads, 0)
    corpus.byValue(54.8)
    assert.equal(reads, 1)
  })

  it('finds a record under the key that uniting gave it', () => {
    const studies = readBibtex('@book{k, title={Ropes}, author={Reed, Ann}, year={2001}}@book{k, title={Sails}, author={Moss, Bo}, year={2002}}', 'library.bib').studies
    const [shelves, eager] = [new ShelvedCorpus([packed(studies)]), createCorpus(studies)]
    for (const key of ['k', 'k-2', 'k-3', 'l-2']) assert.equal(shelves.byKey(key)?.csl.title, eager.byKey(key)?.csl.title, key)
  })

  it('reads no more findings for one value than it can at once', () => {
    let reads = 0
    const rows = Array.from({ length: 60 }, (_, i) => ({ study: deferFindings(readBibtex(`@book{k${i}, title={Volume ${i}}}`, '/a.bib').studies[0]!, () => { reads++; return [] }), values: [54.8] }))
    assert.deepEqual(new ShelvedCorpus([new MemoryShelf(rows)]).byValue(54.8), [])
    assert.equal(reads, 0)
  })

  it('looks for the first author alone where that is wanted', () => {
    const { studies } = readBibtex('@book{a, title={Ropes of Reed}, author={Moss, Bo}}@book{b, title={Sails}, author={Reed, Ann}}', 'library.bib')
    assert.deepEqual(new ShelvedCorpus([packed(studies)]).search('reed', { ...options, firstAuthor: true }).map(({ key }) => key), ['b'])
  })

  it('finds the work that a notice is of', () => {
    const work = study('moss2019', 'Moss 2019: Ropes of the north', { DOI: '10.5555/ropes', PMID: '24740528' })
    const notice = study('notice2020', 'Moss 2020: Retraction: Ropes of the north', { DOI: '10.5555/notice', notices: [{ says: 'retracted', DOI: '10.5555/ropes' }, { says: 'corrected', PMID: '24740528' }] })
    const shelves = new ShelvedCorpus([new MemoryShelf([{ study: work }]), new MemoryShelf([{ study: notice }])])
    assertSame(shelves, createCorpus([work, notice]), [work, notice])
  })

  it('counts no file that lies beside a record, and gives it the concepts of the writer', () => {
    const [record] = readBibtex('@book{moss2019, title={Ropes}, author={Moss, Bo}, year={2019}}', 'library.bib').studies
    const file = study('moss2019.pdf', 'Moss 2019', { attachment: true, aliases: ['moss2019'], findings: [finding(5, { sentence: 'The knot test fell by 5 points.' })] })
    const shelves = [new MemoryShelf([{ study: record! }, { study: file }])]
    assert.equal(new ShelvedCorpus(shelves).size, 1)
    const { concepts } = readVocabularyFile('concepts:\n  - { slot: scale, name: Knot test }\n')
    const found = new ShelvedCorpus(shelves, concepts).byKey('moss2019')!
    assert.deepEqual(found.findings.map(({ statistic }) => statistic.text), ['5'])
  })

  it('does without rows that are masked, and without those whose file is gone', () => {
    const studies = readBibtex('@book{a, title={T}}@book{b, title={U}}', '/a.bib').studies
    const masked = new ShelvedCorpus([new MaskedShelf(packed(studies), new Set([0]))])
    assert.deepEqual([masked.byKey('a'), masked.byKey('b')?.key, masked.size], [undefined, 'b', 1])
    const packer = new StudyPacker()
    for (const study of studies) packer.add(study)
    assert.equal(new ShelvedCorpus([new PackedShelf(packer.finish(), source, () => null)]).byKey('a'), undefined)
  })

  it('packs again what it keeps as if it had read it', () => {
    const studies = readBibtex(Array.from({ length: 50 }, (_, i) => `@book{k${i}, title={Volume ${i} of many things}, author={Writer${i % 7}, A}, year={20${10 + i % 9}}}`).join('\n'), '/a.bib').studies
    fc.assert(fc.property(fc.uniqueArray(fc.nat(49)), fc.uniqueArray(fc.nat(49)), (first, second) => {
      const before = new StudyPacker()
      for (const row of first) before.add(studies[row] as Study)
      const pack = before.finish()
      const [afresh, again] = [new StudyPacker(), new StudyPacker(pack)]
      for (const row of second) {
        afresh.add(studies[row] as Study)
        if (first.includes(row)) again.keep(first.indexOf(row))
        else again.add(studies[row] as Study)
      }
      assert.deepEqual(again.finish(), afresh.finish())
    }), { numRuns: 50 })
  })
})
