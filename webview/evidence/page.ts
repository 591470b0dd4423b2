/** The evidence table as a page: it shows what the extension sends, and says what the writer chooses. */
import type { FromPage, ToPage } from '../../client/src/evidence/messages.ts'
import type { PageWords } from '../../client/src/evidence/words.ts'
import type { EvidenceRow, EvidenceTable } from '../../server/src/protocol.ts'
import { Details } from './details.ts'
import { element, fill } from './elements.ts'
import { Grid } from './grid.ts'
import { plots } from './plots.ts'
import { drawStrip } from './strip.ts'
import { Toolbar } from './toolbar.ts'
import { entriesOf, filtered, noFilter, type ViewState } from './view.ts'

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void, getState(): unknown, setState(state: unknown): void }

const vscode = acquireVsCodeApi()
const words = JSON.parse(document.body.dataset['words'] ?? '{}') as PageWords

let table: EvidenceTable | null = null
let view: ViewState = { ...noFilter, ...(vscode.getState() as Partial<ViewState> | undefined) }
/** The row chosen, by its place in the table. */
let chosen: EvidenceRow | null = null
let cursor = 0

const notice = element('p', { class: 'notice', role: 'status' }, words.loading)
const strip = element('div', { class: 'strip' })
const plotPane = element('div', { class: 'plots', tabindex: '0', role: 'region', 'aria-label': words.plot })
const details = new Details(words, {
  reveal: row => vscode.postMessage({ type: 'reveal', place: row, focus: true }),
  source: (uri, line) => vscode.postMessage({ type: 'source', uri, line }),
  check: ({ line, character }) => vscode.postMessage({ type: 'check', line, character }),
  report: ({ line, character }) => vscode.postMessage({ type: 'report', line, character }),
})
const toolbar = new Toolbar(words, {
  changed: changes => {
    view = { ...view, ...changes }
    vscode.setState(view)
    show()
  },
  export: () => vscode.postMessage({ type: 'export' }),
})
const grid = new Grid(words, {
  sorted: sort => {
    view = { ...view, sort, descending: view.sort === sort && !view.descending }
    vscode.setState(view)
    show()
  },
  chosen: row => {
    choose(row)
    vscode.postMessage({ type: 'reveal', place: row, focus: false })
  },
  opened: row => vscode.postMessage({ type: 'reveal', place: row, focus: true }),
})
const heading = element('h1', { class: 'hidden' }, words.table)
const main = element('main', {}, heading, toolbar.node, strip, notice, grid.node, plotPane, details.node)
document.body.replaceChildren(main)

/** Draws everything anew from `table` and `view`. */
function show(): void {
  const rows = table?.rows ?? []
  const shown = filtered(rows, view)
  const isPlot = view.pane === 'plot'
  toolbar.show(rows, shown.length, view)
  strip.hidden = table === null || rows.length === 0
  if (table) fill(strip, drawStrip(table, cursor, words, line => revealNear(line)))
  const empty = rows.length === 0 ? words.noFigures : shown.length === 0 ? words.noMatch : null
  notice.hidden = table !== null && empty === null
  if (table !== null && empty !== null) fill(notice, empty, ...rows.length > 0 ? [clearButton()] : [])
  grid.node.hidden = isPlot || empty !== null || table === null
  plotPane.hidden = !isPlot || empty !== null || table === null
  if (isPlot) fill(plotPane, ...plots(shown, view, words, row => { choose(row); vscode.postMessage({ type: 'reveal', place: row, focus: false }) }))
  else grid.show(entriesOf(shown, view, words), view)
  choose(chosen === null || empty !== null ? null : rows.find(row => row.line === chosen!.line && row.character === chosen!.character) ?? null)
}

function clearButton(): HTMLElement {
  const button = element('button', { type: 'button' }, words.clear)
  button.addEventListener('click', () => {
    view = { ...view, search: '', states: [] }
    vscode.setState(view)
    show()
  })
  return button
}

function choose(row: EvidenceRow | null): void {
  chosen = row
  grid.choose(row)
  details.show(view.pane === 'plot' && row?.effect === null ? null : row)
}

/** The figure nearest to a line is the one that is meant. */
function revealNear(line: number): void {
  const row = nearest(line, 0)
  if (row === null) return
  choose(row)
  vscode.postMessage({ type: 'reveal', place: row, focus: false })
}

function nearest(line: number, character: number): EvidenceRow | null {
  let best: EvidenceRow | null = null
  let distance = Infinity
  for (const row of table?.rows ?? []) {
    const away = Math.abs(row.line - line) * 1000 + (row.line === line && row.character <= character && character <= row.endCharacter ? 0 : Math.abs(row.character - character))
    if (away < distance) [best, distance] = [row, away]
  }
  return best
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'table':
      table = data.table
      document.title = data.name
      return show()
    case 'notice':
      table = null
      show()
      return fill(notice, data.text)
    case 'cursor': {
      cursor = data.line
      const row = nearest(data.line, data.character)
      if (table) fill(strip, drawStrip(table, cursor, words, line => revealNear(line)))
      if (row && row.line <= data.line && data.line <= row.endLine) choose(row)
    }
  }
})
show()
vscode.postMessage({ type: 'ready' })
