import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

/** Shares in words and numbers in other forms than the source's. */
const corpus = corpusOf({
  head: 'lark2021 Lark 2021 abstract', design: 'systematic review', says: [
    'Six randomised controlled trials were eligible: two of patients with social anxiety disorder, three of patients with post-traumatic stress disorder, and one of patients with obsessive-compulsive disorder.',
  ],
}, {
  head: 'rook2022 Rook 2022 abstract', population: 'depression', n: 41, says: [
    'Under ketamine, 30 ± 5.9% of the patients remitted (mean ± 95% CI; p < 0.0001).',
    'The improvement was large (Hedges g = 1.44 ± 0.609, mean ± 95% CI).',
    'Of those who took part (n = 41), the 23 responders had four further infusions.',
  ],
}, {
  head: 'wren2019 Wren 2019 abstract', population: 'depression', n: 31, says: [
    'After six ketamine infusions, 17 of 31 patients (55%) had responded.',
    'After six ketamine infusions, 14 patients (45%) had no response.',
  ],
}, {
  head: 'finch2019 Finch 2019 abstract', population: 'depression', arms: ['esketamine', 'placebo'], says: ['Relapse was seen in 26.7% with esketamine against 45.3% with placebo.'],
})

const documents: Record<string, string[]> = {
  'parts of the studies of a review': [
    '[Half|supported derived] of the [six|supported] eligible acute trials were in PTSD [@lark2021].',
    '[Half|contradicted population] of the [six|supported] trials were in social anxiety disorder [@lark2021].',
    '[A third|supported derived] of the trials concerned social anxiety disorder [@lark2021].',
    'About [half|unverifiable] of the trials were in obsessive-compulsive disorder [@lark2021].',
    'Of the [six|supported] trials, [three|supported] had enrolled patients with PTSD [@lark2021].',
    'Of the [six|supported] trials, [three|contradicted population] had been done in social anxiety disorder [@lark2021].',
    '[Two|contradicted population] RCTs were in PTSD and [three|contradicted population] in social anxiety disorder [@lark2021].',
    '[Two|supported] RCTs were in social anxiety disorder and [three|supported] in PTSD [@lark2021].',
  ],
  'the sign ± in words': [
    'Remission stood at [30|supported]%, give or take [5.9|supported] points [@rook2022].',
    'Remission stood at [30|supported]%, plus or minus [9.5|contradicted transposed-digits] points [@rook2022].',
    'Remission stood at [30|supported]%, with a 95% confidence interval of ± [5.9|supported] percentage points [@rook2022].',
    'Remission stood at [30|supported]% ± [5.9|supported]% [@rook2022].',
    'The effect was g = [1.44|supported] ± [0.6|supported rounding] [@rook2022].',
  ],
  'those whom something befell of all who took part': [
    '[Twenty-three of 41|supported derived] responded [@rook2022].',
    '[Twenty-three of 41|unverifiable] remitted [@rook2022].',
    '[Thirty-two of 41|unverifiable] responded [@rook2022].',
    '[Forty-one|supported] took part [@rook2022].',
  ],
  'a share of response for one of remission': [
    'Remission was reached by [55|contradicted outcome]% of the [31|supported derived] infusion patients [@wren2019].',
    'Remission was reached by [17 of 31|contradicted outcome] [@wren2019].',
    'Remission was not reported, but [55|supported]% responded [@wren2019].',
    'No remission rate is given, only that [55|unverifiable]% felt better [@wren2019].',
    'Response was reached by [55|supported]% of suicidal patients [@wren2019].',
  ],
  'the end of an interval as the share': [
    'Remission was estimated at [35.9|contradicted interval-bound-as-estimate]% [@rook2022].',
    'Remission may be as high as [35.9|unverifiable]% [@rook2022].',
  ],
  'but what was lost is relapse': [
    'Remission was lost by [26.7|unverifiable]% on esketamine [@finch2019].',
    'Remission could not be kept by [45.3|unverifiable]% on placebo [@finch2019].',
  ],
}

describe('shares in words', () => {
  for (const [name, marked] of Object.entries(documents)) it(name, () => { for (const text of marked) judges(corpus, text) })
})
