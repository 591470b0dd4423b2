/** How long one more reference takes in a list of 1,000, in the worker as the editor has it: `node test/bench/references.ts`. Milliseconds. */
import { nodeHost } from '../../server/src/host/nodeHost.ts'
import { ReferenceLists } from '../../server/src/engine/references/referenceLists.ts'
import { renderReference } from '../../server/src/engine/references/rendering.ts'
import { manyRecords } from '../unit/engine/references/manyRecords.ts'

// Sixteen families would be one group of colliding works; a real list has hundreds of first authors.
const records = manyRecords(1010).map((csl, index) => ({ csl: { ...csl, author: csl.author?.map((name, at) => at === 0 && name.family ? { ...name, family: `${name.family}${String.fromCodePoint(97 + index % 26)}${index % 23}` } : name) } }))
for (const style of ['apa', 'vancouver', 'chicago']) {
  const lists = new ReferenceLists((groups, options) => nodeHost.formatListEntries(groups, options))
  const write = async (count: number): Promise<number> => {
    const started = performance.now()
    const list = await lists.list(records.slice(0, count), { style, locale: 'en-US' })
    list.map(({ html }) => renderReference(html, 'markdown')).join('\n\n')
    return performance.now() - started
  }
  const first = await write(1000)
  const more: number[] = []
  for (let count = 1001; count <= 1010; count++) more.push(await write(count))
  more.sort((a, b) => a - b)
  console.log(`${style}: 1,000 references ${Math.round(first)}, one more ${more[4]!.toFixed(1)} in the middle, ${more.at(-1)!.toFixed(1)} at most`)
}
process.exit(0)
