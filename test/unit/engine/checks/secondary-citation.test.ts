import assert from 'node:assert/strict'
import { secondaryCitation } from '../../../../server/src/engine/checks/secondary-citation.ts'
import { bundledCorpus } from '../bundled.ts'
import { corpusOf } from '../notes.ts'
import { reported } from './reported.ts'

const relapse = (percent: string, key: string): string => `Of the patients in stable remission, ${percent} relapsed with esketamine and 45.3% with placebo during the maintenance phase [@${key}].`

describe('secondary-citation', () => {
  it('reports a result that the cited review took from elsewhere, once for a comparison', () => {
    const { reports } = reported(secondaryCitation, relapse('⟦26.7⟧%', 'yavi2022'), bundledCorpus())
    assert.match(reports[0]!.message, /^This is a result of Daly et al\. \(2019\), which Yavi et al\. \(2022\) reports/)
  })

  it('says so also of a reporter that is not in the library', () => {
    const corpus = corpusOf({ head: 'told2018 Told 2018 record', reported: { gone1999: ['Insomnia came to 37.9% of the sailors on the Beagle.'] } }, { head: 'gone1998 Gone 1998 record' })
    reported(secondaryCitation, 'Insomnia came to 37.9% of the sailors on the Beagle [@gone1998].', corpus)
  })

  it('is silent where the study itself is cited, alone or beside the review', () => {
    reported(secondaryCitation, relapse('26.7%', 'daly2019'), bundledCorpus())
    reported(secondaryCitation, relapse('26.7%', 'yavi2022; @daly2019'), bundledCorpus())
  })
})
