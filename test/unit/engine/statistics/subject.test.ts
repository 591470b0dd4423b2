import { extracts } from './extracting.ts'

/** Numbers whose name stands elsewhere in the clause, each with a neighbour that must not take it. */
const sentences: Record<string, string[]> = {
  'the subject of the verb': [
    'The mean change in calm from baseline to day [15|duration days], the primary endpoint, was [−18.4|mean =-18.4].',
    'The mean change was steep, and the dose was [3.2|other].',
    'The adjusted mean difference in calm between tea plus rest and water plus rest was [3.1|mean-difference] (95% CI [−4.5 to 10.8|confidence-interval -4.5..10.8 95%]).',
    'The difference between wards was large, and [12|sample-size] patients left.',
    'The mean calm score [24|duration h] hours after tea was [15.44|mean].',
    'The mean calm score rose. The room was [15.44|other].',
    'The OR for sleep by day [3|duration days] (tea vs water) was [0.07|odds-ratio].',
  ],
  'a comparison': [
    'Calm was [11.88|mean-difference points] points lower with tea than with water.',
    'They ended up [1.88|mean-difference points] points below those on water.',
    'Calm was [11.88|score points] points on that day.',
  ],
  'an interval told in words': [
    'The confidence interval of the odds ratio ([28.94|odds-ratio]) extended from [3.45 to 24.57|confidence-interval 3.45..24.57].',
    'The waiting time extended from [3.45 to 24.57|other 3.45..24.57].',
  ],
  'the second of two numbers compared': [
    'They had a mean calm of [24.13|mean] after tea, as compared with [15.44|mean] after water.',
    'They had a mean calm of [24.13|mean] after tea, and room [15.44|other] was shut.',
  ],
}

describe('numbers named by their clause', () => {
  for (const [name, marked] of Object.entries(sentences)) {
    describe(name, () => {
      for (const sentence of marked) it(sentence, () => { extracts(sentence) })
    })
  }
})
