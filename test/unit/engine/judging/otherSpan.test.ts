import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'reed2020 Reed 2020 abstract', population: 'social anxiety disorder', says: [
    'Patients with social anxiety disorder had an infusion of ketamine and one of saline, 28 days apart.', 'Anxiety was rated for 14 days after each infusion.',
  ],
}, {
  head: 'marsh2021 Marsh 2021', population: 'depression', says: ['Antidepressants need an estimated six weeks to take effect.', 'The effect of the infusions lasted for six months in a few.'],
}, {
  head: 'fern2022 Fern 2022 abstract', population: 'PTSD', says: ['Patients had ketamine or midazolam after a medication-free period of two weeks.', 'Symptoms had eased after four weeks.'],
})

/** A length of time is held against those that are told of the same thing. */
const documents: Record<string, string[]> = {
  'what lies between two treatments': [
    'Ketamine and saline infusions were given [28|supported] days apart [@reed2020].',
    'The infusions of ketamine and saline were separated by [four|supported] weeks [@reed2020].',
    'Ketamine and saline infusions were given [14|contradicted value] days apart [@reed2020].',
    'Ketamine and saline infusions were given [28|contradicted unit] weeks apart [@reed2020].',
    '[Four|supported] weeks separated the infusions of ketamine and saline [@reed2020].',
    '[Six|contradicted value] weeks separated the infusions of ketamine and saline [@reed2020].',
    'Anxiety was rated for [14|supported] days [@reed2020].',
  ],
  'how long a drug needs to work': [
    'Antidepressants take about [six|supported] weeks to work [@marsh2021].',
    'Antidepressants need an estimated [six|contradicted unit] months to take effect [@marsh2021].',
    'In a few, the effect of the infusions lasted for [six|supported] months [@marsh2021].',
  ],
  'how long nothing was taken': [
    'Patients had been medication-free for [two|supported] weeks [@fern2022].',
    'Patients had ketamine after a medication-free period of [four|contradicted value] weeks [@fern2022].',
    'Symptoms had eased after [four|supported] weeks [@fern2022].',
  ],
}

describe('the same length of time of something else', () => {
  for (const [rule, texts] of Object.entries(documents)) {
    describe(rule, () => {
      for (const text of texts) it(text, () => { judges(corpus, text) })
    })
  }
})
