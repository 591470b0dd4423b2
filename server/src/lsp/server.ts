import {
  DiagnosticSeverity, DidChangeConfigurationNotification, TextDocuments, type Connection, type DocumentDiagnosticReport, type InitializeParams,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { projectFile } from '../config/projectSettings.ts'
import {
  cardRequest, checkDocumentRequest, checkWorkspaceRequest, citationEditRequest, clearCacheRequest, evidenceTableRequest, exportEvidenceRequest,
  formatReferencesRequest, handCheckRequest, runToolRequest, searchStudiesRequest, studiesRequest, wordTextRequest, type WordText, type WordTextParams,
} from '../protocol.ts'
import { chapterFiles } from '../engine/manuscripts/projectFile.ts'
import type { SourceProblem } from '../engine/corpus/study.ts'
import { lately } from '../engine/text/lately.ts'
import { Analysers } from './analysers.ts'
import { Analyses } from './analyses.ts'
import { BibtexDocument, isBibtexDocument } from './bibtexDocument.ts'
import { Cards } from './cards/cards.ts'
import { answerCitationRequests } from './citing/requests.ts'
import { readClient, type Client } from './client.ts'
import { card } from './features/card.ts'
import { checkDocument } from './features/checkDocument.ts'
import { checkWorkspace } from './features/checkWorkspace.ts'
import { citationEdit } from './features/citationEdit.ts'
import { codeActions } from './features/codeActions.ts'
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
import { Complaints } from './complaints.ts'
import { guarded } from './guard.ts'
import { HandChecks, isHandCheckFile } from './handChecks.ts'
import type { Host } from './host.ts'
import { Library, type LibrarySources } from './library.ts'
import { LibraryChecks } from './libraryChecks.ts'
import { ManuscriptParts } from './manuscriptParts.ts'
import { Publisher } from './publisher.ts'
import { ProjectFiles, type Project } from './projectFiles.ts'
import { References } from './references.ts'
import type { Services } from './services.ts'
import { Projects } from './projects.ts'
import { readingProgress } from './readingProgress.ts'
import { fileBehind, WordDocuments } from './wordDocuments.ts'
import { readInstallation, readSettings, type Settings } from './settings.ts'
import { SourceTexts } from './sourceTexts.ts'
import { rangeOf } from './positions.ts'
import { Status } from './status.ts'
import { Debounce } from './pause.ts'
import { Watching } from './watching.ts'
import { Workspace } from './workspace.ts'
import { WorkspaceFolders } from './workspaceFolders.ts'
import { sayIn } from '../engine/wording/say.ts'

/** How long the library's files must be left alone before they are read again, in milliseconds. */
const libraryRest = 300

/** How long the writer must rest before the other parts of a manuscript are checked again, in milliseconds. */
const partsRest = 500

/** A request asks several times for the path of its document, and reading an address takes longer than answering some of them. */
const pathsKept = 8

/** Whether a file may name the chapters of a book. */
const isBook = (uri: string): boolean => chapterFiles.some(name => uri.endsWith(`/${name}`))

/** What is answered where checking a document failed. */
const noDiagnostics: DocumentDiagnosticReport = { kind: 'full', items: [] }

/** The composition root: builds everything for the client that introduced itself, and ties requests to features. */
export function createServer(connection: Connection, machine: Host, params: InitializeParams): void {
  // The text of a Word document has the settings and the neighbours of its file.
  const host: Host = { ...machine, pathOf: lately(pathsKept, uri => machine.pathOf(fileBehind(uri))) }
  // A library of a hundred megabytes is kept in parts.
  const documents = new TextDocuments<TextDocument>({
    create: (uri, languageId, version, text) => isBibtexDocument(uri, languageId) ? new BibtexDocument(uri, languageId, version, text) : TextDocument.create(uri, languageId, version, text),
    update: (document, changes, version) => {
      if (!(document instanceof BibtexDocument)) return TextDocument.update(document, changes, version)
      document.update(changes, version)
      return document
    },
  })
  const server = new Server(connection, host, documents, readClient(params), params)
  connection.onInitialized(() => void server.begin())
  documents.listen(connection)
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
  readonly #ofProjects = new WeakMap<Settings, WeakMap<Project, Settings>>()
  readonly #projects: Projects
  readonly #parts: ManuscriptParts
  readonly #isRestricted: boolean
  readonly #folders: WorkspaceFolders
  /** The configuration that the client pushed last. */
  #pushed: unknown = null
  /** By workspace folder; the first are those of documents outside of all of them. */
  #settings: ReadonlyMap<string, Settings>

  constructor(connection: Connection, host: Host, documents: TextDocuments<TextDocument>, client: Client, params: InitializeParams) {
    this.#connection = connection
    this.#host = host
    this.#client = client
    this.#options = params.initializationOptions
    this.#folders = new WorkspaceFolders(client.folders.map(uri => host.pathOf(uri)).filter(path => path !== null))
    this.#settings = new Map([['', readSettings(this.#options, null)]])
    const settings = (uri?: string): Settings => this.#settingsOf(uri)
    const installation = readInstallation(this.#options, params.locale)
    const status = new Status(connection)
    const say = sayIn(installation.language)
    const complaints = new Complaints(connection, say)
    const reader = host.openLibrary(installation.cache?.startsWith('file:') ? host.pathOf(installation.cache) : installation.cache)
    const library = new Library(host, reader, message => connection.console.warn(message), what => this.#libraryChanged(what), () => readingProgress(connection, client, status, say), (path, text, problems) => this.#showVocabulary(path, text, problems))
    this.#isRestricted = installation.isRestricted
    this.#projects = new Projects(host, installation.isRestricted)
    const projectFiles = new ProjectFiles(host, installation.isRestricted, message => complaints.mistake(message))
    const workspace = new Workspace(connection, client, host, library)
    const handChecks = new HandChecks(host, installation.isRestricted, message => connection.console.warn(message))
    const analysers = new Analysers(fault => complaints.fault(fault))
    this.#parts = new ManuscriptParts(host, documents, analysers, installation.isRestricted, path => this.#folders.of(path))
    const words = new WordDocuments(host)
    const analyses = new Analyses(host, library, projectFiles, handChecks, this.#projects, this.#parts, words, analysers, settings, path => this.#folders.of(path), installation.language)
    const libraryChecks = new LibraryChecks(host, library, () => settings().libraryProblems)
    const sourceTexts = new SourceTexts(host, installation)
    const references = new References(host, settings)
    const cards = new Cards(references, sourceTexts, installation.opensCards, say)
    this.#services = { documents, host, library, projectFiles, workspace, analyses, libraryChecks, sourceTexts, references, cards, handChecks, words, status, say, client, installation, settings, network: host.network, log: message => connection.console.info(message), readText: path => host.readText(path), uriOf: path => host.uriOf(path) }
    this.#publisher = new Publisher(connection, this.#services)
    this.#watching = new Watching(connection, client, host, this.#folders.paths)
    this.#answerRequests()
    this.#followDocuments()
    connection.onDidChangeConfiguration(({ settings: pushed }) => void this.#configure(pushed))
    connection.onDidChangeWatchedFiles(({ changes }) => this.#filesChanged(changes.map(({ uri }) => uri)))
    connection.onShutdown(() => library.stop())
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
    connection.onRequest(clearCacheRequest, guarded(connection, clearCacheRequest, null, async () => {
      services.network?.forget()
      await services.library.clear()
      return null
    }))
    connection.onRequest(wordTextRequest, guarded(connection, wordTextRequest, null, async ({ uri }: WordTextParams): Promise<WordText> => ({ text: await services.words.read(uri) })))
    connection.onRequest(checkDocumentRequest, guarded(connection, checkDocumentRequest, null, checkDocument(services)))
  }

  #followDocuments(): void {
    const { documents, analyses, status, library: { open } } = this.#services
    documents.onDidOpen(({ document }) => {
      this.#parts.forget()
      if (document instanceof BibtexDocument) open.opened(this.#host.pathOf(document.uri) ?? document.uri, document)
    })
    documents.onDidChangeContent(({ document }) => {
      if (document instanceof BibtexDocument) open.changed(this.#host.pathOf(document.uri) ?? document.uri, document)
      if (isBook(document.uri)) this.#parts.forget()
      this.#publisher.schedule(document)
      this.#checkTogether(document.uri)
    })
    documents.onDidClose(({ document: { uri, languageId } }) => {
      if (isBibtexDocument(uri, languageId)) open.closed(this.#host.pathOf(uri) ?? uri)
      this.#services.libraryChecks.forget(uri)
      analyses.forget(uri)
      this.#services.words.forget(uri)
      this.#parts.forget()
      this.#checkTogether(uri)
      status.closed(uri)
      this.#publisher.clear(uri)
      this.#services.workspace.changed()
    })
  }

  /** One part of a manuscript changed: those of its other parts that are open are checked again once the writer rests. */
  #checkTogether(uri: string): void {
    const { documents } = this.#services
    const isOfSeveral = documents.all().some(other => other.uri !== uri && this.#parts.areTogether(other.uri, uri))
    if (isOfSeveral) this.#debounce.schedule('parts', partsRest, () => this.#publisher.refresh())
  }

  /** Takes up the client's configuration: asked for where the client answers, else as pushed. */
  async #configure(pushed: unknown): Promise<void> {
    this.#pushed = pushed ?? this.#pushed
    const { library, projectFiles, workspace } = this.#services
    const folders = this.#folders.paths.length > 0 ? this.#folders.paths : ['']
    this.#settings = new Map(await Promise.all(folders.map(async folder => [folder, readSettings(this.#options, await this.#section(folder))] as const)))
    projectFiles.forget()
    workspace.use([...this.#settings.values()].some(({ checkWorkspace }) => checkWorkspace))
    const isReread = await library.use(await this.#librarySources())
    if (!isReread) this.#publisher.refresh()
  }

  /** Files that are watched changed: those of the library are read again, the settings of a project taken up. */
  #filesChanged(uris: string[]): void {
    const { library, projectFiles, workspace, handChecks } = this.#services
    if (handChecks.forget(uris)) this.#publisher.refresh()
    const isSettings = (uri: string): boolean => uri.endsWith(`/${projectFile}`)
    if (uris.some(isSettings)) {
      projectFiles.forget()
      this.#publisher.refresh()
    }
    this.#projects.forget()
    this.#parts.forget()
    workspace.changed()
    const isOfLibrary = (uri: string): boolean => library.has(uri) || /\/(?:papers|references)(?:\/|$)/.test(uri) || !isHandCheckFile(uri) && !isSettings(uri) && !workspace.isManuscript(uri)
    if (uris.some(isOfLibrary)) this.#debounce.schedule('library', libraryRest, () => void this.#rereadLibrary())
  }

  /** A folder of papers may have come or gone too. */
  async #rereadLibrary(): Promise<void> {
    const { library } = this.#services
    if (!await library.use(await this.#librarySources())) await library.reread()
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

  /** The configuration of a folder: asked for where the client answers, else as pushed. */
  async #section(folder: string): Promise<unknown> {
    if (!this.#client.configuration) return (this.#pushed as { citewright?: unknown } | null | undefined)?.citewright
    const item = folder === '' ? { section: 'citewright' } : { section: 'citewright', scopeUri: this.#host.uriOf(folder) }
    return await this.#connection.workspace.getConfiguration(item).catch(() => null) as unknown
  }

  /** What each workspace folder names, and the folders of papers that it has. */
  async #librarySources(): Promise<LibrarySources> {
    const entries = await Promise.all([...this.#settings].map(async ([folder, { corpus }]) => {
      const base = folder === '' ? null : folder
      const named = corpus.map(path => this.#host.resolvePath(base, path)).filter(path => path !== null)
      return [folder, [...named, ...base === null || this.#isRestricted ? [] : await this.#host.conventionalFolders(base)]]
    }))
    const base = this.#folders.paths[0] ?? null
    const [{ vocabulary } = { vocabulary: null }] = this.#settings.values()
    return { paths: Object.fromEntries(entries) as Record<string, string[]>, bundled: [...this.#settings.values()].every(({ bundledCorpus }) => bundledCorpus), vocabulary: vocabulary === null ? null : this.#host.resolvePath(base, vocabulary) }
  }

  #settingsOf(uri: string | undefined): Settings {
    const path = uri === undefined ? null : this.#host.pathOf(uri)
    const folder = path === null ? null : this.#folders.of(path)
    const settings = this.#settings.get(folder ?? '') ?? [...this.#settings.values()][0]!
    return uri === undefined ? settings : this.#ofProject(settings, this.#services.projectFiles.atHand(uri))
  }

  /** What a project says wins. The same object for the same two, so that an analysis is known to be of these settings. */
  #ofProject(settings: Settings, project: Project): Settings {
    const { style = settings.style, locale = settings.locale, reportingStyle = settings.reportingStyle } = project
    const known = this.#ofProjects.get(settings) ?? new WeakMap<Project, Settings>()
    const merged = known.get(project) ?? { ...settings, style, locale, reportingStyle: reportingStyle === 'off' ? null : reportingStyle }
    this.#ofProjects.set(settings, known.set(project, merged))
    return merged
  }

  #libraryChanged(what: 'studies' | 'paths'): void {
    const { library, sourceTexts, status, workspace } = this.#services
    if (what === 'paths') return this.#watching.watch(library.paths)
    sourceTexts.forget()
    status.ready(library.corpus().size)
    workspace.changed()
    this.#publisher.refresh()
  }
}
