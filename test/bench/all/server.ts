import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import esbuild from 'esbuild'
import { root } from '../../unit/project/sources.ts'
import { Client } from '../server/client.ts'
import { growth, quantile } from '../support/numbers.ts'
import { manuscriptOf } from '../typing/manuscripts.ts'
import { sizes } from './engine.ts'
import type { Row } from '../support/row.ts'

/**
 * Starting, round trips and memory of the built server, beside a server that does nothing, built in the same way. Hovers go round twenty citations of the manuscript, so that neither what is
 * kept of the card shown last nor what stands in the caches of the processor makes them look quicker than those of a pointer that moves over a text.
 */
export async function measureServer(repeats: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'citewright-bench-'))
  try {
    const empty = join(folder, 'empty.cjs')
    await esbuild.build({ entryPoints: [join(root, 'test/bench/server/emptyServer.ts')], outfile: empty, bundle: true, platform: 'node', format: 'cjs', minify: true, mainFields: ['module', 'main'] })
    return [...await measureStart(join(root, 'dist/server.cjs'), empty, repeats), ...await measureRoundTrips(join(root, 'dist/server.cjs'), empty, repeats)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** After this many milliseconds the server has written what Node compiled, as in the session before. */
const compiledCodeKept = 12_000

async function measureStart(ours: string, empty: string, repeats: number): Promise<Row[]> {
  const times: Record<string, number[]> = { [ours]: [], [empty]: [] }
  const first = await Client.start(ours)
  await delay(compiledCodeKept)
  first.stop()
  // In turns, so that what else the machine does falls on both.
  for (let turn = 0; turn < repeats; turn++) {
    for (const server of [empty, ours]) {
      const client = await Client.start(server)
      times[server]!.push(client.ready)
      client.stop()
    }
  }
  const row = (measure: string, share: number): Row => ({
    measure, value: quantile(times[ours]!, share), unit: 'ms', floor: { name: 'a server that does nothing', value: quantile(times[empty]!, share) }, goal: { most: 1.5, of: 'ratio' },
  })
  return [row('server ready: best', 0), row('server ready: p50', 0.5)]
}

async function measureRoundTrips(ours: string, empty: string, repeats: number): Promise<Row[]> {
  const trips = 40 * repeats
  const floor = await Client.start(empty)
  const client = await Client.start(ours)
  const rows: Row[] = []
  const memories: [number, number][] = []
  const keys: [number, number][] = []
  try {
    const blank = await floor.open('blank.md', manuscriptOf(1000))
    for (const words of sizes) {
      const text = manuscriptOf(words)
      const document = await client.open(`${words}.md`, text)
      const own = { hover: [] as number[], completion: [] as number[], key: [] as number[] }
      const least = { hover: [] as number[], completion: [] as number[], key: [] as number[] }
      const middle = text.indexOf('. ', text.length >> 1) + 1
      const cited = text.indexOf('[@', middle) + 3
      const place = { textDocument: { uri: document.uri }, position: positionAt(text, cited) }
      const hovered = citationsIn(text, hoveredInTurn).map(at => ({ textDocument: { uri: document.uri }, position: positionAt(text, at) }))
      const elsewhere = { textDocument: { uri: blank.uri }, position: { line: 0, character: 0 } }
      for (let trip = -20; trip < trips; trip++) {
        const times = [
          await client.ask('textDocument/hover', hovered[(trip + 20) % hovered.length]), await floor.ask('textDocument/hover', elsewhere),
          await client.ask('textDocument/completion', place), await floor.ask('textDocument/completion', elsewhere),
        ]
        if (trip < 0) continue
        own.hover.push(times[0]!)
        least.hover.push(times[1]!)
        own.completion.push(times[2]!)
        least.completion.push(times[3]!)
      }
      const at = positionAt(text, middle)
      for (let press = -10; press < trips / 2; press++) {
        const letter = ' abcde'[Math.abs(press) % 6]!
        const times = [await client.type(document, letter, at), await floor.type(blank, letter, { line: 0, character: 0 })]
        if (press < 0) continue
        own.key.push(times[0]!)
        least.key.push(times[1]!)
      }
      const row = (measure: string, name: 'hover' | 'completion' | 'key', share: number, goal?: Row['goal']): Row => ({
        measure: `${measure}, ${words} words: ${share === 0.5 ? 'p50' : 'p99'}`, value: quantile(own[name], share), unit: 'ms',
        floor: { name: 'a server that does nothing', value: quantile(least[name], share) }, ...goal ? { goal } : {},
      })
      rows.push(
        row('hover', 'hover', 0.5), row('hover', 'hover', 0.99, { most: 2, of: 'ratio' }), row('completion', 'completion', 0.99, { most: 10, of: 'value' }),
        row('key press until diagnostics came', 'key', 0.5, { most: 5, of: 'value' }), row('key press until diagnostics came', 'key', 0.99, { most: 16, of: 'value' }),
      )
      keys.push([words, quantile(own.key, 0.5)])
      memories.push([words, client.memory()])
    }
    rows.push(...memories.map(([words, value]): Row => ({ measure: `memory of the server, ${words} words open`, value, unit: 'MB', floor: { name: 'a server that does nothing', value: floor.memory() } })))
    rows.push({ measure: 'key press until diagnostics came: grows with words to the power of', value: growth(keys), unit: '', goal: { most: 0.3, of: 'value' } })
    return rows
  } finally {
    client.stop()
    floor.stop()
  }
}

/** How many citations the pointer goes round. */
const hoveredInTurn = 20

/** Places in the keys of so many citations, all over a text. */
function citationsIn(text: string, count: number): number[] {
  const all = [...text.matchAll(/\[@(?=[a-z])/g)].map(({ index }) => index + 3)
  return Array.from({ length: count }, (_, nth) => all[Math.floor(nth * all.length / count)]!)
}

function positionAt(text: string, offset: number): { line: number, character: number } {
  const before = text.slice(0, offset)
  const start = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length - 1, character: offset - start }
}
