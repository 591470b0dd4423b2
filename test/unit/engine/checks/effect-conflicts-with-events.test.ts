import assert from 'node:assert/strict'
import { effectConflictsWithEvents } from '../../../../server/src/engine/checks/effect-conflicts-with-events.ts'
import { corpusOf } from '../notes.ts'
import { messageOf, reported } from './reported.ts'

const nothing = corpusOf()

describe('effect-conflicts-with-events', () => {
  it('says first what is printed and what the events give', () => {
    assert.equal(messageOf(effectConflictsWithEvents, 'Sleep improved in 24% (12/50) with the drug and in 12% (6/50) with placebo, RR ⟦3.00⟧.'), '3.00 should be 2.00: that is the risk ratio for 12/50 against 6/50.')
    assert.equal(messageOf(effectConflictsWithEvents, 'Sleep improved in 24% with the drug and in 12% with placebo (risk difference ⟦22⟧%).'), '22 should be 12: that is the difference between 24% and 12%.')
  })

  for (const fixture of [
    'Sleep improved in 12/50 with the drug and in 6/50 with placebo (OR ⟦5.3⟧).',
    'Sleep improved in 24% with the drug and in 12% with placebo (NNT ⟦18⟧).',
    'Sleep improved in 12/50 with the drug and in 6/50 with placebo (risk difference ⟦22⟧%, 95% CI 15% to 29%).',
    'Sleep improved in 50% with the drug and in 30% with placebo (absolute risk difference ⟦25⟧%).',
    'Sleep improved in 12/50 with the drug and in 6/50 with placebo (RR ⟦3.60⟧, 95% CI 2.10 to 6.17).',
  ]) it(`reports ${fixture}`, () => { reported(effectConflictsWithEvents, fixture, nothing) })

  for (const sentence of [
    'Sleep improved in 12/50 with the drug and in 6/50 with placebo (OR 2.32).',
    'Sleep improved in 12/50 with the drug and in 6/50 with placebo (OR 0.43).',
    'Sleep improved in 24% (12/50) with the drug and in 12% (6/50) with placebo, RR 2.00.',
    'Sleep improved in 24% with the drug and in 12% with placebo (risk difference 12%).',
    'Sleep improved in 24% with the drug and in 12% with placebo (NNT 9).',
    'Sleep improved in 24% with the drug and in 12% with placebo (NNT 8).',
    'Sleep improved in 12/50 with the drug and in 6/50 with placebo (risk difference 13%, 95% CI −3% to 27%).',
    'If sleep improved in 53%, a total of 182 would give 90% power to detect a difference of 21 percentage points.',
    'The rest stayed awake: 24% slept with the drug and 12% with placebo (RR 0.86).',
    'Sleep improved in 24% with the drug and in 12% with placebo (adjusted OR 3.9).',
    'Sleep improved in 12/50 with the drug and in 6/50 with placebo (OR 3.10, 95% CI 1.02 to 9.42).',
    'Sleep improved in 12/50 with the drug and in 6/50 with placebo (OR 2.50).',
    'Sleep improved in 12/50 with the drug, in 9/50 with the other and in 6/50 with placebo (OR 9.9).',
    'Sleep improved in 12/50 with the drug and in 6/50 with placebo (OR 9.9 in women and OR 8.8 in men).',
    'Sleep improved in 0/50 with the drug and in 6/50 with placebo (OR 1.9).',
    'At least 24% slept with the drug and 12% with placebo (OR > 5).',
    'Sleep improved in 24% with the drug and in 12% with placebo (HR 4.1).',
  ]) it(`is silent on ${sentence}`, () => { reported(effectConflictsWithEvents, sentence, nothing) })
})
