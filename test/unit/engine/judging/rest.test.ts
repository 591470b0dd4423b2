import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'reed2020 Reed 2020 abstract', population: 'major depression', says: [
    'After three infusions of ketamine, 52% of the patients were in remission.', 'With ketamine 9 of the 15 patients responded.', 'Among stable patients, 26.7% on esketamine and 45.3% on placebo relapsed.',
  ],
}, {
  head: 'marsh2021 Marsh 2021 abstract', population: 'anxiety disorders', says: [
    'Six trials of ketamine were eligible: two of patients with social anxiety disorder, three of patients with PTSD, and one of patients with obsessive-compulsive disorder.',
    'In four of the six trials, anxiety scores improved significantly with ketamine compared with control.',
  ],
})

/** Whom something befell, and the rest of them; the studies of a review, and its parts. */
const documents: Record<string, string[]> = {
  'the rest of those whom something befell': [
    'After [three|supported] infusions [48|supported derived]% were not in remission [@reed2020].',
    '[48|supported derived]% did not achieve remission after [three|supported] infusions [@reed2020].',
    '[Six of the fifteen|supported derived] patients did not respond to ketamine [@reed2020].',
    'About [40|supported derived]% did not respond to ketamine [@reed2020].',
    'On esketamine, [73.3|supported derived]% of the stable patients did not relapse [@reed2020].',
  ],
  'and none of others': [
    '[52|contradicted outcome]% were not in remission after [three|supported] infusions [@reed2020].',
    'On placebo, [73.3|unverifiable]% of the stable patients did not relapse [@reed2020].',
    'On esketamine, [26.7|contradicted outcome]% of the stable patients did not relapse [@reed2020].',
    '[Seven of the fifteen|unverifiable] patients did not respond to ketamine [@reed2020].',
  ],
  'some of the studies of a review': [
    '[Two of the six|supported] trials were in social anxiety disorder [@marsh2021].',
    '[Three of the six|supported] trials enrolled people with PTSD [@marsh2021].',
    '[Three|supported] of the trials were in PTSD [@marsh2021].',
    'In [two of the six|supported derived] trials, anxiety scores did not differ between ketamine and control [@marsh2021].',
    'In [four of the six|supported] trials, anxiety scores improved with ketamine [@marsh2021].',
  ],
  'and other studies of it': [
    '[Two of the six|contradicted population] trials were in PTSD [@marsh2021].',
    '[Four of the six|contradicted value] trials were in social anxiety disorder [@marsh2021].',
    'In [four of the six|unverifiable] trials, anxiety scores did not differ between ketamine and control [@marsh2021].',
  ],
}

describe('the rest of a share', () => {
  for (const [rule, texts] of Object.entries(documents)) {
    describe(rule, () => {
      for (const text of texts) it(text, () => { judges(corpus, text) })
    })
  }
})
