import assert from 'node:assert/strict'
import { unknownCitation } from '../../../../server/src/engine/checks/unknown-citation.ts'
import { fixed, reported } from './reported.ts'

describe('unknown-citation', () => {
  it('offers the keys that are nearly right', () => {
    const result = reported(unknownCitation, 'It worked [⟦@ausst2019⟧].')
    assert.equal(result.reports[0]!.message, '“ausst2019” is the key of no study. Did you mean “aust2019”?')
    assert.equal(fixed(result, 'Change to “aust2019”: Aust et al. (2019)'), 'It worked [@aust2019].')
  })

  it('says so where nothing is near', () => {
    const { reports } = reported(unknownCitation, 'It worked [@aust2019; ⟦@completelyelse⟧] and ⟦@nobodyatall⟧ found it.')
    assert.equal(reports[0]!.message, '“completelyelse” is the key of no study in the indexed libraries.')
  })

  it('leaves known keys, aliases, cross references and half-typed citations alone', () => {
    reported(unknownCitation, 'Known [@aust2019; @ANX-1], see @fig-flow, [@], [@; ] and jane@example.org. Unknown (Nobody, 2001).')
  })

  it('takes a name with an @ for a person in a text that cites nothing', () => {
    reported(unknownCitation, 'Thanks to @octocat and @someone-else.')
  })

  it('takes it for a citation where the front matter names a bibliography', () => {
    reported(unknownCitation, '---\nbibliography: refs.bib\n---\n\n⟦@octocat⟧ found it.')
  })
})
