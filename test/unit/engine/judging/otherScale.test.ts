import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const arms = ['ketamine IV', 'midazolam IV']
const corpus = corpusOf({
  head: 'reed2020 Reed 2020', population: 'depression', arms, says: ['The MADRS score fell by 4.1 points more with ketamine than with midazolam.', 'Sleep improved by 7.3 points on the PSQI.', 'On the QIDS-SR, scores were 8.6 points after ketamine.'],
}, {
  head: 'pool2019 Pool 2019', population: 'depression', arms, design: 'meta-analysis of randomised trials', says: ['The MADRS score fell by 4.1 points more with ketamine than with midazolam.'],
}, {
  head: 'bare2018 Bare 2018', population: 'depression', says: ['The MADRS score fell by 4.1 points more with ketamine than with midazolam.'],
})

describe('points of a scale that are those of another', () => {
  for (const [what, sentences] of Object.entries({
    'a scale that the study has not': ['On the HAM-D, ketamine had an advantage of [4.1|contradicted scale] points [@reed2020].', 'The PHQ-9 score fell by [4.1|contradicted scale] points more with ketamine [@reed2020].'],
    'its own': ['On the MADRS, ketamine had an advantage of [4.1|supported] points [@reed2020].'],
    'another construct': ['On the CAPS-5, ketamine had an advantage of [5.2|unverifiable] points [@reed2020].'],
    'another number': ['On the HAM-D, ketamine had an advantage of [5.2|unverifiable] points [@reed2020].'],
    'a review, whose trials had many': ['Sleep on the HAM-D differed by [5.2|unverifiable] points [@pool2019].'],
    'what is said in words may hold on both': ['On the HAM-D, ketamine did [not differ|unverifiable] from midazolam [@reed2020].'],
  })) {
    for (const sentence of sentences) it(`${what}: ${sentence}`, () => { judges(corpus, sentence) })
  }
})
