import { articleOf } from '../notes.ts'
import { judges } from './judging.ts'

const report = articleOf('tea2021', [
  'This trial consisted of 52 boys and 10 girls, which is what other trials of tea had.',
  'From the 62 children who were enrolled, 33 were randomly allocated to tea and 29 to coffee.',
  'Everybody drank 500 mg of tea three times a day for seven days.',
  'Supervised visits took place two times a week over five weeks.',
  'Cups of coffee fell from 15.8 to 10.1 a day with tea, and stayed where they were with water.',
  'Vital status was known of 45 children who had responded, of whom 32 were alive.',
], '')

describe('a number that the writer may have worked out', () => {
  for (const [what, sentences] of Object.entries({
    'a share of a whole': ['Most children of the trial, [84|supported derived]%, were boys [@tea2021].'],
    'a dose of a day': ['Tea was drunk at [1.5|unverifiable] g a day [@tea2021].'],
    'a change in per cent': ['With tea, cups of coffee a day were down by [36|supported derived]% [@tea2021].'],
    'another share': ['Most children of the trial, [89|unsupported]%, were boys [@tea2021].'],
    'what is left of a fraction': ['Of the children who had responded, [13 of 45|unverifiable] were dead when vital status was looked for [@tea2021].'],
    'another fraction': ['Of the children who had responded, [11 of 45|unsupported] were dead when vital status was looked for [@tea2021].'],
    'a change that no two numbers give': ['With tea, cups of coffee a day were down by [41|unsupported]% [@tea2021].'],
  })) {
    for (const sentence of sentences) it(`${what}: ${sentence}`, () => { judges(report, sentence) })
  }
})
