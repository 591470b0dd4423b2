import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

/** Studies that give their doses in one unit, or in two. */
const corpus = corpusOf({
  head: 'vale2020 Vale 2020 abstract', says: ['Older people had 28, 56 or 84 mg of esketamine twice a week.', 'One of them had 5 mg.'],
}, {
  head: 'wren2021 Wren 2021 abstract', says: ['Teenagers had ketamine (0.5 mg/kg) and, two weeks apart, midazolam (0.045 mg/kg).', 'A patch held 12 mg/kg, a tablet 12 mg.'],
})

const documents: Record<string, readonly string[]> = {
  'a unit in which the study gives no dose': [
    'Older people had [84|contradicted unit] mg/kg of esketamine [@vale2020].',
    'Older people had [84|supported] mg of esketamine [@vale2020].',
    'Older people had [5|unverifiable] mg/kg [@vale2020].',
    'Older people had [99|unverifiable] mg/kg [@vale2020].',
    'Teenagers had [0.5|contradicted unit] mg of ketamine [@wren2021].',
    'Teenagers had a tablet of [12|supported] mg [@wren2021].',
  ],
  'the dose of the other drug, though the sentence names that too': [
    'Teenagers had ketamine at [0.045|contradicted arm] mg/kg and, [two|supported] weeks apart, midazolam [@wren2021].',
    'Teenagers had ketamine at [0.5|supported] mg/kg and, [two|supported] weeks apart, midazolam [@wren2021].',
    'Teenagers had ketamine or midazolam at [0.045|supported] mg/kg [@wren2021].',
  ],
}

describe('doses', () => {
  for (const [name, cases] of Object.entries(documents)) describe(name, () => { for (const document of cases) it(document, () => { judges(corpus, document) }) })
})
