/**
 * Runs the suite of test/vscode/ inside a real VS Code and says which one it was: a desktop VS Code where one can be had, and otherwise
 * the web workbench. CITEWRIGHT_TEST_HOST=desktop or web asks for one of them.
 */
import { readFileSync, rmSync } from 'node:fs'
import type { SuiteResult } from '../vscode/index.ts'
import { buildExtension, buildSuite } from './build.ts'
import { findDesktop, runInDesktop } from './desktop.ts'
import { resultsFile, root } from './paths.ts'
import { runInWeb } from './web.ts'
import { copyOf } from './workspace.ts'

const asked = process.env['CITEWRIGHT_TEST_HOST']
buildExtension()
await buildSuite()
rmSync(resultsFile, { force: true })
const workspace = copyOf(`${root}/test/vscode/workspace`)
let host: string
try {
  host = await runSuite(workspace.folder)
} finally {
  workspace.remove()
}
report(JSON.parse(readFileSync(resultsFile, 'utf8')) as SuiteResult, host)

async function runSuite(folder: string): Promise<string> {
  const desktop = asked === 'web' ? { missing: 'the web workbench was asked for' } : await findDesktop()
  if ('executable' in desktop) {
    // Its failure is in the results file, where the suite got far enough to write one.
    await runInDesktop(desktop.executable, folder).catch((error: unknown) => { console.log(String(error)) })
    return `desktop VS Code (${desktop.executable})`
  }
  if (asked === 'desktop') throw new Error(`Desktop VS Code was asked for, but ${desktop.missing}.`)
  console.log(`No desktop VS Code: ${desktop.missing}.`)
  await runInWeb(folder)
  return 'VS Code web workbench in Chromium, extensions in its Node extension host'
}

function report({ version, tests, failure }: SuiteResult, where: string): void {
  console.log(`\n  Host: ${where}, version ${version}`)
  const marks = { passed: '✔', failed: '✖', pending: '-' }
  for (const { title, state, error } of tests) console.log(`  ${marks[state]} ${title}${error === null ? '' : `\n${error.replace(/^/gm, '      ')}`}`)
  if (failure !== null) console.log(failure)
  const failed = tests.filter(({ state }) => state === 'failed').length
  console.log(`\n  ${tests.filter(({ state }) => state === 'passed').length} passed, ${failed} failed (in VS Code)\n`)
  // A suite that ran nothing has not passed.
  if (failed > 0 || failure !== null || tests.length === 0) process.exitCode = 1
}
