import {
  CodeActionKind, DiagnosticSeverity, DidChangeConfigurationNotification, MessageType, ShowMessageNotification, TextDocuments, TextDocumentSyncKind,
  type Connection, type DocumentDiagnosticReport, type InitializeParams, type InitializeResult,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { projectFile } from '../config/projectSettings.ts'
import {
  cardRequest, checkDocumentRequest, checkWorkspaceRequest, citationEditRequest, evidenceTableRequest, exportEvidenceRequest,
  formatReferencesRequest, handCheckRequest, runToolRequest, searchStudiesRequest, studiesRequest,
} from '../protocol.ts'
import type { SourceProblem } from '../engine/corpus/study.ts'
import { Analyses } from './analyses.ts'
import { Cards } from './cards/cards.ts'
import { answerCitationRequests, citationCapabilities } from './citing/requests.ts'
import { readClient, type Client } from './client.ts'
import { card } from './features/card.ts'
import { checkDocument } from './features/checkDocument.ts'
import { checkWorkspace } from './features/checkWorkspace.ts'
import { citationEdit } from './features/citationEdit.ts'
import { codeActions, fixAllKind } from './features/codeActions.ts'
import { completion, resolveCompletion } from './features/completion.ts'
import { pullDiagnostics } from './features/diagnostics.ts'
import { evidenceTable, exportEvidence } from './features/evidenceTable.ts'
import { formatReferences } from './features/formatReferences.ts'
import { handCheck } from './features/handCheck.ts'
import { hover } from './features/hover.ts'
import { lookUpRequest, zoteroAttachmentsRequest, zoteroExportRequest, zoteroSearchRequest } from '../protocol.ts'
import { lookUp, zoteroAttachments, zoteroExport, zoteroSearch } from './features/network.ts'
import { runTool } from './features/runTool.ts'
import { searchStudies } from './features/searchStudies.ts'
import { studies } from './features/studies.ts'
import { pullWorkspaceDiagnostics } from './features/workspaceDiagnostics.ts'
import { guarded } from './guard.ts'
import { HandChecks, isHandCheckFile } from './handChecks.ts'
import type { Host } from './host.ts'
import { Library } from './library.ts'
import { LibraryChecks } from './libraryChecks.ts'
import { Publisher } from './publisher.ts'
import { ProjectFiles } from './projectFiles.ts'
import { References } from './references.ts'
import type { Services } from './services.ts'
import { readInstallation, readSettings, type Settings } from './settings.ts'
import { SourceTexts } from './sourceTexts.ts'
import { rangeOf } from './positions.ts'
import { citable, Status } from './status.ts'
import { Debounce } from './pause.ts'
import { Watching } from './watching.ts'
import { Workspace } from './workspace.ts'

/** How long the library's files must be left alone before they are read again, in milliseconds. */
const libraryRest = 300

/** What is answered where checking a document failed. */
const noDiagnostics: DocumentDiagnosticReport = { kind: 'full', items: [] }

/**
 * The composition root: builds everything when the client introduces itself, and ties requests to features. Nothing is read before the
 * client has its answer.
 */
export function createServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument)
  connection.onInitialize(params => {
    const client = readClient(params)
    const server = new Server(connection, host, documents, client, params)
    connection.onInitialized(() => void server.begin())
    return { capabilities: capabilities(client), serverInfo: { name: 'citewright' } } satisfies InitializeResult
  })
  documents.listen(connection)
}

function capabilities({ pullsDiagnostics }: Client): InitializeResult['capabilities'] {
  return {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['@', '(', '{', ','], resolveProvider: true },
    ...citationCapabilities,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
    ...pullsDiagnostics ? { diagnosticProvider: { identifier: 'citewright', interFileDependencies: false, workspaceDiagnostics: true } } : {},
  }
}

/** One client's session. */
class Server {
  readonly #connection: Connection
  readonly #host: Host
  readonly #client: Client
  readonly #options: unknown
  readonly #services: Services
  readonly #publisher: Publisher
  readonly #watching: Watching
  readonly #debounce = new Debounce()
  readonly #complaints = new Set<string>()
  #settings: Settings

