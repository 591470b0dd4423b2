import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'reed2020 Reed 2020 abstract', population: 'depression', says: [
    'Effects of ketamine on suicidal ideation were large (Cohen\'s d = 0.48–0.85).', 'Of the patients with depression on ketamine, 45 ± 10% responded (mean ± 95% CI).',
  ],
}, {
  head: 'marsh2021 Marsh 2021 abstract', says: ['The effect on suicidal ideation was d = 0.48 (95% CI 0.20 to 0.76) after one day and d = 0.60 (95% CI 0.20 to 1.00) after two days.'],
})

/** A range of which one end is the source's. */
const documents: readonly string[] = [
  'The effect on suicidal ideation lay between d = [0.48|unverifiable] and [0.58|contradicted range] [@reed2020].',
  'Effects on suicidal ideation ranged from d = [0.28 to d = 0.85|contradicted range] [@reed2020].',
  'Effects on suicidal ideation lay between [0.48 and 0.85|supported] [@reed2020].',
  'The effect on suicidal ideation rose from d = [0.48|unverifiable] at first by [0.58|unverifiable] [@reed2020].',
  'Between [49% and 55|contradicted range]% of patients on ketamine responded [@reed2020].',
  'Between [35% and 55|supported approximate]% of patients on ketamine responded [@reed2020].',
  'The effect on suicidal ideation was d = [0.60|supported] (95% CI [0.20 to 1.00|supported]) after [two|supported] days [@marsh2021].',
  'The interval for suicidal ideation ran from [0.76 to 1.00|unverifiable] [@marsh2021].',
]

describe('a range of which one end is the source\'s', () => {
  for (const document of documents) it(document, () => { judges(corpus, document) })
})
