import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

/** Abstracts that sentences cite with little more than the size of an effect. */
const corpus = corpusOf({
  head: 'reed2020 Reed 2020 abstract', population: 'anxiety disorders', says: [
    'In social anxiety disorder, response was more frequent with ketamine than with control (OR 28.94, 95% CI 3.45 to 242.57).',
    'In post-traumatic stress disorder, response did not differ (OR 2.03, 95% CI 0.67 to 6.15).',
    'The number needed to treat was 6 for stable responders.',
  ],
}, {
  head: 'lund2019 Lund 2019 abstract', population: 'treatment-resistant depression', says: [
    'Cognition improved by the end of the study (Cohen d = 0.65).',
    'With ketamine, memory improved most in the first weeks (SMD 0.71).',
    'The MADRS score differed by −3.8 points at four hours (MD −3.8).',
    'Depressive symptoms fell (Hedges’ g = 1.44).',
  ],
})

const documents: Record<string, string[]> = {
  'as the study has it, with no other word': [
    'OR [28.94|supported] [@reed2020].',
    'OR [2.03|supported] [@reed2020].',
    'SMD [0.65|supported] [@lund2019].',
    'MD [−3.8|supported] [@lund2019].',
    'NNT [6|supported] [@reed2020].',
  ],
  'as the study has it, with its treatment': ['Ketamine works (SMD [0.65|supported]) [@lund2019].'],
  'a digit dropped, doubled, in another place': [
    'OR [2.89|contradicted dropped-digit] [@reed2020].',
    'We found OR [28.49|contradicted transposed-digits] [@reed2020] in the literature.',
    'OR [289.4|contradicted decimal-shift] [@reed2020].',
    'Ketamine works for depression and anxiety (OR [2.89|contradicted dropped-digit] [@reed2020]).',
  ],
  'a slip that leaves too few digits to tell': ['MD [−8.3|unverifiable] [@lund2019].', 'MD [−38|unverifiable] [@lund2019].'],
  'another number altogether': ['OR [17.5|unverifiable] [@reed2020].', 'SMD [0.92|unverifiable] [@lund2019].'],
  'a number of another kind': ['HR [2.89|unverifiable] [@reed2020].', 'Some [2.89|unverifiable] metres [@reed2020].'],
  'of another condition': ['In major depression, OR [2.89|unverifiable] [@reed2020].'],
  'conditions side by side': [
    'Ketamine helps in depression and anxiety (OR [28.94|supported]) [@reed2020].',
    'Ketamine helps in anxiety/depression (g = [1.44|supported]) [@lund2019].',
    'Anxiety fell in patients with depression (g = [1.44|contradicted outcome]) [@lund2019].',
  ],
}

describe('sizes of effects by themselves', () => {
  for (const [what, texts] of Object.entries(documents)) {
    describe(what, () => { for (const text of texts) it(text, () => { judges(corpus, text) }) })
  }
})
