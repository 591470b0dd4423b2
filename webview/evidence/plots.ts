/** Forest plots of the manuscript's effect estimates: one for each scale, by study and outcome. */
import type { PageWords } from '../../client/src/evidence/words.ts'
import type { EvidenceRow } from '../../server/src/protocol.ts'
import { axisFor, type Axis } from '../../server/src/engine/plot/axis.ts'
import { element, format, svg } from './elements.ts'
import { groupName, signs, type ViewState } from './view.ts'

type EffectRow = EvidenceRow & { effect: NonNullable<EvidenceRow['effect']> }

const drawnAtMost = 400
const rowHeight = 24

/** The plots of these rows. A click on an effect chooses its figure. */
export function plots(rows: readonly EvidenceRow[], view: ViewState, words: PageWords, chosen: (row: EvidenceRow) => void): HTMLElement[] {
  const effects = rows.filter((row): row is EffectRow => row.effect !== null)
  if (effects.length === 0) return [element('p', { class: 'notice' }, words.noEffects)]
  const drawn = effects.slice(0, drawnAtMost)
  const families: [string, (row: EffectRow) => boolean][] = [
    [words.ratios, ({ effect }) => effect.ratio],
    [words.meanDifferences, ({ kind }) => kind === 'mean difference'],
    [words.standardized, ({ kind }) => kind === 'standardized mean difference'],
    [words.riskDifferences, ({ kind }) => kind === 'risk difference'],
  ]
  const figures = families.flatMap(([title, belongs]) => {
    const members = drawn.filter(belongs)
    return members.length === 0 ? [] : [plot(title, members, view, words, chosen)]
  })
  const rest = effects.length - drawn.length
  return rest === 0 ? figures : [...figures, element('p', { class: 'notice' }, format(words.more, rest))]
}

function plot(title: string, rows: readonly EffectRow[], view: ViewState, words: PageWords, chosen: (row: EvidenceRow) => void): HTMLElement {
  const ratio = rows[0]!.effect.ratio
  const axis = axisFor(rows.flatMap(({ effect: { estimate, lower, upper } }) => [estimate, lower, upper]), ratio)
  const none = percent(axis.place(ratio ? 1 : 0))
  const group = view.group === 'none' ? 'study' : view.group
  const groups = Map.groupBy(rows, row => groupName(row, group, words))
  return element('section', { class: 'plot' }, element('h2', {}, title),
    ...[...groups].sort(([a], [b]) => a < b ? -1 : 1).map(([name, members]) => element('div', { class: 'family' },
      element('h3', { dir: 'auto' }, name),
      ...members.map(row => effectButton(row, axis, none, group, words, chosen)))),
    element('div', { class: 'effect axis', 'aria-hidden': 'true' }, element('span', {}), scale(axis), element('span', {})))
}

function effectButton(row: EffectRow, axis: Axis, none: string, group: string, words: PageWords, chosen: (row: EvidenceRow) => void): HTMLElement {
  const { effect: { estimate, lower, upper, printed, about }, kind, state, line, study } = row
  const middle = rowHeight / 2
  const drawing = svg('svg', { class: 'interval', height: rowHeight, width: '100%', 'aria-hidden': 'true' },
    svg('line', { class: 'none', x1: none, x2: none, y1: 0, y2: rowHeight }),
    svg('line', { class: 'bar', x1: percent(axis.place(lower)), x2: percent(axis.place(upper)), y1: middle, y2: middle }),
    svg('rect', { class: 'estimate', x: percent(axis.place(estimate)), y: middle - 4, width: 8, height: 8, transform: 'translate(-4 0)' }))
  const what = about || kind
  const label = group === 'study' ? what : [study, what].filter(part => part !== '').join(': ')
  const button = element('button', { type: 'button', class: `effect ${state}` },
    element('span', { class: 'label', dir: 'auto' }, element('span', { class: 'sign', title: words.states[state] }, signs[state]), ` ${label}`), drawing,
    element('span', { class: 'numbers' }, printed, element('span', { class: 'hidden' }, `, ${words.states[state]}, ${words.line} ${line + 1}`)))
  button.addEventListener('click', () => chosen(row))
  return button
}

function scale(axis: Axis): SVGElement {
  return svg('svg', { class: 'interval', height: 22, width: '100%' },
    svg('line', { class: 'bar-axis', x1: 0, x2: '100%', y1: 0.5, y2: 0.5 }),
    ...axis.ticks.flatMap(tick => [
      svg('line', { class: 'bar-axis', x1: percent(axis.place(tick)), x2: percent(axis.place(tick)), y1: 0, y2: 5 }),
      svg('text', { x: percent(axis.place(tick)), y: 17, 'text-anchor': 'middle' }, String(tick)),
    ]))
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`
}
