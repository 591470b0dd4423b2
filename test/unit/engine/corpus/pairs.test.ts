import assert from 'node:assert/strict'
import fc from 'fast-check'
import { hashOf, hashOfText, rowsOf, sortHashes } from '../../../../server/src/engine/corpus/shelf/pairs.ts'

describe('pairs of hashes and rows', () => {
  const number = fc.oneof(fc.nat(5), fc.nat({ max: 0xFFFFFFFF }).map(n => n >>> 0), fc.constantFrom(0xFFFFFFFF, 0x80000000, 0x7FF, 0x800))
  const pairs = fc.array(fc.tuple(number, fc.nat(20)), { maxLength: 200 })

  it('are sorted by hash, then by row, each once', () => {
    fc.assert(fc.property(pairs, given => {
      const sorted = sortHashes(Uint32Array.from(given, ([hash]) => hash), Uint32Array.from(given, ([, row]) => row))
      const unique = [...new Map(given.map(pair => [pair.join(), pair])).values()].sort((a, b) => a[0] - b[0] || a[1] - b[1])
      assert.deepEqual(Array.from(sorted.numbers, (hash, i) => [hash, sorted.rows[i]]), unique)
      for (const [hash] of given) assert.deepEqual(rowsOf(sorted, hash), unique.filter(pair => pair[0] === hash).map(([, row]) => row))
    }))
  })

  it('have hashes that can be put together from the beginning of a text and its rest', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (first, rest) => assert.equal(hashOf(rest, hashOf(first)), hashOf(first + rest))))
  })

  // Values of the reference implementation with seed 0.
  for (const [text, hash] of [['', 0], ['hello', 0x248bfa47], ['hello, world', 0x149bbb7f], ['The quick brown fox jumps over the lazy dog', 0x2e4ff723]] as const) {
    it(`know “${text}” by its MurmurHash3`, () => assert.equal(hashOfText(text), hash))
  }
})
