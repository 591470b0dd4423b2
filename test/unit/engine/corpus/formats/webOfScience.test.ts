import assert from 'node:assert/strict'
import { findingsOf, readOne } from './reading.ts'
import { keys } from '../fixtures.ts'
import { readSource } from '../../../../../server/src/engine/corpus/formats/formats.ts'

const record = `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Feder, A
   Charney, DS
AF Feder, Adriana
   Charney, Dennis S.
TI Ketamine for chronic
   stress
SO JAMA PSYCHIATRY
LA English
DE ketamine; anxiety
AB The mean difference was 12.7 points
   (95% CI 2.5 to 22.8).
SN 2168-622X
JI JAMA Psychiatry
PD JUN 8
PY 2014
VL 71
IS 6
BP 681
EP 688
DI 10.1001/jamapsychiatry.2014.62
PM 24740528
ER

EF
`

describe('Web of Science', () => {
  it('maps a record to CSL', () => {
    const { abstract, ...csl } = readOne('savedrecs.ciw', record).csl
    assert.deepEqual(csl, {
      id: 'feder2014', type: 'article-journal', title: 'Ketamine for chronic stress', author: [{ family: 'Feder', given: 'Adriana' }, { family: 'Charney', given: 'Dennis S.' }],
      'container-title': 'JAMA PSYCHIATRY', 'container-title-short': 'JAMA Psychiatry', issued: { 'date-parts': [[2014, 6, 8]] }, volume: '71', issue: '6', page: '681-688',
      DOI: '10.1001/jamapsychiatry.2014.62', PMID: '24740528', ISSN: '2168-622X', language: 'English', keyword: 'ketamine, anxiety',
    })
    assert.equal(abstract, 'The mean difference was 12.7 points (95% CI 2.5 to 22.8).')
  })

  for (const name of ['savedrecs.ciw', 'savedrecs.txt', 'savedrecs.ris']) {
    it(`finds figures in abstracts at their places in ${name}`, () => {
      const text = record.replaceAll('\n', '\r\n')
      assert.deepEqual(findingsOf(readOne(name, text), text), ['abstract mean-difference 12.7', 'abstract confidence-interval 2.5 to 22.8'])
    })
  }

  it('reads several records, one of them cut off, and says when there is none', () => {
    assert.deepEqual(keys(readSource(record.replace('\nEF', '\nPT B\nAU Banks, J\nTI Voyages\nPY 1770'), 'a.ciw').studies), ['feder2014', 'banks1770'])
    assert.deepEqual(readSource('FN x\nVR 1.0\nEF\n', 'a.ciw').problems.map(({ code }) => code), ['no-study'])
  })
})
