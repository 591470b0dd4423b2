import { articleOf } from '../notes.ts'
import { judges } from './judging.ts'

const report = articleOf('tea2021', [
  'Median survival was 30.7 months with tea and 16.6 months with coffee.',
  'The first cohort had 182 cycles and the second cohort 1004 cycles.',
  'Of 125 doctors asked by letter, 68 replied.',
], `<table-wrap><caption><p>Stress and care.</p></caption><table><thead><tr><th></th><th>Stress</th><th>Care</th></tr></thead>
<tbody><tr><td>Tea group before</td><td>2.75</td><td>3.46</td></tr><tr><td>Tea group after</td><td>2.51</td><td>3.92</td></tr><tr><td>Coffee group after</td><td>2.99</td><td>4.13</td></tr></tbody></table></table-wrap>
<table-wrap><caption><p>Fat in the blood.</p></caption><table><thead><tr><th></th><th>Tea (n = 21)</th><th>Coffee (n = 23)</th><th>Tea after</th></tr></thead>
<tbody><tr><td>HDL (mg/dl)</td><td>29.60</td><td>31.12</td><td>34.93</td></tr></tbody></table></table-wrap>`)

describe('a number that is worked out from two of the source', () => {
  for (const [what, sentences] of Object.entries({
    'a difference': ['Median survival was [14.1|supported derived] months longer with tea [@tea2021].', 'Median survival was some [14|supported derived] months longer with tea [@tea2021].'],
    'a sum': ['Both cohorts together had [1,186|supported derived] cycles [@tea2021].'],
    'a difference down a column': ['Stress in the tea group fell by [0.24|supported derived] points [@tea2021].', 'Care grew by [0.46|supported derived] points in the tea group [@tea2021].'],
    'a difference of rows that have more than one thing apart': ['Stress was [0.24|supported derived] points lower after tea [@tea2021].', 'Care after coffee grew by [0.67|unsupported] points [@tea2021].'],
    'from one cell to another': ['Tea raised HDL from [29.60 to 34.93|supported derived] mg/dl [@tea2021].'],
    'from one cell to another, rounded': ['Tea raised HDL from [29.6 to 34.9|supported derived] mg/dl [@tea2021].', 'Tea raised HDL from [29.6 to 35.9|unsupported] mg/dl [@tea2021].'],
    'two groups together': ['Altogether [44|supported derived] people took part [@tea2021].', 'The trial enrolled [44|supported derived] people [@tea2021].'],
    'two groups of which nobody says that they are all': ['Headache was seen in [44|unsupported] people [@tea2021].'],
    'another difference': ['Median survival was [12.9|contradicted value] months longer with tea [@tea2021].'],
    'a time at which something was measured, and a dose': ['Median survival was longer with tea, and the last of the letters came after [14.1|contradicted value] months [@tea2021].', 'Stress was lower with tea at a dose of [0.24|unsupported] mg [@tea2021].'],
    'a time since when there was one': ['Survival was longer with tea from [14.1|unverifiable] months on [@tea2021].'],
    'a difference in another unit': ['Median survival was [14.1|unsupported] weeks longer with tea [@tea2021].'],
    'no word that compares': ['Median survival came to [14.1|unsupported] months [@tea2021].'],
    'of something else': ['Bread was kept [14.1|unverifiable] months longer in jars [@tea2021].'],
    'half, which is said of much': ['Slightly more than [half|unverifiable] of the villagers stayed at home [@tea2021].'],
  })) {
    for (const sentence of sentences) it(`${what}: ${sentence}`, () => { judges(report, sentence) })
  }
})
