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

const walks = `<table-wrap><label>Table 2</label><caption><p>Walking in all people.</p></caption><table>
<thead><tr><th>Measure</th><th>Group</th><th>Before</th><th>Day 5</th><th>Week 8</th><th>P value</th></tr></thead>
<tbody><tr><td rowspan="2">Distance (m)</td><td>Tea</td><td>310.4 ± 40.2</td><td>342.7 ± 41.5</td><td>371.3 ± 39.6</td><td>0.012</td></tr>
<tr><td>Coffee</td><td>308.9 ± 39.7</td><td>315.2 ± 38.1</td><td>319.6 ± 42.4</td><td>0.347</td></tr>
<tr><td>Time to a pulse ratio of 0.8, min</td><td>Tea</td><td>58.9</td><td>41.6</td><td>33.5</td><td>0.021</td></tr>
<tr><td>Time to a pulse ratio of 0.9, min</td><td>Tea</td><td>66.2</td><td>52.3</td><td>44.1</td><td>0.064</td></tr></tbody></table></table-wrap>
<table-wrap><label>Table 3</label><caption><p>Walking in the overweight.</p></caption><table>
<thead><tr><th>Measure</th><th>Group</th><th>Before</th><th>Day 5</th><th>Week 8</th><th>P value</th></tr></thead>
<tbody><tr><td>Distance (m)</td><td>Tea</td><td>290.1 ± 44.2</td><td>301.8 ± 43.0</td><td>322.5 ± 41.7</td><td>0.033</td></tr></tbody></table></table-wrap>
<table-wrap><label>Table 5</label><caption><p>Urine of the lemon and the ginger group.</p></caption><table>
<thead><tr><th></th><th>Lemon</th><th>Ginger</th></tr></thead>
<tbody><tr><td>Urine albumin to creatinine (mg/g)</td><td>62.77</td><td>81.09</td></tr><tr><td>Creatinine (mg/dl)</td><td>1.12</td><td>1.03</td></tr></tbody></table></table-wrap>
<table-wrap><label>Table 4</label><caption><p>Symptoms.</p></caption><table>
<thead><tr><th></th><th>SD24W</th><th>SD48W</th></tr></thead>
<tbody><tr><td>Anaemia, %</td><td>30.1</td><td>12.8</td></tr><tr><td>Early waking response (EWR), %</td><td>46.2</td><td>70.2</td></tr></tbody></table></table-wrap>`
const trial = articleOf('walk2021', ['People walked.'], walks)

