import assert from 'node:assert/strict'
import { read } from './extracting.ts'

/** Stretches that would make a careless reader go over the rest of the text for each of them. */
const stretches = [
  '95% CI ', '(', '[(', 'mean ', 'mean difference ', 'p for interaction ', 'half of the ', 'n = ', '1,', '1 ', '1-', '2 to ', '12.3% ', 'OR 2.1 (95% CI 1.1 to 3.3) ', 'effect size of the ', 'at 24 h ', 'ketamine ', 'not ',
  'significantly ', 'F(', 'F 1, ', 'χ', '± ', 'SD ', '5 ± 2 ', '1 of the ', 'response rate of 5% and ', 'one in ', '4 mg/kg ', 'esketa-\n', "'", '−', '1.1.1.1 ', '×10', '26.7% and 45.3%, respectively ', 'placebo-', '\u00a0', 'a', 'one hundred and ',
  'twenty-', '(97.7 mg, ', '0.11 (0.08, 0.14) ', '55 [95% CI 38–81] and 29 [24–36] ', 'p-value for the ', 'odds ratio for the ', 'visits 4, ', 'weeks 1 and ', 'median: 48 hours versus ', '0 · ', 'â', '$', '2012;1(3):178-',
]
const size = 10_000

/** Work in proportion takes four times as long for four times the text, work that grows with its square sixteen; 2.5 for each doubling leaves room for noise. */
const limit = 2.5 ** 2

describe('reading statistics', () => {
  for (const stretch of stretches) {
    it(`takes time in proportion to the text: ${JSON.stringify(stretch)}`, function () {
      this.timeout(30_000)
      const ratio = growth(stretch)
      assert.ok(ratio <= limit, `Four times the text takes ${ratio.toFixed(1)} times as long.`)
    })
  }
})

/** How many times longer four times the text takes, by the fastest of up to twenty runs each; as soon as that is few enough, no more are needed. */
function growth(stretch: string): number {
  const [short, long] = [size, 4 * size].map(length => stretch.repeat(Math.ceil(length / stretch.length)).slice(0, length)) as [string, string]
  // What is done within a few milliseconds is as good as nothing.
  const fastest = { short: Infinity, long: Infinity, ratio: () => Math.max(fastest.long, 5) / Math.max(fastest.short, 5) }
  for (let run = 0; run < 20 && !(fastest.ratio() <= limit); run++) {
    fastest.short = Math.min(fastest.short, milliseconds(() => read(short)))
    fastest.long = Math.min(fastest.long, milliseconds(() => read(long)))
  }
  return fastest.ratio()
}

/** The time that this thread computed, so that what else the machine does counts for nothing. */
function milliseconds(run: () => void): number {
  const before = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
