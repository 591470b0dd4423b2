import assert from 'node:assert/strict'
import { duplicateReference } from '../../../../server/src/engine/checks/duplicate-reference.ts'
import { reported } from './reported.ts'

const first = 'Stranger, A. (2018). Unknown to all readers of this. Journal, 3, 4-5. https://doi.org/10.9999/one'

describe('duplicate-reference', () => {
  it('reports the later of two entries with one DOI', () => {
    const { reports, text } = reported(duplicateReference, `# References\n\n${first}\n\n⟦Stranger A. Unknown to all. J. 2018;3:4-5. doi:10.9999/ONE⟧`)
    assert.equal(reports[0]!.related?.[0]?.start, text.indexOf('Stranger'))
  })

  it('reports the same title and year', () => {
    reported(duplicateReference, '# References\n\nStranger, A. (2018). Unknown to all readers of this. Journal, 3, 4-5.\n\n⟦Stranger, A., & Other, B. (2018). Unknown to all readers of this. Journal, 3, 4-5.⟧')
  })

  it('leaves different works of one author and year alone', () => {
    reported(duplicateReference, `# References\n\n${first}\n\n${first.replace('all readers', 'some writers').replace('/one', '/two')}`)
  })
})
