import { childElements, descendants, textOf } from '../../../server/src/engine/corpus/formats/xmlQuery.ts'
import type { XmlElement } from '../../../server/src/engine/corpus/formats/xmlTree.ts'

/** The tables of an article as a writer would have them in Markdown: the rows of the head joined into one. */
export function tablesOf(article: XmlElement): string {
  return descendants(article, 'table').map(table => {
    const headRows = descendants(table, 'thead').flatMap(head => descendants(head, 'tr'))
    const heads = gridOf(headRows)
    const rows = gridOf(descendants(table, 'tr').filter(row => !headRows.includes(row)))
    const width = Math.max(0, ...rows.map(row => row.length))
    const columns = Array.from({ length: width }, (_, column) => [...new Set(heads.map(row => row[column] ?? ''))].join(' ').trim())
    return [columns, columns.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')
  }).join('\n\n')
}

/** The texts of the cells; a cell over several columns or rows stands in each. */
function gridOf(rows: readonly XmlElement[]): string[][] {
  const grid: string[][] = rows.map(() => [])
  rows.forEach((row, at) => {
    let column = 0
    for (const cell of childElements(row, 'td', 'th')) {
      while (grid[at]![column] !== undefined) column++
      const text = (textOf(cell) ?? '').replace(/\s+/g, ' ').replace(/[|\\*_`$<>]/g, '\\$&')
      for (let down = 0; down < spanOf(cell, 'rowspan') && at + down < rows.length; down++) {
        for (let right = 0; right < spanOf(cell, 'colspan'); right++) grid[at + down]![column + right] = text
      }
    }
  })
  return grid.map(row => Array.from(row, text => text ?? ''))
}

function spanOf(cell: XmlElement, name: 'rowspan' | 'colspan'): number {
  return Math.max(1, Math.min(50, Number(cell.attributes[name]) || 1))
}
