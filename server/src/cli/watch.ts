import { watch, type FSWatcher } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { CliError } from './cliError.ts'
import { forgetLibraries } from './library.ts'
import type { Streams } from './streams.ts'

/** How long files must rest before they are checked again, in milliseconds: an editor writes a file in several steps. */
const rest = 100

/**
 * Runs `check`, and again whenever one of the files that it read changes, or anything in a folder among the operands. A fault of one run
 * (a manuscript that is gone for a moment) is said, and does not end the watch. Resolves to the exit code on SIGINT or SIGTERM.
 */
export function watchAndRepeat(operands: string[], check: () => Promise<string[]>, streams: Streams): Promise<number> {
  const watchers = new Map<string, FSWatcher>()
  let read = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  let fail: (error: Error) => void = () => {}

  async function run(): Promise<void> {
    streams.clear()
    streams.warn('checking')
    forgetLibraries()
    try {
      read = new Set(await check())
    } catch (error) {
      if (!(error instanceof CliError)) throw error
      streams.warn(error.message)
    }
    follow([...operands.map(operand => resolve(operand)), ...read])
    streams.warn('watching; press Ctrl+C to end')
  }

  /** A file is followed through its folder, because saving often replaces it. */
  function follow(paths: string[]): void {
    for (const path of new Set([...paths, ...paths.map(dirname)])) {
      if (watchers.has(path)) continue
      try {
        watchers.set(path, watch(path, (_event, name) => { if (concerns(path, name)) schedule() }))
      } catch {
        // A file that is gone is met again through its folder.
      }
    }
  }

  function concerns(folder: string, name: string | null): boolean {
    return name === null || read.has(folder) || read.has(resolve(folder, name)) || operands.some(operand => resolve(operand) === folder)
  }

  function schedule(): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(run)
      running.catch(fail)
    }, rest)
  }

  return new Promise((done, reject) => {
    fail = reject
    running = run()
    running.catch(fail)
    const end = (): void => {
      for (const watcher of watchers.values()) watcher.close()
      clearTimeout(timer)
      done(0)
    }
    process.once('SIGINT', end)
    process.once('SIGTERM', end)
  })
}
