import assert from 'node:assert/strict'
import { byRelevance, findingSentences } from '../../../../server/src/lsp/cards/relevance.ts'
import { finding, record, study } from '../studies.ts'

const sentences = findingSentences(study('a', record('A 2020: T'), {
  findings: [
    finding('Response was seen in 17 of 31 patients.', 0),
    finding('Remission was reached by 12.5% after one week.', 100),
    finding('Remission was reached by 12.5% after one week.', 100),
    finding('Anxiety fell within an hour.', 200),
  ],
}))

describe('findings for a card', () => {
  it('are gathered by their sentence', () => assert.deepEqual(sentences.map(({ findings }) => findings.length), [1, 2, 1]))

  it('come in the order of the source without a context', () => {
    assert.deepEqual(byRelevance(sentences, ''), sentences)
  })

  it('begin with what shares numbers and words with the writer', () => {
    assert.match(byRelevance(sentences, 'Anxiety was lower within one hour.')[0]!.sentence, /^Anxiety/)
    assert.match(byRelevance(sentences, 'Of the anxiety patients, 12.5% improved.')[0]!.sentence, /^Remission/)
  })
})
