import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

/** So many times as much as another number, which the sentence gives or leaves out. */
const corpus = corpusOf({
  head: 'lark2020 Lark 2020 abstract', population: 'depression', n: 120, arms: ['ketamine', 'midazolam'], says: [
    'The median time to relapse was 635 days with ketamine against 88 days with midazolam.',
    'Response was seen in 67% with ketamine and in 20% with midazolam.',
    'Remission was seen in 40% with ketamine, 30% with midazolam and 20% with saline.',
  ],
})

const documents: Record<string, string[]> = {
  'both numbers in the sentence': [
    'Response came to [67|supported]% with ketamine and [20|supported]% with midazolam, more than [three|supported derived] times as many [@lark2020].',
    'Response came to [67|supported]% with ketamine and [20|supported]% with midazolam, more than [four|contradicted value] times as many [@lark2020].',
    'Response came to [67|supported]% with ketamine and [20|supported]% with midazolam, a more than [threefold|supported derived] difference [@lark2020].',
    'Response came to [67|supported]% with ketamine and [20|supported]% with midazolam, about [three|supported derived] times the rate [@lark2020].',
  ],
  'one of them': [
    'Those on ketamine went [635|supported] days before a relapse, more than [seven|supported derived] times as long as the others [@lark2020].',
    'Those on ketamine went [635|supported] days before a relapse, nearly [seven|supported derived] times as long as the others [@lark2020].',
    'Those on ketamine went [635|supported] days before a relapse, [twelve|contradicted value] times as long as the others [@lark2020].',
  ],
  'none of them, where sides and outcome are named': [
    'Response was [three|supported derived] times as frequent with ketamine as with midazolam [@lark2020].',
    'Response was [three|contradicted reciprocal] times as frequent with midazolam as with ketamine [@lark2020].',
    'Response was [six|contradicted value] times as frequent with ketamine as with midazolam [@lark2020].',
    'Relapse was [three|unverifiable] times as frequent with ketamine as with midazolam [@lark2020].',
  ],
  'of what it is, or of which of several, nothing is certain': [
    'Response came to [67|supported]% with ketamine and [20|supported]% with midazolam, and the odds were [eight|unverifiable] times as high [@lark2020].',
    'Remission came to [40|supported]% with ketamine, [six|unverifiable] times as often as with the other [@lark2020].',
  ],
}

describe('so many times as much', () => {
  for (const [name, marked] of Object.entries(documents)) it(name, () => { for (const text of marked) judges(corpus, text) })
})
