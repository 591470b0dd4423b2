import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import esbuild from 'esbuild'
import { root } from '../../unit/project/sources.ts'

/** What the measurements run: a bundle, as what is shipped is one. From its sources, Node spends some sixty megabytes on reading TypeScript, which no user's machine does. */
const bundle = join(root, 'test/.build/bench/measure.cjs')

/** Where the measured code believes it lies: its worker and its data are those of the build. */
const place = join(root, 'dist/program.cjs')

/**
 * Bundles the measurements as the product is bundled.
 *
 * @returns the path of the script
 * @throws where the product was not built
 */
export async function bundleMeasurements(): Promise<string> {
  if (!existsSync(place)) throw new Error('The measurements run what is built: call `npm run build` first.')
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['test/bench/library/measure.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    minify: true,
    // Peers are measured as their makers ship them.
    external: ['@citation-js/*', 'unpdf'],
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(place).href) },
    logLevel: 'warning',
  })
  return bundle
}
