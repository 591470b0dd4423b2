/**
 * Whether the tests notice when judging, the reading of statements or the arithmetic of consistency is changed: `npm run mutation [-- --every N] [--files GLOB] [--tests GLOB]`. Stryker changes one
 * operator, condition or constant at a time and runs the tests that reach it; a change that no test notices has survived, and is shown. All of it takes hours;
 * `--every 10` tries a tenth, the same tenth each time. What is fixed once when a module is loaded (tables, patterns) is left out.
 */
import { globSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'

/** The small tests first: a change that one of them notices is not tried on the labelled claims and the drafts. */
const allTests = ['statistics/{statements,direction,particulars,compared,context,contexts}', 'statistics/consistency/*', 'corpus/groups/*', 'judging/*', 'checks/*', 'claims', 'drafts'].map((name) => `test/unit/engine/${name}.test.ts`)
const { values: { every, files, tests } } = parseArgs({ options: {
  every: { type: 'string', default: '1' },
  files: { type: 'string', default: 'server/src/engine/{judging,corpus/groups,statistics/{consistency,statements}}/**/*.ts' },
  tests: { type: 'string', multiple: true, default: allTests },
} })
if (!/^[1-9]\d{0,4}$/.test(every)) throw new Error(`--every ${every} is no whole number.`)

/** A sample is made of stretches of so many lines. */
const stretch = 8

process.env.CITEWRIGHT_MUTATION = '1'

await new Stryker({
  plugins: ['./test/mutation/mochaRunner.ts'],
  testRunner: 'mocha12',
  mochaTests: tests,
  mutate: globSync(files).sort().flatMap((file) => Number(every) === 1 ? [file] : sampleOf(file, Number(every))),
  ignorePatterns: ['/dist', '/test/.*', '/coverage', '/docs/images', '/media', '/l10n', '/client', '/webview', '/test/host', '/test/browser', '/test/vscode'],
  tempDirName: 'test/.mutation',
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 30_000,
  dryRunTimeoutMinutes: 20,
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  jsonReporter: { fileName: 'coverage/mutation.json' },
  htmlReporter: { fileName: 'coverage/mutation.html' },
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  warnings: { unknownOptions: false, preprocessorErrors: true, unserializableOptions: true, slow: false },
}).runMutationTest()

/** Every nth stretch of a file, as Stryker names them; where the first lies depends on the name, so that short files are not all tried from their beginning. */
function sampleOf(file: string, nth: number): string[] {
  const lines = readFileSync(file, 'utf8').split('\n').length
  const first = [...file].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % nth
  return Array.from({ length: Math.ceil(lines / stretch) }, (_, index) => index).filter((index) => index % nth === first)
    .map((index) => `${file}:${index * stretch + 1}-${Math.min(lines, (index + 1) * stretch)}`)
}
