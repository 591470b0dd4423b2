import assert from 'node:assert/strict'
import { analyse } from '../../../../server/src/engine/index.ts'
import { articleOf } from '../notes.ts'
import { claimsOf, judges } from './judging.ts'

const report = articleOf('tea2021', [
  'We recruited 287 smokers: 81 in the tea arm, 111 in the coffee arm, and 95 in the water arm.',
  'Only 10 smokers in the tea arm, 11 in the coffee arm and 3 in the water arm came to every visit.',
  'Strain was lower with tea than with coffee (−16 ± 2% vs −17 ± 3%, p < .001).',
  'Of the 62 parcels sent out, 44.2% of those in the north came back within 14 days.',
  'In a table of costs the mean spent on stamps was 4.2 in spring.',
  'Sleep lasted 7.3 hours with tea and 6.1 hours with coffee.',
])

describe('a number that stands in the full text, of something else', () => {
  const documents: Record<string, string> = {
    'a digit is missing from one of three': 'In all, [287|supported] smokers were recruited: [81|supported] in the tea arm, [11|contradicted dropped-digit] in the coffee arm, and [95|supported] in the water arm [@tea2021].',
    'all three as they are': 'In all, [287|supported] smokers were recruited: [81|supported] in the tea arm, [111|supported] in the coffee arm, and [95|supported] in the water arm [@tea2021].',
    'the other three as they are': 'Every visit was attended by [10|supported] smokers in the tea arm, [11|supported] in the coffee arm and [3|supported] in the water arm [@tea2021].',
    'a limit that is true and not what is printed': 'Strain was lower with tea than with coffee ([−16|supported] ± [2|supported]% vs [−17|supported] ± [3|supported]%, p < [.01|contradicted decimal-shift]) [@tea2021].',
    'the limit that is printed': 'Strain was lower with tea than with coffee ([−16|supported] ± [2|supported]% vs [−17|supported] ± [3|supported]%, p < [.001|supported]) [@tea2021].',
    'a limit that says only that it is significant': 'Strain was lower with tea than with coffee ([−16|supported] ± [2|supported]% vs [−17|supported] ± [3|supported]%, p < [.05|supported derived]) [@tea2021].',
    'a digit is missing from a share': 'Of the [62|supported] parcels, [4.2|contradicted dropped-digit]% of those in the north came back within [14|supported] days [@tea2021].',
    'the share as it is': 'Of the [62|supported] parcels, [44.2|supported]% of those in the north came back within [14|supported] days [@tea2021].',
    'a share in other words': 'Of the northern parcels [44|supported rounding]% came back [@tea2021].',
    'a number in a sentence of its own': 'They slept for [7.3|supported] hours [@tea2021].',
  }
  for (const [name, document] of Object.entries(documents)) it(`${name}: ${document}`, () => { judges(report, document) })
})

const trial = articleOf('tea2021', [
  'We recruited 287 smokers: 81 in the tea arm, 111 in the coffee arm, and 95 in the water arm.',
  'Sleep lasted 7.3 hours with tea and 6.1 hours with coffee.',
  'Relapse was rarer with tea than with water (hazard ratio 0.49, 95% CI 0.29 to 0.84; p = .009).',
  'The pulse fell by 12.4 beats with tea (95% CI 7.2 to 17.6).',
  'Nausea was seen in 23.5% with tea, in 31.8% with coffee and in 12.6% with water.',
  'Across 14 trials, 287 smokers were followed for 24 weeks.',
  'In a table of costs the mean spent on stamps was 4.2 in spring.',
])

