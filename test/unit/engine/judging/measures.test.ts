import { articleOf } from '../notes.ts'
import { judges } from './judging.ts'

const table = '<table-wrap><label>Table 1</label><caption><p>What it took.</p></caption><table><thead><tr><th>Measure</th><th>Hay (n = 28)</th><th>Straw (n = 28)</th></tr></thead>'
  + '<tbody><tr><td>Harnessing time, min, mean ± SD</td><td>10.633 ± 1.29</td><td>14.215 ± 2.04</td></tr><tr><td>Mean offset of the saddle [mm]</td><td>0.8 ± 3.1</td><td>22.4 ± 5.2</td></tr>'
  + '<tr><td>Iron (μmol/l), median (IQR)</td><td>1.06 (0.92–1.18)</td><td>1.00 (0.92–1.08)</td></tr><tr><td>Red cells, g</td><td>27.52 ± 0.21<sup>d</sup></td><td>21.48 ± 0.74<sup>a</sup></td></tr></tbody></table></table-wrap>'

const trial = articleOf('hay2021', [
  'Noise in the stable was 69.8 ± 2 dB(A) with hay and 69.6 ± 2.2 dB(A) with straw.',
  'The slope of decline of the flow was −16.0 ml/h with hay and −14.2 ml/h with straw.',
  'In the end 31 (83.8%) horses fed hay remained well.',
  'Horses were given a target of 6 l/h of water.',
  'A maximum of 15 ratings could be given.',
  'Doses were as usual (mustard: 12.3 mg per day; mint: 61.1 mg per day).',
], table)

describe('numbers whose unit stands elsewhere, or is written otherwise', () => {
  const documents: Record<string, string> = {
    'minutes of a row, rounded': 'Harnessing took [10.6|supported rounding] minutes with hay [@hay2021].',
    'minutes that are not those': 'Harnessing took [10.5|unsupported] minutes with hay [@hay2021].',
    'a raised letter behind a number is no day': 'Red cells with hay came to [27.5|supported rounding] g [@hay2021].',
    'millimetres, rounded to one digit': 'The mean offset of the saddle was within [1|supported rounding] mm with hay [@hay2021].',
    'close to': 'In the end close to [84|supported rounding]% of the horses fed hay remained well [@hay2021].',
    'a slope said as a decline': 'The flow declined by about [16|supported] ml per hour with hay [@hay2021].',
    'a slope said as a rise': 'The flow rose by about [16|unsupported] ml per hour with hay [@hay2021].',
    'a count and its percentage are a fraction': 'Of those fed hay, [31 of 37|supported derived] horses remained well [@hay2021].',
    'a count and its percentage are no other fraction': 'Of those fed hay, [31 of 39|unsupported] horses remained well [@hay2021].',
    'a greatest number': 'Riders could give no more than [15|supported derived] ratings [@hay2021].',
    'another greatest number': 'Riders could give no more than [25|unsupported] ratings [@hay2021].',
    'a number is not held against a range': 'Iron rose with straw from [1.00|supported] to [2.36|unsupported] μmol/l [@hay2021].',
    'what is given a day': 'Mint was given at a mean daily dose of [61.1|supported] mg [@hay2021].',
    'litres an hour': 'The target was [6|supported] litres an hour [@hay2021].',
  }
  for (const [name, document] of Object.entries(documents)) it(`${name}: ${document}`, () => { judges(trial, document) })
})
