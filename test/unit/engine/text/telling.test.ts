import assert from 'node:assert/strict'
import { Telling } from '../../../../server/src/engine/text/telling.ts'

describe('what the items of a list tell', () => {
  it('is asked of each once, and given with its place in this version', () => {
    const asked: string[] = []
    const [a, note, b, other] = ['a', 'note', 'b', 'other'].map(name => ({ name })) as [{ name: string }, { name: string }, { name: string }, { name: string }]
    const telling = new Telling<{ name: string }, number>(({ name }) => {
      asked.push(name)
      return name.length > 1 ? name.length : null
    })
    assert.deepEqual(telling.of([a, note, b]), [{ item: note, index: 1, what: 4 }])
    assert.deepEqual(telling.of([b, a, note, b]).map(({ index }) => index), [2])
    assert.deepEqual(telling.of([b, a, note, other, b]).map(({ index, what }) => [index, what]), [[2, 4], [3, 5]])
    assert.deepEqual(telling.of([]), [])
    assert.equal(asked.filter(name => name === 'note').length, 1)
    assert.deepEqual(asked.at(-1), 'other')
  })
})
