import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'reed2020 Reed 2020', population: 'social anxiety disorder', says: [
    'The odds of response were higher with ketamine than with placebo (OR 28.94; 95% CI 3.45 to 242.57).', 'Sleep and mood were correlated (r = 0.482).', 'The infusion lasted 435 minutes.',
  ],
})

/** A ratio is so many of nothing; what counts or measures something is another number, though the digits are the same. */
const documents: Record<string, string[]> = {
  'so often, or so many things, is no ratio': [
    'Dogs in the park barked [28.94|unverifiable] times [@reed2020].',
    'They took it [28.94|unverifiable] times a day in response to placebo [@reed2020].',
    'The park had [28.94|unverifiable] dogs [@reed2020].',
    'The risk of response was assessed [28.94|unverifiable] times [@reed2020].',
  ],
  'so much of a unit is none either': [
    'The dogs ran [28.94|unverifiable] km [@reed2020].',
    'Blood pressure was [28.94|unverifiable] mmHg with ketamine [@reed2020].',
    'The probe was [0.482|unverifiable] mm long [@reed2020].',
  ],
  'a count of things is no time': [
    'They gave it to [435|unverifiable] dogs [@reed2020].',
  ],
  'what is said of a ratio is': [
    'The odds of response were [28.94|supported] times as high with ketamine [@reed2020].',
    'Response was nearly [29|supported rounding]-fold with ketamine [@reed2020].',
    'Response was [28.94|supported] times more likely with ketamine [@reed2020].',
    'Ketamine increased the odds of response [28.94|supported] times [@reed2020].',
    'The odds of response rose by [28.94|supported] times [@reed2020].',
    'The chances of response were raised about [29|supported rounding] times [@reed2020].',
    'For response the value came to [28.94|supported] with ketamine [@reed2020].',
    'For response, [28.94|supported] suggests that ketamine helps [@reed2020].',
  ],
}

describe('numbers of something', () => {
  for (const [rule, texts] of Object.entries(documents)) {
    describe(rule, () => {
      for (const text of texts) it(text, () => { judges(corpus, text) })
    })
  }
})

const crossover = corpusOf({
  head: 'reed2021 Reed 2021', design: 'double-blind crossover trial', arms: ['ketamine 0.5 mg/kg', 'midazolam 0.045 mg/kg'], says: ['Seventeen adolescents had one infusion of ketamine and one of midazolam, two weeks apart.'],
})

describe('one of each in a crossover', () => {
  for (const text of [
    '[Seventeen|supported] adolescents had the [two|unverifiable] infusions of ketamine and of midazolam [two|supported] weeks apart [@reed2021].',
    '[Seventeen|supported] adolescents had [three|contradicted value] infusions of ketamine and of midazolam [two|supported] weeks apart [@reed2021].',
  ]) it(text, () => { judges(crossover, text) })
})

const review = corpusOf({ head: 'shaw2021 Shaw 2021', says: ['The search ran until 2018; twenty-five reports from 15 independent trials of rituximab were included.', 'Nine articles were left out.'] })

describe('reports are no trials', () => {
  for (const text of [
    'The review included [25|contradicted value] independent trials of rituximab [@shaw2021].',
    'The review included [25|supported] reports from [15|supported] independent trials of rituximab [@shaw2021].',
    'The review included [15|supported] trials of rituximab [@shaw2021].',
    'The review included [15|supported] studies of rituximab [@shaw2021].',
  ]) it(text, () => { judges(review, text) })
})
