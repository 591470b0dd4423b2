import { articleOf, tableOf } from '../notes.ts'
import { judges } from './judging.ts'

const report = articleOf('tea2021', [
  'From the 343 villagers who were invited, 181 consented to participate and 159 declined.',
  'Follow-up at 12 months was completed in 25 (31%) with tea, 31 (34%) with coffee and 23 (28%) with water.',
  'Bread was baked in 212 s with tea and in 301 s with coffee.',
  'Reading speed with tea was 41.2 words a minute.',
  'Reading speed with coffee was 36.9 words a minute.',
  'The risk of burnt bread was lower with tea (hazard ratio 0.45, 95% CI 0.30 to 0.68).',
  'Of the 90 loaves kept in jars, 32 went mouldy.',
  'Spoons were polished by 37% of the cooks.',
  'Rain in the months came to 12.4 mm in May, 15.8 mm in June and 9.7 mm in July.',
], `<table-wrap><caption><p>Sleep of the villagers.</p></caption><table><thead><tr><th></th><th>Tea (n = 80) before</th><th>Tea (n = 80) after</th><th>Coffee (n = 90) before</th><th>Coffee (n = 90) after</th></tr></thead>
<tbody><tr><td>Hours of sleep, mean</td><td>6.20</td><td>7.75</td><td>6.40</td><td>6.95</td></tr><tr><td>Nightmares a week, mean</td><td>4.10</td><td>1.65</td><td>4.30</td><td>3.20</td></tr></tbody></table></table-wrap>
<table-wrap><caption><p>Cooks and helpers.</p></caption><table><thead><tr><th></th><th>Tea (n = 80)</th><th>Coffee (n = 90)</th></tr></thead>
<tbody><tr><td>Left-handed cooks</td><td>14</td><td>27</td></tr><tr><td>Snoring helpers</td><td>33</td><td>18</td></tr></tbody></table></table-wrap>`)

describe('a number that is worked out from those of the article', () => {
  for (const [what, sentences] of Object.entries({
    'a share of those whom the sentence counts': ['Of the [343|supported] villagers invited, [53|supported derived]% consented to participate [@tea2021].', 'Of the [343|supported] villagers invited, [46|supported derived]% declined [@tea2021].'],
    'the share of others': ['Of the [343|supported] villagers invited, [46|unverifiable]% consented to participate [@tea2021].', 'Of the [90|supported] loaves kept in jars, [64|unverifiable]% went mouldy [@tea2021].'],
    'a share of a column': ['Snoring helpers made up [41|unverifiable]% with tea [@tea2021].'],
    'a share in words': ['More than [half|supported derived] of the villagers invited consented to participate [@tea2021].', '[Half|unverifiable] of the loaves kept in jars went mouldy [@tea2021].'],
    'what is left': ['[58|supported derived] of the loaves kept in jars did not go mouldy [@tea2021].', '[63|supported derived]% of the cooks did not polish their spoons [@tea2021].'],
    'all groups together': ['Altogether [79|supported derived] completed follow-up at [12|supported] months [@tea2021].', 'In total, [41|supported derived] cooks were left-handed [@tea2021].'],
    'some of the groups': ['Altogether [56|unverifiable] completed follow-up at [12|supported] months [@tea2021].'],
    'a change of a row in per cent': ['Nightmares a week fell by [60|supported derived]% with tea [@tea2021].'],
    'a change of another group, or the other way': ['Nightmares a week fell by [26|unverifiable]% with tea [@tea2021].', 'Nightmares a week rose by [60|unverifiable]% with tea [@tea2021].', 'Hours of sleep rose by [0.55|unverifiable] with tea [@tea2021].', 'Hours of sleep fell by [1.55|unverifiable] with tea [@tea2021].'],
    'the least and the most': ['Rain from May to July was [9.7 to 15.8|supported derived] mm [@tea2021].'],
    'a difference': ['Baking took [89|supported derived] s less with tea than with coffee [@tea2021].', 'After treatment sleep was [0.80|supported derived] hours longer with tea than with coffee [@tea2021].'],
    'a difference that is told the other way round': ['Baking took [89|unsupported] s more with tea than with coffee [@tea2021].', 'After treatment sleep was [0.80|unverifiable] hours longer with coffee than with tea [@tea2021].'],
    'a risk': ['The risk of burnt bread was [55|supported derived]% lower with tea [@tea2021].'],
    'another risk': ['The risk of burnt bread was [55|unsupported]% higher with tea [@tea2021].', 'The risk of burnt bread was [45|unsupported]% lower with tea [@tea2021].'],
  })) {
    for (const sentence of sentences) it(`${what}: ${sentence}`, () => { judges(report, sentence) })
  }

  const seasons = articleOf('nap2021', ['Bread was baked in 212 s with tea and in 301 s with coffee.', 'Sleep lasted 7 hours in spring and 5 hours in autumn.', 'Rain came to 12.4 mm in May, 15.8 mm in June and 9.7 mm in July.'],
    tableOf('Table 1. Sleep', ['Tea before', 'Tea after', 'Coffee before', 'Coffee after'], ['Hours of sleep', '6.20', '7.75', '6.40', '6.95']))
  for (const [what, sentence] of Object.entries({
    'a difference of which the words say nothing': 'The loaf in the oven at home with its many seeds was done [89|unsupported] s sooner [@nap2021].',
    'a single digit that the words name plainly': 'Sleep was [2|supported derived] hours longer in spring [@nap2021].',
    'ends that are not the least and the most': 'Rain ranged from [9.7 to 12.4|unsupported] mm [@nap2021].',
    'a difference at one time, told the other way': 'Sleep before was [0.20|unverifiable] hours longer with tea than with coffee [@nap2021].',
    'a change that is a difference of groups': 'Hours of sleep rose with tea by [0.80|unverifiable] [@nap2021].',
    'a change of one group': 'Sleep with tea rose by [1.55|supported derived] hours [@nap2021].',
    'the change of the other': 'Sleep with coffee rose by [1.55|unverifiable] hours [@nap2021].',
  })) it(`${what}: ${sentence}`, () => { judges(seasons, sentence) })
})
