import assert from 'node:assert/strict'
import { label, read } from './extracting.ts'

/** More different words than are kept from one text to the next, with a number among them now and then. */
const words = Array.from({ length: 25_000 }, (_, index) => `w${[...String(index)].map(digit => 'abcdefghij'[Number(digit)]).join('')}${index % 50 === 0 ? ' (n = 5)' : ''}`)

describe('a text of very many words', () => {
  it('is read like any other, and so is what comes after it', () => {
    const sentence = 'The hazard fell (HR 0.72, 95% CI 0.55 to 0.94).'
    const labels = (text: string): string[] => read(text).map(label)
    const alone = labels(sentence)
    const all = labels(`${sentence} ${words.join(' ')}`)
    assert.deepEqual(all.slice(0, alone.length), alone)
    assert.equal(all.length, alone.length + words.length / 50)
    assert.deepEqual(labels(sentence), alone)
  })
})
