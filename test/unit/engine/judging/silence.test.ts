import assert from 'node:assert/strict'
import { analyse } from '../../../../server/src/engine/index.ts'
import { corpusOf } from '../notes.ts'
import { claimsOf, judges } from './judging.ts'

const corpus = corpusOf(
  { head: 'full2021 Full 2021 full-text', says: ['Relapse came to 26.7% with esketamine.'] },
  { head: 'short2020 Short 2020 abstract', says: ['Relapse came to 26.7% with esketamine.'] },
  { head: 'bare2019 Bare 2019 record' },
  { head: 'own2022 Own 2022 abstract', title: 'A long review of nights without any sleep', says: ['Insomnia came to 61.2% of the sailors.'], reported: {} },
  { head: 'told2018 Told 2018 record', reported: { own2022: ['Insomnia came to 37.9% of the sailors on the Beagle.'] } },
)

describe('when nothing agrees', () => {
  const documents: Record<string, string> = {
    'the full text says so': 'Nausea came to [61.2|unsupported]% [@full2021].',
    'an abstract proves nothing': 'Nausea came to [61.2|unverifiable]% [@short2020].',
    'a record proves nothing': 'Nausea came to [61.2|unverifiable]% [@bare2019].',
    'the full text of all cited studies must be known': 'Nausea came to [61.2|unverifiable]% [@full2021; @short2020].',
    'an unknown study proves nothing': 'Nausea came to [61.2|unverifiable]% [@nobody1900].',
    'a p value that is not printed proves nothing': 'Nausea did not differ (p = [n.s|unverifiable]) [@bare2019].',
    'an uncited number is uncited': 'Nausea came to [61.2|uncited]%.',
  }
  for (const [name, document] of Object.entries(documents)) it(`${name}: ${document}`, () => { judges(corpus, document) })

  it('only the full text makes a problem of it', () => {
    const codes = (text: string): string[] => analyse(text, corpus, { syntax: 'markdown' }).problems.map(({ code }) => code)
    assert.deepEqual(codes('Nausea came to 61.2% [@full2021].'), ['unsupported-statistic'])
    assert.deepEqual(codes('Nausea came to 61.2% [@short2020]. Rest came to 12.5% [@bare2019]. Calm came to 5%.'), [])
  })
})

describe('a full text, which says much', () => {
  const report = corpusOf({ head: 'ward2021 Ward 2021 full-text', says: [
    'Oral doses of up to 60 mg were given, and 20 mg on the first day.',
    'In the first round the number rose by 5.8%, in the second by 6.4%.',
    'Adverse events were diarrhoea (7%), stroke (2%) and, in the other arm, neutropenia (13%).',
    'None of the effects on blood pressure was significant (p > .05).',
    'Systems 30 and 48 were used; seven out of 161 patients fell.',
    'Patients had 10 to 15 sessions in all.',
  ] })
  const documents: Record<string, string> = {
    'a limit is held against limits': 'Oral doses of up to [40|contradicted value] mg were given [@ward2021].',
    'the same limit': 'Oral doses of up to [60|supported] mg were given [@ward2021].',
    'a range told at its ends': 'The number rose in each round ([5.8 to 6.4|supported derived]%) [@ward2021].',
    'events of a list are no population': 'Adverse events were diarrhoea ([7|supported]%), stroke ([2|supported]%) and neutropenia ([13|supported]%) [@ward2021].',
    'a threshold contradicts no p': 'In the effects on blood pressure one was significant (p = [.03|unsupported]) [@ward2021].',
    'a short number with a unit needs it': 'The systems were turned by [30|unsupported]° [@ward2021].',
    'a fraction of another total': '[Seven out of 141|unsupported] patients fell [@ward2021].',
    'sessions by another name': 'Patients had [10 to 15|supported] treatments in all [@ward2021].',
  }
  for (const [name, document] of Object.entries(documents)) it(`${name}: ${document}`, () => { judges(report, document) })
})

describe('a document never supports itself', () => {
  const itself = '---\ntitle: A long review of nights without any sleep\n---\n\n'
  it('as the study that is cited', () => {
    assert.deepEqual(verdicts('Insomnia came to 61.2% of the sailors [@own2022].'), ['supported'])
    assert.deepEqual(verdicts(`${itself}Insomnia came to 61.2% of the sailors [@own2022].`), ['unverifiable'])
  })

  it('as the reporter of another study', () => {
    assert.deepEqual(verdicts('Insomnia came to 37.9% of the sailors on the Beagle [@told2018].'), ['supported'])
    assert.deepEqual(verdicts(`${itself}Insomnia came to 37.9% of the sailors on the Beagle [@told2018].`), ['unverifiable'])
  })

  it('as the study that reports it instead', () => {
    assert.deepEqual(verdicts('Insomnia came to 61.2% of the sailors [@bare2019].'), ['misattributed'])
    assert.deepEqual(verdicts(`${itself}Insomnia came to 61.2% of the sailors [@bare2019].`), ['unverifiable'])
  })
})

describe('every verdict', () => {
  it('comes with its evidence, or without when there is none', () => {
    const text = 'Relapse came to 26.7% with esketamine, nausea to 61.2% [@full2021]. Relapse came to 62.7% with esketamine [@short2020].'
    for (const { verdict, evidence } of claimsOf(corpus, text)) {
      assert.equal(evidence.length > 0, verdict === 'supported' || verdict === 'contradicted' || verdict === 'misattributed', verdict)
    }
  })

  it('is the same each time', () => {
    const text = 'Relapse came to 26.7% with esketamine [@full2021; @short2020]. Nausea came to 61.2% (3/31), p < .05 [@bare2019].'
    assert.deepEqual(claimsOf(corpus, text), claimsOf(corpus, text))
  })
})

function verdicts(text: string): string[] {
  return claimsOf(corpus, text).map(({ verdict }) => verdict)
}
