import assert from 'node:assert/strict'
import { findingsOf, readOne } from './reading.ts'
import { keys } from '../fixtures.ts'
import { readSource } from '../../../../../server/src/engine/corpus/formats/formats.ts'

const record = `
PMID- 24740528
OWN - NLM
IS  - 2168-6238 (Electronic)
VI  - 71
IP  - 6
DP  - 2014 Jun
TI  - Ketamine for chronic stress: a
      crossover trial.
PG  - 681-8
LID - 10.1001/jamapsychiatry.2014.62 [doi]
AB  - The mean difference was 12.7
      points (95% CI 2.5 to 22.8).
FAU - Feder, Adriana
AU  - Feder A
FAU - Zarate, Carlos A Jr
AU  - Zarate CA Jr
TA  - JAMA Psychiatry
JT  - JAMA psychiatry
PT  - Journal Article
PMC - PMC1234567
`

describe('MEDLINE', () => {
  it('maps a record to CSL', () => {
    const { key, status, csl: { abstract, ...csl } } = readOne('one.nbib', record)
    assert.equal(key, 'feder2014')
    assert.equal(status, undefined)
    assert.match(abstract as string, /12\.7 points/)
    assert.deepEqual(csl, {
      id: 'feder2014', type: 'article-journal', title: 'Ketamine for chronic stress: a crossover trial', 'container-title': 'JAMA psychiatry', 'container-title-short': 'JAMA Psychiatry',
      author: [{ family: 'Feder', given: 'Adriana' }, { family: 'Zarate', given: 'Carlos A', suffix: 'Jr' }], issued: { 'date-parts': [[2014, 6]] },
      volume: '71', issue: '6', page: '681-688', ISSN: '2168-6238', DOI: '10.1001/jamapsychiatry.2014.62', PMID: '24740528', PMCID: 'PMC1234567',
    })
  })

  it('finds figures across wrapped lines, at their places', () => {
    for (const text of [record, record.replaceAll('\n', '\r\n')]) {
      assert.deepEqual(findingsOf(readOne('pubmed.txt', text), text), ['abstract mean-difference 12.7', 'abstract confidence-interval 2.5 to 22.8'])
    }
  })

  const notices: Record<string, string> = { 'PT  - Retracted Publication': 'retracted', 'RIN - JAMA. 2016': 'retracted', 'ECI - JAMA. 2016': 'expression-of-concern', 'EIN - JAMA. 2016': 'corrected' }
  for (const [line, status] of Object.entries(notices)) it(`takes “${line}” for ${status}`, () => assert.equal(readOne('a.nbib', `${record}${line}\n`).status, status))

  it('reads several records', () => assert.deepEqual(keys(readSource(`${record}\n${record}`, 'a.nbib').studies), ['feder2014', 'feder2014a']))

  it('says when there is no record', () => assert.deepEqual(readSource('TI  - Nothing', 'a.nbib').problems.map(({ code }) => code), ['no-study']))
})
