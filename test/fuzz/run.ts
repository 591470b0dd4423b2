/**
 * Looks for texts that break a property, for as long as one likes: `npm run fuzz -- [--seed N] [--runs N] [--only WORDS]`. The tests are those
 * that run with all others, a few hundred times there. What is found is shown with its seed; the same call finds it again.
 */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../unit/project/sources.ts'

const { values: { seed, runs, only } } = parseArgs({ options: { seed: { type: 'string' }, runs: { type: 'string', default: '10000' }, only: { type: 'string' } } })
const chosen = seed ?? String(Math.floor(Math.random() * 2 ** 31))
for (const number of [chosen, runs]) if (!/^\d{1,15}$/.test(number)) throw new Error(`${number} is no whole number.`)

/** Tests that take seed and runs from `trials.ts`. */
const tests = ['test/unit/engine/anyText.test.ts', 'test/unit/engine/fixes.test.ts', 'test/unit/engine/manuscripts/incremental.test.ts', 'test/rpc/editScripts.test.ts']

console.log(`Seed ${chosen}, ${runs} runs of each property.`)
const mocha = join(dirname(createRequire(import.meta.url).resolve('mocha/package.json')), 'bin', 'mocha.js')
const { status } = spawnSync(process.execPath, [mocha, '--timeout', '0', ...only === undefined ? [] : ['--grep', only], ...tests], {
  cwd: root, stdio: 'inherit', env: { ...process.env, CITEWRIGHT_FUZZ_SEED: chosen, CITEWRIGHT_FUZZ_RUNS: runs },
})
process.exitCode = status ?? 1
