import assert from 'node:assert/strict'
import { readManuscript } from '../../../../server/src/engine/manuscripts/readManuscript.ts'
import { statisticsOfRow } from '../../../../server/src/engine/statistics/rowCells.ts'
import { mark, unmark } from '../marks.ts'
import { label } from './extracting.ts'

/** Rows below the heads of their columns; what each number is stands in marks. */
const tables: readonly (readonly [head: string, rows: readonly string[]])[] = [
  ['| Outcome | Tea (n = 31) | OR (95% CI) | *p* |', [
    '| Sleep, n (%) | [17|count] ([54.8|percentage 17/31]) | [6.07|odds-ratio] ([1.86–19.8|confidence-interval 1.86..19.8 95%]) | [.002|p-value] |',
    '| Calm, mean (SD) | [12.3|mean] ([4.5|standard-deviation]) | | < [.001|p-value <] |',
    '| Age, years | [45.2|mean years] ± [12.1|other spread] | | [0.45|p-value] |',
    '| Median (IQR) stay, weeks | [12|median weeks] ([6–24|interquartile-range 6..24 weeks]) | | |',
    '| Events | [17/31|fraction 17/31] | [2.1|odds-ratio] | |',
    '| Mood (SD) | [12.3|mean] ([4.5|standard-deviation]) | | |',
    '| Mood, mean (SD) | [12.3|other] ([4.5|other]) [3|other] | | |',
    '| Pulse (IQR) | [60–80|interquartile-range 60..80] | | |',
    '| Wait (IQR) | [12|other] ([6–24|interquartile-range 6..24]) | | |',
  ]],
  ['| Scale | M | SD | n | t | β | 95% CI | I² |', ['| Calm | [12.3|mean] | [4.5|standard-deviation] | [30|sample-size] | [2.10|t-statistic] | [0.31|regression-coefficient] | [0.1, 0.5|confidence-interval 0.1..0.5 95%] | [61|heterogeneity] |']],
  // Neither a letter that names a group nor a label that the cell itself contradicts.
  ['| Scale | Group B | Difference |', ['| Calm | [12|other] | [3.1|mean-difference] |', '| Calm, mean (SD) | p = [.03|p-value] | [5|dose mg] mg |', '| Doses, n | [5|dose mg] mg | |']],
]

describe('rows of tables', () => {
  for (const [head, rows] of tables) {
    for (const row of rows) it(unmark(row), () => assert.equal(marked(head, unmark(row)), row))
  }

  it('have groups of their own in each cell', () => {
    const { prose, blocks } = readManuscript('| a | b | c |\n|---|---|---|\n| Calm, mean (SD) | 1.2 (0.3) | 1.4 (0.2) |', 'markdown')
    assert.deepEqual(statisticsOfRow(prose, blocks.at(-1)!.cells!).map(({ group }) => group), [1, 1, 2, 2])
  })
})

function marked(head: string, row: string): string {
  const rule = head.replace(/[^|]+/g, '---')
  const text = `${head}\n${rule}\n${row}`
  const { prose, blocks } = readManuscript(text, 'markdown')
  const statistics = statisticsOfRow(prose, blocks.at(-1)!.cells!)
  return mark(text, statistics.map(statistic => ({ start: statistic.start, end: statistic.end, label: label(statistic) }))).split('\n').at(-1)!
}
