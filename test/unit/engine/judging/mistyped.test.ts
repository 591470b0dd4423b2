import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'cove2008 Cove 2008 abstract', population: 'major depression', n: 2876, says: [
    'In Level 1, 2,876 outpatients with major depressive disorder from 18 primary care sites received citalopram.',
    'In Level 1, 53.2% of the outpatients had anxious depression.',
    'In Level 1, depression improved with citalopram within 110 minutes.',
    'Response did not depend on the degree of resistance (p > 0.05).',
    'Resistant cases remitted less often (p < 0.01).',
    'Depressive symptoms increased after induction in 8.4% of the patients.',
    'Suicidal ideation increased after induction in 6.0% of the patients.',
    'Among patients with suicidal ideation at baseline, 73.0% had less of it after induction.',
    'The dose of 56 mg did better (nominal P = .027).',
    'Infusions were of 20 mg per hour for 10 hours.',
  ],
})

const documents: Record<string, string[]> = {
  'digits in another order, whatever the words': [
    'Of [2,876|supported] people on citalopram, [52.3|contradicted transposed-digits]% scored high on worry [@cove2008].',
    'Of [2,876|supported] people on citalopram, [53.2|supported]% scored high on worry [@cove2008].',
  ],
  'a zero that was dropped': ['Of [2,876|supported] people on citalopram many felt better after [11|contradicted decimal-shift] minutes [@cove2008].'],
  'a p value with its mark elsewhere': [
    'Of [2,876|supported] people on citalopram, those on [56|supported] mg did better (P = [.27|contradicted decimal-shift]) [@cove2008].',
    'Of [2,876|supported] people on citalopram, those on [56|supported] mg did better (P = [.31|unverifiable]) [@cove2008].',
  ],
  'a p value given as a limit that nobody sets': [
    'The dose of [56|supported] mg did better (P < [.027|contradicted operator]) [@cove2008].',
    'The dose of [56|supported] mg did better (P = [.027|supported]) [@cove2008].',
    'The dose of [56|supported] mg did better (P < [.05|supported derived]) [@cove2008].',
  ],
  'a number of another unit, or one not like it': [
    'Of [2,876|supported] people on citalopram many felt better after [11|unverifiable] weeks [@cove2008].',
    'Of [2,876|supported] people on citalopram, [57.9|unverifiable]% scored high on worry [@cove2008].',
  ],
  'a number that the sentence has beside the right one': ['Of [2,876|supported] people on citalopram, [53.2|supported]% were anxious and [52.3|unverifiable]% came back [@cove2008].'],
  'where nothing else is the study’s': ['Some [52.3|unverifiable]% scored high on worry [@cove2008].'],
  'p < .05 for p > .05 is not supported by what is significant': [
    'Response did not depend on resistance (p < [0.05|unverifiable]), but resistant cases remitted less often (p < [0.01|supported]) [@cove2008].',
    'Response did not depend on resistance (p > [0.05|supported]), but resistant cases remitted less often (p < [0.01|supported]) [@cove2008].',
  ],
  'the number of the sentence that is built alike': [
    'After induction [8.4|contradicted outcome]% had more suicidal ideation, and in [73.0|contradicted value]% of those who had it, it lessened [@cove2008].',
    'After induction [6.0|supported]% had more suicidal ideation, and in [73.0|supported]% of those who had it, it lessened [@cove2008].',
  ],
  'a dose worked out from a rate and a time': ['They gave [20|supported] mg/h over [10|supported] hours, that is, [200|unverifiable] mg [@cove2008].'],
}

describe('mistyped numbers', () => {
  for (const [what, texts] of Object.entries(documents)) {
    describe(what, () => {
      for (const text of texts) it(text, () => { judges(corpus, text) })
    })
  }
})
