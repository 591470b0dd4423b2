/**
 * How long from a key press to the problems? Letters are typed into the middle of manuscripts of several sizes, and each version is analysed as an editor
 * does. Beside it stand an analysis from scratch, another one of the same text when a study that is not cited was added to the library, one pass of one regular expression
 * over the text, and reading alone, measured in the same run. Times are of the processor, since a shared machine makes the wall clock lie; what the clock shows is given too.
 *
 *   npm run bench:typing -- [--words 1000,10000,100000] [--keys 40]
 */
import { parseArgs } from 'node:util'
import { createCorpus } from '../../server/src/engine/corpus/createCorpus.ts'
import { Analyser, analyse } from '../../server/src/engine/index.ts'
import { manuscriptReader } from '../../server/src/engine/manuscripts/readManuscript.ts'
import { bundledCorpus } from '../unit/engine/bundled.ts'
import { manuscriptOf } from './typing/manuscripts.ts'
import { growth } from './support/numbers.ts'
import { table, writeResults } from './support/report.ts'

const { values: options } = parseArgs({ options: { words: { type: 'string', default: '1000,10000,100000' }, keys: { type: 'string', default: '40' } } })
const keys = Number(options.keys)
const corpus = bundledCorpus()

/** The studies with one more, again and again another. */
const libraries = Array.from({ length: 8 }, (_, index) => createCorpus([...corpus.studies, { ...corpus.studies[0]!, key: `another${index}`, aliases: [], related: [], misprinted: [], numberedIn: {}, findings: [], csl: { id: `another${index}`, type: 'book', title: `Another book about waiting rooms, volume ${index}` } }]))

/** Milliseconds, of one turn. */
interface Times { cpu: number, median: number, worst: number }

const rows = options.words.split(',').map(words => measure(Number(words)))
console.log(table(
  ['words', 'claims', 'judged', 'key: cpu ms', 'wall p50', 'wall max', 'reading: cpu', 'all: cpu', 'library: cpu', 'regex: cpu', 'all / key', 'key / regex'],
  rows.map(({ words, claims, judged, key, reading, whole, library, floor }) => [
    words, claims, judged, ...[key.cpu, key.median, key.worst, reading.cpu, whole.cpu, library.cpu, floor.cpu].map(time => time.toFixed(1)), (whole.cpu / key.cpu).toFixed(1), (key.cpu / floor.cpu).toFixed(1),
  ])))
const exponent = growth(rows.map(({ words, key }) => [words, key.cpu]))
const wholeExponent = growth(rows.map(({ words, whole }) => [words, whole.cpu]))
console.log(`\nA key press grows with the words to the power of ${exponent.toFixed(2)}, an analysis from scratch to that of ${wholeExponent.toFixed(2)}.`)
writeResults('typing.json', { node: process.version, keys, rows, exponent, wholeExponent })

function measure(words: number) {
  const text = manuscriptOf(words)
  const { claims } = analyse(text, corpus, { syntax: 'markdown' })
  const versions = typed(text)
  const analyser = new Analyser('markdown')
  analyser.analyse(text, corpus)
  const reader = manuscriptReader('markdown')
  reader.read(text)
  // The first keys warm the code up.
  for (const version of typed(text, 'so ')) {
    analyser.analyse(version, corpus)
    reader.read(version)
  }
  const key = timed(versions, version => analyser.analyse(version, corpus))
  const reading = timed(versions, version => reader.read(version))
  const whole = timed(versions.slice(0, Math.max(3, Math.ceil(keys / 8))), version => analyse(version, corpus, { syntax: 'markdown' }))
  const library = timed(libraries, studies => analyser.analyse(text, studies))
  const floor = timed(versions, version => [...version.matchAll(/\d+(?:\.\d+)?/g)])
  return { words, characters: text.length, claims: claims.length, judged: claims.filter(({ verdict }) => verdict !== 'uncited').length, key, reading, whole, library, floor }
}

/** The versions of a text while words and a figure are typed in its middle, behind a sentence. */
function typed(text: string, word = ' It was so in 17% of them, as anybody would have expected.'): string[] {
  const middle = text.indexOf('. ', Math.floor(text.length / 2)) + 1
  return Array.from({ length: Math.min(keys, word.length) }, (_, at) => text.slice(0, middle) + word.slice(0, at + 1) + text.slice(middle))
}

function timed<Version>(versions: readonly Version[], turn: (version: Version) => unknown): Times {
  const walls: number[] = []
  const before = process.cpuUsage()
  for (const version of versions) {
    const started = performance.now()
    turn(version)
    walls.push(performance.now() - started)
  }
  const { user, system } = process.cpuUsage(before)
  walls.sort((a, b) => a - b)
  return { cpu: (user + system) / 1000 / versions.length, median: walls[walls.length >> 1]!, worst: walls.at(-1)! }
}
