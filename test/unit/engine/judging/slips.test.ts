import assert from 'node:assert/strict'
import { digitSlip, slipOf } from '../../../../server/src/engine/judging/comparing/slip.ts'
import { extractStatistics } from '../../../../server/src/engine/statistics/extractStatistics.ts'
import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'reed2020 Reed 2020', population: 'social anxiety disorder', n: 31, says: [
    'In social anxiety disorder, 31 patients were given ketamine (0.5 mg/kg over 40 minutes) or midazolam.',
    'With ketamine, response at week 2 was more frequent than with midazolam (OR 28.94, 95% CI 3.45 to 242.57; p = .002).',
    'After ketamine, 54.8% (17/31) of the patients responded.',
    'The MADRS score fell by 4.1 points (95% CI 0.5 to 7.7) more with ketamine than with midazolam at 24 hours.',
    'Calm went with response to ketamine in social anxiety disorder (r = −.62).',
  ],
}, {
  head: 'pool2019 Pool 2019', population: 'depression', says: [
    'At 4 hours, the SMD between ketamine and control in suicidal ideation was −0.51 (95% CI −1.00 to −0.03).',
    'Between 12 and 24 hours after infusion, the SMD in calm was −0.63 (95% CI −0.99 to −0.26).',
    'Between 24 and 72 hours after infusion, the SMD in calm was −0.57 (95% CI −0.98 to −0.14).',
    'With esketamine 84 mg, the mean difference in MADRS score against placebo was −3.2 (95% CI −6.88 to 0.45).',
    'With esketamine 56 mg, the mean difference in MADRS score against placebo was −4.1 (95% CI −7.67 to −0.49).',
    'Within 6 weeks of the first ketamine infusion, 20% were in remission on the PHQ-9.',
    'After 10 ketamine infusions, 38% were in remission on the PHQ-9.',
  ],
})

/** Sentences about the studies with the slip in each. */
const sentences: Record<string, string[]> = {
  'a slip of typing': [
    'Response was more frequent with ketamine (OR [2.89|contradicted dropped-digit], 95% CI [3.45 to 242.57|supported]; p = [.002|supported]) [@reed2020].',
    'Response was more frequent with ketamine (OR [28.49|contradicted transposed-digits], 95% CI [3.45 to 242.57|supported]; p = [.002|supported]) [@reed2020].',
    'Response was more frequent with ketamine (OR [289.4|contradicted decimal-shift], 95% CI [3.45 to 242.57|supported]; p = [.002|supported]) [@reed2020].',
    'Response was more frequent with ketamine (OR [27.94|contradicted value], 95% CI [3.45 to 242.57|supported]; p = [.002|supported]) [@reed2020].',
    'Response was more frequent with ketamine (OR [28.94|supported], 95% CI [3.45 to 24.57|contradicted dropped-digit]; p = [.002|supported]) [@reed2020].',
    'Response was more frequent with ketamine (OR [28.94|supported], 95% CI [4.91 to 242.57|contradicted range]; p = [.002|supported]) [@reed2020].',
    'Response was more frequent with ketamine (OR [28.94|supported], 95% CI [3.45 to 242.57|supported]; p = [.02|contradicted decimal-shift]) [@reed2020].',
    'After ketamine, [45.8|contradicted transposed-digits]% ([17/31|supported]) of the patients responded [@reed2020].',
  ],
  'the reciprocal': [
    'Response was more frequent with ketamine (OR [0.03|contradicted reciprocal], 95% CI [3.45 to 242.57|supported]; p = [.002|supported]) [@reed2020].',
  ],
  'a bound for the estimate': [
    'Response was more frequent with ketamine (OR [3.45|contradicted interval-bound-as-estimate], 95% CI [3.45 to 242.57|supported]; p = [.002|supported]) [@reed2020].',
  ],
  'the sign of an estimate against that of its interval': [
    'The gap in suicidal ideation was an SMD of [0.51|contradicted sign] (95% CI [−1.00 to −0.03|supported]) [@pool2019].',
    'Suicidal ideation was lower, with an SMD of [0.51|supported] (95% CI [−1.00 to −0.03|supported]) [@pool2019].',
  ],
  'a number of another time, dose or stage': [
    'Between [24 and 72|supported] hours after infusion, the SMD in calm was [−0.63|contradicted timepoint] [@pool2019].',
    'With esketamine [84|supported] mg, the MADRS score changed by a mean difference of [−4.1|contradicted arm] against placebo [@pool2019].',
    'After [ten|supported] infusions, [20|contradicted value]% were in remission on the PHQ-9 [@pool2019].',
  ],
  'another comparator': [
    'Response was more frequent with ketamine (OR [28.94|supported], 95% CI [3.45 to 242.57|supported]; p < [.002|contradicted operator]) [@reed2020].',
  ],
  'another unit': [
    'In social anxiety disorder, patients were given ketamine ([0.5|contradicted unit] mg over [40|supported] minutes) [@reed2020].',
    'In social anxiety disorder, patients were given ketamine ([0.5|supported] mg/kg over [40|contradicted unit] hours) [@reed2020].',
  ],
  'another total or another part': [
    'After ketamine, [17/32|contradicted denominator] of the patients responded [@reed2020].',
    'After ketamine, [19/31|contradicted value] of the patients responded [@reed2020].',
  ],
  'studies for people': [
    'Across [31|contradicted n-for-k] studies, ketamine was tried in social anxiety disorder [@reed2020].',
  ],
  'the other sign': [
    'Calm went with response to ketamine in social anxiety disorder (r = [.62|contradicted sign]) [@reed2020].',
  ],
}

describe('slips', () => {
  for (const [name, marked] of Object.entries(sentences)) {
    describe(name, () => {
      for (const sentence of marked) it(sentence, () => { judges(corpus, sentence) })
    })
  }
})

describe('slips of typing', () => {
  const slips: [claim: string, finding: string, slip: string | null][] = [
    ['2.89', '28.94', 'dropped-digit'], ['289.94', '28.94', 'dropped-digit'], ['1602', '1,062', 'transposed-digits'], ['28.49', '28.94', 'transposed-digits'], ['2.894', '28.94', 'decimal-shift'], ['.02', '.002', 'decimal-shift'],
    ['50', '500', 'decimal-shift'], ['28·94', '28.94', null], ['31.5', '28.94', null], ['12', '21', 'transposed-digits'], ['7', '9', null], ['', '9', null], ['0.00', '0', null],
    ['0.050', '5.0', 'decimal-shift'], ['2', '28.9', null], ['28.9', '2', null], ['28.94', '29.84', 'transposed-digits'], ['28.94', '49.28', null],
  ]
  for (const [claim, finding, slip] of slips) it(`${claim} for ${finding}: ${slip ?? 'none'}`, () => assert.equal(digitSlip(claim, finding), slip))

  it('count only where nothing more telling is wrong', () => {
    const slip = (claim: string, finding: string): string => slipOf(first(claim), first(finding))
    assert.deepEqual([slip('p < .002', 'p = .002'), slip('24 days', '24 h'), slip('r = −.62', 'r = .62'), slip('17/30', '17/31'), slip('OR 0.5', 'OR 2.0')], ['operator', 'unit', 'sign', 'denominator', 'reciprocal'])
  })
})

function first(text: string): ReturnType<typeof extractStatistics>[number] {
  return extractStatistics(text, { start: 0, end: text.length })[0]!
}
