import { articleOf } from '../notes.ts'
import { judges } from './judging.ts'

const trial = articleOf('scope2021', [
  'Intubation with the glass scope took 36.4 ± 11.0 seconds, and it took 36.5 ± 8.9 seconds with the steel scope.',
  'Pain at rest was 42.7 with glass (p = .031) and pain at work was 51.3 (p = .044).',
], `<table-wrap><label>Table 2</label><caption><p>Moods of the riders.</p></caption><table><thead>
<tr><th rowspan="2">Mood</th><th colspan="3">Hay</th><th colspan="3">Straw</th></tr><tr><th>Before</th><th>After</th><th>P value</th><th>Before</th><th>After</th><th>P value</th></tr></thead>
<tbody><tr><td>Breath (%)</td><td>95.5 (14.7)</td><td>91.3 (14.0)</td><td></td><td></td><td></td><td></td></tr><tr><td>Cheer</td><td>3.83 ± 0.62</td><td>3.72 ± 0.51</td><td>0.127</td><td>3.67 ± 0.64</td><td>3.43 ± 0.79</td><td>0.002</td></tr></tbody></table></table-wrap>`)

describe('a number that belongs to another estimate', () => {
  for (const [what, sentences] of Object.entries({
    'the spread of the other group': ['With the glass scope it took [36.4|unverifiable] ± [8.9|contradicted arm] s [@scope2021].'],
    'its own spread': ['With the glass scope it took [36.4|supported] ± [11.0|supported] s [@scope2021].', 'With the steel scope it took [36.5|supported] ± [8.9|supported] s [@scope2021].'],
    'the p value of the other group': ['Cheer went from [3.83|supported] to [3.72|supported] with hay (p = [0.002|contradicted arm]) [@scope2021].'],
    'its own p value': ['Cheer went from [3.83|supported] to [3.72|supported] with hay (p = [0.127|supported]) [@scope2021].', 'Cheer went from [3.67|supported] to [3.43|supported] with straw (p = [0.002|supported]) [@scope2021].'],
    'its own spread, cut off': ['Breath was [95.5|supported] ± [14|supported]% [@scope2021].'],
    'one of both': ['Pain at rest was [42.7|supported] with glass (p = [.031|supported]) [@scope2021].'],
  })) {
    for (const sentence of sentences) it(`${what}: ${sentence}`, () => { judges(trial, sentence) })
  }
})
