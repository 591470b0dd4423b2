import assert from 'node:assert/strict'
import { createCorpus } from '../../../../../../server/src/engine/corpus/createCorpus.ts'
import type { Page } from '../../../../../../server/src/engine/corpus/formats/pdf/page.ts'
import { readPages } from '../../../../../../server/src/engine/corpus/formats/pdf/readPages.ts'
import { readOne } from '../reading.ts'
import { page } from './drawing.ts'

const article = [page(`#Introduction
A trial of others had 12 patients.

#Results
Of 41 patients, 55% responded within a day, as the line below this one and
the page after it say as well.`), page(`Then it was over for 60% of them, and they said so to the authors.

~Table 2. Scores
~              Ketamine       Placebo
~MADRS, mean   15.3           22.8
~HAM-A, mean   9.2            12.4
`)]

const read = (pages: readonly Page[], path: string) => readPages(pages, path).studies[0]!
const bib = (fields: string) => readOne('library.bib', `@article{feder2014, title={On a trial}, author={Feder, A.}, year={2014}, ${fields}}`)

describe('study of a PDF', () => {
  it('has its findings with their page, and those of tables with their cells', () => {
    const findings = read(article, 'a.pdf').findings
    assert.deepEqual(findings.map(({ statistic, where, page, cell }) => [statistic.text, page, where, cell?.row, cell?.column, statistic.context.role].filter(each => each !== undefined && each !== null).join('; ')), [
      '12; 1; page 1; background', '41; 1; page 1', '55; 1; page 1', 'a day; 1; page 1', '60; 2; page 2',
      '15.3; 2; Table 2, page 2; MADRS, mean; Ketamine', '22.8; 2; Table 2, page 2; MADRS, mean; Placebo', '9.2; 2; Table 2, page 2; HAM-A, mean; Ketamine', '12.4; 2; Table 2, page 2; HAM-A, mean; Placebo'])
  })

  it('is never taken for a source whose silence proves something', () => {
    assert.deepEqual(read(article, 'a.pdf').sources, [{ path: 'a.pdf', format: 'pdf', structured: false }])
  })

  it('belongs to the record whose DOI it prints, whatever its file is called', () => {
    const printed = [page('A trial. https://doi.org/10.1000/ABC.12. Of 41 patients, 55% responded.')]
    const joins = (pages: readonly Page[], path: string, fields: string) => createCorpus([bib(fields), read(pages, path)]).studies.map(({ key, evidence }) => `${key} ${evidence}`).join()
    assert.equal(joins(printed, '1-s2.0-S01650327-main.pdf', 'doi={10.1000/abc.12}'), 'feder2014 full-text')
    assert.equal(joins(printed, '1-s2.0-S01650327-main.pdf', 'doi={10.1000/abc.1}'), 'feder2014 record')
    assert.equal(joins(printed, 'feder2014.pdf', 'doi={10.1000/abc.1}'), 'feder2014 full-text')
    assert.equal(joins(printed, 'feder2014-main.pdf', 'doi={10.1000/abc.1}'), 'feder2014 full-text')
    const several = [page('A comment on 10.1000/abc.12 that is 10.1000/abc.77 itself, of 41 patients.')]
    assert.equal(joins(several, 'x.pdf', 'doi={10.1000/abc.12}'), 'feder2014 record')
  })
})
