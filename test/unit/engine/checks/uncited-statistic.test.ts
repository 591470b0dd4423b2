import assert from 'node:assert/strict'
import { uncitedStatistic } from '../../../../server/src/engine/checks/uncited-statistic.ts'
import { analyse } from '../../../../server/src/engine/index.ts'
import { corpusOf } from '../notes.ts'
import { reported } from './reported.ts'

const corpus = corpusOf({ head: 'reed2020 Reed 2020', says: ['With ketamine, 55% (17/31) of the patients responded.'] })

describe('uncited-statistic', () => {
  for (const fixture of [
    'Response rates of ⟦55⟧% are common.',
    'Response came to 55% [@reed2020].\n\nRemission came to ⟦27⟧%.',
    '## Introduction\n\nSome ⟦55⟧% respond.',
  ]) it(`reports ${fixture}`, () => { reported(uncitedStatistic, fixture, corpus) })

  for (const text of [
    'Response rates of 55% are common [@reed2020].',
    '@reed2020 saw many patients. Of these, 55% responded.',
    '## Methods\n\nWe gave 0.5 mg/kg to 31 patients.',
    '## Results\n\nResponse came to 55% (17/31).',
    'The scores did not differ significantly.',
    '# Some 55% respond',
  ]) it(`is silent on ${text}`, () => { reported(uncitedStatistic, text, corpus) })

  it('is off unless the writer turns it on', () => {
    const codes = (severity: Record<string, 'warning'>): string[] => analyse('Some 55% respond.', corpus, { syntax: 'markdown', severity }).problems.map(({ code }) => code)
    assert.deepEqual([codes({}), codes({ 'uncited-statistic': 'warning' })], [[], ['uncited-statistic']])
  })
})
