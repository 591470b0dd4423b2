import assert from 'node:assert/strict'
import type { Claim } from '../../../../server/src/engine/judging/claim.ts'
import { describeVerdict } from '../../../../server/src/engine/wording/verdict.ts'
import { inEnglish } from '../../../../server/src/engine/wording/say.ts'
import { claimsOf } from '../judging/judging.ts'
import { corpusOf } from '../notes.ts'

const corpus = corpusOf(
  { head: 'full2021 Full 2021 full-text', says: ['Relapse came to 26.7% with esketamine.', 'In all, 17 of 31 patients slept well after the esketamine spray.'] },
  { head: 'short2020 Short 2020 abstract', says: ['Insomnia came to 61.2% of the sailors on the Beagle.'] },
  { head: 'bare2019 Bare 2019 record' },
  { head: 'told2018 Told 2018 record', reported: { gone1999: ['Insomnia came to 37.9% of the sailors on the Beagle.'] } },
)

/** What becomes of the first figure of each sentence, in words. */
const sentences: Record<string, string> = {
  'Relapse came to 26.7% with esketamine [@full2021].': '26.7% agrees with Full et al. (2021).',
  'Relapse came to 27% with esketamine [@full2021].': '27% agrees with Full et al. (2021) (rounded).',
  'After the esketamine spray, 54.8% of the patients slept well [@full2021].': '54.8% agrees with Full et al. (2021) (it follows from the figures there).',
  'After the esketamine spray, about half of the patients slept well [@full2021].': 'half agrees with Full et al. (2021) (a fair approximation).',
  'Nausea came to 61.9% [@full2021].': '61.9% is not to be found in Full et al. (2021), whose full text is indexed.',
  'Insomnia came to 61.2% of the sailors on the Beagle [@bare2019].': '61.2% is in Short et al. (2020), not in Bare et al. (2019).',
  'Insomnia came to 37.9% of the sailors on the Beagle [@told2018].': '37.9% agrees with Told et al. (2018) (as reported by gone1999; not read in the study itself).',
  'Nausea came to 61.9% [@full2021; @short2020].': '61.9% cannot be checked: the indexed text of Full et al. (2021) does not settle it; only the abstract of Short et al. (2020) is indexed.',
  'Nausea came to 61.9%.': '61.9% has no citation in reach.',
}

describe('a verdict in words', () => {
  for (const [sentence, words] of Object.entries(sentences)) {
    it(sentence, () => assert.equal(describeVerdict(claimsOf(corpus, sentence)[0]!, corpus, inEnglish), words))
  }

  it('names the study that has the number, though hardly for this', () => {
    const [claim] = claimsOf(corpus, 'Relapse came to 26.7% with esketamine [@full2021].')
    const told = (verdict: Claim['verdict']): string => describeVerdict({ ...claim!, verdict }, corpus, inEnglish)
    assert.equal(told('unsupported'), '26.7% is in Full et al. (2021), but hardly for this.')
    assert.equal(told('unverifiable'), '26.7% is not certain: Full et al. (2021) has it, perhaps for something else.')
  })

  it('says no more than it knows where the evidence is gone', () => {
    const [claim] = claimsOf(corpus, 'Insomnia came to 61.2% of the sailors on the Beagle [@bare2019].')
    const told = (verdict: Claim['verdict']): string => describeVerdict({ ...claim!, verdict, evidence: [], studies: [] }, corpus, inEnglish)
    assert.equal(told('misattributed'), '61.2% is in another study, not in the cited work.')
    assert.equal(describeVerdict({ ...claim!, verdict: 'supported', evidence: [] }, corpus, inEnglish), '61.2% agrees with Bare et al. (2019).')
    assert.equal(told('contradicted'), 'A cited study reports another value.')
  })
})
