import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver'
import type { Client } from './client.ts'
import type { Follower } from './library.ts'
import type { Status } from './status.ts'
import type { Say } from '../engine/wording/say.ts'

/** Work that is over sooner is not shown, in milliseconds. */
const shownAfter = 1000

/** Shows how far the reading of a library has come, once it takes longer than a second: in the status, and where the client shows progress, with a button that stops it. */
export function readingProgress(connection: Connection, client: Client, status: Status, say: Say): Follower {
  const controller = new AbortController()
  let reporter: WorkDoneProgressServerReporter | null = null
  let last: { percentage: number, message: string } = { percentage: 0, message: '' }
  let isLong = false
  let over = false
  const timer = setTimeout(() => void show(), shownAfter)

  async function show(): Promise<void> {
    isLong = true
    status.indexing(last.percentage)
    if (!client.workDoneProgress) return
    const created = await connection.window.createWorkDoneProgress().catch(() => null)
    if (created === null || over) return
    reporter = created
    created.begin(say`Citewright: reading the library`, last.percentage, last.message, true)
    created.token.onCancellationRequested(() => controller.abort())
  }

  return {
    signal: controller.signal,
    onProgress(done, all, path) {
      last = { percentage: Math.floor(100 * done / Math.max(all, 1)), message: say`${done + 1} of ${all}: ${path.split(/[\\/]/).at(-1) ?? path}` }
      if (isLong) status.indexing(last.percentage)
      reporter?.report(last.percentage, last.message)
    },
    end() {
      over = true
      clearTimeout(timer)
      status.read()
      reporter?.done()
    },
  }
}
