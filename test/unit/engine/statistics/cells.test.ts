import assert from 'node:assert/strict'
import { namedByTable, pairedInCell, shareOfCellBefore, type CellNames } from '../../../../server/src/engine/statistics/cells.ts'
import { boundsInCell } from '../../../../server/src/engine/statistics/cellBounds.ts'
import { spreadInCell, spreadOfCellBefore } from '../../../../server/src/engine/statistics/cellSpreads.ts'
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
  ['Fat mass (%)', 'Control', '21.4 ± 3.2', '21.4 percentage % · 3.2 other spread'],
  ['Relapse, n (%)', 'Control', '75', '75 other'],
  ['Relapse (%)', 'Control', '60–75', '60–75 other %'],
  ['Fat mass (%)', 'Control', 'median 21.4', '21.4 median %'],
  ['Nausea, No. (%)', 'Control', '17 (41)', '17 other · 41 percentage %'],
  ['Age (years)', 'Control', '42', '42 other years'],
  ['Age', 'Control', '42.1 ± 3.2', '42.1 mean years · 3.2 other spread'],
  ['Duration of illness, months', 'Control', '42', '42 other months'],
  ['Weight (kg)', 'Control', '42', '42 other kg'],
  ['Blood loss [ml]', 'Control', '61.8 ± 3.2', '61.8 mean ml · 3.2 other spread'],
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
  ['Procedure time, min h, mean ± SD', 'Group A', '10.633 ± 1.29', '10.633 mean min · 1.29 other spread'],
  ['Geometric mean PD15 mg (95% CI)', 'Group A', '78', '78 other mg'],
  ['Effect of 30 mg (95% CI)', 'Group A', '78', '78 other'],
  ['Relapse, % (SE)', 'Group A', '69.3 (3.5)', '69.3 percentage % · 3.5 standard-error'],
  ['Sleep training', 'n = 44 (%)', '9 (20)', '9 other · 20 percentage %'],
  ['Grip (kg)', '(P-value**)', '0.010', '0.010 p-value'],
  ['Calm, mean (SD)', 'n (%)', '39.0 (11.8)', '39.0 other · 11.8 standard-deviation'],
  ['Calm, mean (SD)', 'n (%)', '39.0 (−11.8)', '39.0 other · −11.8 other'],
  ['Calm, mean (SD)', 'n (%)', '39.0, 11.8', '39.0 other · 11.8 other'],
  ['Breath % predicted', 'Group A', '37.2 (18.6)', '37.2 percentage % · 18.6 other spread'],
  ['Breath', 'Group A', '37.2 (28)', '37.2 other · 28 other'],
  ['UF coefficient (ml/mmHg/h)', 'Group A', '59', '59 other ml/mmHg/h'],
  ['Adiponectin, μg/mL', 'Prednisone (mg/day) 60', '2.47', '2.47 other µg/ml'],
  ['Score, day 8', 'Prednisone (mg/day) 60', '2.47', '2.47 other'],
  ['Score', 'Dose (mg/day)', '2.47', '2.47 other mg/day'],
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

describe('cells below a heading', () => {
  const cases: readonly (readonly [label: string, heading: string, cell: string, meaning: string])[] = [
    ['Acetate', 'Acids (mM)', '40.2 ± 3.1', '40.2 mean mmol/l · 3.1 other spread'], ['Acetate', 'Acids (mM)', '0.88', '0.88 other'], ['Size (cm)', 'Livers (%)', '4.0 ± 1.1', '4.0 mean cm · 1.1 other spread'],
  ]
  for (const [label, heading, cell, meaning] of cases) it(`${heading} | ${label} | ${cell}`, () => assert.equal(meaningOf({ label, head: 'Tea', above: [heading, 'Who drank'] }, cell), meaning))
})

describe('two bounds that are all of a cell', () => {
  const cases: readonly (readonly [label: string, head: string, cell: string, meaning: string | null])[] = [
    ['95% CI', 'Tea against water', '0.21, 0.37', 'confidence-interval 0.21 0.37'], ['Relapse', 'OR (95% CI)', '(1.12, 2.69)', 'confidence-interval 1.12 2.69'], ['Sleep', 'Median (IQR)', '[3; 7]', 'interquartile-range 3 7'], ['Sleep', 'Min, max', '3, 7', 'range 3 7'],
    ['Relapse', 'OR (95% CI)', '(2.69, 1.12)', null], ['Relapse', 'OR', '(1.12, 2.69)', null], ['95% CI', 'Tea', '0.21, 0.37, 0.45', null], ['Relapse', 'OR (95% CI)', '1.12 2.69', null], ['Relapse', 'OR (95% CI)', '(1.12, 2.69', null],
  ]
  for (const [label, head, cell, meaning] of cases) {
    it(`${label} | ${head} | ${cell}`, () => {
      const bounds = boundsInCell(extractStatistics(cell, { start: 0, end: cell.length }), { label, head }, cell)
      assert.equal(bounds && [bounds.kind, bounds.lower, bounds.upper].join(' '), meaning)
    })
  }
})

describe('a mean and its spread in two cells', () => {
  const sharing: readonly (readonly [head: string, first: string, second: string, kind: string])[] = [
    ['Tea Mean (standard deviation)', '80.9', '6.6', 'standard-deviation'], ['Tea M ± SD', '80.9', '6.6', 'standard-deviation'], ['Mean (SD)', '80.9', '76.6', 'other'], ['Tea', '80.9', '6.6', 'other'], ['Tea Mean (SD)', '80.9', '−6.6', 'other'],
  ]
  for (const [head, first, second, kind] of sharing) {
    it(`${head} | ${first} | ${second}`, () => {
      const [before, statistic] = [first, second].map(cell => extractStatistics(cell, { start: 0, end: cell.length })[0]!)
      assert.equal(spreadOfCellBefore(statistic!, before!, { label: 'Calm', head }).kind, kind)
    })
  }
})

function meaningOf(names: CellNames, cell: string): string {
  const statistics = extractStatistics(cell, { start: 0, end: cell.length }).map(statistic => namedByTable(statistic, names))
  return spreadInCell(pairedInCell(statistics, names), names, cell).map(({ text, kind, unit, qualifier }: Statistic) => [text, kind, unit, qualifier].filter(Boolean).join(' ')).join(' · ')
}
