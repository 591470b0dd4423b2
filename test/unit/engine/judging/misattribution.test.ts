import assert from 'node:assert/strict'
import { isDistinctive } from '../../../../server/src/engine/judging/comparing/distinctive.ts'
import { extractStatistics } from '../../../../server/src/engine/statistics/extractStatistics.ts'
import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'reed2020 Reed 2020', population: 'social anxiety disorder', n: 31, says: ['After ketamine, 54.8% (17/31) of the patients with social anxiety disorder responded.'],
}, {
  head: 'marsh2021 Marsh 2021', population: 'treatment-resistant depression', n: 424, says: [
    'In treatment-resistant depression, 424 patients were treated with esketamine over 6 weeks.',
    'Relapse came to 26.7% with esketamine and to 45.3% with placebo (hazard ratio 0.49; 95% CI 0.29 to 0.84; p = .003).',
    'Half of the patients (50%) responded.',
  ],
}, {
  head: 'twin2021 Twin 2021 abstract', says: ['Snoring came to 26.7% in spring.'],
}, {
  head: 'ghost1999 Ghost 1999', record: 'unconfirmed', says: ['In bipolar depression, 37.9% of the patients relapsed on lithium.'],
}, {
  head: 'hunt2022 Hunt 2022 abstract', says: ['The literature search identified 1482 records about naps in daily life.', 'The pooled odds of calm were higher with tea than with water (OR 28.94, 95% CI 3.45 to 242.57).'],
}, {
  head: 'rev2022 Rev 2022', says: ['Across 79 studies, response was frequent.'],
}, {
  head: 'pool2019 Pool 2019 record', population: 'PTSD', reported: { rev2022: ['In PTSD, ketamine lowered the CAPS-5 score by 11.88 points.'] },
})

const documents: Record<string, string[]> = {
  'a distinctive value in a kindred sentence has its home in another study': [
    'Relapse came to [26.7|misattributed]% with esketamine and to [45.3|misattributed]% with placebo [@reed2020].',
    'In treatment-resistant depression, [424|misattributed] patients were treated with esketamine [@reed2020].',
    'In PTSD, ketamine lowered the CAPS-5 score by [11.88|misattributed] points [@reed2020].',
  ],
  'so have several values together': [
    'In treatment-resistant depression, [424|misattributed] patients were treated with esketamine, and [50|misattributed]% responded [@reed2020].',
  ],
  'the yield of a search, and odds that rose so many-fold': [
    'Their search returned [1,482|misattributed] records on naps and snoring alike [@reed2020].',
    'Their search returned [148|unverifiable] records on naps and snoring alike [@reed2020].',
    'In all, [1,482|unverifiable] sailors drank rum [@reed2020].',
    'With tea, the odds of calm rose [28.94|misattributed]-fold [@reed2020].',
    'With tea, the price of calm rose [28.95|unverifiable]-fold [@reed2020].',
  ],
  'a round number proves nothing': [
    'In treatment-resistant depression, [50|unverifiable]% of the patients responded to esketamine [@reed2020].',
  ],
  'an unconfirmed record is nobody’s home': [
    'In bipolar depression, [37.9|unverifiable]% of the patients relapsed on lithium [@reed2020].',
  ],
  'where the cited study has the very number, of whatever': [
    'In bipolar depression, placebo led to relapse in [26.7|unverifiable]% [@marsh2021].',
    'In PTSD, esketamine led to relapse in [26.7|unverifiable]% [@twin2021].',
  ],
  'another population or outcome is no home': [
    'In PTSD, remission came to [26.7|unverifiable]% with esketamine and to [45.3|unverifiable]% with placebo [@reed2020].',
  ],
  'any of the cited studies may support it': [
    'After ketamine, [54.8|supported]% of the patients with social anxiety disorder responded [@marsh2021; @reed2020].',
  ],
  'what a cited work reports of another study is in the cited work': [
    'In PTSD, ketamine lowered the CAPS-5 score by [11.88|supported] points [@rev2022].',
    'In PTSD, ketamine lowered the CAPS-5 score by [11.88|supported] points [@pool2019].',
  ],
  'uncited numbers have nobody to be taken from': [
    'Relapse came to [26.7|uncited]% with esketamine and to [45.3|uncited]% with placebo.',
  ],
  'each clause is judged by itself': [
    'After ketamine, [54.8|supported]% ([17/31|supported]) of the patients with social anxiety disorder responded [@reed2020], and relapse came to [26.7|supported]% with esketamine [@marsh2021].',
    'Relapse came to [26.7|supported]% with esketamine [@marsh2021], and [54.8|supported]% ([17/31|supported]) of the patients with social anxiety disorder responded to ketamine [@reed2020].',
  ],
}

