import { corpusOf } from '../notes.ts'
import { judges } from './judging.ts'

const corpus = corpusOf({
  head: 'reed2020 Reed 2020', population: 'social anxiety disorder', says: [
    'In social anxiety disorder, ketamine significantly reduced anxiety on the LSAS compared with placebo (p = .01).',
    'In social anxiety disorder, anxiety on the VAS-anxiety did not differ significantly between ketamine and placebo (p = .95).',
  ],
}, { head: 'bare2019 Bare 2019 record' })

const statements = [
  'In social anxiety disorder, ketamine [significantly reduced|supported] anxiety on the LSAS compared with placebo [@reed2020].',
  'In social anxiety disorder, anxiety on the LSAS did [not differ significantly|contradicted direction] between ketamine and placebo [@reed2020].',
  'In social anxiety disorder, anxiety on the VAS-anxiety did [not differ significantly|supported] between ketamine and placebo [@reed2020].',
  'Sleep was [significantly better|unverifiable] with ketamine [@reed2020].',
  'In social anxiety disorder, ketamine [significantly reduced|unverifiable] anxiety on the LSAS compared with placebo [@bare2019].',
  'In social anxiety disorder, ketamine [significantly reduced|uncited] anxiety on the LSAS compared with placebo.',
]

describe('statements of significance', () => {
  for (const statement of statements) it(statement, () => { judges(corpus, statement) })
})
