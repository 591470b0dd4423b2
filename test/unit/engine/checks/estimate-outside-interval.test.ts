import assert from 'node:assert/strict'
import { estimateOutsideInterval } from '../../../../server/src/engine/checks/estimate-outside-interval.ts'
import { corpusOf } from '../notes.ts'
import { reported } from './reported.ts'

const nothing = corpusOf()

describe('estimate-outside-interval', () => {
  it('names the estimate and its interval', () => {
    const { text, reports: [report] } = reported(estimateOutsideInterval, 'The odds ratio was ⟦4.2⟧ (95% CI 1.1 to 3.9).', nothing)
    assert.equal(report!.message, '4.2 lies outside its own interval, 1.1 to 3.9.')
    assert.deepEqual(report!.related?.map(({ start, end }) => text.slice(start, end)), ['1.1 to 3.9'])
  })

  it('says what is impossible of an interval', () => {
    assert.match(reported(estimateOutsideInterval, 'The odds rose (OR 2.2, 95% CI ⟦3.9 to 1.1⟧).', nothing).reports[0]!.message, /^3\.9 to 1\.1 has its bounds the wrong way round/)
    assert.match(reported(estimateOutsideInterval, 'The odds rose (OR 2.2, 95% CI ⟦−1.1 to 3.9⟧).', nothing).reports[0]!.message, /^−1\.1 to 3\.9 cannot be the interval of a ratio/)
  })

  for (const fixture of [
    'The odds rose (OR ⟦28.94⟧; 95% CI 3.45–24.26; p = .002).',
    'The odds rose (OR ⟦1·19⟧ [95% CI 1·47–2·65]).',
    'The mean difference was ⟦8.1⟧ points (95% CI 0.5 to 7.7).',
    'Sleep was better (g = ⟦1.44⟧, 95% CI [0.83, 1.05]).',
    'Of all, ⟦91.6⟧% (95% CI 78.3, 89.2) slept.',
    'Spending fell by $⟦9.21⟧ (95% CI 2.55–7.86).',
    'The ratio of the two was ⟦2.04⟧ (90% CI 0.98–1.11).',
    'One trial found HR 0.49 (0.29–0.84), the other HR ⟦1.49⟧ (95% CI 0.29–0.84).',
  ]) it(`reports ${fixture}`, () => { reported(estimateOutsideInterval, fixture, nothing) })

  for (const sentence of [
    'The odds rose (OR 28.94; 95% CI 3.45–242.57; p = .002).',
    'The odds rose (OR 3.94; 95% CI 1.1–3.9).',
    'A reduction of 4.1 points was seen (mean difference 4.1; 95% CI −7.7 to −0.5).',
    'The mean was 24 (range 2 to 39). The ratio had a 95% CI 0.85–1.15.',
    'The odds rose (OR 0.4; 95% CI 0.0 to 3.9).',
    'Both fell by 5.1 and 6.2 (95% CI, −1.18 to −0.43 and −1.30 to −0.56, respectively).',
    'Health was better in the one group (11.06 vs 2.03, respectively; P=.004, 95% CI 2.93-15.13).',
    'Sleep came to 63% with the one against 46% with the other (p = .026; difference 95% CI 2% to 30%).',
    'The odds were above 4.2 (OR > 4.2; 95% CI 1.1 to 3.9).',
    'The median was 12 cycles (IQR 20 to 34).',
    'The expected score is 3 (95 CI, 1–5).',
    'It rose by 1.68 per 0.11 mmol (95% CI 1.04 to 2.71).',
    'The score was 4.55 ± 0.51 (95% CI 4.31 to 4.79).',
    'The effect at 24 h (95% CI 2.5 to 22.8) was large.',
  ]) it(`is silent on ${sentence}`, () => { reported(estimateOutsideInterval, sentence, nothing) })

  it('says so where the cited study prints the same', () => {
    const corpus = corpusOf({ head: 'reed2020 Reed 2020', says: ['Response was more frequent with ketamine than with placebo (OR 4.27, 95% CI 1.48 to 3.31).'] })
    const { reports: [report] } = reported(estimateOutsideInterval, 'Response was more frequent with ketamine than with placebo (OR ⟦4.27⟧, 95% CI 1.48 to 3.31) [@reed2020].', corpus)
    assert.equal(report!.severity, 'information')
    assert.match(report!.message, /prints it so as well\.$/)
  })
})
