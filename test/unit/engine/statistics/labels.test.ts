import assert from 'node:assert/strict'
import { labelsOf, timesInOtherUnits } from '../../../../server/src/engine/statistics/context/labels.ts'
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
    'up-regulated and down-regulated': 'up regulat down',
    'moved up the hill': 'moved hill',
  })) it(`${text}: ${labels}`, () => { assert.equal([...labelsOf(tokensOf(text))].join(' '), labels) })

  it('words take the place of a short name that is explained', () => {
    assert.deepEqual([...labelsOf(tokensOf('MO group, week 2'), { MO: 'mineral oil' })], ['miner', 'oil', 'week', '2'])
  })

  for (const [text, labels] of Object.entries({
    'for three years': 'month 36 week 156', 'a 12-week course': 'day 84 month 3', '36 months': 'week 144 year 3', '10 weeks': 'day 70', 'after 48 h': 'minute 2880 day 2', 'week 8': '', 'weeks': '', '5 mg': '',
  })) it(`${text} is also ${labels}`, () => { assert.equal(timesInOtherUnits(tokensOf(text)).join(' '), labels) })
})
