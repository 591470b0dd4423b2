import assert from 'node:assert/strict'
import fc from 'fast-check'
import { partialEtaSquared, standardizedDifferencesOfT } from '../../../../../server/src/engine/statistics/consistency/effectSizes.ts'
import { largestDegrees } from '../../../../../server/src/engine/statistics/consistency/degreesOfFreedom.ts'
import { halfWidthOfMean, standardErrorOf } from '../../../../../server/src/engine/statistics/consistency/spreadOfMean.ts'
import { effectOfTwo } from '../../../../../server/src/engine/statistics/consistency/twoByTwo.ts'

describe('effects of a 2×2 table', () => {
  const arm = (share: number): { share: { low: number, high: number } } => ({ share: { low: share, high: share } })

  it('are those of the textbook', () => {
    const of = (kind: Parameters<typeof effectOfTwo>[0]): string => effectOfTwo(kind, arm(12 / 50), arm(6 / 50))!.low.toFixed(4)
    assert.deepEqual([of('odds-ratio'), of('risk-ratio'), of('risk-difference'), of('number-needed-to-treat')], ['2.3158', '2.0000', '0.1200', '8.3333'])
  })

  it('take the rounding of percentages along', () => {
    const ratio = effectOfTwo('risk-ratio', { share: { low: 0.235, high: 0.245 } }, { share: { low: 0.115, high: 0.125 } })!
    assert.deepEqual([ratio.low.toFixed(2), ratio.high.toFixed(2)], ['1.88', '2.13'])
  })

  it('have no bound without events, or where the shares may be the same', () => {
    assert.deepEqual([effectOfTwo('odds-ratio', arm(0.2), arm(0)), effectOfTwo('risk-ratio', arm(0.2), arm(0)), effectOfTwo('number-needed-to-treat', arm(0.2), arm(0.2))], [null, null, null])
  })
})

describe('effect sizes of a test', () => {
  it('leave room for every design of two groups from equal to one in ten', () => {
    fc.assert(fc.property(fc.integer({ min: 4, max: 300 }), fc.double({ min: 0.1, max: 0.9, noNaN: true }), fc.double({ min: 0.1, max: 8, noNaN: true }), (n, share, t) => {
      const first = Math.max(2, Math.round(n * share))
      const second = n - first
      fc.pre(second >= 2 && first / n >= 0.1 && first / n <= 0.9)
      const d = t * Math.sqrt(1 / first + 1 / second)
      const range = standardizedDifferencesOfT({ low: t, high: t }, n - 2, 'd')
      assert.ok(range.low <= d && d <= range.high, `${d} of ${n}`)
      const g = d * (1 - 3 / (4 * (n - 2) - 1))
      const corrected = standardizedDifferencesOfT({ low: t, high: t }, n - 2, 'g')
      assert.ok(corrected.low <= g && g <= corrected.high)
    }), { numRuns: 500 })
  })

  it('leave room for pairs', () => {
    const { low, high } = standardizedDifferencesOfT({ low: 2.31, high: 2.31 }, 29, 'd')
    for (const d of [0.42, 0.42 * Math.sqrt(2 * 0.5), 0.42 * Math.sqrt(2 * 0.1)]) assert.ok(low <= d && d <= high)
  })

  it('of partial η² are those of F', () => assert.equal(partialEtaSquared(4.2, 1, 98).toFixed(4), '0.0411'))
})

describe('standard errors', () => {
  it('are the standard deviation by the root of n', () => assert.deepEqual(standardErrorOf({ low: 4.2, high: 4.2 }, 30), { low: 4.2 / Math.sqrt(30), high: 4.2 / Math.sqrt(30) }))

  it('make intervals by z and by t', () => {
    const { low, high } = halfWidthOfMean({ low: 4.2, high: 4.2 }, 30, 95)
    assert.deepEqual([low.toFixed(3), high.toFixed(3)], ['1.503', '1.568'])
  })
})

describe('degrees of freedom', () => {
  it('are at most what N people leave', () => {
    assert.deepEqual([largestDegrees('t-statistic', 40), largestDegrees('correlation', 40), largestDegrees('f-statistic', 40, 1), largestDegrees('f-statistic', 40, 2)], [39, 38, 39, 78])
  })
})
