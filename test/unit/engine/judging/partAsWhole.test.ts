import { corpusOf, type Note } from '../notes.ts'
import { judges } from './judging.ts'

const note: Note = {
  head: 'glen2019 Glen 2019 abstract', population: 'major depression', n: 297, says: [
    'After 16 weeks of esketamine, 297 adults in stable remission or stable response entered the maintenance phase.',
    'Among the 176 patients in stable remission, 24 (26.7%) on esketamine and 39 (45.3%) on placebo relapsed (P = .003, number needed to treat, 6).',
    'Among the 121 patients in stable response, 16 (25.8%) on esketamine and 34 (57.6%) on placebo relapsed (P < .001, number needed to treat, 4).',
  ],
}
const corpus = corpusOf(note)

const documents: Record<string, string[]> = {
  'the size of all for that of a part': [
    'Among stable remitters (n = [297|contradicted denominator]), [26.7|supported]% on esketamine and [45.3|supported]% on placebo relapsed (P = [.003|supported]) [@glen2019].',
    'Among stable remitters (n = [176|supported]), [26.7|supported]% on esketamine and [45.3|supported]% on placebo relapsed (P = [.003|supported]) [@glen2019].',
  ],
  'the size of all, of whom the part is told': [
    'Adults entered maintenance after [16|supported] weeks (n = [297|supported]); of the stable remitters, [26.7|supported]% on esketamine and [45.3|supported]% on placebo relapsed (P = [.003|supported]) [@glen2019].',
    'Of [297|supported] adults, [26.7|supported]% of the stable remitters on esketamine and [45.3|supported]% on placebo relapsed (P = [.003|supported]) [@glen2019].',
  ],
  'where nothing else is of the part': ['Stable remitters (n = [297|supported]) went on [@glen2019].'],
}

describe('sizes of parts', () => {
  for (const [what, texts] of Object.entries(documents)) {
    describe(what, () => {
      for (const text of texts) it(text, () => { judges(corpus, text) })
    })
  }

  const [wrong, right] = documents['the size of all for that of a part']!
  it('silent where the whole text is at hand, where other rules decide', () => { judges(corpusOf({ ...note, head: 'glen2019 Glen 2019 full-text' }), wrong!.replace('contradicted denominator', 'supported')) })
  it('silent of a size that is wrong in itself', () => { judges(corpus, right!.replace('[176|supported]', '[167|contradicted transposed-digits]')) })
})
