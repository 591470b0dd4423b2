/**
 * Runs Mocha for Stryker, in one process for all mutants that are not fixed when a module is loaded. Stryker's own runner for Mocha looks for files
 * of Mocha that version 12 has no longer.
 */
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext, type StrykerOptions } from '@stryker-mutator/api/core'
import { commonTokens, declareFactoryPlugin, PluginKind, tokens, type Injector, type PluginContext } from '@stryker-mutator/api/plugin'
import {
  determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult, type DryRunOptions, type DryRunResult, type MutantRunOptions, type MutantRunResult, type TestResult, type TestRunner, type TestRunnerCapabilities,
} from '@stryker-mutator/api/test-runner'
import { globSync } from 'node:fs'
import Mocha from 'mocha'

/** All tests but those of speed, of which a change makes none wrong. */
const butOfSpeed = /^(?!.*(?:time that grows|time in proportion|time grows with))/

/** Options of ours in Stryker's: the files of tests, as globs, in the order in which they run: a change that one of them notices is not tried on the others. */
interface Options extends StrykerOptions { mochaTests: string[] }

class MochaRunner implements TestRunner {
  readonly #mocha = new Mocha({ timeout: 0, reporter: class {} as unknown as Mocha.ReporterConstructor })
  readonly #files: readonly string[]
  readonly #context: InstrumenterContext
  #loaded = false

  constructor({ mochaTests }: Options) {
    this.#files = mochaTests.flatMap(files => globSync(files).sort())
    const globals = globalThis as unknown as Record<string, InstrumenterContext>
    this.#context = globals[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {}
  }

  /** A module that was imported once stays. */
  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: false }
  }

  init(): Promise<void> {
    this.#mocha.cleanReferencesAfterRun(false)
    for (const file of this.#files) this.#mocha.addFile(file)
    const context = this.#context
    this.#mocha.suite.beforeEach(function () { context.currentTestId = this.currentTest?.fullTitle() })
    return Promise.resolve()
  }

  /** All tests without a mutant, to learn which of them reaches what. */
  async dryRun({ coverageAnalysis, disableBail }: DryRunOptions): Promise<DryRunResult> {
    this.#mocha.grep(butOfSpeed)
    const result = await this.#run(disableBail)
    if (result.status === DryRunStatus.Complete && coverageAnalysis !== 'off') result.mutantCoverage = this.#context.mutantCoverage
    return result
  }

  /** The tests that reach a mutant, with it. */
  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit, mutantActivation }: MutantRunOptions): Promise<MutantRunResult> {
    this.#context.hitLimit = hitLimit
    this.#context.hitCount = hitLimit === undefined ? undefined : 0
    this.#mocha.grep(testFilter === undefined ? butOfSpeed : new RegExp(`^(?:${testFilter.map(escaped).join('|')})$`))
    return toMutantRunResult(await this.#run(disableBail, activeMutant.id, mutantActivation === 'static'))
  }

  async #run(disableBail: boolean, mutant?: string, fromTheStart = false): Promise<DryRunResult> {
    setBail(this.#mocha.suite, !disableBail)
    if (!this.#loaded) {
      this.#context.activeMutant = fromTheStart ? mutant : undefined
      await this.#mocha.loadFilesAsync()
      this.#loaded = true
    }
    this.#context.activeMutant = mutant
    const tests: TestResult[] = []
    await new Promise<void>(resolve => {
      this.#mocha.run(() => resolve())
        .on('pass', test => tests.push({ ...about(test), status: TestStatus.Success }))
        .on('fail', (test, error: Error) => tests.push({ ...about(test), status: TestStatus.Failed, failureMessage: error.message }))
        .on('pending', test => tests.push({ ...about(test), status: TestStatus.Skipped }))
    })
    return determineHitLimitReached(this.#context.hitCount, this.#context.hitLimit) ?? { status: DryRunStatus.Complete, tests }
  }
}

function setBail(suite: Mocha.Suite, bail: boolean): void {
  suite.bail(bail)
  for (const each of suite.suites) setBail(each, bail)
}

function escaped(title: string): string {
  return title.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

function about(test: Mocha.Runnable): { id: string, name: string, timeSpentMs: number } {
  return { id: test.fullTitle(), name: test.fullTitle(), timeSpentMs: test.duration ?? 0 }
}

function createRunner(injector: Injector<PluginContext>): TestRunner {
  return new MochaRunner(injector.resolve(commonTokens.options) as Options)
}
createRunner.inject = tokens(commonTokens.injector)

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'mocha12', createRunner)]
