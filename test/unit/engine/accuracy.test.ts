import assert from 'node:assert/strict'
import { listArticles, readArticle } from '../../bench/accuracy/articles.ts'
import { changeKinds, neighbour } from '../../bench/accuracy/changes.ts'
import { measureChanged, measureUntouched } from '../../bench/accuracy/measure.ts'
import { summarize, type Summary } from '../../bench/accuracy/summary.ts'
import { sharedPath } from '../../bench/support/sharedFolder.ts'

/** Every so many of the articles that the rules are tuned on; the whole bench is `npm run bench:accuracy`. */
const every = 5
/** Shares in per cent that were reached on these; the first only goes down, the others only go up. */
const flagged = 5.5
const caught = { 'digit': 95, 'dropped digit': 86, 'decimal shift': 94, 'swapped arms': 74, 'all changes': 89, 'neighbouring number': 72 }

describe('abstracts of trial reports against the rest of them', function () {
  this.timeout(120_000)
  let summary: Summary

  before(function () {
    const folder = sharedPath('pmc-rct')
    if (folder === null) return this.skip()
    const articles = listArticles(folder, 'tune').filter((_, i) => i % every === 0).flatMap(path => readArticle(path) ?? [])
    summary = summarize(articles.length, articles.flatMap(measureUntouched), articles.flatMap(article => ([...changeKinds, neighbour] as const).flatMap(kind => measureChanged(article, kind, 1))))
  })

  it(`flags at most ${flagged} % of the numbers as printed`, () => {
    const { percent } = summary.flagUntouched
    assert.ok(percent! <= flagged, `${percent} %`)
  })

  for (const [change, floor] of Object.entries(caught)) {
    it(`flags at least ${floor} % of the numbers changed: ${change}`, () => {
      const { percent } = summary.catch[change]!.engine
      assert.ok(percent! >= floor, `${percent} %`)
    })
  }
})
