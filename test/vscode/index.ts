/**
 * Entry of the suite that runs inside VS Code. Both hosts call `run()`; what happened is written to a file, because the web host
 * has no way to hand it back.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import Mocha from 'mocha'

/** One test as the runner prints it. */
export interface TestResult { title: string, state: 'passed' | 'failed' | 'pending', error: string | null }

/** What the results file holds. `failure` says why the suite could not run at all. */
export interface SuiteResult { version: string, tests: TestResult[], failure: string | null }

// The bundle lies in test/.build/, beside test/.results/.
const resultsFile = `${__dirname}/../.results/vscode.json`

/** Called by the extension test host. Rejects when a test failed, as @vscode/test-electron expects. */
export async function run(): Promise<void> {
  const result: SuiteResult = { version: '', tests: [], failure: null }
  try {
    result.version = (await import('vscode')).version
    result.tests = await runMocha()
  } catch (error) {
    result.failure = error instanceof Error ? error.stack ?? error.message : String(error)
  }
  mkdirSync(dirname(resultsFile), { recursive: true })
  writeFileSync(`${resultsFile}.part`, JSON.stringify(result, null, 2))
  renameSync(`${resultsFile}.part`, resultsFile)
  const failed = result.tests.filter((test) => test.state === 'failed').length
  if (result.failure !== null || failed > 0) throw new Error(result.failure ?? `${failed} tests failed`)
}

async function runMocha(): Promise<TestResult[]> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 180_000, forbidOnly: true })
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  await import('./activation.test.ts')
  await import('./reading.test.ts')
  await import('./fixing.test.ts')
  await import('./writing.test.ts')
  await import('./everywhere.test.ts')
  await import('./server.test.ts')
  const tests: TestResult[] = []
  const note = (state: TestResult['state']) => (test: Mocha.Test, error?: Error): void => {
    tests.push({ title: test.fullTitle(), state, error: error === undefined ? null : error.stack ?? error.message })
  }
  return new Promise((resolve) => {
    mocha.run(() => resolve(tests)).on('pass', note('passed')).on('fail', note('failed')).on('pending', note('pending'))
  })
}
