import assert from 'node:assert/strict'
import { correctedStudy } from '../../../../server/src/engine/checks/corrected-study.ts'
import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import { study } from '../corpus/fixtures.ts'
import { reported } from './reported.ts'

const corpus = createCorpus([study('mended2019', 'Mended 2019: An example that was put right', { status: 'corrected' }), study('sound2019', 'Sound 2019: An example that is sound')])

describe('corrected-study', () => {
  it('reports a corrected study where it is first cited', () => {
    const { reports } = reported(correctedStudy, 'It worked [⟦@mended2019⟧], again [@mended2019].', corpus)
    assert.match(reports[0]!.message, /^A correction to Mended \(2019\) was published/)
  })

  it('is silent of others', () => {
    reported(correctedStudy, 'It worked [@sound2019; @nobody2000].', corpus)
  })
})
