import { createConnection, ProposedFeatures, type Connection, type MessageStrategy } from 'vscode-languageserver/node'
import { describe } from './lsp/guard.ts'
import { Introduction, type Begin } from './lsp/introduction.ts'
import { WholeMessages } from './wholeMessages.ts'

let started = false

/** Starts the language server over what the command line names: `--stdio`, `--node-ipc` or `--socket`. Once only. */
export function start(): void {
  if (started) return
  started = true
  const introduction = new Introduction(serve)
  const connection = connect(introduction)
  for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, survive)
  introduction.answer(connection)
  connection.listen()
}

/** A connection over what the command line names. */
function connect(messageStrategy: MessageStrategy): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all, { messageStrategy })
  // Standard output belongs to the protocol, whatever a library prints.
  globalThis.console = new console.Console(process.stderr, process.stderr)
  // A stream at one end, whose end is the end of the server, and a writer at the other: the library takes both, though it declares that they come in pairs.
  return createConnection(ProposedFeatures.all, process.stdin, new WholeMessages(process.stdout) as unknown as NodeJS.WritableStream, { messageStrategy })
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
