/** A language server that does next to nothing: the floor for every round trip and for starting. */
import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

const connection = createConnection(ProposedFeatures.all)
const documents = new TextDocuments(TextDocument)
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, hoverProvider: true, completionProvider: {} } }))
connection.onHover(() => ({ contents: { kind: 'markdown', value: 'Nothing to see here.' } }))
connection.onCompletion(() => [])
documents.onDidChangeContent(({ document: { uri, version } }) => void connection.sendDiagnostics({ uri, version, diagnostics: [] }))
documents.listen(connection)
connection.listen()
