import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-jsonrpc/node'
import type {
  TextEdit, ClientCapabilities, CodeAction, CompletionItem, CompletionList, Diagnostic, DocumentDiagnosticReport,
  Hover, Position, PublishDiagnosticsParams, Range, WorkspaceEdit,
} from 'vscode-languageserver-protocol'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { StatusParams } from '../../../server/src/protocol.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const main = fileURLToPath(new URL('../../../server/src/main.node.ts', import.meta.url))

/** How a session differs from an editor that can do everything. */
export interface SessionOptions {
  /** Files of the workspace, by name. `library.json`, `notes/x.md` … */
  files?: Record<string, string>
  initializationOptions?: Record<string, unknown>
  /** What the client answers when asked for its `citewright` section. */
  configuration?: Record<string, unknown>
  capabilities?: ClientCapabilities
  /** The language of the client. */
  locale?: string
  /** Workspace folders by their names within the session's; the whole of it where none is named. */
  folders?: string[]
  /** What the client answers for a workspace folder, in place of `configuration`. */
  configurationOf?: (scope: string | undefined) => Record<string, unknown>
  /** Arguments for the server's own Node. */
  node?: string[]
}

export const pulling: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown'] } },
  },
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
}

/** A client that neither asks for diagnostics nor registers anything, as many editors are. */
export const pushed: ClientCapabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } }

/** A language server of its own, spoken to over standard input and output as an editor does. */
export class Session {
  readonly connection: MessageConnection
  readonly folder: string
  readonly published: PublishDiagnosticsParams[] = []
  readonly statuses: StatusParams[] = []
  readonly logged: string[] = []
  readonly registrations: { method: string, registerOptions?: unknown }[] = []
  configuration: Record<string, unknown>
  refreshes = 0
  readonly #child: ChildProcess
  readonly #documents = new Map<string, TextDocument>()

  static async start(options: SessionOptions = {}): Promise<Session> {
    const session = new Session(options)
    try {
      await session.#initialize(options)
      await until('the library to be read', () => session.statuses.some(({ state }) => state === 'ready'), 60_000)
      return session
    } catch (error) {
      // A server that is left behind would keep the tests from ending.
      await session.kill()
      throw error
    }
  }

  private constructor({ files = {}, configuration = {}, configurationOf, node = [] }: SessionOptions) {
    this.configuration = configuration
    this.folder = temporaryFolder('citewright-rpc-')
    for (const [name, content] of Object.entries(files)) this.write(name, content)
    const child = spawn(process.execPath, [...node, main, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] })
    child.stderr.on('data', (data: Buffer) => this.logged.push(data.toString()))
    this.#child = child
    this.connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => { this.published.push(params) })
    this.connection.onNotification('citewright/status', (params: StatusParams) => { this.statuses.push(params) })
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => { this.logged.push(message) })
    this.connection.onRequest('client/registerCapability', (params: { registrations: { method: string }[] }) => { this.registrations.push(...params.registrations) })
    this.connection.onRequest('client/unregisterCapability', () => null)
    this.connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) => items.map(({ scopeUri }) => configurationOf?.(scopeUri) ?? this.configuration))
    this.connection.onRequest('workspace/diagnostic/refresh', () => { this.refreshes++; return null })
    this.connection.listen()
  }

  async #initialize({ initializationOptions = {}, capabilities = pulling, folders, locale }: SessionOptions): Promise<void> {
    const root = pathToFileURL(this.folder).href
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: root,
      workspaceFolders: folders?.map(name => ({ uri: this.uri(name), name })) ?? [{ uri: root, name: 'test' }],
      capabilities,
      ...locale === undefined ? {} : { locale },
      initializationOptions: { bundledCorpus: false, cache: join(this.folder, '.cache'), ...initializationOptions },
    })
    await this.connection.sendNotification('initialized', {})
  }

  /** Goes away without a word; resolves when the server has ended too. */
  async abandon(): Promise<void> {
    const exited = new Promise(resolve => this.#child.once('exit', resolve))
    this.connection.dispose()
    this.#child.stdin?.destroy()
    this.#child.stdout?.destroy()
    await exited
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Ends the server at once, in the middle of whatever it does. */
  async kill(): Promise<void> {
    const exited = new Promise(resolve => this.#child.once('exit', resolve))
    this.#child.kill('SIGKILL')
    await exited
    this.connection.dispose()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Ends the server politely and deletes its files. */
  async stop(): Promise<void> {
    const exited = new Promise(resolve => this.#child.once('exit', resolve))
    await this.connection.sendRequest('shutdown')
    await this.connection.sendNotification('exit')
    await exited
    this.connection.dispose()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** Sends a signal to the server's process. */
  signal(name: NodeJS.Signals): void {
    this.#child.kill(name)
  }

  write(name: string, content: string): void {
    const path = join(this.folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href
  }

  async open(name: string, text: string, languageId = 'markdown'): Promise<void> {
    const uri = this.uri(name)
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text))
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } })
  }

  /** Replaces a range, or the whole text where none is given. */
  async change(name: string, text: string, range?: Range): Promise<void> {
    const document = this.document(name)
    const changes = [range ? { range, text } : { text }]
    const version = document.version + 1
    TextDocument.update(document, changes, version)
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri: document.uri, version }, contentChanges: changes })
  }

  async close(name: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(name) } })
  }

  document(name: string): TextDocument {
    const document = this.#documents.get(this.uri(name))
    if (!document) throw new Error(`${name} is not open`)
    return document
  }

  hover(name: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri: this.uri(name) }, position })
  }

  /** The Markdown of the hover; the empty string where there is none. */
  async hoverText(name: string, position: Position): Promise<string> {
    const hover = await this.hover(name, position)
    return hover ? (hover.contents as { value: string }).value : ''
  }

  async diagnostics(name: string): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri: this.uri(name) } })
    return report.kind === 'full' ? report.items : []
  }

  complete(name: string, position: Position): Promise<CompletionList | null> {
    return this.connection.sendRequest('textDocument/completion', { textDocument: { uri: this.uri(name) }, position })
  }

  resolve(item: CompletionItem): Promise<CompletionItem> {
    return this.connection.sendRequest('completionItem/resolve', item)
  }

  async actions(name: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    const context = only ? { diagnostics: [], only } : { diagnostics: [] }
    return await this.connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', { textDocument: { uri: this.uri(name) }, range, context }) ?? []
  }

  /** The document after an edit. */
  applied(name: string, edit: WorkspaceEdit | undefined): string {
    const changes = edit?.documentChanges?.flatMap(change => 'edits' in change ? change.edits as TextEdit[] : []) ?? edit?.changes?.[this.uri(name)] ?? []
    return TextDocument.applyEdits(this.document(name), changes)
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params)
  }
}

/** Waits until the condition holds; fails after the deadline with what was waited for. */
export async function until<T>(what: string, condition: () => T | undefined | false | Promise<T | undefined | false>, milliseconds = 5000): Promise<T> {
  const deadline = Date.now() + milliseconds
  for (;;) {
    const value = await condition()
    if (value !== undefined && value !== false) return value
    if (Date.now() > deadline) throw new Error(`Waited in vain: ${what}`)
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}

/** Starts a session, acts in it and ends it, whatever comes of the action. */
export async function inSession(options: SessionOptions, action: (session: Session) => Promise<void>): Promise<void> {
  const session = await Session.start(options)
  try {
    await action(session)
  } finally {
    await session.stop()
  }
}
