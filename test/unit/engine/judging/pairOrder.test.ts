import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'vale2022 Vale 2022 abstract', population: 'major depression', n: 186, says: [
    'Remission was reached by 63% with electroconvulsive therapy against 46% with ketamine.',
    'Of the remitters, 70% with ketamine against 64% with electroconvulsive therapy relapsed within 12 months.',
    'Headache was reported by 72% with electroconvulsive therapy against 20% with ketamine.',
    'Vertigo was reported by 68% with ketamine against 24% with electroconvulsive therapy.',
    'Within 6 weeks, 50% of the patients had responded.',
    'Within 6 weeks, 19% of the patients were in remission.',
    'After 10 infusions, 76% of the patients had responded.',
    'After 10 infusions, 38% of the patients were in remission.',
  ],
})

const documents: Record<string, string[]> = {
  'bare pairs go in one order': [
    'Remission came in [63|supported] and [46|supported]%, and [70|contradicted arm] and [64|contradicted arm]% of the remitters relapsed [@vale2022].',
    'Remission came in [63|supported] and [46|supported]%, and [64|supported] and [70|supported]% of the remitters relapsed [@vale2022].',
    'Remission came in [63|supported]% with ECT and [46|supported]% with ketamine; relapse came in [70|contradicted arm] vs [64|contradicted arm]% [@vale2022].',
  ],
  'also by outcome': [
    'At first [50|supported]% had responded and [19|supported]% were in remission; after [ten|supported] infusions it was [38|contradicted outcome] and [76|contradicted outcome]% [@vale2022].',
    'At first [50|supported]% had responded and [19|supported]% were in remission; after [ten|supported] infusions it was [76|supported] and [38|supported]% [@vale2022].',
  ],
  'unless they are named': [
    'Remission came in [63|supported] and [46|supported]%, and [70|supported] and [64|supported]% relapsed after ketamine and ECT [@vale2022].',
    'With ECT and ketamine, remission came in [63|supported] and [46|supported]%; relapse was commoner with ketamine ([70|supported] and [64|unverifiable]%) [@vale2022].',
    'At first [50|supported]% had responded and [19|supported]% were in remission; after [ten|supported] infusions [38|supported]% were in remission and [76|supported]% had responded [@vale2022].',
  ],
  'or go by the names behind them': ['Headache ([72|supported]% vs [20|supported]%) was a mark of ECT; vertigo ([68|supported]% vs [24|supported]%) of ketamine [@vale2022].'],
}

describe('the order of bare pairs', () => {
  for (const [what, texts] of Object.entries(documents)) {
    describe(what, () => {
      for (const text of texts) it(text, () => { judges(corpus, text) })
    })
  }
})
