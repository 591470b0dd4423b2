import assert from 'node:assert/strict'
import { misattributedStatistic } from '../../../../server/src/engine/checks/misattributed-statistic.ts'
import { corpusOf } from '../notes.ts'
import { mended, reported } from './reported.ts'

const corpus = corpusOf({
  head: 'reed2020 Reed 2020', population: 'social anxiety disorder', says: ['After ketamine, 54.8% (17/31) of the patients with social anxiety disorder responded.'],
}, {
  head: 'marsh2021 Marsh 2021', population: 'treatment-resistant depression', n: 424, says: ['Relapse came to 26.7% with esketamine and to 45.3% with placebo.', 'Half of the patients (50%) responded.'],
}, {
  head: 'pool2019 Pool 2019 record', population: 'PTSD', reported: { rev2022: ['In PTSD, ketamine lowered the CAPS-5 score by 11.88 points.'] },
}, { head: 'rev2022 Rev 2022', says: [] })

describe('misattributed-statistic', () => {
  it('names the study that reports the figure, and who says so', () => {
    assert.deepEqual(reported(misattributedStatistic, 'Relapse came to ⟦26.7⟧% with esketamine and to 45.3% with placebo [@reed2020].', corpus).reports.map(({ message }) => message),
      ['26.7% and 45.3% are in Marsh et al. (2021), not in Reed et al. (2020).'])
    assert.deepEqual(reported(misattributedStatistic, 'In PTSD, ketamine lowered the CAPS-5 score by ⟦11.88⟧ points [@reed2020].', corpus).reports.map(({ message }) => message),
      ['11.88 points is in Pool et al. (2019) (as reported by Rev et al. 2022; not read in the study itself), not in Reed et al. (2020).'])
  })

  for (const text of [
    'Relapse came to 26.7% with esketamine and to 45.3% with placebo [@marsh2021].',
    'Relapse came to 26.7% with esketamine and to 45.3% with placebo [@reed2020; @marsh2021].',
    'Relapse came to 26.7% with esketamine and to 45.3% with placebo.',
    'Half of the patients (50%) responded [@reed2020].',
    'In PTSD, ketamine lowered the CAPS-5 score by 11.88 points [@rev2022].',
    'In PTSD, 26.7% of the sailors slept [@reed2020].',
  ]) it(`is silent on ${text}`, () => { reported(misattributedStatistic, text, corpus) })

  it('cites the right study instead, or as well', () => {
    const fixture = 'In PTSD, ketamine lowered the CAPS-5 score by ⟦11.88⟧ points [@reed2020].'
    assert.equal(mended(misattributedStatistic, fixture, 'Cite Pool et al. (2019) instead', corpus), 'In PTSD, ketamine lowered the CAPS-5 score by 11.88 points [@pool2019].')
    assert.equal(mended(misattributedStatistic, fixture, 'Cite Pool et al. (2019) as well', corpus), 'In PTSD, ketamine lowered the CAPS-5 score by 11.88 points [@reed2020; @pool2019].')
    assert.equal(mended(misattributedStatistic, 'In PTSD, ketamine lowered the CAPS-5 score by ⟦11.88⟧ points (Reed et al., 2020).', 'Cite Pool et al. (2019) instead', corpus),
      'In PTSD, ketamine lowered the CAPS-5 score by 11.88 points (Pool et al., 2019).')
    assert.equal(mended(misattributedStatistic, 'In PTSD, Reed et al. (2020) saw the CAPS-5 score fall by ⟦11.88⟧ points with ketamine.', 'Cite Pool et al. (2019) instead', corpus),
      'In PTSD, Pool et al. (2019) saw the CAPS-5 score fall by 11.88 points with ketamine.')
  })
})
