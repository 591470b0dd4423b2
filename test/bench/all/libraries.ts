import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../unit/project/sources.ts'
import type { Row } from '../support/row.ts'

/** Libraries of several sizes, and hovers meanwhile, by the bench that is about them alone. */
export function measureLibraries(sizes: readonly number[]): Row[] {
  const run = spawnSync(process.execPath, [join(root, 'test/bench/library.ts'), '--sizes', sizes.join(), '--peers', '0', '--articles', '0', '--pdfs', '0'], { encoding: 'utf8', maxBuffer: 1e8 })
  if (run.status !== 0) throw new Error(`The bench of libraries failed: ${run.stderr}`)
  return (JSON.parse(readFileSync(join(root, 'test/.results/library.json'), 'utf8')) as { rows: Row[] }).rows
}
