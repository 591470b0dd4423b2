import assert from 'node:assert/strict'
import { uncitedReference } from '../../../../server/src/engine/checks/uncited-reference.ts'
import { reported } from './reported.ts'

const aust = 'Aust, S., Gärtner, M., & Basso, L. (2019). Anxiety during the infusion of an example. Journal, 29, 1-2.'
const nobody = 'Nobody, A., & Other, B. (2001). Never cited in any text at all. Journal, 3, 4-5.'

describe('uncited-reference', () => {
  it('is silent of a number that may be cited somewhere, where nothing marks citations', () => {
    const entry = (number: number): string => `Aust S. A title of some length, part ${number}. Eur J. 2019;29(4):${number}-38.`
    reported(uncitedReference, `It helped.1 It helped more.2 It was HPV3.\n\n# References\n\n1. ${entry(1)}\n2. ${entry(2)}\n3. ${entry(3)}\n4. ⟦${entry(4)}⟧`)
  })

  it('counts every number of a range that may be one of citations', () => {
    const entry = (number: number): string => `Aust S. A title of some length, part ${number}. Eur J. 2019;29(4):${number}-38.`
    const list = [1, 2, 3, 4, 5].map(number => `${number}. ${entry(number)}\n`).join('')
    reported(uncitedReference, `It helped.1 It helped more.2 It helped most.3 It was so in 4–5 wards.\n\n# References\n\n${list}6. ⟦${entry(6)}⟧`)
  })

  it('reports an entry that no citation leads to', () => {
    const { reports } = reported(uncitedReference, `So say (Aust et al., 2019).\n\n# References\n\n${aust}\n\n⟦${nobody}⟧`)
    assert.equal(reports[0]!.message, 'Nobody and Other (2001) is in the reference list and is never cited in the text.')
  })

  it('calls an entry without authors by its title, by its number, or by nothing', () => {
    const named = (entry: string): string => reported(uncitedReference, `So say [1].\n\n# References\n\n1. ${aust}\n2. ⟦${entry}⟧`).reports[0]!.message.replace(/ is in the reference list .*/, '')
    assert.deepEqual(named('Available from: https://example.org/rooms'), 'Entry 2')
    assert.deepEqual(reported(uncitedReference, `So say (Aust et al., 2019).\n\n# References\n\n${aust}\n\n⟦“Rooms without a view of anything.” Journal, 3, 4-5. https://doi.org/10.1234/rooms⟧`).reports[0]!.message.replace(/ is in the reference list .*/, ''), '“Rooms without a view of anything”')
    assert.deepEqual(reported(uncitedReference, `So say (Aust et al., 2019).\n\n# References\n\n${aust}\n\n⟦https://doi.org/10.1234/nobody⟧`).reports[0]!.message.replace(/ is in the reference list .*/, ''), 'This entry')
  })

  it('counts citations by key and ambiguous ones', () => {
    reported(uncitedReference, `So say [@aust2019] and (Nobody & Other, 2001).\n\n# References\n\n${aust}\n\n${nobody}\n\n${nobody.replace('Never', 'Ever')}`)
  })

  it('is silent where no entry is cited in a way that is read', () => {
    reported(uncitedReference, `So it was said before.¹\n\n# References\n\n${aust}\n\n${nobody}`)
  })
})
