/**
 * `npm run package`: builds everything and makes citewright-VERSION.vsix, for every platform. The same sources give the same bytes: the
 * files in it are sorted and all of one date. Another name may be given: `npm run package -- --out FILE`; `--no-build` takes dist/ as it is.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
const words = process.argv.slice(2)
const named = words.indexOf('--out')
const out = named < 0 ? `citewright-${version}.vsix` : words[named + 1]

/** The first date that a zip file can hold, in seconds. */
const zipEpoch = '315619200'

if (!words.includes('--no-build')) {
  const build = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' })
  if (build.status !== 0) process.exit(build.status ?? 1)
}

const vsce = fileURLToPath(new URL('../node_modules/@vscode/vsce/vsce', import.meta.url))
const run = spawnSync(process.execPath, [vsce, 'package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--out', out], {
  cwd: root, stdio: 'inherit', env: { ...process.env, SOURCE_DATE_EPOCH: zipEpoch, TZ: 'UTC', LC_ALL: 'C' },
})
process.exitCode = run.status ?? 1
