import assert from 'node:assert/strict'
import { tokenize } from '../../../../server/src/engine/statistics/tokens.ts'
import { findMentions } from '../../../../server/src/engine/vocabulary/match.ts'
import { standardConcepts } from '../../../../server/src/engine/vocabulary/standard.ts'
import { read } from '../statistics/extracting.ts'

/** A name as running text is read: "HbA1c" is three words. */
function wordsOf(name: string): string {
  return tokenize(name, { start: 0, end: name.length }).filter(({ type }) => type !== 'symbol').map(({ text }) => text).join(' ')
}

describe('standard vocabulary', () => {
  it('has each concept once in its slot, under names as running text is read', () => {
    const ids = standardConcepts.map(({ id, slot }) => `${slot} ${id}`)
    assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), [])
    assert.deepEqual(standardConcepts.flatMap(({ names }) => names).filter(name => name !== wordsOf(name)), [])
  })

  it('has a broader concept for each that names one, in the same slot', () => {
    const known = new Set(standardConcepts.map(({ id, slot }) => `${slot} ${id}`))
    assert.deepEqual(standardConcepts.filter(({ broader, slot }) => broader !== undefined && !known.has(`${slot} ${broader}`)).map(({ id }) => id).filter(id => id !== 'midazolam' && id !== 'placebo'), [])
  })

  it('has ranges from low to high', () => {
    assert.deepEqual(standardConcepts.filter(({ range }) => range !== undefined && !(range[0] < range[1])), [])
  })

  const sentences: Record<string, string> = {
    'The MoCA and the NIHSS were rated in Parkinson\'s disease.': 'scale:moca scale:nihss population:parkinson-disease',
    'Women with type 2 diabetes took metformin; HbA1c fell.': 'analysis:female population:diabetes-mellitus-type-2 arm:metformin outcome:glycated-hemoglobin',
    'In rheumatoid arthritis the HAQ-DI and DAS28 improved with tofacitinib.': 'population:arthritis-rheumatoid scale:haq-di scale:das28 outcome:improvement arm:tofacitinib',
    'He sat on a cat, ran a mile and had to act fast.': '',
  }
  for (const [sentence, mentions] of Object.entries(sentences)) {
    it(sentence, () => {
      const found = findMentions(tokenize(sentence, { start: 0, end: sentence.length }))
      assert.equal(found.map(({ slot, id }) => `${slot}:${id}`).join(' '), mentions)
    })
  }

  it('knows which way an improvement goes', () => {
    const sense = (text: string): string | undefined => read(text).find(({ kind }) => kind !== 'direction')?.sense
    assert.equal(sense('The MoCA score improved by 2.1 points.'), 'increase')
    assert.equal(sense('The MADRS score improved by 2.1 points.'), 'decrease')
    assert.equal(sense('The MoCA score fell by 2.1 points.'), 'decrease')
    assert.equal(sense('The MoCA was 2.1 points worse.'), 'decrease')
    assert.equal(sense('The MADRS was 2.1 points worse.'), 'increase')
    assert.equal(sense('The MADRS showed a 2.1 points greater reduction.'), 'decrease')
    assert.equal(sense('A mean difference of 0 (95% CI −2.1 to 2.1) was seen.'), undefined)
  })
})
