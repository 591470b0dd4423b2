import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../unit/project/sources.ts'
import type { Row } from '../support/row.ts'

/** Megabytes of what is shipped: the package, and the bundles that an editor loads. */
export function measureSizes(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'citewright-bench-'))
  try {
    const vsix = join(folder, 'citewright.vsix')
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/package.mjs'), '--no-build', '--out', vsix], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`The package could not be made: ${stderr}`)
    const row = (measure: string, path: string, most?: number): Row => ({ measure, value: statSync(path).size / 1e6, unit: 'MB', yardstick: 1, ...most === undefined ? {} : { goal: { most, of: 'value' as const } } })
    return [
      row('package, zipped', vsix, 3),
      ...['program.cjs', 'protocol.cjs', 'client.cjs', 'citations.cjs', 'unpdf.cjs', 'server.browser.js'].map(name => row(`bundle ${name}`, join(root, 'dist', name))),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
