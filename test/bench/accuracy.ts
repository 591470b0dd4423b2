/**
 * How often is a wrong number in a manuscript flagged, and how often a right one? Each article is split: its abstract's results become the
 * manuscript, every sentence citing the article; the article without its abstract is the corpus. Or what its discussion says again of its results becomes
 * the manuscript, and the corpus is without the discussion too. Numbers are then changed one by one.
 *
 *   npm run bench:accuracy -- [FOLDER] [--part abstract|discussion] [--half tune|report|all] [--as jats|pdf] [--limit N] [--every] [--samples FILE]
 *
 * FOLDER holds JATS files. `--every` changes every number of a sentence in turn instead of one. `--samples` writes misses and false alarms for reading.
 * `--as pdf` prints each article as a journal would (a Chromium is needed) and reads the PDF instead.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { asPdf, halves, listArticles, parts, readArticle, type Article, type Half, type Part } from './accuracy/articles.ts'
import { changeKinds, neighbour } from './accuracy/changes.ts'
import { measureChanged, measureUntouched, type Outcome } from './accuracy/measure.ts'
import { describeSamples } from './accuracy/samples.ts'
import { printSummary, summarize } from './accuracy/summary.ts'
import { randomFrom } from './support/random.ts'
import { writeResults } from './support/report.ts'
import { launchBrowser } from '../host/browser.ts'
import { sharedPath } from './support/sharedFolder.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    part: { type: 'string', default: 'abstract' }, half: { type: 'string', default: 'report' }, as: { type: 'string', default: 'jats' }, limit: { type: 'string' }, every: { type: 'boolean', default: false }, samples: { type: 'string' },
  },
})
const folder = positionals[0] ?? sharedPath('pmc-rct')
const half = halves.find(name => name === options.half)
const part = parts.find(name => name === options.part)
if (half === undefined) fail(`--half is one of ${halves.join(', ')}, not "${options.half}".`)
else if (part === undefined) fail(`--part is one of ${parts.join(', ')}, not "${options.part}".`)
else if (folder !== null && !existsSync(folder)) fail(`There is no folder ${folder}.`)
else if (options.as !== 'jats' && options.as !== 'pdf') fail(`--as is jats or pdf, not "${options.as}".`)
else if (folder !== null) await run(folder, half, part)

function fail(message: string): void {
  console.error(message)
  process.exitCode = 2
}

async function run(folder: string, half: Half, part: Part): Promise<void> {
  let started: Promise<Browser> | undefined
  const browser = () => started ??= launchBrowser()
  const untouched: Outcome[] = []
  const changed: Outcome[] = []
  const articles = new Map<string, Article>()
  for (const path of listArticles(folder, half).slice(0, Number(options.limit ?? Infinity))) {
    const read = readArticle(path, part)
    if (!read) continue
    const article = options.as === 'pdf' ? await asPdf(read, browser) : read
    articles.set(article.id, article)
    untouched.push(...measureUntouched(article))
    changed.push(...([...changeKinds, neighbour] as const).flatMap(kind => measureChanged(article, kind, options.every ? Infinity : 1)))
  }
  await (await started)?.close()
  const summary = summarize(articles.size, untouched, changed)
  console.log(`\n${part === 'abstract' ? 'Abstract' : 'Discussion'} against body, articles of the half "${half}"${options.as === 'pdf' ? ', printed and read as PDF' : ''}\n\n${printSummary(summary)}`)
  writeResults(`accuracy${part === 'abstract' ? '' : '-discussion'}${options.as === 'pdf' ? '-pdf' : ''}.json`, { part, half, every: options.every, ...summary })
  if (options.samples !== undefined) writeFileSync(options.samples, describeSamples(untouched, changed, articles, randomFrom('samples')))
}
