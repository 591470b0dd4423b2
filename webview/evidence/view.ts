/** What of the table is shown, and in which order. */
import type { PageWords } from '../../client/src/evidence/words.ts'
import type { EvidenceRow, EvidenceState } from '../../server/src/protocol.ts'

export const columns = ['line', 'figure', 'verdict', 'study', 'source'] as const
export type Column = typeof columns[number]

/** What needs work comes first. */
export const states: readonly EvidenceState[] = ['contradicted', 'misattributed', 'unsupported', 'unverifiable', 'uncited', 'checked', 'supported', 'own']

/** Signs that tell the states apart without colour; the word stands beside them. */
export const signs: Record<EvidenceState, string> = { contradicted: '✗', misattributed: '✗', unsupported: '✗', unverifiable: '?', uncited: '–', checked: '☑', supported: '✓', own: '·' }

export interface ViewState {
  pane: 'table' | 'plot'
  search: string
  /** Empty shows all. */
  states: EvidenceState[]
  group: 'none' | 'section' | 'study' | 'verdict'
  sort: Column
  descending: boolean
}

export const noFilter: ViewState = { pane: 'table', search: '', states: [], group: 'none', sort: 'line', descending: false }

/** A line of the grid: a figure, or the heading of a group. */
export type Entry = { row: EvidenceRow } | { heading: string, count: number }

/** The rows that match the search and the filters. Every word of the search must occur somewhere in the row. */
export function filtered(rows: readonly EvidenceRow[], { search, states: wanted }: ViewState): EvidenceRow[] {
  const needles = search.toLowerCase().split(/\s+/).filter(word => word !== '')
  return rows.filter(row => {
    if (wanted.length > 0 && !wanted.includes(row.state)) return false
    if (needles.length === 0) return true
    const text = `${row.figure} ${row.kind} ${row.statement} ${row.sentence} ${row.study} ${row.section} ${row.source?.text ?? ''}`.toLowerCase()
    return needles.every(needle => text.includes(needle))
  })
}

/** The rows sorted, and gathered under headings where a grouping is chosen. Equal ones keep the order of the manuscript. */
export function entriesOf(rows: readonly EvidenceRow[], { group, sort, descending }: ViewState, words: PageWords): Entry[] {
  const sorted = sort === 'line' ? [...rows] : [...rows].sort((a, b) => compare(valueOf(a, sort), valueOf(b, sort)))
  if (descending) sorted.reverse()
  if (group === 'none') return sorted.map(row => ({ row }))
  const groups = new Map<string, EvidenceRow[]>()
  for (const row of sorted) {
    const name = groupName(row, group, words)
    const known = groups.get(name)
    if (known) known.push(row)
    else groups.set(name, [row])
  }
  return [...groups].flatMap(([heading, members]): Entry[] => [{ heading, count: members.length }, ...members.map(row => ({ row }))])
}

/** The name of the group of a row. */
export function groupName(row: EvidenceRow, group: Exclude<ViewState['group'], 'none'>, words: PageWords): string {
  if (group === 'section') return row.section || words.noSection
  if (group === 'study') return row.study || words.noStudy
  return words.states[row.state]
}

function valueOf(row: EvidenceRow, column: Column): string | number {
  switch (column) {
    case 'line': return row.line
    case 'figure': return Number.parseFloat(row.figure.replace(/^[^\d.−-]{0,20}/, '').replace('−', '-')) || 0
    case 'verdict': return states.indexOf(row.state)
    case 'study': return row.study.toLowerCase()
    case 'source': return (row.source?.text ?? '\uffff').toLowerCase()
  }
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