describe('a number of a neighbouring cell', () => {
  for (const [what, sentences] of Object.entries({
    'of the row below, whose label reaches down': ['With tea, people walked a distance of [315.2|contradicted arm] m on day [5|supported] [@walk2021].'],
    'of another time': ['With tea the distance walked was [342.7|contradicted timepoint] m at week [8|supported] [@walk2021].', 'With tea the distance walked was [371.3|contradicted timepoint] m on the fifth day [@walk2021].'],
    'of a row that a number tells apart': ['Before tea, it took [58.9|contradicted arm] min to reach a pulse ratio of [0.9|contradicted value] [@walk2021].'],
    'of another p value': ['Coffee did change the distance walked (p = [0.012|contradicted arm]) [@walk2021].'],
    'of a group with a number in its name': ['After [48|unsupported] weeks, anemia was seen in [30.1|contradicted arm]% [@walk2021].'],
    'of the pair before and after': ['With tea, people walked [310.4|contradicted timepoint] m after [eight|supported] weeks, against [319.6|supported] m with coffee [@walk2021].'],
    'of two groups that stand in each other’s place': ['On day [5|supported] people walked [315.2|contradicted arm] m with tea and [342.7|contradicted arm] m with coffee [@walk2021].'],
    'from one time to another, over a time that is named': ['With tea the distance walked rose from [310.4|supported] to [371.3|supported] m over [8|supported] weeks, which differed from coffee [@walk2021].'],
    'of a group that the caption names too': ['Albumin came to [62.77|contradicted arm] in the ginger group [@walk2021].'],
    'a row of numbers of another size is of another measure': ['The creatinine ratio of albumin came to [81.09|supported] mg/g in the ginger group [@walk2021].'],
    'of another table': ['At entry the distance walked with tea was [371.3|contradicted timepoint] m [@walk2021].', 'Among the overweight, distance before tea was [310.4|contradicted arm] m [@walk2021].'],
    'the right time in another unit': ['At [56|unverifiable] days the distance walked with tea was [371.3|supported] m [@walk2021].'],
    'another time in another unit': ['At [56|unverifiable] days the distance walked with tea was [342.7|unverifiable] m [@walk2021].'],
    'what the number is compared with': ['With tea the distance was longer than with coffee on day [5|supported], at [342.7|supported] m [@walk2021].'],
    'the right cell': [
      'With tea, people walked a distance of [342.7|supported] m on day [5|supported] [@walk2021].', 'With coffee the distance walked was [319.6|supported] m at week [8|supported] [@walk2021].', 'Before tea, it took [66.2|supported] min to reach a pulse ratio of [0.9|supported] [@walk2021].',
      'Tea did change the distance walked (p = [0.012|supported]) [@walk2021].', 'After [24|unsupported] weeks, anemia was seen in [30.1|supported]% [@walk2021].', 'Among the overweight, distance before tea was [290.1|supported] m [@walk2021].',
      'An early waking response was reached by [70.2|supported]% in [48|unsupported] weeks [@walk2021].',
    ],
    'the right cell, beside the one that it is compared with': ['The distance rose from [310.4|supported] m before tea to [342.7|supported] m on day [5|supported] [@walk2021].', 'On day [5|supported] people walked [342.7|supported] m with tea and [315.2|supported] m with coffee [@walk2021].'],
    'where nothing tells the cells apart': ['They walked a distance of [342.7|supported] m [@walk2021].'],
  })) {
    for (const sentence of sentences) it(`${what}: ${sentence}`, () => { judges(trial, sentence) })
  }
})

describe('a difference between two groups', () => {
  const dozing = articleOf('doze2021', ['People dozed.'], `<table-wrap><label>Table 1</label><caption><p>Dozing.</p></caption><table><thead><tr><th></th><th>Tea</th><th>Coffee</th></tr></thead>
<tbody><tr><td>Dozing at noon, %</td><td>41.5</td><td>20.9</td></tr><tr><td>Snoring, %</td><td>20.6</td><td>35.1</td></tr></tbody></table></table-wrap>`)
  it('is not the number of one of them', () => { judges(dozing, 'Coffee lowered dozing at noon by [20.6|supported derived] percentage points, compared with tea [@doze2021].') })
  it('is what a sentence must compare', () => { judges(dozing, 'Snoring was seen in [20.6|contradicted arm]% with coffee [@doze2021].') })
})

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

describe('a number of another row', () => {
  const symptoms = articleOf('tea2021', ['People drank tea.'], `<table-wrap><caption><p>Symptoms.</p></caption><table><thead><tr><th></th><th>Tea</th><th>Coffee</th></tr></thead>
<tbody><tr><td>Anaemia, %</td><td>30.1</td><td>12.8</td></tr><tr><td>Loud snoring at night, %</td><td>41.2</td><td>17.2</td></tr></tbody></table></table-wrap>`)
  for (const [what, sentence] of Object.entries({
    'whose name has nothing in common': 'Loud snoring came to [30.1|contradicted outcome]% with tea [@tea2021].',
    'silent where it is the row that is named': 'Loud snoring came to [41.2|supported]% with tea [@tea2021].',
  })) it(`${what}: ${sentence}`, () => { judges(symptoms, sentence) })
})

const lists = articleOf('list2022', [
  'Sneezing was reported by 21.4% and hiccups by 33.7% of all people.',
  'Success came to 79.3% and 90.1% at 90 and 180 minutes, respectively, with nettle tea, and to 74.6% and 84.2% at 90 and 180 minutes, respectively, with barley coffee.',
  'Use was lower with nettle tea (p = 0.004 at the 1st hour and p = 0.032 at the 24th hour).',
  'Need did not differ in the intention-to-treat (p = 0.475) and per-protocol analyses (p = 0.344).',
  'The tablet holds 120 mg of betanin and 365 mg of luteolin.',
  'Of those who were asked, 58 (56.9%) attended three lessons, 27 (26.5%) two and 5 (4.9%) one lesson.',
], '')

