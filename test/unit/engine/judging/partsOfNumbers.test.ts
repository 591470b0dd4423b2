import { articleOf } from '../notes.ts'
import { judges } from './judging.ts'

const report = articleOf('tea2021', [
  'A total number of 40 children in two parallel groups was planned, with 20 children in each group.',
  'Gout was found in 1,676 children per 100,000.',
  'Horns were heard by 27 of 38 children on the first day.',
  'Sleep was lost by 2/6 of the criteria in winter.',
  'Bonds with horns were as before (0.29, 95% CI −0.12 to 0.70).',
  'The mean age of children was 65.5 years in winter.',
  'A cart with horns cost $80.',
])

describe('what belongs to a number', () => {
  for (const [what, sentences] of Object.entries({
    'a group and all groups': ['Each group was planned with [20|supported] children [@tea2021].', 'A total of [40|unverifiable] children was planned [@tea2021].', 'Each group was planned with [40|contradicted value] children [@tea2021].'],
    'of how many it is a rate': ['Gout was found in [1,676|supported] per 100,000 children [@tea2021].', 'Gout was found in [1,676|unsupported] per 10,000 children [@tea2021].'],
    'the second number of a fraction': ['Horns were heard by [27 of 38|supported] children on the first day [@tea2021].'],
    'what is no p value, no time and no number without a sign': ['Bonds with horns were as before (p = [0.27|unsupported]) [@tea2021].', 'The children of winter had been ill for [six|unsupported] years [@tea2021].', 'A cart with horns gave [20|unsupported] [@tea2021].'],
    'groups that are only mentioned': ['Horns were heard by [27 of 38|supported] children of the [three|unverifiable] groups [@tea2021].'],
  })) {
    for (const sentence of sentences) it(`${what}: ${sentence}`, () => { judges(report, sentence) })
  }
})
