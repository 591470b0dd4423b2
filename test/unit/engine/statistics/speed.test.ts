import assert from 'node:assert/strict'
import { read } from './extracting.ts'

/** Stretches that would make a careless reader go over the rest of the text for each of them. */
const stretches = [
  '95% CI ', '(', '[(', 'mean ', 'mean difference ', 'p for interaction ', 'half of the ', 'n = ', '1,', '1 ', '1-', '2 to ', '12.3% ', 'OR 2.1 (95% CI 1.1 to 3.3) ', 'effect size of the ', 'at 24 h ', 'ketamine ', 'not ',
  'significantly ', 'F(', 'F 1, ', 'χ', '± ', 'SD ', '5 ± 2 ', '1 of the ', 'response rate of 5% and ', 'one in ', '4 mg/kg ', 'esketa-\n', "'", '−', '1.1.1.1 ', '×10', '26.7% and 45.3%, respectively ', 'placebo-', '\u00a0', 'a',
]
const size = 40_000

// Work that grows with the square of the text takes four times as long for twice the text; a busy machine makes two into nearly three.
describe('reading statistics', () => {
  for (const stretch of stretches) {
    it(`takes time in proportion to the text: ${JSON.stringify(stretch)}`, function () {
      this.timeout(30_000)
      const text = (length: number): string => stretch.repeat(Math.ceil(length / stretch.length)).slice(0, length)
      const ratio = fastest(() => read(text(2 * size))) / fastest(() => read(text(size)))
      assert.ok(ratio <= 3.2, `Twice the text takes ${ratio.toFixed(1)} times as long.`)
    })
  }
})

/** Milliseconds of the fastest of seven runs; what is done within a few is as good as nothing. */
function fastest(run: () => void): number {
  let best = Infinity
  for (let i = 0; i < 7; i++) {
    const start = performance.now()
    run()
    best = Math.min(best, performance.now() - start)
  }
  return Math.max(best, 5)
}
