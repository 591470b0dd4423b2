import assert from 'node:assert/strict'
import { listArticles, readArticle, type Part } from '../../bench/accuracy/articles.ts'
import { changeKinds, neighbour } from '../../bench/accuracy/changes.ts'
import { measureChanged, measureUntouched } from '../../bench/accuracy/measure.ts'
import { summarize, type Summary } from '../../bench/accuracy/summary.ts'
import { sharedPath } from '../../bench/support/sharedFolder.ts'

/**
 * Shares in per cent that were reached on every so many of the articles that the rules are tuned on: of numbers flagged as printed and of changed ones called supported, which only go
 * down, and of changed ones that are caught, which only go up.
 */
interface Floors { every: number, flagged: number, supported: number, caught: Record<string, number> }

/** The whole bench is `npm run bench:accuracy`. */
const reached: Record<Part, Floors> = {
  abstract: { every: 5, flagged: 7, supported: 6, caught: { 'digit': 95, 'dropped digit': 87, 'decimal shift': 94, 'swapped arms': 72, 'all changes': 90, 'neighbouring number': 73 } },
  discussion: { every: 3, flagged: 17.5, supported: 12, caught: { 'digit': 77, 'dropped digit': 67, 'decimal shift': 85, 'swapped arms': 53, 'all changes': 74, 'neighbouring number': 59 } },
}

for (const [part, { every, flagged, supported, caught }] of Object.entries(reached) as [Part, Floors][]) {
  describe(`${part === 'abstract' ? 'abstracts' : 'discussions'} of trial reports against the rest of them`, function () {
    this.timeout(240_000)
    let summary: Summary

    before(function () {
      const folder = sharedPath('pmc-rct')
      if (folder === null) return this.skip()
      const articles = listArticles(folder, 'tune').filter((_, i) => i % every === 0).flatMap(path => readArticle(path, part) ?? [])
      summary = summarize(articles.length, articles.flatMap(measureUntouched), articles.flatMap(article => ([...changeKinds, neighbour] as const).flatMap(kind => measureChanged(article, kind, 1))))
    })

    it(`flags at most ${flagged} % of the numbers as printed`, () => {
      const { percent } = summary.flagUntouched
      assert.ok(percent! <= flagged, `${percent} %`)
    })

    it(`calls at most ${supported} % of the changed numbers supported`, () => {
      const { percent } = summary.catch['all changes']!.supported
      assert.ok(percent! <= supported, `${percent} %`)
    })

    for (const [change, floor] of Object.entries(caught)) {
      it(`flags at least ${floor} % of the numbers changed: ${change}`, () => {
        const { percent } = summary.catch[change]!.engine
        assert.ok(percent! >= floor, `${percent} %`)
      })
    }
  })
}
