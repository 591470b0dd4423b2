import assert from 'node:assert/strict'
import { ofFinding } from '../../../../server/src/engine/judging/candidates/ofFinding.ts'
import { extendVocabulary, standardVocabulary } from '../../../../server/src/engine/vocabulary/match.ts'
import { finding } from '../../lsp/studies.ts'

describe('what is the same of a finding whatever is held against it', () => {
  it('is worked out once for each finding, and again where names mean something else', () => {
    const asked: string[] = []
    const lengthOf = ofFinding(({ sentence }) => {
      asked.push(sentence)
      return sentence.length
    })
    const [a, b] = [finding('It fell.', 0), finding('It rose a lot.', 10)]
    const own = extendVocabulary([{ id: 'fog', slot: 'outcome', names: ['fog'] }])
    assert.deepEqual([lengthOf(a, standardVocabulary), lengthOf(b, standardVocabulary), lengthOf(a, standardVocabulary), lengthOf(a, own), lengthOf(a, own)], [8, 14, 8, 8, 8])
    assert.deepEqual(asked, [a.sentence, b.sentence, a.sentence])
  })
})
