import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'reed2020 Reed 2020 abstract', design: 'systematic review and meta-analysis', n: 572, says: [
    'The search found 40 trials.', 'The meta-analysis comprised nine placebo-controlled studies of ketamine.', 'The review covered 572 participants (n = 572).',
  ],
}, {
  head: 'marsh2021 Marsh 2021 abstract', design: 'meta-analysis', says: ['Twelve open-label trials were included.', 'Response was frequent.'],
}, {
  head: 'wren2019 Wren 2019 abstract', says: ['In responders, compulsion fell after 4.1 ± 0.8 infusions of ketamine.'],
}, {
  head: 'lark2018 Lark 2018 abstract', population: 'obsessive-compulsive disorder', says: ['Symptoms of obsessive-compulsive disorder eased.'],
}, {
  head: 'fern2017 Fern 2017 abstract', population: 'PTSD', says: ['Responders with PTSD lost their response after a median of 27.5 days.', 'The pooled odds ratio in PTSD was 2.03 (95% CI 0.67–6.15).', 'Ketamine lost its superiority to placebo after 10–12 days.'],
})

const documents: Record<string, readonly string[]> = {
  'how many studies a review took in': [
    'Pooling [six|contradicted value] trials, @reed2020 found an effect.',
    'The meta-analysis of [nine|supported] trials found an effect [@reed2020].',
    '[Seven|contradicted value] placebo-controlled trials went into the analysis [@reed2020].',
    '[Seven|unverifiable] open-label trials went into the analysis [@reed2020].',
    '[Five|unverifiable] trials of esketamine were included as well [@reed2020].',
    'In [five|unverifiable] trials, suicidal ideation was an exclusion criterion [@reed2020].',
    'Across [eight|contradicted value] open-label trials response was frequent [@marsh2021].',
    'A meta-analysis of [20|unverifiable] trials would be needed [@marsh2021].',
  ],
  'how many people it took in': [
    'All told, the review covered [57|contradicted dropped-digit] participants [@reed2020].',
    'The review drew on [572|supported] participants [@reed2020].',
    'The evidence of the review came to [527|contradicted transposed-digits] people [@reed2020].',
  ],
  'numbers that are another study\'s': [
    'Loss of response came at a median of [27.5|misattributed] days in the trial in obsessive-compulsive disorder [@lark2018].',
    'The interval ran from [0.67 to 6.15|misattributed] [@lark2018].',
    'Ketamine lost its edge over placebo after [10–12|misattributed] days [@lark2018].',
    'Patients were seen again after [10–12|unverifiable] days [@lark2018].',
    'Responders had had [4.1|misattributed] ± [0.8|misattributed] treatments [@lark2018].',
    'Patients weighed [4.1|unverifiable] ± [0.8|unverifiable] kg more after the treatments [@lark2018].',
  ],
}

describe('all that a review took in, and what is another study\'s', () => {
  for (const [name, cases] of Object.entries(documents)) describe(name, () => { for (const document of cases) it(document, () => { judges(corpus, document) }) })
})
