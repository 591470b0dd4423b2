import assert from 'node:assert/strict'
import { labelsOf } from '../../../../server/src/engine/statistics/context/labels.ts'
import { tokenize, type Token } from '../../../../server/src/engine/statistics/tokens.ts'

function tokensOf(text: string): Token[] {
  return tokenize(text, { start: 0, end: text.length })
}

describe('what cells are told apart by', () => {
  for (const [text, labels] of Object.entries({
    'Postoperative 4th hour': '<end> 4 hour',
    'the fourth hour after surgery': '4 hour <end> surgery',
    'an hour later': 'hour 1 later',
    'half an hour': '30 minute',
    '30 min': '30 minute',
    'Day 5': 'day 5',
    'Baseline, n = 41': '<start>',
    'Group P': 'P',
    'C4 and C3': 'C c4 c3',
    'SD48W': 'SD sd48 48 W',
    'Anaesthesia of randomised women': 'anesthesia randomiz women',
    'anesthesia of randomized women': 'anesthesia randomiz women',
    'patients without fever': 'no fever',
  })) it(`${text}: ${labels}`, () => { assert.equal([...labelsOf(tokensOf(text))].join(' '), labels) })

  it('words take the place of a short name that is explained', () => {
    assert.deepEqual([...labelsOf(tokensOf('MO group, week 2'), { MO: 'mineral oil' })], ['miner', 'oil', 'week', '2'])
  })
})
