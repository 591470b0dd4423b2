import assert from 'node:assert/strict'
import { analyse } from '../../../../server/src/engine/index.ts'
import { createCorpus } from '../../../../server/src/engine/corpus/createCorpus.ts'
import { compatible } from '../../../../server/src/engine/vocabulary/match.ts'
import { readVocabularyFile } from '../../../../server/src/engine/corpus/formats/vocabularyFile.ts'
import { corpusOf } from '../notes.ts'

const { studies } = corpusOf({
  head: 'reed2020 Reed 2020', population: 'tired sailors', n: 62, says: [
    'On the Lisbon Fatigue Index, lemons lowered the total by 4.12 points (95% CI 0.55 to 7.71).',
    'On the Porto scale, lemons lowered the total by 6.35 points (95% CI 1.15 to 9.73).',
  ],
})
const vocabulary = `concepts:
  - { slot: scale, name: Lisbon Fatigue Index, synonyms: [LFI-12] }
  - { slot: scale, name: Porto scale }
`

/** The verdict on the first figure of a claim, with own concepts and without. */
function verdicts(claim: string): [own: string, without: string] {
  const { concepts } = readVocabularyFile(vocabulary)
  const of = (corpus: ReturnType<typeof createCorpus>): string => {
    const { verdict, reason } = analyse(claim, corpus, { syntax: 'markdown' }).claims[0]!
    return reason === null ? verdict : `${verdict} ${reason}`
  }
  return [of(createCorpus(studies, concepts)), of(createCorpus(studies))]
}

describe('own concepts', () => {
  it('are found under all their names, in manuscripts and in studies', () => {
    assert.equal(verdicts('On the LFI-12, lemons lowered the total by 4.12 points [@reed2020].')[0], 'supported')
  })

  it('tell a figure of one scale from that of another', () => {
    const [own, without] = verdicts('On the LFI-12, lemons lowered the total by 6.35 points [@reed2020].')
    assert.equal(own, 'contradicted scale')
    assert.notEqual(without, 'contradicted scale')
  })

  it('go with the concept that they are under, and with no other', () => {
    assert.deepEqual(['depression', 'ptsd', 'depression/bipolar low mood'].map(id => compatible('depression/perinatal low mood', id)), [true, false, false])
  })

  it('leave the studies as they are', () => {
    const before = JSON.stringify(studies)
    verdicts('On the LFI-12, lemons lowered the total by 6.35 points [@reed2020].')
    assert.equal(JSON.stringify(studies), before)
  })
})
