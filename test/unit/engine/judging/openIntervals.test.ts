import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'reed2020 Reed 2020', says: [
    'Median overall survival was 97.0 months (95% CI 85.1–not estimable) with ketamine and 61.4 months (95% CI, 48.2 to 70.3) with placebo.',
    'Progression took 6.1 months (4.6–NE).', 'Response took 3 to 7 days.', 'Ketamine was stopped 14 to 10 days before surgery.',
  ],
})

const documents: Record<string, string[]> = {
  'an interval without an end agrees in the other end, however the lack is said': [
    'Survival was [97.0|supported] months (95% CI [85.1 to NR|supported]) with ketamine [@reed2020].',
    'Survival was [97|supported] months (95% CI [85–not reached|supported rounding]) with ketamine [@reed2020].',
    'Progression took [6.1|supported] months (95% CI [4.6, NE|supported]) [@reed2020].',
  ],
  'and not with another end, nor with an interval that has both': [
    'Survival was [97.0|supported] months (95% CI [81.5–NE|contradicted transposed-digits]) with ketamine [@reed2020].',
    'Survival was [97.0|supported] months (95% CI [85.1–99.1|contradicted range]) with ketamine [@reed2020].',
    'Survival was [61.4|supported] months (95% CI [48.2–not reached|contradicted range]) with placebo [@reed2020].',
  ],
  'a span of time that is printed backwards is a slip, unless it counts down to something': [
    'Response took [7 to 3|contradicted range] days [@reed2020].',
    'Response took [3–7|supported] days [@reed2020].',
    'Ketamine was stopped [10 to 14|supported] days before surgery [@reed2020].',
    'Ketamine was stopped [14–10|supported] days before surgery [@reed2020].',
  ],
}

describe('intervals without an end, and without an order', () => {
  for (const [rule, texts] of Object.entries(documents)) {
    describe(rule, () => {
      for (const text of texts) it(text, () => { judges(corpus, text) })
    })
  }
})