  constructor(connection: Connection, host: Host, documents: TextDocuments<TextDocument>, client: Client, params: InitializeParams) {
    this.#connection = connection
    this.#host = host
    this.#client = client
    this.#options = params.initializationOptions
    this.#settings = readSettings(this.#options, null)
    const settings = (): Settings => this.#settings
    const installation = readInstallation(this.#options)
    const library = new Library(host, message => connection.console.warn(message), what => this.#libraryChanged(what), (path, text, problems) => this.#showVocabulary(path, text, problems))
    const projectFiles = new ProjectFiles(host, installation.isRestricted, message => this.#complain(message))
    const workspace = new Workspace(connection, client, host, library)
    const handChecks = new HandChecks(host, installation.isRestricted, message => connection.console.warn(message))
    const analyses = new Analyses(host, library, projectFiles, handChecks, settings)
    const libraryChecks = new LibraryChecks(host, () => this.#settings.libraryProblems)
    const sourceTexts = new SourceTexts(host, installation)
    const references = new References(host, settings)
    const cards = new Cards(references, sourceTexts, installation.opensCards)
    const status = new Status(connection)
    this.#services = { documents, host, library, projectFiles, workspace, analyses, libraryChecks, sourceTexts, references, cards, handChecks, status, client, installation, settings, network: host.network, log: message => connection.console.info(message), readText: path => host.readText(path), uriOf: path => host.uriOf(path) }
    this.#publisher = new Publisher(connection, this.#services)
    this.#watching = new Watching(connection, client, host)
    this.#answerRequests()
    this.#followDocuments()
    connection.onDidChangeConfiguration(({ settings: pushed }) => void this.#configure(pushed))
    connection.onDidChangeWatchedFiles(({ changes }) => this.#filesChanged(changes.map(({ uri }) => uri)))
  }

  /** After the client has introduced itself: settings, then the library. */
  async begin(): Promise<void> {
    this.#services.status.indexing()
    if (this.#client.configurationChanges) {
      void this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'citewright' }).catch(() => {})
    }
    this.#watching.watchHandChecks()
    await this.#configure(null)
    await this.#services.references.load()
  }

  #answerRequests(): void {
    const connection = this.#connection
    const services = this.#services
    connection.onHover(guarded(connection, 'hover', null, hover(services)))
    connection.onCompletion(guarded(connection, 'completion', null, completion(services)))
    connection.onCompletionResolve((item, token) => guarded(connection, 'completion resolve', item, resolveCompletion(services))(item, token))
    connection.onCodeAction(guarded(connection, 'code actions', null, codeActions(services)))
    if (this.#client.pullsDiagnostics) {
      connection.languages.diagnostics.on(guarded(connection, 'diagnostics', noDiagnostics, pullDiagnostics(services)))
      const everywhere = pullWorkspaceDiagnostics(services)
      connection.languages.diagnostics.onWorkspace((params, token, work, partial) =>
        guarded(connection, 'workspace diagnostics', { items: [] }, (given: typeof params, cancel) => everywhere(given, cancel, work, partial))(params, token))
    }
    answerCitationRequests(connection, services)
    connection.onRequest(searchStudiesRequest, guarded(connection, searchStudiesRequest, [], searchStudies(services)))
    connection.onRequest(citationEditRequest, guarded(connection, citationEditRequest, null, citationEdit(services)))
    connection.onRequest(formatReferencesRequest, guarded(connection, formatReferencesRequest, null, formatReferences(services)))
    connection.onRequest(runToolRequest, guarded(connection, runToolRequest, 'The tool failed; the output of Citewright has the reason.', runTool(services)))
    connection.onRequest(checkWorkspaceRequest, guarded(connection, checkWorkspaceRequest, null, checkWorkspace(services, connection)))
    connection.onRequest(lookUpRequest, guarded(connection, lookUpRequest, null, lookUp(services)))
    connection.onRequest(zoteroSearchRequest, guarded(connection, zoteroSearchRequest, [], zoteroSearch(services)))
    connection.onRequest(zoteroExportRequest, guarded(connection, zoteroExportRequest, '', zoteroExport(services)))
    connection.onRequest(zoteroAttachmentsRequest, guarded(connection, zoteroAttachmentsRequest, [], zoteroAttachments(services)))
    connection.onRequest(cardRequest, guarded(connection, cardRequest, null, card(services)))
    connection.onRequest(evidenceTableRequest, guarded(connection, evidenceTableRequest, null, evidenceTable(services)))
    connection.onRequest(exportEvidenceRequest, guarded(connection, exportEvidenceRequest, null, exportEvidence(services)))
    connection.onRequest(handCheckRequest, guarded(connection, handCheckRequest, null, handCheck(services)))
    connection.onRequest(studiesRequest, guarded(connection, studiesRequest, [], studies(services)))
    connection.onRequest(checkDocumentRequest, guarded(connection, checkDocumentRequest, null, checkDocument(services)))
  }

  #followDocuments(): void {
    const { documents, analyses, status } = this.#services
    documents.onDidChangeContent(({ document }) => this.#publisher.schedule(document))
    documents.onDidClose(({ document: { uri } }) => {
      this.#services.libraryChecks.forget(uri)
      analyses.forget(uri)
      status.closed(uri)
      this.#publisher.clear(uri)
      this.#services.workspace.changed()
    })
  }

  /** Takes up the client's configuration: asked for where the client answers, else as pushed. */
  async #configure(pushed: unknown): Promise<void> {
    const section = this.#client.configuration
      ? await this.#connection.workspace.getConfiguration('citewright').catch(() => null) as unknown
      : (pushed as { citewright?: unknown } | null | undefined)?.citewright
    this.#settings = readSettings(this.#options, section)
    const { library, projectFiles, workspace } = this.#services
    projectFiles.forget()
    workspace.use(this.#settings.checkWorkspace)
    const base = this.#client.folders.map(uri => this.#host.pathOf(uri)).find(path => path !== null) ?? null
    const paths = this.#settings.corpus.map(path => this.#host.resolvePath(base, path)).filter(path => path !== null)
    const vocabulary = this.#settings.vocabulary === null ? null : this.#host.resolvePath(base, this.#settings.vocabulary)
    const isReread = await library.use({ paths, bundled: this.#settings.bundledCorpus, vocabulary })
    if (!isReread) this.#publisher.refresh()
  }

  /** Files that are watched changed: those of the library are read again, the settings of a project taken up. */
  #filesChanged(uris: string[]): void {
    const { library, projectFiles, workspace, handChecks } = this.#services
    if (handChecks.forget(uris)) this.#publisher.refresh()
    const isProjectFile = (uri: string): boolean => uri.endsWith(`/${projectFile}`)
    if (uris.some(isProjectFile)) {
      projectFiles.forget()
      this.#publisher.refresh()
    }
    workspace.changed()
    if (uris.some(uri => library.has(uri) || !isHandCheckFile(uri) && !isProjectFile(uri) && !workspace.isManuscript(uri))) this.#debounce.schedule('library', libraryRest, () => void library.reread())
  }

  /** A mistake in a file that the writer keeps is said to the writer, once. */
  #complain(message: string): void {
    if (!this.#complaints.has(message)) void this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: `Citewright: ${message}` })
    this.#complaints.add(message)
  }

  /** What is wrong with the vocabulary file is shown in it. */
  #showVocabulary(path: string, text: string, problems: readonly SourceProblem[]): void {
    const uri = this.#host.uriOf(path)
    const document = TextDocument.create(uri, 'yaml', 0, text)
    const diagnostics = problems.map(({ code, start, end, message }) => ({
      range: rangeOf(document, { start, end }), severity: DiagnosticSeverity.Warning, source: 'citewright', code, message,
    }))
    void this.#connection.sendDiagnostics({ uri, diagnostics })
  }

  #libraryChanged(what: 'studies' | 'paths'): void {
    const { library, sourceTexts, status, workspace } = this.#services
    if (what === 'paths') return this.#watching.watch(library.paths)
    sourceTexts.forget()
    status.ready(citable(library.corpus().studies))
    workspace.changed()
    this.#publisher.refresh()
  }
}
