import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'moor2020 Moor 2020 abstract', population: 'major depression', n: 346, says: [
    'For 84 mg against placebo, the difference in MADRS change at day 28 was −3.2 (95% CI −6.88 to 0.45; P = .088).',
    'For 56 mg against placebo, the difference in MADRS change at day 28 was −4.1 (95% CI −7.67 to −0.49).',
    'In patients of [65 to 74|supported] years, the difference in MADRS change was −4.9 (95% CI −8.96 to −0.89).',
    'In patients of ≥75 years, the difference in MADRS change was −0.4 (95% CI −10.38 to 9.50).',
    'With depression onset at ≥55 years, the difference in MADRS change was 3.1 (95% CI −4.51 to 10.80; p = 0.407).',
    'The advantage of ketamine was greatest at day 1 (Hedges’ g = −1.00, 95% CI −1.28 to −0.73).',
  ],
})

const documents: Record<string, string[]> = {
  'one bound with another sign': [
    'At [84|supported] mg the difference fell short of significance ([−6.88 to −0.45|contradicted range]; p = [.088|supported]) [@moor2020].',
    'At [84|supported] mg the difference fell short of significance ([−6.88 to 0.45|supported]; p = [.088|supported]) [@moor2020].',
  ],
  'one bound with a slip of typing, whatever is said of it': [
    'The oldest did not gain (95% CI [−10.33 to 9.50|contradicted range]) [@moor2020].',
    'The oldest did not gain (95% CI [-1.38 to 9.50|contradicted dropped-digit]) [@moor2020].',
    'The oldest did not gain (95% CI [−10.38 to 9.50|supported]) [@moor2020].',
  ],
  'without their signs': ['The dose of [84|supported] mg helped by [3.2|supported] points (from [6.88|unverifiable] to [−0.45|unverifiable]) [@moor2020].'],
  'an estimate without the sign of its interval': [
    'Only those of [65 to 74|supported] years seemed to gain ([4.9|contradicted sign], 95% CI [−8.96 to −0.89|supported]) [@moor2020].',
    'The advantage was largest on day [1|supported] (g = [1.00|contradicted sign], 95% CI [−1.28 to −0.73|supported]) [@moor2020].',
  ],
  'where words take the place of the sign': [
    'Those of [65 to 74|supported] years were better by [4.9|supported] (95% CI [−8.96 to −0.89|supported]) [@moor2020].',
    'Scores were lower on ketamine at day [1|supported], by [1.00|supported] (95% CI [−1.28 to −0.73|supported]) [@moor2020].',
    'They gained (reduction = [4.9|supported], 95% CI [−8.96 to −0.89|supported]) [@moor2020].',
  ],
  'where the size of a difference is told': [
    'By then the gap was [4.9|supported] points (95% CI [−8.96 to −0.89|supported]) in patients of [65 to 74|supported] years [@moor2020].',
    'In patients of [65 to 74|supported] years the difference was [4.9|contradicted sign] (95% CI [−8.96 to −0.89|supported]) [@moor2020].',
  ],
  'where the interval has both signs': ['With a late onset the sign turned ([3.1|supported], 95% CI [−4.51 to 10.80|supported]) [@moor2020].'],
}

describe('intervals', () => {
  for (const [what, texts] of Object.entries(documents)) {
    describe(what, () => {
      for (const text of texts) it(text, () => { judges(corpus, text) })
    })
  }
})
