import assert from 'node:assert/strict'
import { analyse } from '../../../../server/src/engine/index.ts'
import { articleOf } from '../notes.ts'

const corpus = articleOf('full2021', [
  'At week 4, relapse came to 26.7% with esketamine and to 45.3% with placebo.',
  'Nausea was reported by 16.2%, dizziness by 21.3% and dissociation by 24.9% of those on esketamine.',
  'The mean MADRS score was 18.4 with esketamine at week 4.',
])

function confidenceOf(text: string, number: string): number {
  const claim = analyse(text, corpus, { syntax: 'markdown' }).claims.find(({ statistic }) => statistic.text === number)
  assert.ok(claim, `${number} is read`)
  return claim.confidence
}

describe('doubt', () => {
  it('is greater where the study has nearly that number for nearly that sentence', () => {
    const slip = confidenceOf('At week 4, relapse came to 27.6% with esketamine [@full2021].', '27.6')
    const stranger = confidenceOf('Weight gain came to 3.1% [@full2021].', '3.1')
    assert.ok(slip > 0.5 && slip > stranger + 0.1, `${slip} and ${stranger}`)
  })

  it('is a probability for any number', () => {
    for (const number of ['0', '57', '99999999', '0.0000001', '−4.2']) {
      const confidence = confidenceOf(`The mean QIDS-SR score was ${number} in spring [@full2021].`, number)
      assert.ok(confidence >= 0 && confidence < 1, `${number}: ${confidence}`)
    }
  })
})
