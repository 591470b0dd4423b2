import assert from 'node:assert/strict'
import { namedByTable, pairedInCell, shareOfCellBefore, type CellNames } from '../../../../server/src/engine/statistics/cells.ts'
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
  ['Nausea, n (%)', 'Group A', '2/24 (8.3)', '2/24 fraction · 8.3 percentage %'],
  ['Nausea', 'Group A', '2/24 (4.1)', '2/24 fraction · 4.1 other'],
  ['N', 'Group A', '32', '32 sample-size'],
  ['Nausea', 'No. of patients', '32', '32 sample-size'],
  ['Nausea, n', 'Group A', '32', '32 other'],
  ['Procedure time, min h, mean ± SD', 'Group A', '10.633 ± 1.29', '10.633 mean min · 1.29 other'],
  ['Geometric mean PD15 mg (95% CI)', 'Group A', '78', '78 other mg'],
  ['Effect of 30 mg (95% CI)', 'Group A', '78', '78 other'],
  ['UF coefficient (ml/mmHg/h)', 'Group A', '59', '59 other ml/mmHg/h'],
]

describe('cells of tables', () => {
  for (const [label, head, cell, meaning] of rows) {
    it(`${label} | ${head} | ${cell}`, () => assert.equal(meaningOf({ label, head }, cell), meaning))
  }
})

describe('cells below a caption', () => {
  const cases: readonly (readonly [string, string])[] = [['Age', '42 other years'], ['Age (years)', '42 other years'], ['Age, history and diagnosis', '42 other'], ['Age and sex', '42 other']]
  for (const [caption, meaning] of cases) it(caption, () => assert.equal(meaningOf({ label: 'Median', head: 'Group A', above: [caption] }, '42'), meaning))
})

describe('a count and its percentage in two cells', () => {
  const sharing: readonly (readonly [string, string, string, string])[] = [
    ['Trial 2 (n = 39)', '25', '64.1', '64.1 percentage %'],
    ['Trial 2 (n = 39)', '25', '64.3', '64.3 other'],
    ['Trial 2', '25', '64.1', '64.1 other'],
    ['Trial 2 (n = 39)', '2', '5', '5 other'],
    ['Trial 2 (n = 39)', '42', '107.7', '107.7 other'],
  ]
  for (const [head, count, share, meaning] of sharing) {
    it(`${head} | ${count} | ${share}`, () => {
      const [before, statistic] = [count, share].map(cell => extractStatistics(cell, { start: 0, end: cell.length })[0]!)
      const { text, kind, unit } = shareOfCellBefore(statistic!, before!, { label: 'Soiling', head })
      assert.equal([text, kind, unit].filter(part => part !== null).join(' '), meaning)
    })
  }
})

function meaningOf(names: CellNames, cell: string): string {
  const statistics = extractStatistics(cell, { start: 0, end: cell.length }).map(statistic => namedByTable(statistic, names))
  return pairedInCell(statistics, names).map(({ text, kind, unit }: Statistic) => [text, kind, unit].filter(part => part !== null).join(' ')).join(' · ')
}
