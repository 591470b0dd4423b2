import assert from 'node:assert/strict'
import { referenceMismatch } from '../../../../server/src/engine/checks/reference-mismatch.ts'
import { analyse } from '../../../../server/src/engine/index.ts'
import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import { study } from '../corpus/fixtures.ts'
import { library } from '../judging/library.ts'
import { fixed, reported } from './reported.ts'

const inList = (entry: string): string => `It is so (Aust et al., 2018).\n\n# References\n\n${entry}`

describe('reference-mismatch', () => {
  it('names a wrong DOI as a warning', () => {
    const result = reported(referenceMismatch, inList('Aust, S., Gärtner, M., & Basso, L. (2019). Anxiety during the infusion of an example. J Ex, 29(4), 529-538. https://doi.org/⟦10.1234/wrong⟧'))
    assert.equal(result.reports[0]!.severity, 'warning')
    assert.equal(result.reports[0]!.message, 'The DOI is 10.1234/aust, not 10.1234/wrong, as the record of Aust et al. (2019) has it.')
    assert.match(fixed(result, 'Change the DOI to 10.1234/aust'), /https:\/\/doi\.org\/10\.1234\/aust$/)
  })

  it('changes a wrong year in the text as well', () => {
    const result = reported(referenceMismatch, inList('Aust, S., Gärtner, M., & Basso, L. (⟦2018⟧). Anxiety during the infusion of an example. J Ex, 29(4), 529-538. https://doi.org/10.1234/aust'))
    // One year apart with the right DOI is how online and printed publication differ.
    assert.equal(result.reports[0]!.severity, 'information')
    assert.match(fixed(result, 'Change the year to 2019'), /^It is so \(Aust et al\., 2019\)\..*Basso, L\. \(2019\)\./s)
  })

  it('warns of a year that is several years off', () => {
    const { reports } = reported(referenceMismatch, inList('Aust, S., Gärtner, M., & Basso, L. (⟦2015⟧). Anxiety during the infusion of an example. J Ex, 29(4), 529-538.'))
    assert.equal(reports[0]!.severity, 'warning')
  })

  it('puts several small slips right together', () => {
    const result = reported(referenceMismatch, inList('Aust, S., Gartner, M., & ⟦Bass⟧, L. (2019). Anxiety during the infusion of an example. Journal of Elsewhere, 30(5), 529-539.').replace('⟦Bass⟧, L.', '⟦Bass, L.⟧'))
    assert.equal(result.reports[0]!.severity, 'information')
    assert.match(fixed(result, 'Correct all 5 fields'), /Gartner, M\., & Basso \(2019\)\. Anxiety during the infusion of an example\. Journal of Examples, 29\(4\), 529-538\.$/)
  })

  it('names the work that a title was borrowed from', () => {
    const result = reported(referenceMismatch, 'It is so (Chisamore & Danayan, 2023).\n\n# References\n\nChisamore, N., & Danayan, K. (2023). ⟦Effects of an example in a large community sample of patients⟧. Journal of Examples, 37(8), 775-783. https://doi.org/10.1234/chisamore')
    assert.match(result.reports[0]!.message, /^The title of this entry is that of Oliver and Snyder \(2022\), DOI 10\.1234\/oliver, but the rest is Chisamore and Danayan \(2023\)/)
    assert.match(fixed(result, 'Use the title in the record'), /\(2023\)\. Repeated examples in people of transitional age\. Journal/)
    assert.match(fixed(result, 'Change the entry and its citations to Oliver and Snyder (2022)'), /^It is so \(Oliver and Snyder, 2022\)\..*Oliver, & Snyder \(2022\)\. Effects of an example/s)
  })

  it('names an institution, and the DOI of another work', () => {
    const wrong = reported(referenceMismatch, 'So (Tea Council, 2019).\n\n# References\n\n⟦Tea Council⟧. (2019). A spray is approved for use. News.')
    assert.match(wrong.reports[0]!.message, /^Tea Council is not the author in this place, Food and Drug Administration is/)
    const taken = reported(referenceMismatch, inList('Aust, S., Gärtner, M., & Basso, L. (2019). Anxiety during the infusion of an example. J Ex, 29(4), 529-538. https://doi.org/⟦10.1234/oliver⟧'))
    assert.match(taken.reports[0]!.message, /^The DOI of this entry is that of Oliver and Snyder \(2022\)/)
  })

  it('prints initials as the entry does, and no more names than can be taken in', () => {
    const named = (count: number) => ({ ...study('moss2019', 'Moss 2019: A long trial of tea in the north'), csl: { ...study('moss2019', 'Moss 2019: A long trial of tea in the north').csl, author: Array.from({ length: count }, (_, at) => ({ family: `Moss${'abcdefghij'[at]!}`, given: 'Ada B.' })) } })
    const entry = (authors: string): string => `So [1].\n\n# References\n\n1. ${authors}. A long trial of tea in the north. J Ex. 2019;1:2-3.`
    const one = reported(referenceMismatch, entry('Mossa AB, ⟦Nobody C⟧'), createCorpus([named(2)]))
    assert.match(fixed(one, 'Change the author to Mossb AB'), /Mossa AB, Mossb AB\. A long/)
    const apa = reported(referenceMismatch, 'So (Mossa & Nobody, 2019).\n\n# References\n\nMossa, A. B., & ⟦Nobody, C.⟧ (2019). A long trial of tea in the north. J Ex, 1, 2-3.', createCorpus([named(2)]))
    assert.match(fixed(apa, 'Change the author to Mossb, A. B.'), /Mossa, A\. B\., & Mossb, A\. B\. \(2019\)/)
    const many = reported(referenceMismatch, entry('Mossa AB, ⟦Nobody⟧ C, Else D'), createCorpus([named(10)]))
    assert.match(many.reports[0]!.message, /who are Mossa, Mossb, .*, Mossh …,/)
  })

  it('is silent of pages where an article has a number, and of a title that breaks off', () => {
    reported(referenceMismatch, inList('Aust, S., Gärtner, M., & Basso, L. (2019). Anxiety during the infusion of an example. J Ex, 29(4), e1234567.'))
    reported(referenceMismatch, inList('Aust, S., Gärtner, M., & Basso, L. (2019). Anxiety during the infusion of an example. J Ex, 29(4), 1234567.'))
    const short = { ...study('moss2019', 'Moss 2019: A long trial of tea in the north'), csl: { ...study('moss2019', 'Moss 2019: A long trial of tea in the north').csl, page: 'S5-S9' } }
    reported(referenceMismatch, 'So (Moss, 2019).\n\n# References\n\nMoss, A. (2019). A long trial of tea in the north. J Ex, 29(4), e1234567.', createCorpus([short]))
    reported(referenceMismatch, 'So (Oliver & Snyder, 2022).\n\n# References\n\nOliver, P., & Snyder, S. (2022). Effects of an example in a large community sample. J Ex. https://doi.org/10.1234/oliver')
  })

  it('names the last author where the ones before are left out', () => {
    const result = reported(referenceMismatch, inList('Aust, S., … & ⟦Nobody, L.⟧ (2019). Anxiety during the infusion of an example. J Ex, 29(4), 529-538.'))
    assert.match(result.reports[0]!.message, /^The last author is Basso, not Nobody, as the record of /)
    assert.match(fixed(result, 'Change the last author to Basso'), /… & Basso \(2019\)/)
    const { problems } = analyse(result.text, library(), { syntax: 'markdown', language: 'de' })
    assert.deepEqual(problems.filter(({ code }) => code === 'reference-mismatch').flatMap(({ fixes }) => fixes.map(({ title }) => title)), ['letzter Autor in Basso ändern'])
  })

  it('says who the authors are where several are not among them', () => {
    const { reports } = reported(referenceMismatch, inList('Aust, S., ⟦Nobody⟧, M., Else, A., & Other, L. (2019). Anxiety during the infusion of an example. J Ex, 29(4), 529-538.'))
    assert.match(reports[0]!.message, /^Nobody, Else, Other are not among the authors, who are Aust, Gärtner, Basso, as the record of /)
  })

  describe('is silent on sound entries', () => {
    const sound = [
      'Aust, S., Gärtner, M., & Basso, L. (2019). Anxiety during the infusion of an example. Journal of Examples, 29(4), 529-538. https://doi.org/10.1234/aust',
      'Aust S, Gaertner M, Basso L. Anxiety During the Infusion of an Example. J Ex. 2019;29(4):529–38. doi:10.1234/AUST',
      'Aust, Sabine, et al. 2019. “Anxiety during the Infusion of an Example.” *J. Ex.* 29 (4): 529-38.',
      'Aust S, Gärtner M, et al. Anxiety during the infusion of an example. Journal of examples 2019; 29: 529.',
      'Aust, S., ... & Basso, L. (2019). Anxiety during the infusion of an example. Journal of Examples, 29, e12345.',
      'Aust, S., Gärtner, M. and Basso, L., 2019. Anxiety during the infusion, of an example. Journal of Examples, 29(4), pp.529-538.',
      'Oliver, P., & Snyder, A. (2022). Effects of an example in a large community sample of patients. J Ex.',
      'Food and Drug Administration. (2019). A spray is approved for use. FDA News Release. https://www.fda.gov/x',
      'Stranger, A. (2018). Unknown to every library. Journal, 3, 4-5. https://doi.org/10.9999/nobody',
    ]
    for (const entry of sound) it(entry.slice(0, 70), () => reported(referenceMismatch, inList(entry)))
  })

  it('does not judge against a record that is not confirmed', () => {
    reported(referenceMismatch, 'So (Glue & Neehoff, 2023).\n\n# References\n\nGlue, P., & Neehoff, S. (2022). An example that nobody has seen. Journal, 1, 2-3.')
  })
})
