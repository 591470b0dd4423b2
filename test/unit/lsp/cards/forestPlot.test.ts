import assert from 'node:assert/strict'
import { forestPlot } from '../../../../server/src/lsp/cards/forestPlot.ts'
import { markdown, plainText } from '../../../../server/src/lsp/cards/markup.ts'
import { findingSentences, type FindingSentence } from '../../../../server/src/lsp/cards/relevance.ts'
import type { Statistic } from '../../../../server/src/engine/statistics/statistic.ts'
import { finding, record, study } from '../studies.ts'

function sentences(...statistics: Partial<Statistic>[]): FindingSentence[] {
  return findingSentences(study('a', record('A 2020: T'), { findings: statistics.map(statistic => finding('Sentence.', 0, statistic)) }))
}

const ratio = { kind: 'odds-ratio', value: 28.94, group: 1 } as const
const interval = { kind: 'confidence-interval', lower: 3.45, upper: 242.57, level: 95, group: 1 } as const

/** The drawing behind the Markdown picture. */
function svg(picture: string): string {
  return atob(/base64,([^)]*)\)$/.exec(picture)?.[1] ?? '')
}

describe('forest plot', () => {
  it('shows the estimate, its interval and the line of no effect, and says so in words', () => {
    const picture = forestPlot(sentences(ratio, interval), markdown)!
    assert.match(picture, /^!\[Forest plot with the line of no effect at 1: odds ratio 28\.94, 95% interval 3\.45 to 242\.57\]\(data:image\/svg\+xml;base64,[\w+/=]+\)$/)
    const places = [...svg(picture).matchAll(/M([\d.]+) [\d.]+H([\d.]+)|M([\d.]+) 4V|rect x="([\d.]+)"/g)]
    const [none, low, high, square] = [Number(places[0]![3]), Number(places[1]![1]), Number(places[1]![2]), Number(places[2]![4]) + 4]
    assert.ok(none < low && low < square && square < high)
    // The scale is logarithmic, so the estimate lies about midway in its interval.
    assert.ok(Math.abs(square - (low + high) / 2) < 3)
  })

  it('has no line of its own in plain text but the words', () => {
    assert.match(forestPlot(sentences(ratio, interval), plainText)!, /^Forest plot .* 242\.57$/)
  })

  const silent: [string, Partial<Statistic>[]][] = [
    ['no interval', [ratio]],
    ['no estimate', [interval]],
    ['an interval of another group', [ratio, { ...interval, group: 2 }]],
    ['a ratio that cannot be', [{ ...ratio, value: -1 }, interval]],
    ['an interval that is reversed', [ratio, { ...interval, lower: 5, upper: 2 }]],
    ['nothing at all', []],
  ]
  for (const [what, statistics] of silent) {
    it(`is left out where there is ${what}`, () => assert.equal(forestPlot(sentences(...statistics), markdown), null))
  }

  it('never mixes ratios and differences', () => {
    const picture = forestPlot(sentences(
      ratio, interval, { kind: 'mean-difference', value: -4, group: 2 }, { kind: 'confidence-interval', lower: -6, upper: -2, group: 2 },
    ), markdown)!
    assert.doesNotMatch(picture, /mean difference/)
    assert.equal(svg(picture).match(/<rect/g)?.length, 1)
  })
})