describe('a number of a sentence that names what another of its numbers is of', () => {
  for (const [what, sentences] of Object.entries({
    'of another outcome': ['Hiccups troubled [21.4|contradicted arm]% of the people [@list2022].', 'Sneezing was seen in [33.7|contradicted arm]% of the people [@list2022].'],
    'of another group or time of a nested list': ['With nettle tea, success came to [74.6|contradicted arm]% at [90|supported] minutes [@list2022].'],
    'of another p value': ['In the intention-to-treat analysis, need did not differ (p = [0.344|contradicted arm]) [@list2022].'],
    'of another substance': ['Each tablet provides [365|contradicted arm] mg of betanin [@list2022].'],
    'of another count': ['All three lessons were attended by [26.5|contradicted arm]% [@list2022].'],
    'silent where it is what is named': [
      'Hiccups troubled [33.7|supported]% of the people [@list2022].', 'Sneezing was seen in [21.4|supported]% of the people [@list2022].', 'With barley coffee, success came to [74.6|supported]% at [90|supported] minutes [@list2022].',
      'With nettle tea, success came to [79.3|supported]% at [90|supported] minutes [@list2022].', 'In the intention-to-treat analysis, need did not differ (p = [0.475|supported]) [@list2022].', 'Each tablet provides [120|supported] mg of betanin [@list2022].',
      'All three lessons were attended by [56.9|supported]% [@list2022].', 'Two lessons were attended by [26.5|supported]% [@list2022].',
    ],
    'silent where both are named, or none': ['Sneezing and hiccups were seen in [21.4|supported]% and [33.7|supported]% [@list2022].', 'It was seen in [33.7|supported]% of the people [@list2022].', 'Use was lower in the end (p = [0.032|unverifiable]) [@list2022].'],
  })) {
    for (const sentence of sentences) it(`${what}: ${sentence}`, () => { judges(lists, sentence) })
  }
})

const groups = articleOf('fern2022', [
  'People were randomised to birch or to placebo.',
  'The birch arm had a loss of weight (−4.07 kg) that the placebo arm failed to have (−0.88 kg).',
  'We saw a rise in pulse with both birch (12.9%) and alder (11.3%).',
  'The estimated number of arrivals and of departures in 2013 was 45,220 and 38,460, respectively.',
  'Relative differences were 39% for brightness, 53% for contrast, and 34–37% for sharpness.',
  'Sleep improved more in people treated with alder as compared with controls (mean 2.3 versus 1.4 points, p = 0.022).',
  'More children (8–12 years) attended a lesson compared with teenagers (13–16 years; 64% vs 44%, p < 0.01).',
  'Of 19 people, 14 (73.7%) guessed whether they had been given birch or placebo: 6 (60.0%) in the birch and 8 (88.9%) in the placebo group.',
  'Three people noticed a fearful face at least once, 7 people noticed a happy face.',
  'The jug had a volume of 5.65 (3.90–10.40) l with nettle and 6.40 (4.01–9.67) l with barley.',
  'The first course was attended by 23 people (12 got birch and 11 placebo).',
], `<table-wrap><caption><p>Who took part.</p></caption><table><thead><tr><th></th><th>Birch (n = 12)</th><th>Placebo (n = 11)</th></tr></thead><tbody><tr><td>Age (years)</td><td>54.8</td><td>57.3</td></tr></tbody></table></table-wrap>`)

