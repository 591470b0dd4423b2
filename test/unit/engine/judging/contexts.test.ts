import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'reed2020 Reed 2020', population: 'social anxiety disorder', n: 31, says: [
    'In social anxiety disorder, 31 patients were given ketamine (0.5 mg/kg over 40 minutes) or midazolam.',
    'With ketamine, response at week 2 was more frequent than with midazolam (OR 28.94, 95% CI 3.45 to 242.57).',
    'After ketamine, 54.8% (17/31) of the patients responded and 25.8% (8/31) remitted.',
    'The MADRS score fell by 4.1 points (95% CI 0.5 to 7.7) more with ketamine than with midazolam at 24 hours.',
  ],
}, {
  head: 'marsh2021 Marsh 2021', population: 'treatment-resistant depression', n: 424, says: [
    'Relapse came to 26.7% with esketamine and to 45.3% with placebo (hazard ratio 0.49; 95% CI 0.29 to 0.84).',
    'Adverse events of esketamine were nausea (16.2%), dizziness (21.3%) and dissociation (24.9%).',
  ],
})

/** Documents with the verdicts on their claims. */
const documents: Record<string, string[]> = {
  'the same context in other words': [
    'In people with SAD, ketamine raised the odds of response (OR [28.94|supported], 95% CI [3.45 to 242.57|supported]) [@reed2020].',
    'Some [55|supported rounding]% responded to ketamine, and [26|supported rounding]% reached remission [@reed2020].',
    '[One|supported] day after ketamine, the MADRS had fallen by [4.1|supported] points more than with midazolam [@reed2020].',
    'Placebo saw [45.3|supported]% relapse, esketamine [26.7|supported]% [@marsh2021].',
  ],
  'nothing said of the context': [
    'The odds were higher (OR [28.94|supported]; [3.45 to 242.57|supported]) [@reed2020].',
    'A [4.1|supported]-point difference was found [@reed2020].',
  ],
  'a broader or a narrower group of people': [
    'In anxiety disorders, ketamine raised the odds of response (OR [28.94|supported], 95% CI [3.45 to 242.57|supported]) [@reed2020].',
    'In depression, relapse came to [26.7|supported]% with esketamine [@marsh2021].',
  ],
  'other people': [
    'In PTSD, ketamine raised the odds of response (OR [28.94|contradicted population], 95% CI [3.45 to 242.57|contradicted population]) [@reed2020].',
  ],
  'another outcome': [
    'In social anxiety disorder, ketamine raised the odds of remission (OR [28.94|contradicted outcome], 95% CI [3.45 to 242.57|contradicted outcome]) [@reed2020].',
    'After ketamine, [54.8|contradicted outcome]% ([17/31|contradicted outcome]) of the patients remitted [@reed2020].',
    'Esketamine brought dizziness ([24.9|contradicted outcome]%) [@marsh2021].',
  ],
  'another scale': [
    'The HAM-D score fell by [4.1|contradicted scale] points more with ketamine than with midazolam at [24|supported] hours [@reed2020].',
  ],
  'another arm': [
    'Esketamine raised the odds of response in social anxiety disorder (OR [28.94|contradicted arm], 95% CI [3.45 to 242.57|contradicted arm]) [@reed2020].',
    'Relapse came to [26.7|contradicted arm]% with placebo and to [45.3|contradicted arm]% with esketamine [@marsh2021].',
  ],
  'another time': [
    'At day [7|contradicted timepoint], the MADRS score had fallen by [4.1|contradicted timepoint] points more with ketamine than with midazolam [@reed2020].',
  ],
}

const twice = corpusOf({
  head: 'birch2022 Birch 2022', population: 'treatment-resistant depression', n: 200, says: [
    'MADRS scores improved by 3.8 points more with ketamine than with placebo.',
    'At 24 hours, the difference between ketamine and placebo in MADRS change was −3.8 (95% CI −5.7 to −1.9).',
    'In patients of 65 to 74 years, the MADRS difference between ketamine and placebo was −4.9 (95% CI −9.0 to −0.9).',
    'In patients of 75 years and over, the MADRS difference between ketamine and placebo was −0.4 (95% CI −10.4 to 9.5).',
    'After 10 infusions, 72% of the patients had responded on the PHQ-9.',
    'Response was more frequent in men (77%) than in women (43%).',
  ],
})

const fuller: Record<string, string[]> = {
  'another finding says the same number more fully': [
    '[Four|contradicted value] hours after ketamine, the MADRS difference to placebo was [−3.8|contradicted timepoint] [@birch2022].',
    'At [24|supported] hours, the MADRS difference between ketamine and placebo was [−3.8|supported] [@birch2022].',
    'The MADRS rose by [3.8|contradicted sign] points more with ketamine than with placebo [@birch2022].',
    'The MADRS fell by [3.8|supported] points more with ketamine than with placebo [@birch2022].',
  ],
  'another age or another stage of treatment': [
    'In patients aged [75|supported] or older, the MADRS difference between ketamine and placebo was [−4.9|contradicted population] [@birch2022].',
    'In patients aged [65 to 74|supported] years, the MADRS difference between ketamine and placebo was [−4.9|supported] [@birch2022].',
    'After [six|contradicted value] infusions, [72|contradicted timepoint]% had responded on the PHQ-9 [@birch2022].',
    'After [ten|supported] infusions, [72|supported]% had responded on the PHQ-9 [@birch2022].',
  ],
  'the number of the group beside': [
    'Of the women, [77|contradicted population]% responded [@birch2022].',
    'Whereas [77|supported]% of the men responded, only [43|supported]% of the women did [@birch2022].',
  ],
}

describe('contexts', () => {
  for (const [name, marked] of Object.entries(fuller)) {
    describe(name, () => {
      for (const document of marked) it(document, () => { judges(twice, document) })
    })
  }
  for (const [name, marked] of Object.entries(documents)) {
    describe(name, () => {
      for (const document of marked) it(document, () => { judges(corpus, document) })
    })
  }
})
