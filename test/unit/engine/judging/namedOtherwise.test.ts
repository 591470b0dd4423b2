import { articleOf } from '../notes.ts'
import { judges } from './judging.ts'

const table = `<table-wrap><caption><p>Who took part.</p></caption><table>
<thead><tr><th></th><th>Tea (n = 41)</th><th>Coffee (n = 43)</th><th>Difference</th></tr></thead>
<tbody><tr><td>Age (years)</td><td>54.8 ± 7.1</td><td>57.3 ± 4.7</td><td>2.5 (0.4 to 4.6)</td></tr>
<tr><td>Hiccups, n (%)</td><td>17 (41.5)</td><td>9 (20.9)</td><td></td></tr></tbody></table></table-wrap>`
const report = articleOf('tea2021', [
  'Sneezing was seen in 6/12 (50.3%) of people in the tea arm and in 8/20 (39.7%) of people in the coffee arm.',
  'Treatment was stopped by 4 people in the 5-mg group and by 2 people in the 15-mg group.',
  'Sleep lasted 7.4 hours with tea and 6.2 hours with coffee.',
], table)

describe('a number of another group than the one that is named', () => {
  for (const [what, sentences] of Object.entries({
    'in a row of a table': ['Those on coffee were [54.8|contradicted arm] years old on average [@tea2021].', 'Hiccups troubled [41.5|contradicted arm]% of the people on coffee [@tea2021].'],
    'in a sentence': ['Sneezing was seen in [39.7|contradicted arm]% of those in the tea arm [@tea2021].'],
    'silent where it is the group that is named': ['Those on coffee were [57.3|supported] years old on average [@tea2021].', 'Hiccups troubled [41.5|supported]% of the people on tea [@tea2021].', 'Sneezing was seen in [50.3|supported]% of those in the tea arm [@tea2021].'],
    'silent where both are named': ['Sneezing was seen in [39.7|supported]% with coffee, which was less than with tea [@tea2021].'],
    'silent where no group is named': ['Some were [54.8|supported] years old on average [@tea2021].'],
  })) {
    for (const sentence of sentences) it(`${what}: ${sentence}`, () => { judges(report, sentence) })
  }
})
