import assert from 'node:assert/strict'
import fc from 'fast-check'
import { binaryDeviationIsPossible, deviationIsPossible, largestDeviation, meanIsPossible, neighbours } from '../../../../../server/src/engine/statistics/consistency/granularity.ts'
import { roundingInterval, type Interval } from '../../../../../server/src/engine/statistics/consistency/rounding.ts'
import { sharedRows } from '../../../sharedCases.ts'

/** Printed means with n, and items where there are several: whether whole numbers have them. */
const means: Record<string, boolean> = {
  '14.33 of 18': true, '14.35 of 18': false, '14.3 of 18': true, '5.21 of 28': true, '5.23 of 28': false, '5.23 of 28 by 3': true, '5.22 of 28 by 3': false,
  '0.5 of 2': true, '0.25 of 2': false, '3.00 of 7': true, '2.50 of 3': false, '-1.67 of 3': true, '-1.60 of 3': false, '0.13 of 8': true, '0.12 of 8': true, '3.45 of 100': true, '3.455 of 100': false, '7 of 3': true,
}

/** Printed means and standard deviations with n. */
const deviations: Record<string, boolean> = {
  '3.44 ± 2.47 of 18': false, '3.44 ± 2.48 of 18': true, '1.2 ± 0.3 of 57': false, '1.2 ± 0.4 of 57': true, '2.5 ± 0.7 of 2': true, '2.5 ± 1.4 of 2': false, '2.5 ± 2.1 of 2': true, '3.0 ± 0.0 of 9': true, '14.33 ± 6.2 of 18': true,
}

describe('one person alone', () => {
  it('has no deviation that could be impossible', () => {
    assert.ok(deviationIsPossible(printed('3.44'), printed('2.47'), 1))
    assert.ok(binaryDeviationIsPossible(printed('0.44'), printed('0.11'), 1))
    assert.equal(largestDeviation(printed('3.44'), { low: 0, high: 10 }, 1), Number.POSITIVE_INFINITY)
  })
})

describe('whole numbers', () => {
  for (const [text, possible] of Object.entries(means)) {
    it(`${possible ? 'have' : 'cannot have'} a mean of ${text}`, () => {
      const [, mean, n, items] = /^(\S+) of (\d+)(?: by (\d+))?$/.exec(text)!
      assert.equal(meanIsPossible(printed(mean!), Number(n), Number(items ?? 1)), possible)
    })
  }

  for (const [text, possible] of Object.entries(deviations)) {
    it(`${possible ? 'have' : 'cannot have'} ${text}`, () => {
      const [, mean, deviation, n] = /^(\S+) ± (\S+) of (\d+)$/.exec(text)!
      assert.equal(deviationIsPossible(printed(mean!), printed(deviation!), Number(n)), possible)
    })
  }

  it('always have the mean and the standard deviation that they have', () => {
    const score = fc.integer({ min: -30, max: 60 })
    fc.assert(fc.property(fc.array(score, { minLength: 2, maxLength: 60 }), fc.integer({ min: 0, max: 3 }), (scores, decimals) => {
      const mean = scores.reduce((sum, x) => sum + x, 0) / scores.length
      const deviation = Math.sqrt(scores.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (scores.length - 1))
      assert.ok(meanIsPossible(printed(mean.toFixed(decimals)), scores.length))
      assert.ok(deviationIsPossible(printed(mean.toFixed(decimals)), printed(deviation.toFixed(decimals)), scores.length))
      assert.ok(deviation <= largestDeviation(printed(mean.toFixed(decimals)), { low: -30, high: 60 }, scores.length) + 1e-9)
    }), { numRuns: 500 })
  })

  it('always have the mean of several items that they have', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 40 }), people => {
      const each = people.map(items => items.reduce((sum, x) => sum + x, 0) / 3)
      const mean = each.reduce((sum, x) => sum + x, 0) / each.length
      const deviation = Math.sqrt(each.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (each.length - 1))
      assert.ok(meanIsPossible(printed(mean.toFixed(2)), each.length, 3))
      assert.ok(deviationIsPossible(printed(mean.toFixed(2)), printed(deviation.toFixed(2)), each.length, 3))
    }), { numRuns: 300 })
  })

  it('of zeros and ones have the standard deviation of their share alone', () => {
    const cases: [string, string, number, boolean][] = [['0.12', '0.33', 1683, true], ['0.30', '0.46', 50, true], ['0.30', '0.20', 50, false], ['0.5', '0.5', 10, true], ['0.50', '0.40', 10, false], ['0.00', '0.00', 10, true]]
    for (const [share, deviation, n, possible] of cases) assert.equal(binaryDeviationIsPossible(printed(share), printed(deviation), n), possible, `${share} ± ${deviation} of ${n}`)
  })

  it('are named next to what is not possible', () => assert.deepEqual(neighbours(14.35, 18).map(value => value.toFixed(2)), ['14.33', '14.39']))

  it('are not looked for where there are too many', () => assert.equal(deviationIsPossible(printed('3'), printed('1'), 1e9), true))

  it('agree with the cases that other programs are tested with, one apart', function () {
    interface Row { kind: string, input: { x: string, n: number, items?: number, sd?: string, percent?: boolean, min?: number, max?: number }, expected: { consistent: boolean } }
    const rows = sharedRows<Row>(this, 'grim-grimmer-debit.jsonl')
    const otherwise = rows.filter(({ kind, input: { x, n, items = 1, sd, percent, min, max }, expected }) => {
      const mean = percent ? hundredth(printed(x)) : printed(x)
      const spread = sd === undefined ? null : printed(sd)
      const possible = kind === 'DEBIT' ? binaryDeviationIsPossible(mean, spread!, n)
        : kind === 'SD-bounds' ? mean.low <= max! && largestDeviation(mean, { low: min!, high: max! }, n) >= spread!.low
          : meanIsPossible(mean, n, items) && (spread === null || deviationIsPossible(mean, spread, n, items))
      return possible !== expected.consistent
    })
    assert.ok(rows.length > 300)
    // 57 whole numbers with a mean of 1.2 have a standard deviation of 0.37 at least; the other program does not ask.
    assert.deepEqual(otherwise.map(({ input }) => input), [{ x: '1.2', sd: '0.3', n: 57, items: 1 }])
  })
})

function printed(raw: string): Interval {
  return roundingInterval({ start: 0, end: 0, raw, value: Number(raw), decimals: (raw.split('.')[1] ?? '').length })
}

function hundredth({ low, high }: Interval): Interval {
  return { low: low / 100, high: high / 100 }
}
