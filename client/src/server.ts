/** The language client: where the server lies, which documents it sees, and what happens when it stops. */
import * as vscode from 'vscode'
import { CloseAction, LanguageClient, TransportKind, type CloseHandlerResult, type ErrorHandler, type LanguageClientOptions } from 'vscode-languageclient/node'
import { linkDocumentation } from './documentation.ts'
import { openPages } from './openPages.ts'

/** Languages of manuscripts. A language that no installed extension knows is simply never met. */
const languages = ['markdown', 'quarto', 'plaintext', 'latex', 'tex', 'restructuredtext']

/** Files, unsaved documents, and repositories opened without a checkout. Not output channels, diffs or comments. */
const schemes = ['file', 'untitled', 'vscode-vfs']

/** All documents that are read as manuscripts. */
export const manuscripts = languages.flatMap((language) => schemes.map((scheme) => ({ scheme, language })))

/** Libraries, which are checked in their own way. */
const libraries = [...schemes.map((scheme) => ({ scheme, language: 'bibtex' })), ...schemes.map((scheme) => ({ scheme, pattern: '**/*.{bib,bibtex,ris,nbib,medline}' }))]

const restarts = 4

/** Prepares the client; the caller starts it. */
export function createClient(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs')
  const docs = vscode.Uri.joinPath(context.extensionUri, 'docs', 'checks')
  const options: LanguageClientOptions = {
    documentSelector: [...manuscripts, ...libraries],
    outputChannel: output,
    // Asked for at every start, because the writer may trust the workspace meanwhile.
    initializationOptions: () => ({
      docs: docs.toString(),
      notes: vscode.Uri.joinPath(context.extensionUri, 'server', 'corpus').toString(),
      restricted: !vscode.workspace.isTrusted,
      opensLinks: true,
      opensCards: true,
    }),
    // Cards come as Markdown without HTML, and of all commands a link in one may only open another card.
    markdown: { isTrusted: { enabledCommands: ['citewright.openCard'] }, supportHtml: false },
    middleware: { ...linkDocumentation(docs), ...openPages },
    errorHandler: { error: (...args) => standard.error(...args), closed: () => sayRestart(standard) },
  }
  const client = new LanguageClient('citewright', 'Citewright', {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6129'] } },
  }, options)
  const standard = client.createDefaultErrorHandler(restarts)
  return client
}

/** Once the workspace is trusted, the server begins again and reads what it had left out. */
export function restartWhenTrusted(client: LanguageClient): vscode.Disposable {
  return vscode.workspace.onDidGrantWorkspaceTrust(() => void client.restart())
}

let restartSaid = false

/** Says once that the server was started again; when it keeps stopping, the standard handler says so itself. */
async function sayRestart(standard: ErrorHandler): Promise<CloseHandlerResult> {
  const result = await standard.closed()
  if (result.action !== CloseAction.Restart) return result
  if (!restartSaid) {
    restartSaid = true
    void offerOutput()
  }
  return { ...result, handled: true }
}

async function offerOutput(): Promise<void> {
  const show = vscode.l10n.t('Show Output')
  const chosen = await vscode.window.showWarningMessage(vscode.l10n.t('Citewright’s server stopped unexpectedly and was started again.'), show)
  if (chosen === show) await vscode.commands.executeCommand('citewright.showOutput')
}
