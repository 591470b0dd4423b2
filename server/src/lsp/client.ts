import { MarkupKind, type InitializeParams } from 'vscode-languageserver'

/** What the client at the other end can do, as far as it matters here. */
export interface Client {
  /** It asks for diagnostics; otherwise they are published. */
  pullsDiagnostics: boolean
  refreshesDiagnostics: boolean
  relatedInformation: boolean
  configuration: boolean
  configurationChanges: boolean
  watchedFiles: boolean
  workDoneProgress: boolean
  relativePatterns: boolean
  versionedEdits: boolean
  hoverFormat: MarkupKind
  documentationFormat: MarkupKind
  /** Folders that relative paths of the settings start from. */
  folders: string[]
}

/** Reads the client's capabilities; whatever it leaves out it cannot do. */
export function readClient({ capabilities, workspaceFolders, rootUri }: InitializeParams): Client {
  const { textDocument, workspace, window } = capabilities
  const folders = workspaceFolders?.map(folder => folder.uri) ?? []
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation === true
      || textDocument?.publishDiagnostics?.relatedInformation === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workDoneProgress: window?.workDoneProgress === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    hoverFormat: preferred(textDocument?.hover?.contentFormat),
    documentationFormat: preferred(textDocument?.completion?.completionItem?.documentationFormat),
    folders: folders.length > 0 ? folders : rootUri ? [rootUri] : [],
  }
}

function preferred(formats: MarkupKind[] | undefined): MarkupKind {
  return formats?.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText
}
