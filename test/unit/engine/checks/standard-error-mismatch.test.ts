import assert from 'node:assert/strict'
import { standardErrorMismatch } from '../../../../server/src/engine/checks/standard-error-mismatch.ts'
import { corpusOf } from '../notes.ts'
import { messageOf, reported } from './reported.ts'

const nothing = corpusOf()

describe('standard-error-mismatch', () => {
  it('says first what the standard deviation and n give', () => {
    assert.equal(messageOf(standardErrorMismatch, 'The mean was 12.3 (SD 4.2; SE ⟦1.8⟧; n = 30).'), '1.8 should be 0.8: that is SD/√n for an SD of 4.2 and n = 30.')
    assert.equal(messageOf(standardErrorMismatch, 'The mean was 12.3 (SD 4.2), 95% CI ⟦11.9 to 12.7⟧, n = 30.'), '11.9 to 12.7 should be 10.8 to 13.8: that is the interval of a mean of 12.3 with SD 4.2 and n = 30.')
  })

  for (const sentence of [
    'The mean was 12.3 (SD 4.2; SE 0.8; n = 30).',
    'The mean was 12.3 (SD 4; SE 0.8; n = 30).',
    'The mean was 12.3 (SD 4.2), 95% CI 10.7 to 13.9, n = 30.',
    'The mean was 12.3 (SD 4.2), 95% CI 10.8 to 13.8, n = 30.',
    'The mean was 12.3 (SD 4.2), 90% CI 11.0 to 13.6, n = 30.',
    'The adjusted mean was 12.3 (SD 4.2; SE 1.8; n = 30).',
    'The mean was 12.3 (SD 4.2; SE 1.8).',
    'The mean was 12.3 (SE 1.8; n = 30).',
  ]) it(`is silent on ${sentence}`, () => { reported(standardErrorMismatch, sentence, nothing) })
})
