import assert from 'node:assert/strict'
import { readDate } from '../../../../server/src/engine/corpus/cslDate.ts'

describe('readDate', () => {
  const dates: Record<string, number[][]> = {
    '2014': [[2014]],
    '2014-06': [[2014, 6]],
    '2014-06-30': [[2014, 6, 30]],
    '2014/06/30': [[2014, 6, 30]],
    '2014/06//': [[2014, 6]],
    '2014-06-30T12:00:00Z': [[2014, 6, 30]],
    '2014 Jun 30': [[2014, 6, 30]],
    '2014 Jul-Aug': [[2014, 7]],
    'June 2014': [[2014, 6]],
    '30 June 2014': [[2014, 6, 30]],
    '2014-06/2014-08': [[2014, 6], [2014, 8]],
    '2014-13': [[2014]],
  }
  for (const [written, parts] of Object.entries(dates)) it(`reads ${written}`, () => assert.deepEqual(readDate(written), { 'date-parts': parts }))

  it('keeps what is no date as it is printed', () => assert.deepEqual(readDate('in press'), { literal: 'in press' }))
})
