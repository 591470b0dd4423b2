import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'
import { describe } from './lsp/guard.ts'
import { Introduction, type Begin } from './lsp/introduction.ts'

let started = false

/** Starts the language server over what the command line names: `--stdio`, `--node-ipc` or `--socket`. Once only. */
export function start(): void {
  if (started) return
  started = true
  const introduction = new Introduction(serve)
  const connection = createConnection(ProposedFeatures.all, { messageStrategy: introduction })
  for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, survive)
  introduction.answer(connection)
  connection.listen()
}

const serve: Begin = async (connection, params) => {
  const program = await import('./program.ts')
  await program.serve(connection, params)
}

/** A fault that no handler caught must not take the server down; without a client at the other end, though, there is nothing to do. */
function survive(error: unknown): void {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? ''
  if (['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_IPC_CHANNEL_CLOSED'].includes(code)) process.exit(1)
  // Not over the connection: if that is what failed, the failure would only go round.
  process.stderr.write(`${describe(error)}\n`)
}

// Run while developing, this file is the program; what is shipped is another, which calls `start`.
if (/(?:^|[\\/])main\.node\.ts$/.test(process.argv[1] ?? '')) start()
