import { ReferenceLists } from '../../../server/src/engine/references/referenceLists.ts'
import { nodeHost } from '../../../server/src/host/nodeHost.ts'
import { manyRecords } from '../../unit/engine/references/manyRecords.ts'
import { growth, quantile } from '../support/numbers.ts'
import type { Row } from '../support/row.ts'

/** Reference lists in APA style, formatted by the worker as in the editor: all of a list for the first time, and one more. */
export async function measureReferences(counts: readonly number[]): Promise<Row[]> {
  // Names of hundreds of first authors: works of one author and year are a group that is formatted together.
  const works = manyRecords(Math.max(...counts) + 5).map((csl, index) => ({
    csl: { ...csl, author: csl.author?.map((name, at) => at === 0 && name.family ? { ...name, family: `${name.family}${String.fromCodePoint(97 + index % 26)}${index % 23}` } : name) },
  }))
  const rows: Row[] = []
  const firsts: [number, number][] = []
  for (const count of counts) {
    const lists = new ReferenceLists((groups, options) => nodeHost.formatListEntries(groups, options))
    const write = async (length: number): Promise<number> => {
      const began = performance.now()
      await lists.list(works.slice(0, length), { style: 'apa', locale: 'en-US' })
      return performance.now() - began
    }
    const first = await write(count)
    const more: number[] = []
    for (let length = count + 1; length <= count + 5; length++) more.push(await write(length))
    firsts.push([count, first])
    rows.push(
      { measure: `reference list of ${count}, first time`, value: first, unit: 'ms' },
      { measure: `one reference more in a list of ${count}: p50`, value: quantile(more, 0.5), unit: 'ms', goal: { most: 20, of: 'value' } },
    )
  }
  return [...rows, { measure: 'reference list: grows with its length to the power of', value: growth(firsts.slice(1)), unit: '', goal: { most: 1.1, of: 'value' } }]
}
