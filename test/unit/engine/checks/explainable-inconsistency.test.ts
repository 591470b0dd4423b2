import assert from 'node:assert/strict'
import { explainableInconsistency } from '../../../../server/src/engine/checks/explainable-inconsistency.ts'
import { analyse } from '../../../../server/src/engine/index.ts'
import { corpusOf } from '../notes.ts'
import { messageOf, reported } from './reported.ts'

const nothing = corpusOf()

describe('explainable-inconsistency', () => {
  it('names the explanation', () => {
    assert.equal(messageOf(explainableInconsistency, 'The effect was reliable, z = 1.83, p = ⟦.034⟧.'), 'p = .034 is not the p of z = 1.83, which is p = .067; it fits one tail only.')
    assert.equal(messageOf(explainableInconsistency, 'The odds ratio was ⟦14.1⟧ (95% CI 3.0 to 92.2).'), '14.1 is off 16.6 (on a logarithmic scale), the middle of its interval 3.0 to 92.2, as it may be by another method.')
  })

  it('is off', () => {
    assert.deepEqual(analyse('The effect was reliable, z = 1.83, p = .034.', nothing, { syntax: 'markdown' }).problems, [])
    assert.equal(analyse('The effect was reliable, z = 1.83, p = .034.', nothing, { syntax: 'markdown', severity: { 'explainable-inconsistency': 'hint' } }).problems.length, 1)
  })

  for (const fixture of [
    'After a Bonferroni correction, t(28) = 2.20, p = ⟦.11⟧.',
    'The hazard ratio was ⟦0.74⟧ (95% CI 0.48–1.32).',
    'The odds ratio was ⟦0.97⟧ (exact 95% CI 0.87 to 1.35).',
    'The hazard ratio was 0.48 (95% CI 0.30 to 0.77; p = ⟦.04⟧).',
    'Sleep improved in 24% with the drug and in 12% with placebo (adjusted OR ⟦3.9⟧).',
    'The adjusted mean MADRS score was ⟦14.35⟧ (SD 6.2, n = 18).',
    'The adjusted response came to ⟦63⟧% of the 31 patients.',
    'Of the patients, 58% were women and ⟦31⟧% men.',
  ]) it(`reports ${fixture}`, () => { reported(explainableInconsistency, fixture, nothing) })

  for (const sentence of [
    'The effect was reliable, z = 1.83, p = .067.',
    'The effect was reliable, one-tailed z = 1.83, p = .034.',
    'The effect was reliable, t(28) = 2.20, p = .30.',
    'The hazard ratio was 0.97 (95% CI 0.70 to 1.35).',
    'Sleep improved in 24% with the drug and in 12% with placebo (adjusted OR 2.32).',
  ]) it(`is silent on ${sentence}`, () => { reported(explainableInconsistency, sentence, nothing) })
})
