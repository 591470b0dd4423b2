import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({ head: 'moss2019 Moss 2019', says: ['Gardens were larger in the north than in the south (p < .005).'] },
  { head: 'fern2020 Fern 2020', says: ['The review of gardens pooled 14 trials of tea: nine blinded.'] },
  { head: 'gray2021 Gray 2021', says: ['The review of gardens pooled 14 trials of tea: blinded, 9.'] },
  { head: 'reed2018 Reed 2018', says: ['Gardeners had begun at an age of 61 years (or before 55).', 'The 31 studies (12 in villages) agreed.'] },
  { head: 'dew2017 Dew 2017', says: ['Standardised mean differences for calm in gardens ranged from 0.31 to 0.66 across trials.'] })

describe('another value of the same quantity', () => {
  const documents: Record<string, string[]> = {
    'the digits of a p value with another sign': [
      'Gardens were larger in the north than in the south (p = [.005|contradicted operator]) [@moss2019].',
      'Gardens were larger in the north than in the south (p > [.005|contradicted operator]) [@moss2019].',
    ],
    'not another p value, where nothing says that it is of the same': [
      'Gardens were larger in the north than in the south (p < [.005|supported]) [@moss2019].',
      'Gardens were larger in the north than in the south (p = [.03|unverifiable]) [@moss2019].',
      'Gardens were larger in the north than in the south (p < [.03|unverifiable]) [@moss2019].',
    ],
    'a number of studies': [
      'The review of gardens pooled [eight|contradicted value] trials of tea [@fern2020].',
      'The review of gardens pooled [8|contradicted value] trials of tea [@gray2021].',
      'In all, [13|contradicted transposed-digits] studies in villages agreed [@reed2018].',
    ],
    'not a number of studies that the sentence has in words, though not as a finding': [
      'The review of gardens pooled [nine|unverifiable] trials of tea [@fern2020].',
      'The review of gardens pooled [9|unverifiable] trials of tea [@fern2020].',
      'The review of gardens pooled [nine|supported] trials of tea [@gray2021].',
      'In all, [12|supported] studies in villages agreed [@reed2018].',
    ],
    'a range of effects, whatever they are called': [
      'Effects on calm in gardens (range [0.31–0.76|contradicted range]) varied across trials [@dew2017].',
      'Effects on calm in gardens (range [0.31–0.66|supported]) varied across trials [@dew2017].',
      'The length of hedges (range [0.31–0.76|unverifiable] m) varied from one village to the next [@dew2017].',
    ],
    'an age, and not one that is there': [
      'Gardeners had begun at an age of [57|contradicted value] years [@reed2018].',
      'Gardeners had begun at an age of [55|supported] years [@reed2018].',
    ],
  }
  for (const [name, sentences] of Object.entries(documents)) {
    for (const sentence of sentences) it(`${name}: ${sentence}`, () => { judges(corpus, sentence) })
  }
})
