import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({ head: 'moss2019 Moss 2019', says: ['Gardens were larger in the north than in the south (p < .005).'] },
  { head: 'fern2020 Fern 2020', says: ['The review of gardens pooled 14 trials of tea: nine blinded.'] },
  { head: 'gray2021 Gray 2021', says: ['The review of gardens pooled 14 trials of tea: blinded, 9.'] },
  { head: 'reed2018 Reed 2018', says: ['Gardeners had begun at an age of 61 years (or before 55).', 'The 31 studies (12 in villages) agreed.'] },
  { head: 'dew2017 Dew 2017', says: ['Standardised mean differences for calm in gardens ranged from 0.31 to 0.66 across trials.'] },
  { head: 'lake2022 Lake 2022 abstract', says: ['Each infusion costs patients $400-800.', 'Ketamine was infused in rising doses (0.75 to 1.2 mg/kg).', 'Ketamine was infused at 20 mg per hour for 10 hours.', 'Ketamine was given in weekly infusions, once a week, three in all.', 'In study 1, MADRS scores improved more with esketamine than with placebo, by 3.8 points.', 'In study 2, MADRS scores improved more with esketamine than with placebo, by 3.9 points.'] },
  { head: 'pond2023 Pond 2023 abstract', says: ['From baseline to two weeks, ketamine lowered the CAPS-5 by 11.9 points more than midazolam.'] })

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
    'two ends of a range, told apart': [
      'Each infusion costs patients between $[400 and $800|supported] [@lake2022].',
      'Each infusion costs patients $[400 to $800|supported] [@lake2022].',
      'The doses of ketamine rose from [0.75|supported derived] to [1.2|supported derived] mg/kg [@lake2022].',
      'The doses of ketamine rose from [0.75|supported derived] to [2.1|contradicted range] mg/kg [@lake2022].',
    ],
    'not a dose that comes of a rate and a time': [
      'Each infusion gave [200|unverifiable] mg of ketamine over [ten|supported] hours [@lake2022].',
    ],
    'one study of two': [
      'In study 1, esketamine beat placebo by [3.8|supported] points on the MADRS [@lake2022].',
      'In the second trial, esketamine beat placebo by [3.9|supported] points on the MADRS [@lake2022].',
      'In study 1, esketamine beat placebo by [3.9|contradicted timepoint] points on the MADRS [@lake2022].',
      'In the second trial, esketamine beat placebo by [3.8|contradicted timepoint] points on the MADRS [@lake2022].',
    ],
    'what is measured from baseline to a time': [
      'At [two|supported] weeks, the CAPS-5 was [11.9|supported] points lower with ketamine than with midazolam [@pond2023].',
      'At [24|contradicted timepoint] hours, the CAPS-5 was [11.9|contradicted timepoint] points lower with ketamine than with midazolam [@pond2023].',
    ],
  }
  for (const [name, sentences] of Object.entries(documents)) {
    for (const sentence of sentences) it(`${name}: ${sentence}`, () => { judges(corpus, sentence) })
  }
})

const trials = corpusOf({
  head: 'wood2019 Wood 2019 abstract', population: 'major depression', n: 138, says: [
    'Patients of 65 years or older with major depression received esketamine or placebo.',
    'In stable remission, esketamine cut the risk of relapse by 51% compared with placebo.',
    'The antidepressant effects of one esketamine dose lasted three to seven days, and the study four weeks.',
    'The 23 responders (a 50% decrease in MADRS score) went on.',
  ],
}, {
  head: 'leaf2020 Leaf 2020 abstract', population: 'adolescents', n: 17, says: [
    'In a crossover, adolescents (ages 13–17) received one infusion of ketamine and one infusion of midazolam, two weeks apart.',
  ],
})

describe('what a number of the source is no witness for', () => {
  const documents: Record<string, string[]> = {
    'who is on the other side of an age': [
      'Patients younger than [65|contradicted operator] years received esketamine [@wood2019].',
      'Patients of [65|supported] years and above received esketamine [@wood2019].',
      'Nobody younger than [65|supported] years received esketamine [@wood2019].',
    ],
    'a share of people, of a risk that was cut': [
      '[Half|unverifiable] of the patients in stable remission relapsed on esketamine [@wood2019].',
      'The risk of relapse in stable remission was cut by [half|supported approximate] [@wood2019].',
    ],
    'another range of times, of a time in it': [
      'The antidepressant effects of one esketamine dose lasted [three to seven|supported] days [@wood2019].',
      'The antidepressant effects of one esketamine dose lasted [three to seven|contradicted unit] weeks [@wood2019].',
      'The antidepressant effects of one esketamine dose lasted [three to ten|contradicted range] days [@wood2019].',
    ],
    'who responded, of what makes a responder': ['[56|unverifiable]% of the patients responded [@wood2019].'],
    'the ends of a range of ages': [
      'They were between [13 and 17|supported] years old [@leaf2020].',
    ],
  }
  for (const [name, sentences] of Object.entries(documents)) {
    for (const sentence of sentences) it(`${name}: ${sentence}`, () => { judges(trials, sentence) })
  }
})
