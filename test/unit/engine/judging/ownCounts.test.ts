import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'fern2010 Fern 2010 abstract', n: 18, says: ['18 subjects with bipolar depression were given ketamine or placebo.', 'Response was reached by 71% with ketamine.'],
}, {
  head: 'pool2012 Pool 2012 abstract', n: 15, says: ['15 subjects with bipolar depression were given ketamine or placebo.', 'Response was reached by 79% with ketamine.'],
}, {
  head: 'heath2022 Heath 2022 abstract', n: 537, says: [
    'Sufficient data were at hand for 537 of 9016 patients.',
    'Of these, 53.6% responded; suicidal ideation increased in 6.0%.',
    'In 40 of the patients a headache was seen.',
    'With at most 12 sessions, 7% stopped.',
    'The score fell by 14 ± 10 points after ketamine against 0 ± 12 points after saline.',
  ],
})

const documents: Record<string, string[]> = {
  'people of two studies add up': [
    'Two crossovers took in [33|supported derived] subjects between them [@fern2010; @pool2012].',
    'Two crossovers took in [35|unverifiable] subjects between them [@fern2010; @pool2012].',
  ],
  'but not those whom something befell': ['In two crossovers, [33|unverifiable] patients remitted [@fern2010; @pool2012].'],
  'a percentage of two counts of the sentence': [
    'Of [9016|supported derived] patients, only [537|supported derived] ([6|supported derived]%) had data [@heath2022].',
    'Of [9016|supported derived] patients, [537|supported derived] ([6|unverifiable]%) died [@heath2022].',
  ],
  'limits in words': ['Treatment took no more than [12|supported] sessions [@heath2022].'],
  'who gives a limit to the digit means about that': ['No more than [54|supported approximate]% responded [@heath2022].', 'No more than [71|unverifiable]% responded [@heath2022].'],
  'a spread is that of its own estimate': [
    'Scores fell by [14|supported] ± [10|supported] points, with saline by [0|supported] ± [12|supported] [@heath2022].',
    'Scores fell by [14|supported] ± [12|contradicted arm] points after ketamine [@heath2022].',
  ],
}

describe('what writers work out and how they limit it', () => {
  for (const [what, texts] of Object.entries(documents)) {
    describe(what, () => {
      for (const text of texts) it(text, () => { judges(corpus, text) })
    })
  }
})
