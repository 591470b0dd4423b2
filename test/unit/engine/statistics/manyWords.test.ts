import assert from 'node:assert/strict'
import { label, read } from './extracting.ts'

/** More different words than are kept from one text to the next, with a number among them now and then. */
const words = Array.from({ length: 25_000 }, (_, index) => `w${[...String(index)].map(digit => 'abcdefghij'[Number(digit)]).join('')}${index % 50 === 0 ? ' in 5 weeks,' : ''}`)

describe('a text of very many words', () => {
  it('is read like any other, and so is what comes after it', () => {
    const sentence = 'The hazard fell (HR 0.72, 95% CI 0.55 to 0.94).'
    const labels = (text: string): string[] => read(text).map(label)
    const alone = labels(sentence)
    assert.deepEqual(labels(`${sentence} ${words.join(' ')}`), [...alone, ...Array<string>(500).fill('duration weeks')])
    assert.deepEqual(labels(sentence), alone)
  })
})
