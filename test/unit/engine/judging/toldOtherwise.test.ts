import { articleOf } from '../notes.ts'
import { judges } from './judging.ts'

const models = articleOf('tea2021', [
  'Age and length of stay predicted calm (R² = 0.29, p < .001).',
  'Noise was correlated with poor sleep (r = 0.54, p < .001).',
  'Light and heat gave R² = 0.17 for waking.',
  'The model of comfort accounted for 41.5% of the variance.',
  'Rain had a large effect on joy (η² = 0.23).',
  'Snow had an effect on joy (partial η² = 0.31).',
  'Wind gave R² = 0.3 for singing.',
])
const spreads = articleOf('nap2021', ['Time to calm was shorter with tea (median 4.2 min, IQR 3.1–6.6 min) than with coffee (median 9.8 min, IQR 7.5–14.0).', 'The mean time to waking was 33 min.'])
const cells = articleOf('bed2021', ['Beds were made.'], `<table-wrap><caption><p>Time to calm.</p></caption><table><thead><tr><th></th><th>Tea</th><th>Coffee</th></tr></thead>
<tbody><tr><td>Time to calm (min), median (IQR)</td><td>4.2 (3.1–6.6)</td><td>9.8 (7.5–14.0)</td></tr></tbody></table></table-wrap>`)

describe('one quantity told as another', () => {
  for (const [what, sentences] of Object.entries({
    'the variance that a model explains': ['Age and length of stay explained [29|supported derived]% of the variance in calm [@tea2021].', 'Light and heat explained [17|supported derived]% of the variance in waking [@tea2021].', 'Rain explained [23|supported derived]% of the variance in joy [@tea2021].', 'Snow explained [31|supported derived]% of the variance in joy [@tea2021].'],
    'the variance that a model explains, told roughly': ['Wind explained [30|unsupported]% of the variance in singing [@tea2021].', 'More than [29|unsupported]% of the variance in calm was explained by age and length of stay [@tea2021].'],
    'a correlation squared': ['Noise and poor sleep shared [29.2|supported derived]% of their variance [@tea2021].'],
    'per cent told as R²': ['The model of comfort had an R² of [.415|supported derived] [@tea2021].', 'The model of comfort had an R² of [.42|supported derived] [@tea2021].'],
    'the variance that another model explains': ['Age and length of stay explained [17|unsupported]% of the variance in calm [@tea2021].', 'Light and heat explained [29|unsupported]% of the variance in waking [@tea2021].'],
    'a correlation told as a share': ['Noise explained [54|unsupported]% of the variance in poor sleep [@tea2021].'],
    'per cent of something else': ['Calm was seen in [29|unsupported]% of the sleepers of that age [@tea2021].'],
    'R² of a share that is told of another model': ['The model of waking had an R² of [.415|unsupported] [@tea2021].'],
  })) {
    for (const sentence of sentences) it(`${what}: ${sentence}`, () => { judges(models, sentence) })
  }
  for (const [what, sentences] of Object.entries({
    'quartiles and the median': ['With tea, [half|supported derived] of them were calm within [4.2|supported derived] minutes and [75|supported derived]% within [6.6|supported derived] minutes [@nap2021].', 'With tea, [a quarter|supported derived] were calm within [3.1|supported derived] minutes [@nap2021].', 'With coffee, [75|supported derived]% were calm within [14.0|supported derived] minutes [@nap2021].'],
    'a quartile of the other group': ['With tea, [75|unsupported]% were calm within [14.0|unverifiable] minutes [@nap2021].'],
    'another quartile': ['With tea, [25|unsupported]% were calm within [6.6|unsupported] minutes [@nap2021].'],
    'another share': ['With tea, [85|unsupported]% were calm within [6.6|unsupported] minutes [@nap2021].'],
    'three quarters in words': ['With tea, [three quarters|supported derived] were calm within [6.6|supported derived] minutes [@nap2021].'],
    'more or fewer than a quarter': ['With tea, more than [75|unsupported]% were calm within [6.6|unsupported] minutes [@nap2021].', 'With tea, [15 of 20|unsupported] were calm within [6.6|unsupported] minutes [@nap2021].'],
    'a share of other people, or of another time': ['With tea, [75|unsupported]% of the [20|unsupported] were calm within [6.6|unsupported] minutes [@nap2021].', 'With tea, [75|unsupported]% were calm after [6.6|unsupported] minutes [@nap2021].', 'With tea, [75|unsupported]% were calm, as all who were asked by the many nurses of the ward said, within [6.6|unsupported] minutes [@nap2021].'],
    'a mean': ['[Half|unverifiable] of them woke within [33|unverifiable] minutes [@nap2021].'],
    'another unit': ['With tea, [75|unsupported]% were calm within [6.6|unsupported] hours [@nap2021].'],
  })) {
    for (const sentence of sentences) it(`${what}: ${sentence}`, () => { judges(spreads, sentence) })
  }
  for (const sentence of ['With tea, [75|supported derived]% were calm within [6.6|supported derived] minutes [@bed2021].', 'With coffee, [75|unsupported]% were calm within [6.6|unsupported] minutes [@bed2021].']) {
    it(`cells of a table: ${sentence}`, () => { judges(cells, sentence) })
  }
})
