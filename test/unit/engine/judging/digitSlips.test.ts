import assert from 'node:assert/strict'
import { differsInOneDigit, digitSlip } from '../../../../server/src/engine/judging/comparing/slip.ts'
import type { Reason } from '../../../../server/src/engine/judging/claim.ts'

/** What a writer printed, what the source has, and the slip that leads from one to the other. */
const slips: [claim: string, finding: string, slip: Reason | null][] = [
  ['2.89', '28.94', 'dropped-digit'], ['28.94', '2.84', 'dropped-digit'], ['289', '2894', 'dropped-digit'], ['1289', '128', 'dropped-digit'], ['0.05', '0.5', 'decimal-shift'],
  ['28.9', '2.89', 'decimal-shift'], ['1,200', '12', 'decimal-shift'], ['.12', '1.2', 'decimal-shift'], ['12', '1.20', 'decimal-shift'],
  ['21', '12', 'transposed-digits'], ['28.49', '28.94', 'transposed-digits'], ['1.32', '13.2', 'decimal-shift'],
  ['0·67', '0.67', null], ['0,67', '.67', null], ['12', '13', null], ['12', '1345', null], ['128', '1354', null], ['123', '231', null], ['12.3', '1.32', null], ['0', '0.0', 'dropped-digit'], ['−12', '12', null], ['', '12', null],
]

describe('slips of the hand', () => {
  for (const [claim, finding, slip] of slips) it(`${claim} for ${finding}: ${slip ?? 'none'}`, () => assert.equal(digitSlip(claim, finding), slip))

  it('are none where a side is not printed', () => assert.deepEqual([digitSlip(undefined, '1'), digitSlip('1', undefined), digitSlip('-', '1'), digitSlip('1', '-')], [null, null, null, null]))

  const single: [a: string, b: string, expected: boolean][] = [['128', '129', true], ['128', '138', true], ['12', '13', false], ['128', '1280', false], ['128', '139', false], ['128', '128', false], ['12.8', '1.28', false], ['1·28', '1.29', true]]
  for (const [a, b, expected] of single) it(`${a} and ${b} ${expected ? 'differ' : 'do not differ'} in one digit of three or more`, () => assert.equal(differsInOneDigit(a, b), expected))
})
