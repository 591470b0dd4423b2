import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'lane2021 Lane 2021 abstract', population: 'major depression', n: 80, says: [
    'After 3 ketamine infusions, 52% of the patients achieved remission (MADRS score below 10).',
    'After 3 ketamine infusions, 67% of the patients achieved response on the MADRS.',
    'In stable remission, the number needed to treat was 6.',
    'In stable response, the number needed to treat was 4.',
    'In responders, the score fell from 44.0 ± 2.5 (mean ± SE) before ketamine to 27.0 ± 3.5 after it (p = 0.0016).',
    'In the six non-responders, the score was 42.8 ± 3.7 (mean ± SE) before ketamine and 44.8 ± 3.1 after it.',
    'Nausea occurred in 26.9% of patients with esketamine against 13.8% with placebo.',
    'Dizziness occurred in 38.3% of patients with esketamine against 13.8% with placebo.',
    'Fourteen trials were found: nine of ketamine (n = 234) and five of other NMDA receptor antagonists (n = 354).',
    'On the LSAS, 33.3% responded with ketamine against 0% with placebo (p = 0.025).',
    'On the VAS-Anxiety, 88.9% responded with ketamine against 52.9% with placebo (p = 0.034).',
    'In bipolar disorder, the odds ratio was 14.1.',
    'In depressive disorder, the odds ratio was 1.3 (P = 0.6).',
    'In all patients, the odds ratio was 3.7 (P < 0.001).',
    'The mean score on the HAM-D fell by 14 points (SD 10) with ketamine and by 0 points (SD 12) with saline.',
  ],
})

const documents: Record<string, string[]> = {
  'the share of one outcome given for two': [
    '[Three|supported] infusions brought [67|contradicted value]% into remission, and [67|supported]% responded [@lane2021].',
    '[Three|supported] infusions brought [52|supported]% into remission, and [67|supported]% responded [@lane2021].',
  ],
  'the number of one group given for two': [
    'The number needed to treat was [4|contradicted population] in stable remission and [4|supported] in stable response [@lane2021].',
    'The number needed to treat was [6|supported] in stable remission and [4|supported] in stable response [@lane2021].',
  ],
  'the score of others after treatment': [
    'In responders the score fell from [44.0|supported] ± [2.5|supported] to [44.8|contradicted value] ± [3.5|supported] (p = [0.0016|supported]), and in the [six|supported] non-responders it went from [42.8|supported] ± [3.7|supported] to [44.8|supported] ± [3.1|supported] [@lane2021].',
  ],
  'the size of the other part': [
    '[Fourteen|supported] trials were pooled, nine of ketamine (n = [354|contradicted value]) and five of other NMDA receptor antagonists (n = [354|supported]) [@lane2021].',
  ],
  'the p value of the other scale': [
    'On the LSAS [33.3|supported]% responded with ketamine (p = [0.025|supported]), on the VAS-Anxiety [88.9|supported]% did (p = [0.025|contradicted value]) [@lane2021].',
  ],
  'the spread of the other arm': [
    'The HAM-D fell by [14|supported] ± [12|contradicted value] points with ketamine and by [0|supported] ± [12|supported] with saline [@lane2021].',
    'The HAM-D fell by [14|supported] ± [10|supported] points with ketamine and by [0|supported] ± [12|supported] with saline [@lane2021].',
  ],
  'the estimate of all patients': [
    'The odds ratio was [3.7|supported] (P < [0.001|supported]), being [14.1|supported] in bipolar and [3.7|contradicted value] in depressive disorder (P = [0.6|supported]) [@lane2021].',
  ],
  'a number that the source has twice is no slip': [
    'On placebo, [13.8|supported]% were dizzy and [13.8|supported]% had nausea, against [38.3|supported]% and [26.9|supported]% on esketamine [@lane2021].',
  ],
  'nor is one that is said again': [
    'In all, [67|supported]% responded, and these [67|supported]% are more than the [52|unverifiable]% who remitted [@lane2021].',
    'In all, [67|supported]% responded; with [67|supported]%, response was commoner than remission [@lane2021].',
    'Of the patients, [67|supported]% responded, that is, [67|supported]% had a MADRS score cut in [half|unverifiable] [@lane2021].',
  ],
}

describe('one number for two things', () => {
  for (const [what, texts] of Object.entries(documents)) {
    describe(what, () => {
      for (const text of texts) it(text, () => { judges(corpus, text) })
    })
  }
})
