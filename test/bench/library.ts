/**
 * How long does a library take, and how much memory? Made-up BibTeX files of several sizes, articles and PDFs are read cold and warm, next to floors
 * and other readers in the same run. Times are of the processor where not said otherwise, since a shared machine makes the wall clock lie.
 *
 *   npm run bench:library -- [--sizes 1000,10000,50000,100000] [--peers 10000] [--articles 1000] [--pdfs 200]
 *
 * `--peers` is the largest size that slow readers are given.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { scanFields } from './library/floors.ts'
import { hoverWhileReading } from './library/hovers.ts'
import type { Measurement } from './library/measure.ts'
import { copyArticles, writePdfs } from './library/papers.ts'
import { writeSyntheticBibtex } from './library/syntheticBibtex.ts'
import { table, writeResults } from './support/report.ts'
import { sharedPath } from './support/sharedFolder.ts'

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,50000,100000' }, peers: { type: 'string', default: '10000' },
    articles: { type: 'string', default: '1000' }, pdfs: { type: 'string', default: '200' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'citewright-bench-'))
try {
  await run()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function run(): Promise<void> {
  const sizes = options.sizes.split(',').map(Number)
  const libraries = sizes.map(size => measureLibrary(size, size <= Number(options.peers)))
  print('BibTeX', [
    'entries', 'MB', 'boundary scan ms', 'field scan ms', 'JSON.parse ms', 'citation-js ms', 'keys: wall ms', 'all ms', 'all / field scan', 'peak MB', 'process MB',
    'warm: wall ms', 'warm MB', 'edit p50', 'edit p99', 'search p50', 'search p99',
  ], libraries.map(each => [
    each.size, each.megabytes, each.boundaries.cpu, each.fields.cpu, each.json.cpu, each['citation-js']?.cpu ?? NaN, each.cold.completable ?? NaN, each.cold.cpu,
    each.cold.cpu / each.fields.cpu, each.cold.peak, each.nothing.peak, each.warm.completable ?? NaN, each.warm.peak, each.edit.p50 ?? NaN, each.edit.p99 ?? NaN, each.search.p50 ?? NaN, each.search.p99 ?? NaN,
  ]))
  const exponent = growth(libraries.map(each => [each.size, each.cold.cpu]))
  console.log(`Time grows with the number of entries to the power of ${exponent.toFixed(2)}.`)

  const largest = sizes.filter(size => size <= 50_000).at(-1) ?? 1000
  const hovers = await hoverWhileReading(join(folder, `${largest}.bib`))
  print(`Hovers while ${largest} entries are read, ms`, ['', 'p50', 'p99', 'max', 'hovers'], Object.entries(hovers).map(([name, times]) => [name, times.p50, times.p99, times.max, times.hovers]))

  const papers = measurePapers()
  print('Papers', ['', 'number', 'cold: per second of a processor', 'cold: per second', 'peak MB', 'warm: wall ms', 'warm MB'], papers.map(({ name, number, cold, warm }) =>
    [name, number, number / cold.cpu * 1000, number / cold.wall * 1000, cold.peak, warm.completable ?? NaN, warm.memory ?? NaN]))
  writeResults('library.json', { node: process.version, libraries, exponent, hovers, papers })
}

function measureLibrary(size: number, withPeers: boolean) {
  const path = join(folder, `${size}.bib`)
  const megabytes = writeSyntheticBibtex(path, size) / 1e6
  writeFileSync(`${path}.json`, JSON.stringify(scanFields(readFileSync(path, 'utf8')).map(fields => Object.fromEntries(fields))))
  const cache = join(folder, `cache-${size}`)
  const peer = (name: string): Measurement | null => withPeers ? measure(name, path) : null
  return {
    size, megabytes, nothing: measure('nothing'), boundaries: measure('boundaries', path), fields: measure('fields', path), json: measure('json', `${path}.json`),
    'citation-js': peer('citation-js'),
    cold: measure('read', path, cache), warm: measure('read', path, cache), edit: measure('edit', path, cache), search: measure('search', path, cache),
  }
}

function measurePapers() {
  const articles = sharedPath('pmc-rct')
  const sets: { name: string, number: number, path: string }[] = []
  if (articles !== null) {
    const set = { name: 'JATS articles', number: Number(options.articles), path: join(folder, 'articles') }
    copyArticles(articles, set.path, set.number)
    sets.push(set)
  }
  const pdfs = { name: 'PDFs of 8 pages', number: Number(options.pdfs), path: join(folder, 'pdfs') }
  writePdfs(pdfs.path, pdfs.number, 8)
  sets.push(pdfs)
  return sets.filter(({ number }) => number > 0).map(set => ({ ...set, cold: measure('read', set.path, `${set.path}-cache`), warm: measure('read', set.path, `${set.path}-cache`) }))
}

/** Runs one measurement in a process of its own. */
function measure(...words: string[]): Measurement {
  const script = fileURLToPath(new URL('library/measure.ts', import.meta.url))
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...words], { encoding: 'utf8', maxBuffer: 1e8 })
  const line = stdout.trim().split('\n').at(-1) ?? ''
  if (status !== 0 || !line.startsWith('{')) throw new Error(`${words.join(' ')}: ${stderr}`)
  return JSON.parse(line) as Measurement
}

/** The exponent b of y = a·xᵇ, by least squares over the logarithms. */
function growth(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const)
  const mean = (axis: 0 | 1): number => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  return logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0)
}

function print(title: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const shown = rows.map(row => row.map(cell => typeof cell === 'number' ? Number.isNaN(cell) ? '–' : cell >= 100 || Number.isInteger(cell) ? String(Math.round(cell)) : cell.toPrecision(2) : cell))
  console.log(`\n${title}\n\n${table(head, shown)}\n`)
}
