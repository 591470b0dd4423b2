import assert from 'node:assert/strict'
import { inEnglish } from '../../../../server/src/engine/wording/say.ts'
import { describeStatistic, figureText } from '../../../../server/src/engine/wording/statistic.ts'
import { read } from '../statistics/extracting.ts'

/** What is printed, and the first statistic of it as a message names it. */
const names: Record<string, string> = {
  'OR 2.1': 'an odds ratio of 2.1', 'RR 1.3': 'a risk ratio of 1.3', 'HR 0.7': 'a hazard ratio of 0.7', 'IRR of 0.64': 'a rate ratio of 0.64', 'The mean difference was 2.1 points': 'a mean difference of 2.1 points',
  'a risk difference of 12%': 'a risk difference of 12%', 'd = 0.4': 'an effect size of 0.4', 'r = .4': 'a correlation of .4', 'b = 0.3': 'a coefficient of 0.3', 'M = 3': 'a mean of 3', 'The median was 12': 'a median of 12',
  'SD = 2': 'a standard deviation of 2', 'The SE was 1.2': 'a standard error of 1.2', '(IQR 8–20)': 'an interquartile range of 8 to 20', '(range 8 to 20)': 'a range of 8 to 20', '95% CI 1.1 to 2.2': 'an interval of 1.1 to 2.2',
  'NNT of 6': 'a number needed to treat of 6', 'I² = 61%': 'a heterogeneity of 61%', 'n = 30': 'a sample of 30', 't(5) = 2.1': 't = 2.1', 'F(1, 5) = 4': 'F = 4', 'χ²(3) = 9.1': 'χ² = 9.1', 'z = 2.1': 'z = 2.1', 'Q = 4.1': 'Q = 4.1',
  'U = 31': 'U = 31', 'p < .03': 'p < .03', '(n.s.)': 'a p value that is not significant', 'It rose by 1 week': '1 week', 'at least 50%': '≥ 50%', 'for three weeks': '3 weeks', 'It did not\ndiffer.': '“not differ”',
}

describe('a statistic in a message', () => {
  for (const [printed, name] of Object.entries(names)) it(`${printed}: ${name}`, () => assert.equal(describeStatistic(read(printed)[0]!, inEnglish), name))

  it('is its number alone where a message begins with it, but for a p value', () => {
    assert.deepEqual(['OR 2.1', '95% CI 1.1 to 2.2', 'p < .03'].map(printed => figureText(read(printed)[0]!, inEnglish)), ['2.1', '1.1 to 2.2', 'p < .03'])
  })
})
