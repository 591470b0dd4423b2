import assert from 'node:assert/strict'
import { retractedStudy } from '../../../../server/src/engine/checks/retracted-study.ts'
import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import { study } from '../corpus/fixtures.ts'
import { reported } from './reported.ts'

const corpus = createCorpus([
  study('gone2019', 'Gone 2019: An example that was taken back', { status: 'retracted' }),
  study('named2019', 'Named 2019: RETRACTED: An example that says so itself'),
  study('doubt2019', 'Doubt 2019: An example that is doubted', { status: 'expression-of-concern' }),
  study('mended2019', 'Mended 2019: An example that was put right', { status: 'corrected' }),
  study('sound2019', 'Sound 2019: Retracted examples: a review of what became of them'),
])

describe('retracted-study', () => {
  it('reports a retracted study where it is first cited', () => {
    const { reports } = reported(retractedStudy, 'It worked [⟦@gone2019⟧; ⟦@named2019⟧], again [@gone2019].', corpus)
    assert.deepEqual(reports.map(({ message, severity }) => [message, severity]), [['Gone (2019) has been retracted.', 'warning'], ['Named (2019) has been retracted.', 'warning']])
  })

  it('says less of concerns, and nothing of corrections', () => {
    const { reports } = reported(retractedStudy, 'It worked [⟦@doubt2019⟧; @mended2019].', corpus)
    assert.deepEqual(reports.map(({ severity }) => severity), ['information'])
  })

  it('reports an entry whose title says so', () => {
    reported(retractedStudy, 'It worked (Stranger, 2018).\n\n# References\n\n⟦Stranger, A. (2018). RETRACTED ARTICLE: Unknown to all readers. Journal of Examples, 3(1), 4-5.⟧', corpus)
  })

  it('is silent of sound studies, those about retractions among them', () => {
    reported(retractedStudy, 'It worked [@sound2019; @nobody2000].', corpus)
  })
})
