/** One measurement in a process of its own, so that its memory is its own: bundled (`bundle.ts`), and called with NAME ARGUMENT…; prints JSON. */
import { readFileSync } from 'node:fs'
import { ShelvedCorpus } from '../../../server/src/engine/corpus/shelf/shelvedCorpus.ts'
import { LibraryReader, type LibraryReading } from '../../../server/src/host/library/libraryReader.ts'
import type { LibraryShelf } from '../../../server/src/host/library/shelves.ts'
import { BibtexDocument } from '../../../server/src/lsp/bibtexDocument.ts'
import { OpenBibliographies } from '../../../server/src/lsp/openBibliographies.ts'
import { randomFrom } from '../support/random.ts'
import { scanBoundaries, scanFields } from './floors.ts'

/** Times in milliseconds, of the wall clock and of all processors; memory in megabytes. */
export interface Measurement { wall: number, cpu: number, peak: number, [more: string]: number }

const [name = '', path = '', cache = ''] = process.argv.slice(2)
const options = { limit: 100, cited: () => false }

const measurements: Record<string, () => Promise<Record<string, number>> | Record<string, number>> = {
  nothing: () => ({}),
  boundaries: () => ({ entries: scanBoundaries(readFileSync(path, 'utf8')) }),
  fields: () => ({ entries: scanFields(readFileSync(path, 'utf8')).length }),
  json: () => ({ entries: (JSON.parse(readFileSync(path, 'utf8')) as unknown[]).length }),
  'citation-js': async () => {
    const { Cite } = await import('@citation-js/core')
    await import('@citation-js/plugin-bibtex')
    return { entries: new Cite(readFileSync(path, 'utf8')).data.length }
  },
  read: readLibrary,
  edit: editLibrary,
  search: searchLibrary,
}

void measure()

async function measure(): Promise<void> {
  const began = performance.now()
  const cpuBefore = process.cpuUsage()
  const more = await measurements[name]?.()
  console.log(JSON.stringify({ wall: performance.now() - began, cpu: milliseconds(process.cpuUsage(cpuBefore)), peak: process.resourceUsage().maxRSS / 1024, ...more } satisfies Measurement))
  process.exit()
}

async function read(more: Parameters<LibraryReader['read']>[1] = {}): Promise<LibraryReading> {
  return new LibraryReader(cache === '' ? null : { folder: cache, program: 'bench' }).read([path], more)
}

/** How long until a study can be completed, and until everything is read; and what that took of the processor but for the search that tells the former. */
async function readLibrary(): Promise<Record<string, number>> {
  const started = performance.now()
  const cpuAtStart = process.cpuUsage()
  let completable = 0
  let completableCpu = 0
  let searched = 0
  const offer = (shelves: LibraryShelf[]): void => {
    if (completable > 0) return
    const before = process.threadCpuUsage()
    const isFound = corpusOf(shelves).search('a', options).length > 0
    searched += milliseconds(process.threadCpuUsage(before))
    if (!isFound) return
    completable = performance.now() - started
    completableCpu = milliseconds(process.cpuUsage(cpuAtStart))
  }
  const { shelves, sources } = await read({ onPart: offer })
  const all = performance.now() - started
  offer(shelves)
  const indexCpu = milliseconds(process.cpuUsage(cpuAtStart)) - searched
  return { indexCpu, completable: completable || all, completableCpu, all, studies: sources.reduce((sum, source) => sum + source.studies, 0), problems: sources.reduce((sum, source) => sum + source.problems.length, 0), memory: process.memoryUsage.rss() / 1024 / 1024 }
}

/** One entry changed in the editor: until it is looked up as it stands there. */
async function editLibrary(): Promise<Record<string, number>> {
  const { shelves: [library] } = await read()
  const saved = library?.bibtex ?? null
  const document = new BibtexDocument('file:///library.bib', 'bibtex', 1, readFileSync(path, 'utf8'))
  const open = new OpenBibliographies(() => {})
  open.opened('library', document)
  // Compared in slices, in the background.
  while (open.shelves('library', saved) === null) await new Promise(resolve => setImmediate(resolve))
  const random = randomFrom('edits')
  const times: Time[] = []
  for (let i = 0; i < 200; i++) {
    const line = Math.floor(random() * document.lineCount)
    const stop = stopwatch()
    document.update([{ range: { start: { line, character: 2 }, end: { line, character: 3 } }, text: String(i) }], i + 2)
    open.changed('library', document)
    new ShelvedCorpus(open.shelves('library', saved) ?? []).byKey('lind2001n3')
    times.push(stop())
  }
  return quantiles(times)
}

/** Searches as a writer types: beginnings of keys, names and words, one to eight letters long. Beside it, the plainest way to do it. */
async function searchLibrary(): Promise<Record<string, number>> {
  const { shelves } = await read()
  const corpus = corpusOf(shelves)
  const words = [...new Set(shelves.flatMap(({ shelf }) => shelf.lines.slice(0, 2).flatMap(({ text }) => text.slice(0, 60_000).split(/\s+/))))].filter(word => /^\w/.test(word))
  const random = randomFrom('searches')
  const haystacks = shelves.flatMap(({ shelf }) => shelf.lines.flatMap(({ text }) => text.split('\n')))
  const scans: Time[] = []
  let scanned = 0
  const times: Time[] = []
  for (let i = 0; i < 400; i++) {
    const word = words[Math.floor(random() * words.length)] ?? ''
    const query = word.slice(0, 1 + Math.floor(random() * 8))
    const stop = stopwatch()
    corpus.search(query, options)
    times.push(stop())
    const stopScan = stopwatch()
    scanned += haystacks.filter(line => line.includes(query)).length
    scans.push(stopScan())
  }
  return { ...quantiles(times), scanP99: quantiles(scans).p99 ?? NaN, scanned }
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000
}

function corpusOf(shelves: readonly LibraryShelf[]): ShelvedCorpus {
  return new ShelvedCorpus(shelves.map(({ shelf }) => shelf))
}

/** What something took: on the clock, and of the processor, which counts this thread in steps of some milliseconds. */
interface Time { wall: number, cpu: number }

function stopwatch(): () => Time {
  const [wall, cpu] = [performance.now(), process.threadCpuUsage()]
  return () => ({ wall: performance.now() - wall, cpu: milliseconds(process.threadCpuUsage(cpu)) })
}

/** The median on the clock, which a busy machine changes little, and the slowest of a hundred and of all by the processor. */
function quantiles(times: readonly Time[]): Record<string, number> {
  const sorted = (values: number[]): number[] => values.toSorted((a, b) => a - b)
  const [walls, cpus] = [sorted(times.map(({ wall }) => wall)), sorted(times.map(({ cpu }) => cpu))]
  const at = (values: readonly number[], share: number): number => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? NaN
  return { p50: at(walls, 0.5), p99: at(cpus, 0.99), max: cpus.at(-1) ?? NaN, wallP99: at(walls, 0.99) }
}
