import assert from 'node:assert/strict'
import { messageOf } from '../../../../server/src/engine/text/messageOf.ts'

describe('what an error says', () => {
  it('is its message, or the very thing that was thrown', () => {
    assert.equal(messageOf(new TypeError('No style.')), 'No style.')
    assert.equal(messageOf('No style.'), 'No style.')
  })
})
