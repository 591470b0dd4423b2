import type { Begin } from './lsp/introduction.ts'

/** The language server and the command line as one bundle, because both are mostly the engine. Each is loaded when it is called. */

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
