/**
 * Builds everything that is shipped into dist/. Each bundle is CommonJS (`.cjs`): the package itself is "type": "module",
 * and an ES module bundle of vscode-languageserver crashes on its dynamic requires.
 *
 *   node esbuild.mjs                 build the corpus data and all bundles
 *   node esbuild.mjs --watch         rebuild on change
 *   node esbuild.mjs --no-corpus     skip the corpus step (the data in dist/ is kept)
 */
import { existsSync } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import esbuild from 'esbuild'

const root = fileURLToPath(new URL('.', import.meta.url))
const watch = process.argv.includes('--watch')
const withCorpus = !process.argv.includes('--no-corpus')

/** @type {{ entry: string, outfile: string, options?: esbuild.BuildOptions }[]} */
const bundles = [
  { entry: 'client/src/extension.ts', outfile: 'dist/client.cjs', options: { external: ['vscode'] } },
  { entry: 'server/src/main.node.ts', outfile: 'dist/server.cjs' },
  { entry: 'server/src/bin.ts', outfile: 'dist/citewright.cjs', options: { banner: { js: '#!/usr/bin/env node' } } },
  { entry: 'server/src/host/worker.ts', outfile: 'dist/worker.cjs' },
]

/** @type {esbuild.BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Some dependencies offer a UMD build first, whose requires esbuild cannot follow.
  mainFields: ['module', 'main'],
  sourcemap: 'linked',
  legalComments: 'linked',
  logLevel: 'warning',
  // citation-js imports this for its synchronous downloads, which are never wanted here; it spawns processes.
  alias: { 'sync-fetch-undici': './server/src/host/sync-fetch-stub.cjs' },
  // In CommonJS output there is no import.meta; sources use import.meta.url to find the data files beside them.
  define: { 'import.meta.url': '__importMetaUrl' },
  inject: [],
}

await mkdir(new URL('dist/', import.meta.url), { recursive: true })
if (withCorpus) compileCorpus()
await bundleAll()

/** Compiles the bundled study notes into dist/corpus.json; a malformed note fails the build with its file and line. */
function compileCorpus() {
  const compiler = 'server/corpus/compile.ts'
  if (!existsSync(new URL(compiler, import.meta.url))) return
  const run = spawnSync(process.execPath, [compiler], { cwd: root, stdio: 'inherit' })
  if (run.status !== 0) process.exit(run.status ?? 1)
}

async function bundleAll() {
  for (const { entry, outfile, options } of bundles) {
    if (!existsSync(new URL(entry, import.meta.url))) continue
    const { banner, ...rest } = options ?? {}
    const all = {
      ...shared,
      ...rest,
      entryPoints: [entry],
      outfile,
      banner: { js: `${banner?.js ?? ''}\nconst __importMetaUrl = require('node:url').pathToFileURL(__filename).href;`.trimStart() },
    }
    if (watch) await (await esbuild.context(all)).watch()
    else await esbuild.build(all)
    if (banner && !watch) await chmod(new URL(outfile, import.meta.url), 0o755)
  }
}
