import assert from 'node:assert/strict'
import { intervalConflictsWithP } from '../../../../server/src/engine/checks/interval-conflicts-with-p.ts'
import { corpusOf } from '../notes.ts'
import { reported } from './reported.ts'

const nothing = corpusOf()

describe('interval-conflicts-with-p', () => {
  it('names the interval, the value of no effect and p', () => {
    const { text, reports: [report] } = reported(intervalConflictsWithP, 'The hazard ratio was 0.98 (95% CI 0.60 to 1.60; p = ⟦.003⟧).', nothing)
    assert.equal(report!.message, 'p = .003 does not fit the interval 0.60 to 1.60, which includes 1, the value of no effect.')
    assert.deepEqual(report!.related?.map(({ start, end }) => text.slice(start, end)), ['0.60 to 1.60'])
  })

  for (const fixture of [
    'The hazard ratio was 0.48 (95% CI 0.30 to 0.77; p = ⟦.40⟧).',
    'The mean difference was −4.1 (95% CI −7.7 to −0.5; p = ⟦.60⟧).',
    'The mean difference was −1.1 (95% CI −7.7 to 5.5; p < ⟦.001⟧).',
    'The odds rose (OR 1·97 [95% CI 1·47–2·65]; p=⟦0·41⟧).',
  ]) it(`reports ${fixture}`, () => { reported(intervalConflictsWithP, fixture, nothing) })

  for (const sentence of [
    'The hazard ratio was 0.48 (95% CI 0.30 to 0.77; p = .002).',
    'The odds rose (OR 1.50; 95% CI 0.99 to 2.30; p = .048).',
    'The odds rose (OR 1.20; 90% CI 1.02 to 1.41; p = .06).',
    'One-sided, the hazard ratio was 0.98 (95% CI 0.60 to 1.60; p = .003).',
    'For noninferiority the hazard ratio was 0.98 (95% CI 0.60 to 1.60; p = .003).',
    'After Bonferroni correction the hazard ratio was 0.48 (95% CI 0.30 to 0.77; p = .40).',
    'The hazard ratio was 0.98 (95% CI 0.60 to 1.60; p for interaction = .003).',
    'The hazard ratio was 0.98 (95% CI 0.60 to 1.60), and the sites differed, p = .003.',
    'The mean was 24.1 (95% CI −1.2 to 40.3; p = .003).',
  ]) it(`is silent on ${sentence}`, () => { reported(intervalConflictsWithP, sentence, nothing) })

  it('says so where the cited study prints the same', () => {
    const says = 'Response was more frequent with ketamine than with placebo (OR 1.27, 95% CI 0.48 to 3.31; p = .003).'
    const corpus = corpusOf({ head: 'reed2020 Reed 2020', says: [says] })
    const { reports: [report] } = reported(intervalConflictsWithP, `${says.replace('.003', '⟦.003⟧').slice(0, -1)} [@reed2020].`, corpus)
    assert.equal(report!.severity, 'information')
    assert.match(report!.message, /prints it so as well\.$/)
  })
})
