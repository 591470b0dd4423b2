import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'wold2021 Wold 2021 abstract', says: [
    'Syntheses covered 2665 patients with insomnia (total n = 2665) in 79 studies (k = 79).',
    'The 32 regressions covered 2050 patients in 37 studies.',
    'Altogether, 588 patients slept well (n = 588).',
  ],
})

/** Studies and their people, of one set and of another. */
const documents: Record<string, string[]> = {
  'people of other studies beside a number of studies': [
    'Syntheses were made (k = [79|supported], n = [2050|contradicted value]) [@wold2021].',
    'Syntheses had [79|supported] studies with [2050|contradicted value] patients [@wold2021].',
  ],
  'each with its own': [
    'Syntheses (k = [79|supported], n = [2665|supported]) and regressions (k = [37|supported], n = [2050|supported]) were made [@wold2021].',
    'Syntheses had [79|supported] studies with [2665|supported] patients [@wold2021].',
  ],
  'people that the source counts without their studies': ['Sleep was good in [79|supported] studies with [588|supported] patients [@wold2021].'],
  'people that are not of those studies': ['Of the [79|supported] studies, some had regressions, which covered [2050|supported] patients [@wold2021].'],
}

describe('the people of some studies', () => {
  for (const [what, sentences] of Object.entries(documents)) it(what, () => { for (const sentence of sentences) judges(corpus, sentence) })
})
