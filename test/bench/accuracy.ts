/**
 * How often is a wrong number in a manuscript flagged, and how often a right one? Each article is split: its abstract's results become the
 * manuscript, every sentence citing the article; the article without its abstract is the corpus. Or what its discussion says again of its results becomes
 * the manuscript, and the corpus is without the discussion too. Numbers are then changed one by one.
 *
 *   npm run bench:accuracy -- [FOLDER] [--part abstract|discussion] [--half tune|report|all] [--limit N] [--every] [--samples FILE]
 *
 * FOLDER holds JATS files. `--every` changes every number of a sentence in turn instead of one. `--samples` writes misses and false alarms for reading.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { halves, listArticles, parts, readArticle, type Article, type Half, type Part } from './accuracy/articles.ts'
import { changeKinds, neighbour } from './accuracy/changes.ts'
import { measureChanged, measureUntouched, type Outcome } from './accuracy/measure.ts'
import { describeSamples } from './accuracy/samples.ts'
import { printSummary, summarize } from './accuracy/summary.ts'
import { randomFrom } from './support/random.ts'
import { writeResults } from './support/report.ts'
import { sharedPath } from './support/sharedFolder.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    part: { type: 'string', default: 'abstract' }, half: { type: 'string', default: 'report' }, limit: { type: 'string' }, every: { type: 'boolean', default: false }, samples: { type: 'string' },
  },
})
const folder = positionals[0] ?? sharedPath('pmc-rct')
const half = halves.find(name => name === options.half)
const part = parts.find(name => name === options.part)
if (half === undefined) fail(`--half is one of ${halves.join(', ')}, not "${options.half}".`)
else if (part === undefined) fail(`--part is one of ${parts.join(', ')}, not "${options.part}".`)
else if (folder !== null && !existsSync(folder)) fail(`There is no folder ${folder}.`)
else if (folder !== null) run(folder, half, part)

function fail(message: string): void {
  console.error(message)
  process.exitCode = 2
}

function run(folder: string, half: Half, part: Part): void {
  const untouched: Outcome[] = []
  const changed: Outcome[] = []
  const articles = new Map<string, Article>()
  for (const path of listArticles(folder, half).slice(0, Number(options.limit ?? Infinity))) {
    const article = readArticle(path, part)
    if (!article) continue
    articles.set(article.id, article)
    untouched.push(...measureUntouched(article))
    changed.push(...([...changeKinds, neighbour] as const).flatMap(kind => measureChanged(article, kind, options.every ? Infinity : 1)))
  }
  const summary = summarize(articles.size, untouched, changed)
  console.log(`\n${part === 'abstract' ? 'Abstract' : 'Discussion'} against body, articles of the half "${half}"\n\n${printSummary(summary)}`)
  writeResults(part === 'abstract' ? 'accuracy.json' : 'accuracy-discussion.json', { part, half, every: options.every, ...summary })
  if (options.samples !== undefined) writeFileSync(options.samples, describeSamples(untouched, changed, articles, randomFrom('samples')))
}
