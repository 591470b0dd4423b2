import assert from 'node:assert/strict'
import { namedByTable, pairedInCell, type CellNames } from '../../../../server/src/engine/statistics/cells.ts'
import { extractStatistics } from '../../../../server/src/engine/statistics/extractStatistics.ts'
import type { Statistic } from '../../../../server/src/engine/statistics/statistic.ts'

type Row = [label: string, head: string, cell: string, meaning: string]

/** A cell as a table shows it, and what its numbers are by the label of the row and the head of the column. */
const rows: Row[] = [
  ['Salivation', 'p-value', '0.039', '0.039 p-value'],
  ['p value', 'Direct suggestion', '0.039', '0.039 p-value'],
  ['Salivation', 'P', '.21', '.21 p-value'],
  ['p53', 'Group A', '0.21', '0.21 other'],
  ['Relapse', 'Control n= 76 %', '75', '75 percentage %'],
  ['Relapse (%)', 'Control', '75', '75 percentage %'],
  ['Fat mass (%)', 'Control', '21.4 ± 3.2', '21.4 percentage % · 3.2 other'],
  ['Relapse, n (%)', 'Control', '75', '75 other'],
  ['Relapse (%)', 'Control', '60–75', '60–75 other %'],
  ['Fat mass (%)', 'Control', 'median 21.4', '21.4 median %'],
  ['Nausea, No. (%)', 'Control', '17 (41)', '17 other · 41 percentage %'],
  ['Age (years)', 'Control', '42', '42 other years'],
  ['Age', 'Control', '42.1 ± 3.2', '42.1 mean years · 3.2 other'],
  ['Duration of illness, months', 'Control', '42', '42 other months'],
  ['Weight (kg)', 'Control', '42', '42 other kg'],
  ['Blood loss [ml]', 'Control', '61.8 ± 3.2', '61.8 mean ml · 3.2 other'],
  ['Score (points)', 'Control', '42', '42 other'],
  ['LDL (mg/dl)', 'Control group Sig. (two-tailed)', '0.08', '0.08 p-value'],
  ['Nausea', 'Group A (n = 41)', '17 (41)', '17 other · 41 percentage %'],
  ['Nausea', 'Group A (n = 41)', '17 (41.5)', '17 other · 41.5 percentage %'],
  ['Score', 'Group A (n = 41)', '17 (4.2)', '17 other · 4.2 other'],
  ['Nausea', 'Group A', '17 (41)', '17 other · 41 other'],
  ['Breath', 'Mean % change from baseline Group A (n = 41)', '13.3', '13.3 percentage %'],
  ['Breath', 'Change from baseline Group A (n = 41)', '13.3', '13.3 other'],
  ['Nausea, % (n)', 'Group A', '5.6 (119)', '5.6 percentage % · 119 other'],
]

describe('cells of tables', () => {
  for (const [label, head, cell, meaning] of rows) {
    it(`${label} | ${head} | ${cell}`, () => assert.equal(meaningOf({ label, head }, cell), meaning))
  }
})

function meaningOf(names: CellNames, cell: string): string {
  const statistics = extractStatistics(cell, { start: 0, end: cell.length }).map(statistic => namedByTable(statistic, names))
  return pairedInCell(statistics, names).map(({ text, kind, unit }: Statistic) => [text, kind, unit].filter(part => part !== null).join(' ')).join(' · ')
}