/** Numbers that are rare together, or in themselves. */
const rare = corpusOf({
  head: 'sung2020 Sung 2020', says: [
    'In stable responders, the median time to relapse was 635 days with esketamine.', 'Follow-up of the stable responders to relapse was 273 days.', 'The patients with depression had a mean age of 46.3 years.', 'The literature search found 1482 records about ketamine.',
    'Responders were given 4.1 ± 0.8 ketamine infusions.', 'In depression, the improvement was large (Hedges g = 1.44 ± 0.609, mean ± 95% CI).', 'The effect on suicidal ideation was d = 0.48–0.85.', 'In all, 2665 patients were treated in daily life.', 'Of the people with depression, 45% responded to ketamine in daily life.',
  ],
}, {
  head: 'tall2021 Tall 2021', n: 41, says: ['The trial had 41 participants, of whom 12.5% slept.'],
}, {
  head: 'ulm2022 Ulm 2022', n: 26, says: ['The trial had 26 participants, of whom 37.5% slept.'],
})

const ofRare: Record<string, string[]> = {
  'times and numbers of things that are too odd to be met twice': [
    'The median time to relapse was [635|misattributed] days [@tall2021].',
    'The literature search found [1482|misattributed] records [@tall2021].',
    'Follow-up to relapse was [273|unverifiable] days [@tall2021].',
    'Somebody slept for [635|unverifiable] days [@tall2021].',
  ],
  'how old people are is no way to tell a study': [
    'The patients with depression had a mean age of [46.3|unverifiable] years [@tall2021].',
  ],
  'a whole group': [
    'Responders needed [4.1|misattributed] ± [0.8|misattributed] infusions [@tall2021].',
    'Responders needed [4.1|unverifiable] ± [0.9|unverifiable] infusions [@tall2021].',
    'Snails ate [4.1|unverifiable] ± [0.8|unverifiable] leaves [@tall2021].',
    'In PTSD, the improvement was large (g = [1.44|misattributed] ± [0.609|misattributed]) [@tall2021].',
    'In PTSD, the improvement was large (g = [1.44|unverifiable]) [@tall2021].',
    'The effect on suicidal ideation was d = [0.48–0.85|misattributed] [@tall2021].',
  ],
  'many digits in all': [
    'In daily life, [45|misattributed]% of [2665|misattributed] people with depression responded to ketamine [@tall2021].',
    'In daily life, [45|unverifiable]% of people with depression responded to ketamine [@tall2021].',
  ],
  'numbers of two studies in each other’s place': [
    'The one had [26|contradicted value] participants [@tall2021], the other [41|contradicted value] [@ulm2022].',
    'The one had [41|supported] participants [@tall2021], the other [26|unverifiable] [@ulm2022].',
    'The one had [26|unverifiable] participants [@tall2021], the other [40|unverifiable] [@ulm2022].',
    'In the one [37.5|contradicted value]% slept [@tall2021], in the other [12.5|contradicted value]% [@ulm2022].',
  ],
}

describe('misattribution', () => {
  for (const [name, marked] of Object.entries(ofRare)) describe(name, () => { for (const document of marked) it(document, () => { judges(rare, document) }) })


  for (const [name, marked] of Object.entries(documents)) {
    describe(name, () => {
      for (const document of marked) it(document, () => { judges(corpus, document) })
    })
  }

  it('names the study that reports the value', () => {
    const claims = judges(corpus, 'Relapse came to [26.7|misattributed]% with esketamine and to [45.3|misattributed]% with placebo [@reed2020].')
    assert.deepEqual(claims.map(({ evidence }) => evidence.map(({ study, finding }) => `${study.key}: ${finding.statistic.text}`).join()), ['marsh2021: 26.7', 'marsh2021: 45.3'])
  })
})

describe('distinctive values', () => {
  const texts: Record<string, boolean> = {
    '26.7%': true, 'OR 28.94': true, '424 patients': true, '17/31': true, '95% CI 3.45 to 242.57': true, '50%': false, '7%': false, '100 patients': false, '300%': false, 'p = .0023': false, '0.05 mg/kg': false, '4/6': false, 'half of them': false,
    '0.49 of 1': false,
  }
  for (const [text, distinctive] of Object.entries(texts)) {
    it(`${text}: ${distinctive ? 'yes' : 'no'}`, () => assert.equal(isDistinctive(extractStatistics(text, { start: 0, end: text.length })[0]!), distinctive))
  }
})
