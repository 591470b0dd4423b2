/**
 * Installs the dependencies where they are missing, so that `npm start` and `npm test` work on a fresh clone alone. Uses only what Node
 * brings along. Run directly before the tests; imported by start.mjs.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

// npm writes this file last, so that it is missing after an interrupted installation too.
if (!existsSync(`${root}/node_modules/.package-lock.json`)) {
  console.log('Installing the dependencies (npm ci); this takes about a minute, once.')
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (run.status !== 0) {
    console.error('The dependencies could not be installed; npm says why above.')
    process.exit(run.status ?? 1)
  }
}
