import assert from 'node:assert/strict'
import { comparedIn } from '../../../../server/src/engine/statistics/context/compared.ts'
import { tokenize } from '../../../../server/src/engine/statistics/tokens.ts'

describe('what a number is compared with', () => {
  for (const [text, labels] of Object.entries({
    'The score fell more than with placebo, by 4.5.': 'placebo <compared>',
    'Compared with coffee, tea gave 4.5 h of sleep.': 'coffe',
    'Sleep with tea differed from coffee (p = 4.5).': 'coffe',
    'Sleep with coffee differed from coffee (p = 4.5).': '',
    'It was lower than the coffee 4.5.': '',
    'It was lower than the others (1.2 versus 4.5).': '',
    'Those on tea slept 4.5 h.': '',
    '': '',
  })) it(`${text} ${labels}`, () => { assert.equal(comparedIn(tokenize(text, { start: 0, end: text.length }), text.indexOf('4.5')).join(' '), labels) })
})
