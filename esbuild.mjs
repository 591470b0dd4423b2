/**
 * Builds everything that is shipped into dist/. Each bundle is CommonJS (`.cjs`): the package itself is "type": "module",
 * and an ES module bundle of vscode-languageserver crashes on its dynamic requires.
 *
 *   node esbuild.mjs              empty dist/, then make the data and all bundles
 *   node esbuild.mjs --watch      make them, then bundle again on every change
 *   node esbuild.mjs --no-data    bundles only; the data in dist/ is kept
 */
import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import esbuild from 'esbuild'
import { billOfMaterials } from './scripts/billOfMaterials.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))
const watch = process.argv.includes('--watch')
const withData = !process.argv.includes('--no-data')

/** For VS Code in the browser: workers without Node. */
const browser = { platform: 'browser', target: 'es2022', define: {} }

/**
 * What several bundles need lies in a bundle of its own beside them.
 *
 * @param {RegExp} filter what is imported
 * @param {string} path   the bundle that is required in its place
 * @returns {esbuild.Plugin}
 */
const apart = (filter, path) => ({ name: path, setup: ({ onResolve }) => onResolve({ filter }, ({ kind }) => kind === 'entry-point' ? null : { path, external: true }) })

/** The reader of PDFs and the formatter of references are large. */
const pdfApart = apart(/^unpdf$/, './unpdf.cjs')
const citationsApart = apart(/\/citationJs\.ts$/, './citations.cjs')

/** What editors, the shell and the background worker start are small files before one program. The protocol alone is enough to introduce the server. */
const programApart = apart(/\/program\.ts$/, './program.cjs')
const serverApart = apart(/\/server\.node\.ts$/, './server.cjs')
/** Of the manifest, which holds all settings and their descriptions, the program wants no more than the version. */
const versionAlone = {
  name: 'version',
  setup: ({ onLoad }) => onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) => path.includes('node_modules') ? null : { contents: JSON.stringify({ version: JSON.parse(readFileSync(path, 'utf8')).version }), loader: 'json' }),
}

const protocolApart = apart(/^vscode-languageserver(?:\/node)?$/, './protocol.cjs')

/** @type {{ entry: string, outfile: string, options?: esbuild.BuildOptions }[]} */
const bundles = [
  { entry: 'client/src/extension.ts', outfile: 'dist/client.cjs', options: { external: ['vscode'] } },
  { entry: 'server/src/program.ts', outfile: 'dist/program.cjs', options: { plugins: [pdfApart, citationsApart, protocolApart, versionAlone] } },
  { entry: 'server/src/server.node.ts', outfile: 'dist/server.cjs', options: { plugins: [programApart, protocolApart] } },
  { entry: 'server/src/bin.ts', outfile: 'dist/citewright.cjs', options: { banner: { js: '#!/usr/bin/env node' }, plugins: [programApart, serverApart] } },
  { entry: 'server/src/worker.node.ts', outfile: 'dist/worker.cjs', options: { plugins: [programApart] } },
  { entry: 'vscode-languageserver/node', outfile: 'dist/protocol.cjs' },
  { entry: 'unpdf', outfile: 'dist/unpdf.cjs' },
  { entry: 'server/src/engine/references/citationJs.ts', outfile: 'dist/citations.cjs' },
  { entry: 'client/src/extension.browser.ts', outfile: 'dist/client.browser.cjs', options: { ...browser, external: ['vscode'] } },
  { entry: 'server/src/main.browser.ts', outfile: 'dist/server.browser.js', options: { ...browser, format: 'iife' } },
]

/** Pages of the editor: one script and one style each, without modules or source of their own at run time. */
const pages = [
  { entry: 'webview/evidence/page.ts', outfile: 'dist/evidence.js' },
  { entry: 'webview/evidence/evidence.css', outfile: 'dist/evidence.css' },
]

/**
 * Scripts that make the data files in dist/, in order: the study notes become corpus.json, the references of the bundled studies are
 * formatted once for all, the citation styles are unpacked, and the schema of citewright.json is drawn from the settings.
 */
const dataSteps = ['server/corpus/compile.ts', 'scripts/compile-references.ts', 'scripts/compile-styles.ts', 'scripts/compile-schema.ts']

/** What stands for `import.meta.url` in CommonJS. */
const fileUrl = "const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;"

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
  metafile: true,
  minify: true,
  alias: {
    // citation-js imports this for its synchronous downloads, which are never wanted here; it spawns processes.
    'sync-fetch-undici': './server/src/host/sync-fetch-stub.cjs',
    // The server for agents makes a validator of schemas that it would need to ask its client for input, which ours never does.
    'ajv': './server/src/mcp/schemas-stub.cjs',
    'ajv-formats': './server/src/mcp/schemas-stub.cjs',
  },
  // What is imported late is required then, which needs no loader of ES modules.
  supported: { 'dynamic-import': false },
  // In CommonJS output there is no import.meta; sources use import.meta.url to find the data files beside them.
  define: { 'import.meta.url': '__importMetaUrl' },
}

if (withData) await rm(new URL('dist/', import.meta.url), { recursive: true, force: true })
await mkdir(new URL('dist/', import.meta.url), { recursive: true })
if (withData) makeData()
await bundleAll()

/** Makes the data files; a malformed note fails the build with its file and line. */
function makeData() {
  for (const script of dataSteps.filter((path) => existsSync(new URL(path, import.meta.url)))) {
    const run = spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit' })
    if (run.status !== 0) process.exit(run.status ?? 1)
  }
}

async function bundleAll() {
  const inputs = new Set()
  for (const { entry, outfile } of pages) {
    const page = { ...shared, platform: 'browser', format: 'iife', target: 'es2022', define: {}, entryPoints: [entry], outfile }
    if (watch) await (await esbuild.context(page)).watch()
    else for (const input of Object.keys((await esbuild.build(page)).metafile.inputs)) inputs.add(input)
  }
  for (const { entry, outfile, options } of bundles) {
    const { banner, ...rest } = options ?? {}
    const all = {
      ...shared,
      ...rest,
      entryPoints: [entry],
      outfile,
      banner: { js: `${banner?.js ?? ''}\n${rest.platform === 'browser' ? '' : fileUrl}`.trim() },
    }
    if (watch) await (await esbuild.context(all)).watch()
    else for (const input of Object.keys((await esbuild.build(all)).metafile.inputs)) inputs.add(input)
    if (banner && !watch) await chmod(new URL(outfile, import.meta.url), 0o755)
  }
  if (!watch) await writeFile(new URL('dist/sbom.cdx.json', import.meta.url), billOfMaterials(inputs, root))
}
