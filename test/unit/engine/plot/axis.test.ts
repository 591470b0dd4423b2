import assert from 'node:assert/strict'
import { axisFor } from '../../../../server/src/engine/plot/axis.ts'

describe('axis', () => {
  it('puts 2 and 0.5 equally far from 1', () => {
    const { place } = axisFor([0.5, 2], true)
    assert.ok(Math.abs((place(2) - place(1)) - (place(1) - place(0.5))) < 1e-9)
  })

  const labelled: [string, number[], boolean, number[]][] = [
    ['powers of ten', [3.45, 242.57], true, [1, 10, 100]],
    ['steps of 1, 2 and 5 over a decade or less', [0.3, 1.8], true, [0.5, 1]],
    ['steps of a tenth where the values are close', [0.92, 1.08], true, [1]],
    ['round numbers around 0', [-7.7, 22.8], false, [0, 10, 20]],
    ['something without any value', [], false, [-0.4, -0.2, 0, 0.2, 0.4].filter(tick => tick >= 0)],
  ]
  for (const [what, values, isRatio, ticks] of labelled) {
    it(`is labelled with ${what}`, () => {
      const axis = axisFor(values, isRatio)
      assert.ok(ticks.every(tick => axis.ticks.includes(tick)), String(axis.ticks))
      assert.ok(axis.ticks.length <= 9, String(axis.ticks))
      assert.ok(axis.ticks.every((tick, index) => index === 0 || tick > axis.ticks[index - 1]!))
    })
  }

  it('copes with whatever it is given', () => {
    for (const values of [[0], [Infinity], [NaN], [1e-300, 1e300], [5, 5]]) {
      for (const isRatio of [true, false]) {
        const { place, ticks } = axisFor(values, isRatio)
        assert.ok(ticks.length < 20)
        assert.ok([0.1, 1, 50].every(value => place(value) >= 0 && place(value) <= 1))
      }
    }
  })
})
