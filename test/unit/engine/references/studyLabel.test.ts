import assert from 'node:assert/strict'
import { authorNames, studyLabel } from '../../../../server/src/engine/references/studyLabel.ts'
import { article, names } from './records.ts'

describe('studyLabel', () => {
  const cases: [string, Parameters<typeof studyLabel>[0]][] = [
    ['Reed et al. (2014)', { csl: article() }],
    ['Reed and Marsh (2014)', { csl: article({ author: names('Reed, Anna', 'Marsh, Bo') }) }],
    ['Reed et al. (2014)', { csl: article({ author: names('Reed, Anna', 'Marsh, Bo') }), authorsComplete: false }],
    ['Reed (2014)', { csl: article({ author: names('Reed, Anna') }) }],
    ['Reed et al. (2014)', { csl: article({ author: names('Reed, Anna') }), authorsComplete: false }],
    ['Office of Rivers (2019)', { csl: article({ author: names('Office of Rivers'), issued: { 'date-parts': [[2019]] } }) }],
    ['Office of Rivers (n.d.)', { csl: article({ author: names('Office of Rivers'), issued: undefined }) }],
    ['van der Brook (2014)', { csl: article({ author: [{ 'family': 'Brook', 'given': 'Ab', 'non-dropping-particle': 'van der' }] }) }],
    ['“Slow tides and quick rivers” (2014)', { csl: article({ author: undefined }) }],
    ['reed2014 (n.d.)', { csl: { id: 'reed2014', type: 'webpage' } }],
    ['Reed et al. (in press)', { csl: article({ issued: { literal: 'in press' } }) }],
    ['Reed et al. (2016)', { csl: article({ issued: { raw: '2016-03-01' } }) }],
  ]
  for (const [label, study] of cases) it(label, () => assert.equal(studyLabel(study), label))
})

describe('authorNames', () => {
  it('takes faulty records as they come', () => {
    assert.deepEqual(authorNames({ id: 'x', type: 'book', author: 'Reed' as never }), [])
    assert.deepEqual(authorNames({ id: 'x', type: 'book', author: [{}, { given: 'Anna' }] }), ['Anna'])
  })
})
