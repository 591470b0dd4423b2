import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver'
import type { Client } from './client.ts'

/** The kind of action that an editor runs on saving, where the writer says so. */
export const fixAllKind = 'source.fixAll.citewright'

/** What the server tells a client that it can do. */
export function capabilities({ pullsDiagnostics }: Client): ServerCapabilities {
  return {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['@', '(', '{', ',', '`', '[', '<'], resolveProvider: true },
    definitionProvider: true,
    implementationProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    documentHighlightProvider: true,
    documentSymbolProvider: { label: 'Citewright' },
    documentLinkProvider: {},
    inlayHintProvider: true,
    codeLensProvider: {},
    signatureHelpProvider: { triggerCharacters: [',', '[', '{', '('], retriggerCharacters: [' '] },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
    ...pullsDiagnostics ? { diagnosticProvider: { identifier: 'citewright', interFileDependencies: false, workspaceDiagnostics: true } } : {},
  }
}
