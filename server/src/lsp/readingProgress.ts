import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver'
import type { Client } from './client.ts'
import type { Follower } from './library.ts'

/** Work that is over sooner is not shown, in milliseconds. */
const shownAfter = 1000

/** Shows how far the reading of a library has come, once it takes longer than a second, with a button that stops it. */
export function readingProgress(connection: Connection, client: Client): Follower {
  const controller = new AbortController()
  if (!client.workDoneProgress) return { signal: controller.signal, end: () => {} }
  let reporter: WorkDoneProgressServerReporter | null = null
  let last: { percentage: number, message: string } = { percentage: 0, message: '' }
  let over = false
  const timer = setTimeout(() => void show(), shownAfter)

  async function show(): Promise<void> {
    const created = await connection.window.createWorkDoneProgress().catch(() => null)
    if (created === null || over) return
    reporter = created
    created.begin('Citewright: reading the library', last.percentage, last.message, true)
    created.token.onCancellationRequested(() => controller.abort())
  }

  return {
    signal: controller.signal,
    onProgress(done, all, path) {
      last = { percentage: Math.floor(100 * done / Math.max(all, 1)), message: `${done + 1} of ${all}: ${path.split(/[\\/]/).at(-1) ?? path}` }
      reporter?.report(last.percentage, last.message)
    },
    end() {
      over = true
      clearTimeout(timer)
      reporter?.done()
    },
  }
}
