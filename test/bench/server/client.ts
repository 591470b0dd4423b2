import { spawn, type ChildProcess } from 'node:child_process'
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-jsonrpc/node'
import { youngGeneration } from '../../../client/src/youngGeneration.ts'
import { memoryOf } from '../support/memory.ts'

/** A document that a client has open. */
export interface OpenDocument { uri: string, text: string, version: number }

/** A client of a server that is built into one file, over standard input and output, which is sent its diagnostics. */
export class Client {
  readonly connection: MessageConnection
  /** Milliseconds from spawning the server until it introduced itself. */
  ready = NaN
  readonly #child: ChildProcess
  readonly #waiting = new Map<string, () => void>()

  static async start(server: string): Promise<Client> {
    const client = new Client(server)
    const began = performance.now()
    await client.connection.sendRequest('initialize', {
      processId: process.pid, rootUri: null, workspaceFolders: null, initializationOptions: {},
      capabilities: { textDocument: { hover: { contentFormat: ['markdown'] }, publishDiagnostics: { relatedInformation: true } } },
    })
    client.ready = performance.now() - began
    await client.connection.sendNotification('initialized', {})
    return client
  }

  private constructor(server: string) {
    this.#child = spawn(process.execPath, [youngGeneration, server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
    this.connection = createMessageConnection(new StreamMessageReader(this.#child.stdout!), new StreamMessageWriter(this.#child.stdin!))
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, version }: { uri: string, version?: number }) => {
      const name = `${uri} ${version ?? 0}`
      this.#waiting.get(name)?.()
      this.#waiting.delete(name)
    })
    this.connection.onRequest('client/registerCapability', () => null)
    this.connection.onRequest('window/workDoneProgress/create', () => null)
    this.connection.listen()
  }

  /** Opens a Markdown document; resolves once its problems are known. */
  async open(name: string, text: string): Promise<OpenDocument> {
    const document = { uri: `file:///bench/${name}`, text, version: 1 }
    const checked = this.#checked(document)
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: document.uri, languageId: 'markdown', version: 1, text } })
    await checked
    return document
  }

  /** Types one letter; resolves to the milliseconds until the problems of the new version came. */
  async type(document: OpenDocument, letter: string, position: { line: number, character: number }): Promise<number> {
    document.version++
    const checked = this.#checked(document)
    const began = performance.now()
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: document.uri, version: document.version }, contentChanges: [{ range: { start: position, end: position }, text: letter }],
    })
    await checked
    return performance.now() - began
  }

  /** The milliseconds that a request took. */
  async ask(method: string, params: unknown): Promise<number> {
    const began = performance.now()
    await this.connection.sendRequest(method, params)
    return performance.now() - began
  }

  /** Megabytes of memory that the server has; NaN where the system does not say. */
  memory(): number {
    return memoryOf(this.#child.pid)
  }

  stop(): void {
    this.connection.dispose()
    this.#child.kill()
  }

  #checked({ uri, version }: OpenDocument): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`No diagnostics of ${uri} in a minute.`)), 60_000)
      this.#waiting.set(`${uri} ${version}`, () => {
        clearTimeout(late)
        resolve()
      })
    })
  }
}
