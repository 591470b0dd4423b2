/** The client on a desktop or a remote machine, where the server is a process of its own that is started again when it stops. */
import * as vscode from 'vscode'
import { CloseAction, LanguageClient, TransportKind, type CloseHandlerResult, type ErrorHandler } from 'vscode-languageclient/node'
import { clientOptions } from './server.ts'
import { youngGeneration } from './youngGeneration.ts'

const restarts = 4

/** Prepares the client; the caller starts it. */
export function createClient(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs')
  const errorHandler: ErrorHandler = { error: (...args) => standard.error(...args), closed: () => sayRestart(standard) }
  const client: LanguageClient = new LanguageClient('citewright', 'Citewright', {
    run: { module, transport: TransportKind.ipc, options: { execArgv: [youngGeneration] } },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: [youngGeneration, '--nolazy', '--inspect=6129'] } },
  }, { ...clientOptions(context, output), errorHandler })
  const standard = client.createDefaultErrorHandler(restarts)
  return client
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
