import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../unit/project/sources.ts'
import type { Row } from './row.ts'

/** What `bench:library` writes, as far as it is shown here. */
interface Results {
  exponent: number
  libraries: { size: number, boundaries: { cpu: number }, fields: { cpu: number }, cold: Cold, warm: Cold, edit: { p50?: number }, search: { p99?: number } }[]
}
interface Cold { cpu: number, peak: number, completable?: number }

/** Libraries of several sizes, by the bench that is about them alone. */
export function measureLibraries(sizes: readonly number[]): Row[] {
  const run = spawnSync(process.execPath, [join(root, 'test/bench/library.ts'), '--sizes', sizes.join(), '--peers', '0', '--articles', '0', '--pdfs', '0'], { encoding: 'utf8', maxBuffer: 1e8 })
  if (run.status !== 0) throw new Error(`The bench of libraries failed: ${run.stderr}`)
  const { exponent, libraries } = JSON.parse(readFileSync(join(root, 'test/.results/library.json'), 'utf8')) as Results
  const rows = libraries.flatMap(({ size, boundaries, fields, cold, warm, edit, search }): Row[] => [
    { measure: `library of ${size}, everything indexed: processor`, value: cold.cpu, unit: 'ms', floor: { name: 'a scan of the fields', value: fields.cpu }, goal: { most: 2, of: 'ratio' }, ...size > 1000 ? { yardstick: fields.cpu } : {} },
    { measure: `library of ${size}, keys completable: wall`, value: cold.completable ?? NaN, unit: 'ms', floor: { name: 'a scan of entry ends', value: boundaries.cpu }, goal: { most: 2, of: 'ratio' } },
    { measure: `library of ${size}, peak memory`, value: cold.peak, unit: 'MB', goal: { most: 300, of: 'value' }, yardstick: 1 },
    { measure: `library of ${size}, next start: completable`, value: warm.completable ?? NaN, unit: 'ms', goal: { most: 150, of: 'value' } },
    { measure: `library of ${size}, one entry edited: p50`, value: edit.p50 ?? NaN, unit: 'ms', goal: { most: 10, of: 'value' } },
    { measure: `library of ${size}, search: p99`, value: search.p99 ?? NaN, unit: 'ms', goal: { most: size > 10_000 ? 50 : 10, of: 'value' } },
  ])
  return [...rows, { measure: 'library: grows with entries to the power of', value: exponent, unit: '', goal: { most: 1.1, of: 'value' } }]
}
