/**
 * How many of a manuscript's citations lead to the right entry of its reference list? Thirty open-access articles are written down again in the ways
 * in which people cite; and the documents of a folder are read as they are, against the bundled studies.
 *
 *   npm run bench:citations -- [FOLDER of JATS] [--documents FOLDER] [--misses FILE]
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createCorpus } from '../../server/src/engine/corpus/createCorpus.ts'
import { resolveCitations } from '../../server/src/engine/judging/citations/resolveCitations.ts'
import { readManuscript } from '../../server/src/engine/manuscripts/readManuscript.ts'
import { syntaxOf } from '../../server/src/engine/manuscripts/syntax.ts'
import { loadBundledStudies } from '../../server/src/host/bundledCorpus.ts'
import { listArticles } from './accuracy/articles.ts'
import { readCitedArticle, type CitedArticle } from './citations/article.ts'
import { makeManuscript, ways, type Made } from './citations/manuscripts.ts'
import { percent, table, writeResults } from './support/report.ts'
import { sharedPath } from './support/sharedFolder.ts'

const wanted = 30
const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { documents: { type: 'string' }, misses: { type: 'string' } } })
const folder = positionals[0] ?? sharedPath('pmc-rct')
const nothing = createCorpus([])

interface Outcome { cited: number, right: number, extra: number, misses: string[] }

if (folder !== null) measureArticles(folder)
const documents = options.documents ?? (process.env.CITEWRIGHT_SHARED ? `${process.env.CITEWRIGHT_SHARED}/documents` : folder?.replace(/cases\/pmc-rct$/, 'documents'))
if (documents !== undefined && existsSync(documents)) measureDocuments(documents)

function measureArticles(from: string): void {
  const articles: CitedArticle[] = []
  for (const path of listArticles(from, 'all')) {
    const article = articles.length < wanted ? readCitedArticle(path) : null
    if (article) articles.push(article)
  }
  const outcomes = Object.entries(ways).map(([name, way]) => {
    const all = articles.map(article => measure(makeManuscript(article, way), article))
    return { name, cited: sum(all.map(({ cited }) => cited)), right: sum(all.map(({ right }) => right)), extra: sum(all.map(({ extra }) => extra)), misses: all.flatMap(({ misses }) => misses) }
  })
  console.log(`\nCitations that lead to their entry, ${articles.length} articles\n\n${table(['way', 'works cited', 'right', 'share', 'found where none is'],
    outcomes.map(({ name, cited, right, extra }) => [name, cited, right, percent(right, cited), extra]))}`)
  writeResults('citations.json', { articles: articles.length, ways: outcomes.map(({ misses, ...rest }) => ({ ...rest, missed: misses.length })) })
  if (options.misses !== undefined) writeFileSync(options.misses, outcomes.map(({ name, misses }) => `# ${name}\n\n${misses.join('\n')}\n`).join('\n'))
}

function measure({ text, syntax, citations, entries }: Made, { id, works }: CitedArticle): Outcome {
  const resolved = resolveCitations(readManuscript(text, syntax), nothing).citations
  const outcome: Outcome = { cited: 0, right: 0, extra: 0, misses: [] }
  for (const { start, end, works: cited } of citations) {
    const found = resolved.filter(({ citation }) => citation.start < end && citation.end > start).flatMap(({ items }) => items)
    const led = new Set(found.flatMap(({ reference }) => reference ? [entryAt(entries, reference.start)] : []))
    for (const work of cited) {
      outcome.cited++
      if (led.has(work)) outcome.right++
      else outcome.misses.push(`${id}: ${JSON.stringify(text.slice(Math.max(0, start - 40), end))} → ${JSON.stringify(text.slice(entries[work], entries[work]! + 160).split('\n')[0])} ${found.length === 0 ? 'not found' : 'not led'} (${works[work]!.authors[0]![0]})`)
    }
  }
  for (const { citation, items } of resolved) {
    const outside = !citations.some(({ start, end }) => citation.start < end && citation.end > start)
    if (outside && items.some(({ reference }) => reference)) {
      outcome.extra++
      outcome.misses.push(`${id}: extra ${JSON.stringify(text.slice(Math.max(0, citation.start - 40), citation.end + 20))}`)
    }
  }
  return outcome
}

/** The number of the work whose entry an offset lies in. */
function entryAt(entries: readonly number[], offset: number): number {
  return entries.findLastIndex(start => start <= offset)
}

function measureDocuments(from: string): void {
  const corpus = createCorpus(loadBundledStudies())
  const rows = readdirSync(from).filter(name => /\.(?:txt|md)$/.test(name)).sort().map(name => {
    const { citations } = resolveCitations(readManuscript(readFileSync(`${from}/${name}`, 'utf8'), syntaxOf(name)), corpus)
    const items = citations.flatMap(citation => citation.items)
    const led = items.filter(({ reference, studies }) => reference || studies.length > 0)
    const lost = items.filter(({ reference, studies }) => !reference && studies.length === 0).map(({ item }) => item.number ?? `${item.authors?.join(', ') ?? item.key ?? ''} ${item.year ?? ''}`)
    return [name, items.length, led.length, percent(led.length, items.length), [...new Set(lost)].slice(0, 6).join('; ')]
  })
  console.log(`\nCitations of the documents that lead to an entry or a study\n\n${table(['document', 'works cited', 'led', 'share', 'lost'], rows)}`)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
