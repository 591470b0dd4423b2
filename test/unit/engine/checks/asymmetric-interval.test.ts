import { asymmetricInterval } from '../../../../server/src/engine/checks/asymmetric-interval.ts'
import { corpusOf } from '../notes.ts'
import { messageOf, reported } from './reported.ts'
import assert from 'node:assert/strict'

const nothing = corpusOf()

describe('asymmetric-interval', () => {
  it('says first what is printed, then what the middle is', () => {
    assert.match(messageOf(asymmetricInterval, 'The hazard ratio was ⟦0.97⟧ (95% CI 0.87 to 1.35).'), /^0\.97 is far off 1\.08 \(on a logarithmic scale\), the middle of its interval 0\.87 to 1\.35/)
  })

  for (const fixture of [
    'The mean difference was ⟦5.2⟧ points (95% CI 2.9 to 13.5).',
    'They were correlated (r = ⟦.62⟧, 95% CI .30 to .70).',
    'The odds rose (OR ⟦7.04⟧, 95% CI 0.9–7.2).',
    'The effect was large (SMD ⟦0.90⟧, 95% CI 0.20 to 0.94).',
  ]) it(`reports ${fixture}`, () => { reported(asymmetricInterval, fixture, nothing) })

  for (const sentence of [
    'The hazard ratio was 0.97 (95% CI 0.70 to 1.35).',
    'The odds rose (OR 28.94; 95% CI 3.45–242.57).',
    'The odds rose (OR 3.4, 95% CI 1.6 to 8.3).',
    'The odds rose (OR 7.0, 95% exact CI 0.9–7.2).',
    'A Bayesian model gave an OR of 7.0 (95% CrI 0.9–7.2).',
    'The interval was bootstrapped (mean difference 5.2, 95% CI 2.9 to 13.5).',
    'The ratio was in the middle without logs (HR 1.81, 95% CI 1.44 to 2.18).',
    'The median difference was 2 (95% CI 1.0 to 9.5).',
    'Costs had a mean of 55 (95% CI 38 to 181).',
    'Of all, 98% (95% CI 90 to 99) slept.',
    'The odds rose (OR 9.0, 95% CI 0.9–7.2).',
    'The odds were low (OR 0.4, 95% CI 0.0 to 3.9).',
    'The difference was mirrored (mean difference 4.1, 95% CI −7.7 to −0.5).',
    'They were correlated (r = .54, 95% CI .30 to .70).',
  ]) it(`is silent on ${sentence}`, () => { reported(asymmetricInterval, sentence, nothing) })

  it('says so where the cited study prints the same', () => {
    const corpus = corpusOf({ head: 'reed2020 Reed 2020', says: ['Response was more frequent with ketamine than with placebo (OR 3.27, 95% CI 1.08 to 3.31).'] })
    const { reports: [report] } = reported(asymmetricInterval, 'Response was more frequent with ketamine than with placebo (OR ⟦3.27⟧, 95% CI 1.08 to 3.31) [@reed2020].', corpus)
    assert.equal(report!.severity, 'information')
    assert.match(report!.message, /prints it so as well\.$/)
  })
})
