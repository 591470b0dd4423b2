import type { Begin } from './lsp/introduction.ts'

/** The language server, the command line and the background worker as one bundle, because all are mostly the engine. Each is loaded when it is called. */

/** Builds the language server over the files of this machine, once its client has introduced itself. */
export const serve: Begin = async (connection, params) => {
  const [{ createServer }, { nodeHost }] = await Promise.all([import('./lsp/server.ts'), import('./host/nodeHost.ts')])
  createServer(connection, nodeHost, params)
}

/** Runs the command line on some words and returns the exit code; see `cli/main.ts`. */
export async function command(words: string[]): Promise<number> {
  const { main } = await import('./cli/main.ts')
  return await main(words)
}

/** Does the jobs that come to this thread; see `host/worker.ts`. */
export async function work(): Promise<void> {
  await import('./host/worker.ts')
}
