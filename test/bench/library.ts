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
import { parseArgs } from 'node:util'
import { bundleMeasurements } from './library/bundle.ts'
import { scanFields } from './library/floors.ts'
import { hoverWhileReading } from './library/hovers.ts'
import type { Measurement } from './library/measure.ts'
import { copyArticles, writePdfs } from './library/papers.ts'
import { growthRow, hoverRows, libraryRows, paperRows, type Library, type Papers } from './library/rows.ts'
import { writeSyntheticBibtex } from './library/syntheticBibtex.ts'
import { table, writeResults } from './support/report.ts'
import { cellsOf } from './support/row.ts'
import { sharedPath } from './support/sharedFolder.ts'

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,50000,100000' }, peers: { type: 'string', default: '10000' },
    articles: { type: 'string', default: '1000' }, pdfs: { type: 'string', default: '200' },
  },
})
const pagesOfPdf = 8
const script = await bundleMeasurements()
const folder = mkdtempSync(join(tmpdir(), 'citewright-bench-'))
try {
  await run()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function run(): Promise<void> {
  const sizes = options.sizes.split(',').map(Number)
  const libraries = sizes.map(size => measureLibrary(size, size <= Number(options.peers)))
  const largest = sizes.filter(size => size <= 50_000).at(-1) ?? sizes[0] ?? 1000
  const hovers = await hoverWhileReading(writtenLibrary(largest).path)
  const papers = measurePapers()
  const rows = [...libraries.flatMap(libraryRows), ...libraries.length > 1 ? [growthRow(libraries)] : [], ...hoverRows(largest, hovers), ...papers.flatMap(paperRows)]
  console.log(`\n${table(['measure', 'value', 'floor', '', 'ratio', 'goal', 'met?'], rows.map(cellsOf))}\n`)
  writeResults('library.json', { node: process.version, rows, libraries, hovers, papers })
}

/** A made-up library of this size on the disk. */
function writtenLibrary(size: number): { path: string, megabytes: number } {
  const path = join(folder, `${size}.bib`)
  return { path, megabytes: writeSyntheticBibtex(path, size) / 1e6 }
}

function measureLibrary(size: number, withPeers: boolean): Library {
  const { path, megabytes } = writtenLibrary(size)
  writeFileSync(`${path}.json`, JSON.stringify(scanFields(readFileSync(path, 'utf8')).map(fields => Object.fromEntries(fields))))
  const cache = join(folder, `cache-${size}`)
  const measured: Library = {
    size, megabytes, nothing: measure('nothing'), start: measure('read', writtenLibrary(1).path, ''), boundaries: measure('boundaries', path), fields: measure('fields', path), json: measure('json', `${path}.json`),
    citationJs: withPeers ? measure('citation-js', path) : null,
    cold: measure('read', path, cache), warm: measure('read', path, cache), edit: measure('edit', path, cache), search: measure('search', path, cache),
  }
  // Several of them may fill a small disk.
  for (const done of [path, `${path}.json`, cache]) rmSync(done, { recursive: true, force: true })
  return measured
}

function measurePapers(): Papers[] {
  const articles = sharedPath('pmc-rct')
  const sets: Pick<Papers, 'name' | 'number' | 'path' | 'pages'>[] = []
  if (articles !== null) {
    const set = { name: 'JATS articles', number: Number(options.articles), path: join(folder, 'articles'), pages: null }
    copyArticles(articles, set.path, set.number)
    sets.push(set)
  }
  const pdfs = { name: `PDFs of ${pagesOfPdf} pages`, number: Number(options.pdfs), path: join(folder, 'pdfs'), pages: pagesOfPdf }
  writePdfs(pdfs.path, pdfs.number, pagesOfPdf)
  sets.push(pdfs)
  return sets.filter(({ number }) => number > 0).map(set => ({ ...set, cold: measure('read', set.path, `${set.path}-cache`), warm: measure('read', set.path, `${set.path}-cache`) }))
}

/** Runs one measurement in a process of its own. */
function measure(...words: string[]): Measurement {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...words], { encoding: 'utf8', maxBuffer: 1e8 })
  const line = stdout.trim().split('\n').at(-1) ?? ''
  if (status !== 0 || !line.startsWith('{')) throw new Error(`${words.join(' ')}: ${stderr}`)
  return JSON.parse(line) as Measurement
}
