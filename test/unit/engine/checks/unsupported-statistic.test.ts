import assert from 'node:assert/strict'
import { unsupportedStatistic } from '../../../../server/src/engine/checks/unsupported-statistic.ts'
import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import { corpusOf } from '../notes.ts'
import { reported } from './reported.ts'

const corpus = corpusOf({ head: 'full2021 Full 2021 full-text', says: ['Relapse came to 26.7% with esketamine.'] }, { head: 'short2020 Short 2020 abstract', says: ['Relapse came to 45.3% with placebo.'] })
const structured = createCorpus(corpus.studies.map(study => ({ ...study, sources: study.sources.map(source => ({ ...source, structured: true })) })))

describe('unsupported-statistic', () => {
  it('says that nothing agrees', () => {
    const { reports: [report] } = reported(unsupportedStatistic, 'Nausea came to ⟦61.2⟧% [@full2021].', structured)
    assert.deepEqual([report!.message, report!.severity], ['61.2% is not to be found in Full et al. (2021).', 'warning'])
  })

  it('is no more than information where the tables could not be read', () => {
    const { reports: [report] } = reported(unsupportedStatistic, 'Nausea came to ⟦61.2⟧% [@full2021].', corpus)
    assert.deepEqual([report!.message, report!.severity], ['61.2% is not to be found in Full et al. (2021). Not all of its tables may have been read, so look there before you change it.', 'information'])
  })

  for (const text of [
    'Relapse came to 26.7% with esketamine [@full2021].',
    'Nausea came to 61.2% [@short2020].',
    'Nausea came to 61.2% [@full2021; @short2020].',
    'Nausea came to 61.2%.',
    'Nausea did not differ significantly [@full2021].',
    'See Table 2 and Section 3 of the 2021 report [@full2021].',
  ]) it(`is silent on ${text}`, () => { reported(unsupportedStatistic, text, structured) })
})
