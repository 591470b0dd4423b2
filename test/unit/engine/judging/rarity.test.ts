import assert from 'node:assert/strict'
import { evidenceOf, poolEvidence } from '../../../../server/src/engine/judging/candidates/evidencePool.ts'
import { coverageOf, rarityIn } from '../../../../server/src/engine/judging/candidates/rarity.ts'
import { corpusOf } from '../notes.ts'

const corpus = corpusOf({ head: 'tea2021 Tea 2021 full-text', says: ['Headache came to 12%.', 'Headache and sneezing came to 13% and 14%.', 'Headache came to 15% again.'] })
const rarity = rarityIn(poolEvidence(corpus.studies.flatMap(study => evidenceOf(study, corpus, null))))
const [common, rare] = ['headach', 'sneez']

describe('rarity of words', () => {
  it('counts sentences, not numbers: a word of one sentence of three tells more than one of all', () => {
    assert.equal(rarity(rare), Math.log(4))
    assert.equal(rarity(common), Math.log(2))
  })

  it('is nothing for a word that the sources do not have', () => {
    assert.equal(rarity('zebra'), 0)
  })

  it('weighs what is covered', () => {
    assert.equal(coverageOf([common, rare], rarity)([rare]), Math.log(4) / (Math.log(4) + Math.log(2)))
    assert.equal(coverageOf([common, rare, 'zebra'], rarity)([common], [rare]), 1)
    assert.equal(coverageOf(['zebra'], rarity)(['zebra']), 0)
    assert.equal(coverageOf([], rarity)([common]), 0)
  })
})
