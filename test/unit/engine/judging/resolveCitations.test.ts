import assert from 'node:assert/strict'
import { documentStudy } from '../../../../server/src/engine/judging/citations/documentStudy.ts'
import { resolveCitations } from '../../../../server/src/engine/judging/citations/resolveCitations.ts'
import { readManuscript } from '../../../../server/src/engine/manuscripts/readManuscript.ts'
import { library } from './library.ts'

const corpus = library()

/** Each item of each citation as "status: keys", with "(entry)" where it went through the reference list. */
function resolve(text: string): string[] {
  const { citations } = resolveCitations(readManuscript(text, 'markdown'), corpus)
  return citations.flatMap(({ items }) => items.map(({ status, studies, reference }) => `${status}: ${studies.map(({ key }) => key).join(', ')}${reference ? ' (entry)' : ''}`))
}

function entries(list: string): (string | null)[] {
  const { references } = resolveCitations(readManuscript(`# References\n\n${list}`, 'markdown'), corpus)
  return references.map(({ study }) => study?.key ?? null)
}

describe('citations by key', () => {
  it('lead to the key, else to a single alias', () => {
    assert.deepEqual(resolve('[@aust2019; @ANX-1; @ANX-2; @nobody2000]'), ['resolved: aust2019', 'resolved: aust2019', 'ambiguous: wilkinson2021, other2021', 'unknown: '])
  })

  it('are as good as their worst item', () => {
    const { citations } = resolveCitations(readManuscript('[@aust2019; @nobody2000] [@aust2019]', 'markdown'), corpus)
    assert.deepEqual(citations.map(({ status }) => status), ['unknown', 'resolved'])
  })
})

describe('author–year citations', () => {
  it('lead to studies where the document has no list', () => {
    assert.deepEqual(resolve('Aust et al. (2019), Berman and Krystal (2000), (FDA, 2019) and Smith (1999).'),
      ['resolved: aust2019', 'resolved: berman2000', 'resolved: fda2019', 'unknown: '])
  })

  it('lead to the document’s own entry first', () => {
    const list = '\n\n# References\n\nAust, S., Gärtner, M., & Basso, L. (2018). Anxiety during the infusion of an example. Journal, 29, 1-2.\n\nStranger, A. (2018). Unknown to every library. Journal, 3, 4-5.'
    assert.deepEqual(resolve(`(Aust et al., 2018) and (Stranger, 2018).${list}`), ['resolved: aust2019 (entry)', 'unknown:  (entry)'])
  })

  it('are ambiguous between entries of one year, unless a letter tells them apart', () => {
    const list = '\n\n# References\n\nStranger, A. (2018a). Unknown to all. Journal, 3, 4-5.\n\nStranger, A. (2018b). Unknown to many. Journal, 3, 6-7.'
    assert.deepEqual(resolve(`(Stranger, 2018) and (Stranger, 2018b).${list}`), ['ambiguous:  (entry)', 'unknown:  (entry)'])
  })

  it('find institutions by a part of a long name', () => {
    const list = '\n\n# References\n\nFood and Nutrition Board, Institute of Medicine. (2002). Intakes for all. News.'
    assert.deepEqual(resolve(`(Food and Nutrition Board, Institute of Medicine, 2002) and (Nutrition, 2002).${list}`), ['unknown:  (entry)', 'unknown: '])
  })

  it('find institutions by the short name that the entry gives in brackets, and works without a year by their words', () => {
    const list = '\n\n# References\n\nBritish Tea Society [BTS]. (2002). Intakes for all. News.\n\nStranger, A. (in press). Unknown to all. Journal of Examples.'
    assert.deepEqual(resolve(`(BTS, 2002), (British Tea Society, 2002) and (Stranger, in press).${list}`), ['unknown:  (entry)', 'unknown:  (entry)', 'unknown:  (entry)'])
  })

  it('find institutions by their initials', () => {
    assert.deepEqual(resolve('(FDA, 2019)\n\n# References\n\nFood and Drug Administration. (2019). A spray is approved for use. News.'), ['resolved: fda2019 (entry)'])
  })
})

describe('numeric citations', () => {
  it('lead to the entry with the number', () => {
    assert.deepEqual(resolve('So [2].\n\n# References\n\n1. Berman R. The first of all examples. J Ex. 2000;1:1-2.\n2. Aust S, Gärtner M. Anxiety during the infusion of an example. J Ex. 2019;29:529-38.'), ['resolved: aust2019 (entry)'])
  })

  it('mean something without a list only in the study that numbers others', () => {
    assert.deepEqual(resolve('---\ndoi: 10.1234/review\n---\n\nSo [22], [67] and [3].'), ['resolved: berman2000', 'ambiguous: wilkinson2017, wilkinson2021', 'unknown: '])
    assert.deepEqual(resolve('So [22], [67] and [3].'), ['unknown: ', 'unknown: ', 'unknown: '])
  })
})

describe('reference entries', () => {
  it('are found by DOI, by title, and by authors, year and place', () => {
    assert.deepEqual(entries('Nobody, A. (1999). Untitled. doi:10.1234/AUST'), ['aust2019'])
    assert.deepEqual(entries('Nobody, A. (1999). Anxiety during the infusion of an example. Lancet, 1, 2-3.'), ['aust2019'])
    assert.deepEqual(entries('Aust, S. (2019). A title mistaken for another. Journal of Examples, 29(4), 529-538.'), ['aust2019'])
  })

  it('are not found by authors and year alone', () => {
    assert.deepEqual(entries('Aust, S. (2019). Another paper of the same year. Lancet, 1, 2-3.'), [null])
  })

  it('with one paper’s title and another’s authors, journal and DOI are the other', () => {
    assert.deepEqual(entries('Chisamore, N., & Danayan, K. (2023). Effects of an example in a large community sample of patients. Journal of Examples, 37(8), 775-783. https://doi.org/10.1234/chisamore'), ['chisamore2023'])
  })
})

describe('documentStudy', () => {
  const self = (text: string): string | undefined => documentStudy(readManuscript(text, 'plaintext'), corpus)?.key

  it('knows a study of the corpus by its title or the head of a page', () => {
    assert.equal(self('All examples in review: what is known\n\nText.'), 'review2022')
    assert.equal(self('Text.\n\nJournal of Examples (2022) 2:9 | https://doi.org/10.1234/review\n\nMore.'), 'review2022')
  })

  it('takes no manuscript for a study because it cites one', () => {
    assert.equal(self('Text on https://doi.org/10.1234/review and more.\n\nReferences\n\nYavi, M. (2022). All examples in review: what is known. Journal of Examples, 2, 9. https://doi.org/10.1234/review'), undefined)
  })
})
