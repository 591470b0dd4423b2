import assert from 'node:assert/strict'
import { measureArticles } from '../../bench/consistency/articles.ts'

/** Every fifth of the printed trial reports; `npm run bench:consistency` takes all of them. */
describe('consistency of printed trial reports', function () {
  this.timeout(120_000)

  it('is hardly ever doubted', function () {
    const { articles, statistics, compared, reports } = measureArticles(5)
    if (articles === 0) {
      this.test!.title += ' (skipped: pmc-rct is not here; set CITEWRIGHT_SHARED)'
      this.skip()
    }
    const shown = reports.filter(({ severity }) => severity !== 'off')
    const comparisons = Object.values(compared).reduce((sum, count) => sum + count, 0)
    assert.ok(statistics > 15_000 && comparisons > 200, `${statistics} statistics, ${comparisons} comparisons`)
    // The floor is what was reached, and each report was read: they are slips of the authors.
    assert.ok(shown.length <= 3, shown.map(({ article, message, sentence }) => `${article}: ${message}\n  ${sentence}`).join('\n'))
  })
})