describe('what the rules found in a whole article', () => {
  const documents: Record<string, string> = {
    'people who are counted as studies': 'Across [287|contradicted n-for-k] studies, tea helped smokers [@tea2021].',
    'a bound of the interval for the estimate': 'Relapse was rarer with tea than with water (hazard ratio [0.84|contradicted interval-bound-as-estimate], 95% CI [0.29 to 0.84|supported]; p = [.009|supported]) [@tea2021].',
    'bounds in the wrong order': 'The pulse fell by [12.4|supported] beats with tea (95% CI [17.6 to 7.2|contradicted range]) [@tea2021].',
    'bounds in the wrong order, of other digits': 'The pulse fell by [12.4|supported] beats with tea (95% CI [9.2 to 0.9|contradicted range]) [@tea2021].',
    'digits of a bound': 'The pulse fell by [12.4|supported] beats with tea (95% CI [7.2 to 16.7|contradicted transposed-digits]) [@tea2021].',
    'bounds of another estimate': 'The pulse fell by [12.4|supported] beats with tea (95% CI [0.29 to 0.84|contradicted range]) [@tea2021].',
    'one number that is nowhere, beside others that are there': 'Headache was seen in [48.5|unsupported]% with tea, and nausea in [23.5|supported]% with tea and in [31.8|supported]% with coffee [@tea2021].',
    'numbers that are nowhere, of a sentence of which nothing is there': 'Headache was seen in [48.5|unsupported]% with tea, in [41.8|unsupported]% with coffee and in [19.6|unsupported]% with water [@tea2021].',
    'several that are nowhere, and were perhaps read off a figure': 'Vomiting, itching and hiccups were seen in [48.5|unverifiable]%, [9.4|unverifiable]% and [71.9|unverifiable]% of the [287|supported] smokers, of whom [81|supported] were in the tea arm [@tea2021].',
    'a number that is there, of something else altogether': 'Strain fell by [4.2|unverifiable] points in children [@tea2021].',
    'another value of the same': 'Nausea was seen in [71.9|contradicted value]% [@tea2021].',
  }
  for (const [name, document] of Object.entries(documents)) it(`${name}: ${document}`, () => { judges(trial, document) })

  it('is said as surely as all that is known makes it', () => {
    const surest = claimsOf(trial, 'The pulse fell by 12.4 beats with tea (95% CI 7.2 to 16.7) [@tea2021].')[1]!
    const vague = claimsOf(trial, 'Nausea was seen in 71.9% [@tea2021].')[0]!
    const least = claimsOf(trial, 'Headache was seen in 48.5% with tea, in 41.8% with coffee and in 19.6% with water [@tea2021].')[0]!
    assert.ok(surest.confidence > 0.9 && vague.confidence < 0.7 && vague.confidence > least.confidence && least.confidence < 0.3, [surest, vague, least].map(({ confidence }) => confidence).join())
  })
})

describe('a limit of a p value that is true and not what is printed', () => {
  it('is an information', () => {
    const { problems } = analyse('Strain was lower with tea than with coffee (−16 ± 2% vs −17 ± 3%, p < .01) [@tea2021].', report, { syntax: 'markdown' })
    assert.deepEqual(problems.map(({ code, severity }) => [code, severity]), [['contradicted-statistic', 'information']])
  })
})

describe('an article of which a table is an image', () => {
  const sentences = ['We recruited 287 smokers: 81 in the tea arm, 111 in the coffee arm, and 95 in the water arm.']
  const figure = '<fig><label>Table 1</label><caption><p>What came of it.</p></caption><graphic/></fig>'
  const pictured = articleOf('tea2021', sentences, figure)
  const read = articleOf('tea2021', sentences, figure.replace('Table', 'Figure'))
  it('proves nothing by its silence', () => { judges(pictured, 'Nausea came to [61.2|unverifiable]% [@tea2021].') })
  it('proves something where it is a figure', () => { judges(read, 'Nausea came to [61.2|unsupported]% [@tea2021].') })
  it('contradicts all the same', () => { judges(pictured, 'We recruited [267|contradicted value] smokers: [81|supported] in the tea arm, [111|supported] in the coffee arm, and [95|supported] in the water arm [@tea2021].') })
})
