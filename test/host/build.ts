/** Builds what the tests in VS Code run: the extension as it is shipped, and the suite beside it. */
import { spawnSync } from 'node:child_process'
import esbuild from 'esbuild'
import { root, suiteBundle } from './paths.ts'

/** Builds the extension into dist/. Tests never run against an old build. */
export function buildExtension(): void {
  const run = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' })
  if (run.status !== 0) throw new Error('The build failed.')
}

/** Bundles the suite; Mocha stays outside, for it finds its own files at run time. */
export async function buildSuite(): Promise<void> {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['test/vscode/index.ts'],
    outfile: suiteBundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  })
}
