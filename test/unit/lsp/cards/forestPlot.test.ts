import assert from 'node:assert/strict'
import { forestPlot, plotSizes } from '../../../../server/src/lsp/cards/forestPlot.ts'
import { markdown, plainText } from '../../../../server/src/lsp/cards/markup.ts'
import { effectsOf, type Effect } from '../../../../server/src/engine/evidence/effects.ts'
import type { Statistic } from '../../../../server/src/engine/statistics/statistic.ts'
import { finding } from '../studies.ts'

function effects(...statistics: Partial<Statistic>[]): Effect[] {
  return effectsOf(statistics.map(statistic => finding('Sentence.', 0, statistic).statistic))
}

const ratio = { kind: 'odds-ratio', value: 28.94, group: 1 } as const
const interval = { kind: 'confidence-interval', lower: 3.45, upper: 242.57, level: 95, group: 1 } as const

/** The drawing behind the Markdown picture. */
function svg(picture: string): string {
  return atob(/base64,([^)]*)\)$/.exec(picture)?.[1] ?? '')
}

describe('forest plot', () => {
  it('fits the pane beside a list, with a label cut to what has room', () => {
    const [effect] = effects(ratio, interval)
    const drawn = svg(forestPlot([{ ...effect!, about: 'response of social anxiety' }], markdown, 2, plotSizes.narrow)!)
    assert.ok(Number(/width="(\d+)"/.exec(drawn)![1]) <= 300)
    assert.match(drawn, /<text x="0" y="[\d.]+">response of[^ ]{1,3}<\/text>/)
  })

  it('shows the estimate, its interval and the line of no effect, and says so in words', () => {
    const picture = forestPlot(effects(ratio, interval), markdown, 4)!
    assert.match(picture, /^!\[Forest plot with the line of no effect at 1: odds ratio 28\.94, 95% interval 3\.45 to 242\.57\]\(data:image\/svg\+xml;base64,[\w+/=]+\)$/)
    const drawn = svg(picture)
    const [, none] = /M([\d.]+) 0V/.exec(drawn)!.map(Number) as [number, number]
    const [, low, high] = /M([\d.]+) [\d.]+H([\d.]+)/.exec(drawn)!.map(Number) as [number, number, number]
    const square = Number(/rect x="([\d.]+)"/.exec(drawn)![1]) + 4
    assert.ok(none < low && low < square && square < high)
    // The scale is logarithmic, so the estimate lies about midway in its interval.
    assert.ok(Math.abs(square - (low + high) / 2) < 3)
  })

  it('has no line of its own in plain text but the words', () => {
    assert.match(forestPlot(effects(ratio, interval), plainText, 4)!, /^Forest plot .* 242\.57$/)
  })

  it('labels the axis with powers of ten, and 1 among them', () => {
    assert.deepEqual([...svg(forestPlot(effects(ratio, interval), markdown, 4)!).matchAll(/text-anchor="middle">([^<]+)</g)].map(([, tick]) => tick), ['1', '10', '100'])
  })

  it('says what each effect is about, and keeps marks of the text out of the drawing', () => {
    const context = { ...finding('', 0).statistic.context, outcome: ['response'], population: ['<b>'] }
    const picture = forestPlot(effects({ ...ratio, context }, interval), markdown, 4)!
    assert.match(svg(picture), />response, &#60;b&#62;</)
    assert.match(picture, /at 1: response, \\<b>: odds ratio/)
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
    it(`is left out where there is ${what}`, () => assert.equal(forestPlot(effects(...statistics), markdown, 4), null))
  }

  it('never mixes ratios and differences', () => {
    const picture = forestPlot(effects(
      ratio, interval, { kind: 'mean-difference', value: -4, group: 2 }, { kind: 'confidence-interval', lower: -6, upper: -2, group: 2 },
    ), markdown, 4)!
    assert.doesNotMatch(picture, /mean difference/)
    assert.equal(svg(picture).match(/<rect/g)?.length, 1)
  })
})
