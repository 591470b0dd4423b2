import assert from 'node:assert/strict'
import { lately } from '../../../../server/src/engine/text/lately.ts'

describe('answers given lately', () => {
  it('are kept by what was asked, and the earliest is forgotten first', () => {
    const asked: string[] = []
    const joined = lately(2, (text: string, at: number) => {
      asked.push(`${text}${at}`)
      return { text: text.slice(at) }
    })
    const first = joined('ab', 1)
    assert.deepEqual(first, { text: 'b' })
    assert.equal(joined('ab', 1), first)
    assert.deepEqual(joined('ab', 0), { text: 'ab' })
    assert.equal(joined('ab', 1), first)
    assert.deepEqual(joined('abc', 1), { text: 'bc' })
    assert.notEqual(joined('ab', 1), first)
    assert.deepEqual(asked, ['ab1', 'ab0', 'abc1', 'ab1'])
  })
})
