import { articleOf } from '../notes.ts'
import { judges } from './judging.ts'

const report = articleOf('tea2021', [
  'Pain relief differed significantly between ketamine and placebo (p = .003).',
  'Sleep scores fell more with ketamine than with placebo (difference −4.1 points, 95% CI −7.0 to −1.2; p = .006).',
  'Anxiety was lower in the lumavax group than in the placebo group (12.3 vs 15.6, p < .05).',
  'Recovery was faster after keyhole than after open surgery (4.1 vs 6.3 days; p < .001).',
  'Nausea did not differ between the lumavax group and the usual care group (12% vs 14%; p = .71).',
  'The lumavax and the rofexol group differed in length of stay (p < .05).',
])

describe('statements about two sides', () => {
  for (const [what, sentences] of Object.entries({
    'of the same sides by other names': ['Nausea did [not differ|supported] between lumavax and standard treatment [@tea2021].', 'Anxiety was [lower|supported] in the lumavax group than in controls [@tea2021].'],
    'of another of the same kind': ['Recovery was [faster|supported] after keyhole than after open surgery [@tea2021].', 'Recovery was [faster|unverifiable] after keyhole than after robotic surgery [@tea2021].'],
    'of the same sides': ['The difference in sleep scores between ketamine and placebo was [significant|supported] [@tea2021].'],
    'denied of the same sides': [
      'The difference in pain relief between ketamine and placebo was [not significant|contradicted direction] [@tea2021].', 'The difference in sleep scores between ketamine and placebo was [not significant|contradicted direction] [@tea2021].',
      'Anxiety did [not differ|contradicted direction] between lumavax and placebo [@tea2021].', 'The difference in length of stay between lumavax and rofexol was [not significant|contradicted direction] [@tea2021].',
    ],
    'of another side': ['The difference in sleep scores between ketamine and midazolam was [significant|unverifiable] [@tea2021].', 'Anxiety was [lower|unverifiable] in the lumavax group than in the rofexol group [@tea2021].'],
    'denied of another side': [
      'Pain relief did [not differ|unverifiable] between ketamine and midazolam [@tea2021].', 'The difference in sleep scores between ketamine and midazolam was [not significant|unverifiable] [@tea2021].',
      'Anxiety did [not differ|unverifiable] between lumavax and rofexol [@tea2021].', 'The difference in anxiety between lumavax and rofexol was [not significant|unverifiable] [@tea2021].',
    ],
  })) {
    for (const sentence of sentences) it(`${what}: ${sentence}`, () => { judges(report, sentence) })
  }
})
