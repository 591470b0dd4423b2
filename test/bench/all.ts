/**
 * Every figure of speed and size in one table: what was measured, what stands beside it in the same run, their ratio, and the goal. The built files in dist/ are
 * what is measured where a server or a size is meant, so build first.
 *
 *   npm run bench                   the short way, a few minutes
 *   npm run bench -- --full         all sizes: libraries of 100,000 entries, lists of 1,000 references, the extension inside a real VS Code
 *   npm run bench -- --only engine,server,references,libraries,sizes,editor
 *   npm run bench -- --gate         engine and sizes alone, under a minute: exits with 1 where a steady ratio is worse by half than in test/bench/history.jsonl,
 *                                   three times in a row
 *   npm run bench -- --record       adds the run to that file
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../unit/project/sources.ts'
import { measureEditor } from './all/editor.ts'
import { measureEngine } from './all/engine.ts'
import { readHistory, record, worsened, type Worse } from './all/history.ts'
import { measureLibraries } from './all/libraries.ts'
import { measureReferences } from './all/references.ts'
import { cellsOf, isMet, ratioOf, type Row } from './support/row.ts'
import { measureServer } from './all/server.ts'
import { measureSizes } from './all/sizes.ts'
import { table, writeResults } from './support/report.ts'

const { values: { full, gate, only, record: isRecorded } } = parseArgs({
  options: { full: { type: 'boolean', default: false }, gate: { type: 'boolean', default: false }, record: { type: 'boolean', default: false }, only: { type: 'string' } },
})
const groups: Record<string, () => Row[] | Promise<Row[]>> = {
  engine: () => measureEngine(full ? 10 : 6),
  server: () => measureServer(full ? 20 : 6),
  references: () => measureReferences(full ? [1, 100, 1000] : [1, 30, 100]),
  libraries: () => measureLibraries(full ? [1000, 10_000, 50_000, 100_000] : [10_000, 50_000]),
  sizes: measureSizes,
  // Installs VS Code when it is first asked for.
  ...full || only !== undefined ? { editor: () => measureEditor(full ? 10 : 5) } : {},
}
/** Chance may make a run worse, but hardly this many in a row. */
const attempts = 3

const wanted = only?.split(',') ?? (gate ? ['engine', 'sizes'] : Object.keys(groups))
const unknown = wanted.filter(name => !(name in groups))
if (unknown.length > 0) fail(`There is no group called ${unknown.join(' or ')}; there are ${Object.keys(groups).join(', ')}.`, 2)
if (!existsSync(join(root, 'dist/server.cjs'))) fail('dist/ is empty: run npm run build first.', 2)

const rows = await measure()
console.log(`\n${table(['measure', 'value', 'floor', '', 'ratio', 'goal', 'met?'], rows.map(cellsOf))}\n`)
const judged = rows.filter(row => isMet(row) !== null)
console.log(`${judged.filter(isMet).length} of ${judged.length} goals are met on this machine.`)
writeResults('bench.json', { node: process.version, rows: rows.map(row => ({ ...row, ratio: ratioOf(row), met: isMet(row) })) })
const worse = gate ? await alwaysWorse() : []
if (isRecorded) record(rows)
if (worse.length > 0) fail(`Worse by half than before:\n${worse.map(({ measure, how }) => `${measure}: ${how}`).join('\n')}`, 1)
// The worker that formats references would keep the process alive.
process.exit()

async function measure(): Promise<Row[]> {
  const measured: Row[] = []
  for (const name of wanted) {
    console.error(`Measuring: ${name} …`)
    measured.push(...await groups[name]!())
  }
  return measured
}

/** What is worse than in the history, and stays so when it is measured again. */
async function alwaysWorse(): Promise<Worse[]> {
  const history = readHistory()
  let left = worsened(rows, history)
  for (let attempt = 2; attempt <= attempts && left.length > 0; attempt++) {
    console.error(`Worse than before: ${left.map(({ measure }) => measure).join('; ')}. Once more, since that may be chance.`)
    const again = worsened(await measure(), history)
    left = again.filter(one => left.some(({ measure }) => measure === one.measure))
  }
  return left
}

function fail(message: string, status: number): never {
  console.error(message)
  process.exit(status)
}
