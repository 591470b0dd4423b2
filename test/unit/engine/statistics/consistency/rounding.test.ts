import assert from 'node:assert/strict'
import { admissibleP, meet, roundingInterval, type Interval } from '../../../../../server/src/engine/statistics/consistency/rounding.ts'
import { extractStatistics } from '../../../../../server/src/engine/statistics/extractStatistics.ts'

/** Printed p values with what they leave open. */
const pValues: Record<string, [number, number]> = {
  'p = .03': [0.025, 0.035], 'p = .030': [0.0295, 0.0305], 'p = .000': [0, 0.0005], 'p = .99': [0.985, 0.995], 'p = 1.0': [0.95, 1], 'p < .05': [0, 0.05], 'p ≤ .05': [0, 0.055], 'p > .05': [0.05, 1], 'p ≥ .05': [0.045, 1],
  'p = ns': [0.05, 1],
}

describe('printed p values', () => {
  for (const [text, [low, high]] of Object.entries(pValues)) {
    it(`${text} leaves ${low} to ${high} open`, () => {
      const [p] = extractStatistics(text, { start: 0, end: text.length })
      assert.deepEqual(rounded(admissibleP(p!)), { low, high })
    })
  }
})

describe('printed numbers', () => {
  it('stand for half a unit of their last digit on either side', () => {
    const of = (raw: string, decimals: number): Interval => rounded(roundingInterval({ start: 0, end: 0, raw, value: Number(raw), decimals }))
    assert.deepEqual([of('2', 0), of('2.0', 1), of('-0.50', 2), of('120', -1)], [{ low: 1.5, high: 2.5 }, { low: 1.95, high: 2.05 }, { low: -0.505, high: -0.495 }, { low: 115, high: 125 }])
  })

  it('meet where their intervals share a point', () => {
    assert.deepEqual([meet({ low: 1, high: 2 }, { low: 2, high: 3 }), meet({ low: 1, high: 2 }, { low: 2.1, high: 3 }), meet({ low: 0, high: 9 }, { low: 2, high: 3 })], [true, false, true])
  })
})

function rounded({ low, high }: Interval): Interval {
  const round = (value: number): number => Math.round(value * 1e9) / 1e9
  return { low: round(low), high: round(high) }
}
