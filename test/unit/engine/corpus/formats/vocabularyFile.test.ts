import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readVocabularyFile } from '../../../../../server/src/engine/corpus/formats/vocabularyFile.ts'

describe('vocabulary file', () => {
  it('gives concepts with their names as words', () => {
    const { concepts, problems } = readVocabularyFile('concepts:\n  - slot: scale\n    name: Lisbon Fatigue Index\n    synonyms: [LFI-12, Lisbon index]\n    range: [0, 48]\n    higher: better\n')
    assert.deepEqual(problems, [])
    assert.deepEqual(concepts, [{ id: 'Lisbon Fatigue Index', slot: 'scale', names: ['lisbon fatigue index', 'lfi 12', 'lisbon index'], range: [0, 48], higher: 'better' }])
  })

  it('adds synonyms to a concept that is known', () => {
    const [madrs] = readVocabularyFile('concepts: [{ slot: scale, name: MADRS, synonyms: [Montgomery scale] }]').concepts
    assert.equal(madrs?.id, 'madrs')
  })

  it('puts a concept under a broader one', () => {
    const [own, under] = readVocabularyFile('concepts: [{ slot: population, name: perinatal low mood, broader: depression }, { slot: arm, name: B, broader: A }]').concepts
    assert.equal(own?.id, 'depression/perinatal low mood')
    assert.equal(under?.id, 'A/B')
  })

  /** What is wrong, with the text at the place where it is said to be. */
  const faults: [file: string, place: string, message: RegExp][] = [
    ['concepts: [{ slot: scales, name: X }]', 'scales', /“slot” must be one of outcome, scale/],
    ['concepts: [{ slot: scale, name: 12 }]', '12', /“name” must be a text/],
    ['concepts: [{ slot: scale, name: X, synonyms: Y }]', 'Y', /“synonyms” must be a list/],
    ['concepts: [{ slot: scale, name: X, synonyms: [Y, 3] }]', '3', /A synonym must be a text/],
    ['concepts: [{ slot: scale, name: X, range: [60, 0] }]', '[60, 0]', /“range” must be the lowest and the highest total/],
    ['concepts: [{ slot: scale, name: X, higher: good }]', 'good', /“higher” must be better or worse/],
    ['concepts: [{ slot: arm, name: X, range: [0, 1] }]', '[0, 1]', /Only a scale has a “range”/],
    ['concepts: [{ slot: arm, name: X, colour: red }]', 'red', /“colour” is no field of a concept/],
    ['concepts: [nothing]', 'nothing', /A concept is a mapping/],
  ]
  for (const [file, place, message] of faults) {
    it(`says at its place what is wrong: ${file}`, () => {
      const { concepts, problems } = readVocabularyFile(file)
      assert.deepEqual(concepts, [])
      const [problem] = problems
      assert.match(problem!.message, message)
      assert.equal(file.slice(problem!.start, problem!.end), place)
    })
  }

  it('keeps the others of a file with a broken entry, and nothing of broken YAML', () => {
    const { concepts, problems } = readVocabularyFile('concepts: [{ slot: arm, name: A }, { slot: arm }, { slot: arm, name: B }]')
    assert.deepEqual([concepts.map(({ id }) => id), problems.length], [['A', 'B'], 1])
    assert.match(readVocabularyFile('concepts: [').problems[0]!.message, /not valid YAML/)
    assert.match(readVocabularyFile('just text').problems[0]!.message, /has a list of “concepts:”/)
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => {
      for (const { start, end } of readVocabularyFile(text).problems) assert.ok(0 <= start && start <= end && end <= text.length)
    }), { numRuns: 50 })
  })
})
