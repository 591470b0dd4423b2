import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

/** So many times as much as another number, which the sentence gives or leaves out. */
const corpus = corpusOf({
  head: 'lark2020 Lark 2020 abstract', population: 'depression', n: 120, arms: ['tea', 'coffee'], says: [
    'The median time to relapse was 635 days with tea against 88 days with coffee.',
    'Response was seen in 67% with tea and in 20% with coffee.',
    'Remission was seen in 40% with tea, 30% with coffee and 20% with water.',
  ],
})

const documents: Record<string, string[]> = {
  'both numbers in the sentence': [
    'Response came to [67|supported]% with tea and [20|supported]% with coffee, more than [three|supported derived] times as many [@lark2020].',
    'Response came to [67|supported]% with tea and [20|supported]% with coffee, more than [four|contradicted value] times as many [@lark2020].',
    'Response came to [67|supported]% with tea and [20|supported]% with coffee, a more than [threefold|supported derived] difference [@lark2020].',
    'Response came to [67|supported]% with tea and [20|supported]% with coffee, about [three|supported derived] times the rate [@lark2020].',
  ],
  'one of them': [
    'Those on tea went [635|supported] days before a relapse, more than [seven|supported derived] times as long as the others [@lark2020].',
    'Those on tea went [635|supported] days before a relapse, nearly [seven|supported derived] times as long as the others [@lark2020].',
    'Those on tea went [635|supported] days before a relapse, [twelve|contradicted value] times as long as the others [@lark2020].',
  ],
  'of what it is, or of which of several, nothing is certain': [
    'Response came to [67|supported]% with tea and [20|supported]% with coffee, and the odds were [eight|unverifiable] times as high [@lark2020].',
    'Remission came to [40|supported]% with tea, [six|unverifiable] times as often as with the other [@lark2020].',
  ],
}

describe('so many times as much', () => {
  for (const [name, marked] of Object.entries(documents)) it(name, () => { for (const text of marked) judges(corpus, text) })
})
