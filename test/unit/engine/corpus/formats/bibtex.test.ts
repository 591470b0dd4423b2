import assert from 'node:assert/strict'
import { findingsOf, readMarked, readOne } from './reading.ts'
import { keys } from '../fixtures.ts'
import { readSource } from '../../../../../server/src/engine/corpus/formats/formats.ts'
import { bibtexNames } from '../../../../../server/src/engine/corpus/formats/bibtexNames.ts'

describe('BibTeX', () => {
  it('maps an article to CSL', () => {
    const { csl, key, confirmed, authorsComplete, evidence } = readOne('library.bib', `
@Article{feder2014,
  author    = {Feder, Adriana and Parides, Michael K.},
  title     = {Efficacy of {Ketamine} for {PTSD}},
  journal   = "JAMA " # {Psychiatry},
  year      = 2014,
  month     = jun,
  volume    = {71},
  number    = 6,
  pages     = {681--688},
  doi       = {https://doi.org/10.1001/jamapsychiatry.2014.62},
  pmid      = {24740528},
  url       = {https://example.org/a\\_b?c=1},
}`)
    assert.deepEqual({ key, confirmed, authorsComplete, evidence }, { key: 'feder2014', confirmed: true, authorsComplete: true, evidence: 'record' })
    assert.deepEqual(csl, {
      id: 'feder2014', type: 'article-journal', title: 'Efficacy of Ketamine for PTSD', 'container-title': 'JAMA Psychiatry', volume: '71', issue: '6', page: '681-688',
      author: [{ family: 'Feder', given: 'Adriana' }, { family: 'Parides', given: 'Michael K.' }], issued: { 'date-parts': [[2014, 6]] },
      DOI: '10.1001/jamapsychiatry.2014.62', PMID: '24740528', URL: 'https://example.org/a_b?c=1',
    })
  })

  it('maps BibLaTeX fields', () => {
    const { csl } = readOne('library.bib', '@online{fda, author={{Food and Drug Administration}}, title={A spray}, subtitle={What is known}, date={2019-03-05}, urldate={2024-01-02}, url={https://fda.example}}')
    assert.equal(csl.type, 'webpage')
    assert.equal(csl.title, 'A spray: What is known')
    assert.deepEqual(csl.author, [{ literal: 'Food and Drug Administration' }])
    assert.deepEqual(csl.issued, { 'date-parts': [[2019, 3, 5]] })
    assert.deepEqual(csl.accessed, { 'date-parts': [[2024, 1, 2]] })
  })

  const types: Record<string, string> = {
    '@inproceedings{k, title={t}}': 'paper-conference', '@phdthesis{k, title={t}}': 'thesis', '@incollection{k, title={t}}': 'chapter', '@techreport{k, title={t}}': 'report',
    '@misc{k, title={t}, eprint={2101.1}, archiveprefix={arXiv}}': 'article', '@misc{k, title={t}, url={u}}': 'webpage', '@nonsense{k, title={t}}': 'document',
    '@article{k, title={t}, entrysubtype={newspaper}}': 'article-newspaper',
  }
  for (const [entry, type] of Object.entries(types)) it(`takes ${entry} for a ${type}`, () => assert.equal(readOne('a.bib', entry).csl.type, type))

  it('reads TeX as Unicode', () => {
    const { csl } = readOne('a.bib', String.raw`@article{k, title={Der \"{U}bergang: na\"ive \'{\i}ndices, \v{S}koda, {\o}re, Stra{\ss}e, 5\,\% \& 3--4~mg --- $\alpha$ \emph{in vivo} \c{c}a}}`)
    assert.equal(csl.title, 'Der Übergang: naïve índices, Škoda, øre, Straße, 5 % & 3–4 mg — α in vivo ça')
  })

  it('takes macros, parentheses and the parent of a cross-reference', () => {
    const { studies } = readSource('@string(jama = "JAMA")\n@comment{ignore @this}\n@article(a, journal = jama # " Psychiatry", title = "T{\\"o}n")\n'
      + '@inbook{b, title={Chapter}, crossref={c}}\n@book{c, title={The book}, year={2001}}', 'a.bib')
    assert.deepEqual(studies.map(({ csl }) => [csl.title, csl['container-title'], csl.issued?.['date-parts']?.[0]?.[0]]), [
      ['Tön', 'JAMA Psychiatry', undefined], ['Chapter', 'The book', 2001], ['The book', undefined, 2001],
    ])
  })

  describe('names', () => {
    const names: Record<string, object[]> = {
      'Aust, Sabine': [{ family: 'Aust', given: 'Sabine' }],
      'Sabine Aust and Gärtner, Matti': [{ family: 'Aust', given: 'Sabine' }, { family: 'Gärtner', given: 'Matti' }],
      'de Bie, Anna': [{ family: 'Bie', given: 'Anna', 'non-dropping-particle': 'de' }],
      'Marije aan het Rot': [{ family: 'Rot', given: 'Marije', 'non-dropping-particle': 'aan het' }],
      'Zarate, Jr, Carlos A.': [{ family: 'Zarate', given: 'Carlos A.', suffix: 'Jr' }],
      '{National Institute for Health and Care Excellence}': [{ literal: 'National Institute for Health and Care Excellence' }],
      'family=Bie, given=Anna, prefix=de': [{ family: 'Bie', given: 'Anna', 'non-dropping-particle': 'de' }],
      '{Le Nedelec}, Martin': [{ family: 'Le Nedelec', given: 'Martin' }],
      'G{\\"a}rtner, Matti': [{ family: 'Gärtner', given: 'Matti' }],
      '': [],
    }
    for (const [field, expected] of Object.entries(names)) it(`reads ${field || 'nothing'}`, () => assert.deepEqual(bibtexNames(field), { names: expected, complete: true }))

    it('marks a list that stops early', () => assert.deepEqual(bibtexNames('Aust, S. and others'), { names: [{ family: 'Aust', given: 'S.' }], complete: false }))
  })

  it('finds figures in abstracts and remarks, at their places', () => {
    const text = '@article{k, title={t},\n abstract = {Response was 55\\% with ketamine ({\\em p} = .002).},\n note = {PMID: 24740528}}'
    const study = readOne('a.bib', text)
    assert.equal(study.evidence, 'abstract')
    assert.equal(study.csl.PMID, '24740528')
    assert.deepEqual(findingsOf(study, text, raw => raw.replace('\\', '')), ['abstract percentage 55', 'abstract p-value .002'])
  })

  it('takes a remark without figures for no evidence', () => assert.equal(readOne('a.bib', '@misc{k, title={t}, note={Read this again.}}').evidence, 'record'))

  describe('when entries are broken', () => {
    it('keeps the key and the fields before a brace that is never closed', () => {
      const { studies } = readMarked('a.bib', '«@»article{a, year={2001}, title={Never closed,\n  volume={3}}\n\n@article{b, title={Fine}}\n')
      assert.deepEqual(studies.map(({ key, csl }) => [key, csl.title, csl.issued?.['date-parts']?.[0]?.[0]]), [['a', undefined, 2001], ['b', 'Fine', undefined]])
    })

    it('stops at a brace that nothing closes', () => {
      assert.deepEqual(keys(readMarked('a.bib', '@article{a, year={2001}, title=«{»Never {closed\n@article{b, title={Fine}}\n').studies), ['a', 'b'])
    })

    it('passes over a field without a value, an entry without a key and text outside entries', () => {
      const { studies } = readMarked('a.bib', 'Mail me at a@b.org about this.\n@article{a, title={Kept}, year «2»001}\n«@»article{, title={Lost}}\n@article{c,title={Fine}}')
      assert.deepEqual(keys(studies), ['a', 'c'])
    })

    it('reads an entry cut off by the end of the file', () => {
      assert.deepEqual(keys(readMarked('a.bib', '«@»article{a, title={Cut off}, year=2001,').studies), ['a'])
    })

    it('does not unfold macros without end', () => {
      const { csl } = readOne('a.bib', `@string{m = "ha"}\n${'@string{m = m # m}\n'.repeat(60)}@book{a, title = m}`)
      assert.ok((csl.title?.length ?? 0) < 20_000)
    })

    it('says when there is no entry at all', () => assert.deepEqual(readSource('nothing here', 'a.bib').problems.map(({ code }) => code), ['no-study']))
  })
})
