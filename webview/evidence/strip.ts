/** A strip that stands for the manuscript from its first line to its last, with a mark for every problem. */
import type { PageWords } from '../../client/src/evidence/words.ts'
import type { EvidenceTable } from '../../server/src/protocol.ts'
import { format, svg } from './elements.ts'

const height = 18
/** Marks closer than this, in parts of the whole, are one mark. */
const resolution = 1 / 600

/** Draws the strip; a click answers the line that was meant. */
export function drawStrip({ lines, sections, problems, rows }: EvidenceTable, cursor: number, words: PageWords, clicked: (line: number) => void): SVGElement {
  const percent = (line: number): string => `${Math.min(100, line / Math.max(1, lines - 1) * 100).toFixed(2)}%`
  const drawing = svg('svg', { class: 'strip-drawing', role: 'img', 'aria-label': format(words.strip, problems.length), height, width: '100%' },
    svg('rect', { class: 'ground', width: '100%', height }),
    ...sections.slice(0, 400).map(({ title, line }) => svg('rect', { class: 'section', x: percent(line), y: 0, width: 1, height }, svg('title', {}, title))),
    ...thinned(rows.map(({ line }) => line), lines).map(line => svg('rect', { class: 'figure-mark', x: percent(line), y: height - 5, width: 2, height: 5 })),
    ...(['information', 'hint', 'warning', 'error'] as const).flatMap(severity => {
      const ours = problems.filter(problem => problem.severity === severity)
      return thinned(ours.map(({ line }) => line), lines).map(line => svg('rect', { class: `problem ${severity}`, x: percent(line), y: 2, width: 3, height: height - 4 }))
    }),
    svg('rect', { class: 'cursor', x: percent(cursor), y: 0, width: 2, height }))
  drawing.addEventListener('click', event => {
    const { left, width } = drawing.getBoundingClientRect()
    clicked(Math.round((event.clientX - left) / width * (lines - 1)))
  })
  return drawing
}

/** Thousands of problems need no more marks than the strip has room for. */
function thinned(marks: readonly number[], lines: number): number[] {
  const seen = new Set<number>()
  return marks.filter(line => {
    const cell = Math.floor(line / Math.max(1, lines) / resolution)
    return !seen.has(cell) && seen.add(cell)
  })
}
