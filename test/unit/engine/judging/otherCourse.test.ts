import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'reed2020 Reed 2020 abstract', population: 'depression', says: ['Depressive symptoms had improved significantly within 72 hours of the ketamine infusion.'],
}, {
  head: 'marsh2021 Marsh 2021 abstract', population: 'depression', says: [
    'The antidepressant effect of ketamine began within 2 hours of the infusion.', 'The effect of ketamine on depressive symptoms lasted through three days after the infusion.',
  ],
}, {
  head: 'fern2022 Fern 2022 abstract', population: 'depression', says: ['The effect of ketamine on depressive symptoms was still there after one week.', 'Suicidal ideation had improved within one day of ketamine, depressive symptoms within 40 minutes.'],
})

/** When an effect sets in, and up to when it lasts. */
const documents: Record<string, readonly string[]> = {
  'when it sets in': [
    'Depressive symptoms improved within [24|contradicted value] hours of ketamine [@reed2020].',
    'Depressive symptoms improved within [72|supported] hours of ketamine [@reed2020].',
    'Improvement of depressive symptoms on ketamine took [two|contradicted unit] days to emerge [@marsh2021].',
    'The effect of ketamine had begun within [two|supported] hours [@marsh2021].',
    'Suicidal ideation improved within [one|supported] day of ketamine [@fern2022].',
    'Blood was taken within [one|unverifiable] hour [@marsh2021].',
  ],
  'up to when it lasts': [
    'The benefit of ketamine for depressive symptoms persisted through day [ten|contradicted value] [@marsh2021].',
    'The effect of ketamine on depressive symptoms held until day [three|supported] [@marsh2021].',
    'Depression was still better on day [two|unverifiable] [@marsh2021].',
    'The benefit for depressive symptoms persisted through day [ten|unverifiable] [@fern2022].',
  ],
}

describe('another time of an effect', () => {
  for (const [name, cases] of Object.entries(documents)) describe(name, () => { for (const document of cases) it(document, () => { judges(corpus, document) }) })
})
