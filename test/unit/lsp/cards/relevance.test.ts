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

  it('are gathered once for a study', () => {
    const one = study('c', record('C 2022: T'), { findings: [finding('Response was seen in 17 of 31 patients.', 0)] })
    assert.equal(findingSentences(one), findingSentences(one))
  })

  it('come in the order of the source without a context', () => {
    assert.deepEqual(byRelevance(sentences, ''), sentences)
  })

  it('begin with an effect and its interval where nothing else speaks for a sentence', () => {
    const odds = finding('The odds ratio was 3.01 (95% CI 1.39 to 6.54).', 300, { kind: 'odds-ratio', value: 3.01, group: 1 })
    const interval = finding('The odds ratio was 3.01 (95% CI 1.39 to 6.54).', 300, { kind: 'confidence-interval', lower: 1.39, upper: 6.54, level: 95, group: 1 })
    const first = findingSentences(study('b', record('B 2021: T'), { findings: [finding('We randomised 124 adults.', 0), odds, interval] })).at(-1)
    assert.deepEqual(byRelevance([...sentences, first!], '')[0], first)
  })

  it('begin with what shares numbers and words with the writer', () => {
    assert.match(byRelevance(sentences, 'Anxiety was lower within one hour.')[0]!.sentence, /^Anxiety/)
    assert.match(byRelevance(sentences, 'Of the anxiety patients, 12.5% improved.')[0]!.sentence, /^Remission/)
  })
})
