import assert from 'node:assert/strict'
import { sumMismatch } from '../../../../server/src/engine/checks/sum-mismatch.ts'
import { corpusOf } from '../notes.ts'
import { messageOf, reported } from './reported.ts'

const nothing = corpusOf()

describe('sum-mismatch', () => {
  it('says first what is printed, then what it adds up to', () => {
    assert.equal(messageOf(sumMismatch, 'In total, ⟦118⟧ patients were randomised to ketamine (n = 60) or placebo (n = 68).'), '118 should be 128: that is what the groups add up to (60 + 68).')
    assert.equal(messageOf(sumMismatch, 'Of the patients, 58% were women and ⟦52⟧% men.'), '58 and 52% add up to 110%, not to 100%.')
  })

  it('asks less of groups that leave somebody out', () => {
    assert.equal(reported(sumMismatch, 'In total, ⟦120⟧ patients were randomised to ketamine (n = 60) or placebo (n = 58).', nothing).reports[0]!.severity, 'information')
  })

  for (const fixture of [
    'In total, ⟦118⟧ patients were randomised: 60 to ketamine and 68 to placebo.',
    'We randomised ⟦118⟧ patients to ketamine (n = 60) or placebo (n = 68).',
    'We randomly assigned ⟦118⟧ patients (60 to ketamine and 68 to placebo).',
    'Symptoms were 40% mild, 35% moderate and ⟦45⟧% severe.',
  ]) it(`reports ${fixture}`, () => { reported(sumMismatch, fixture, nothing) })

  for (const sentence of [
    'In total, 118 patients were randomised to ketamine (n = 60) or placebo (n = 58).',
    'In total, 118 patients were randomised: 60 to ketamine and 58 to placebo.',
    'We randomised 118 patients to ketamine (n = 60) or placebo (n = 58).',
    'We randomly assigned 118 patients (60 to ketamine and 58 to placebo).',
    'They were randomised 1:1 to ketamine (n = 60) or placebo (n = 58).',
    'Of 200 people screened, 118 were eligible and were randomised to ketamine (n = 60) or placebo (n = 58).',
    'In total, 118 patients were randomised to ketamine (n = 60) or placebo (n = 58), of whom 12 withdrew.',
    'Among these patients, 30 patients were assigned to group A, 30 patients were assigned to group B and 32 patients were assigned to group C.',
    'Of the patients, 58% were women and 42% men.',
    'Of the patients, 58.4% were women and 41.7% men.',
    'There, 58% of all women and 52% of the men smoke.',
    'Women were 58% with ketamine versus 52% with placebo.',
    'Pain was seen in 60% and nausea in 70%.',
    'Two groups of 30 patients each were randomised to ketamine (n = 30) or placebo (n = 30).',
  ]) it(`is silent on ${sentence}`, () => { reported(sumMismatch, sentence, nothing) })
})
