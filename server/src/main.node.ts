import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { nodeHost } from './host/nodeHost.ts'
import { describe } from './lsp/guard.ts'
import { createServer } from './lsp/server.ts'

let started = false

/** Starts the language server over what the command line names: `--stdio`, `--node-ipc` or `--socket`. Once only. */
export function start(): void {
  if (started) return
  started = true
  const connection = createConnection(ProposedFeatures.all)
  // A fault that no handler caught must not take the server down; the next answer does not depend on it.
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.on(event, (error: unknown) => connection.console.error(describe(error)))
  }
  createServer(connection, nodeHost)
  connection.listen()
}

// Run by an editor, this file or its bundle is the program; run by the command line, the program is another and calls `start`.
if (/(?:^|[\\/])(?:main\.node\.ts|server\.cjs)$/.test(process.argv[1] ?? '')) start()