describe('a number of a sentence, by whose it is', () => {
  for (const [what, sentences] of Object.entries({
    'of the other group, though what was measured is said of the first alone': ['In the placebo arm, weight loss came to [4.07|contradicted arm] kg [@fern2022].', 'On alder, the rise in pulse came to [12.9|contradicted arm]% [@fern2022].'],
    'the second of two': ['In 2013 the number of departures was put at [45,220|contradicted arm] [@fern2022].'],
    'beside an interval': ['For sharpness, the relative difference was [53|contradicted arm]% [@fern2022].'],
    'compared before a bracket': ['In people treated with alder, sleep improved by a mean of [1.4|contradicted arm] points [@fern2022].', 'Of the teenagers, [64|contradicted arm]% attended a lesson [@fern2022].'],
    'behind a colon': ['Of those on placebo, [60.0|contradicted arm]% guessed it [@fern2022].'],
    'perhaps of the first': ['The fearful face was noticed by [7|unverifiable] people [@fern2022].'],
    'silent where it is the one that is named': [
      'In the birch arm, weight loss came to [4.07|supported] kg [@fern2022].', 'In the placebo arm, weight loss came to [0.88|supported] kg [@fern2022].', 'On birch, the rise in pulse came to [12.9|supported]% [@fern2022].', 'In 2013 the number of arrivals was put at [45,220|supported] [@fern2022].',
      'In 2013 the number of departures was put at [38,460|supported] [@fern2022].', 'For contrast, the relative difference was [53|supported]% [@fern2022].', 'In people treated with alder, sleep improved by a mean of [2.3|supported] points [@fern2022].',
      'Of the teenagers, [44|supported]% attended a lesson [@fern2022].', 'Of the children, [64|supported]% attended a lesson [@fern2022].', 'Of those on placebo, [88.9|supported]% guessed it [@fern2022].', 'The happy face was noticed by [7|supported] people [@fern2022].',
    ],
    'silent where it is the sum of both': ['Birch or placebo was what [23|supported] people got in the first course [@fern2022].'],
    'silent where the other is only compared with': ['Compared with placebo, weight loss came to [4.07|supported] kg with birch [@fern2022].'],
  })) {
    for (const sentence of sentences) it(`${what}: ${sentence}`, () => { judges(groups, sentence) })
  }
})

const replies = articleOf('post2022', [
  'The rates of reply were 61.9% with a pen and 46.8% with no pen.',
  'Sleep was bad in all.',
], `<table-wrap><label>Table 1</label><caption><p>Replies.</p></caption><table><thead><tr><th></th><th>Pen</th><th>No pen</th></tr></thead>
<tbody><tr><td>First letter, %</td><td>57.1</td><td>41.9</td></tr><tr><td>Last letter, %</td><td>61.9</td><td>46.8</td></tr></tbody></table></table-wrap>
<table-wrap><label>Table 2</label><caption><p>Pain at rest.</p></caption><table><thead><tr><th></th><th>Pen</th><th>No pen</th></tr></thead>
<tbody><tr><td>4th hour</td><td>1.25</td><td>1.75</td></tr></tbody></table></table-wrap>
<table-wrap><label>Table 3</label><caption><p>Pain at coughing.</p></caption><table><thead><tr><th></th><th>Pen</th><th>No pen</th></tr></thead>
<tbody><tr><td>4th hour</td><td>2.25</td><td>3.55</td></tr></tbody></table></table-wrap>
<table-wrap><label>Table 4</label><caption><p>Hurts told of.</p></caption><table><thead><tr><th></th><th>Writers, n/N (%)</th><th>Readers, n/N (%)</th></tr></thead>
<tbody><tr><td>Harmed</td><td>22/94 (23)</td><td>7/85 (8)</td></tr><tr><td>Hindered</td><td>43/94 (46)</td><td>31/85 (36)</td></tr></tbody></table></table-wrap>`)

describe('a number that several places have', () => {
  for (const [what, sentences] of Object.entries({
    'one of which says of when it is': ['After the first letter, [46.8|unverifiable]% of those with no pen replied [@post2022].'],
    'silent where that is what is said, or nothing is': ['After the last letter, [46.8|supported]% of those with no pen replied [@post2022].', 'With no pen, [46.8|supported]% replied [@post2022].'],
    'of a table of something else': ['At the 4th hour, pain at rest was [2.25|contradicted arm] with a pen [@post2022].'],
    'of the table that is meant': ['Pain at coughing was [2.25|supported] with a pen at the 4th hour [@post2022].'],
    'that is a share without a sign': ['Of the writers, [8|contradicted arm]% were harmed [@post2022].'],
  })) {
    for (const sentence of sentences) it(`${what}: ${sentence}`, () => { judges(replies, sentence) })
  }
})
