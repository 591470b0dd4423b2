/** Entry of the extension on a desktop or a remote machine: starts the language server, and registers what only an editor can do. */
import * as vscode from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { begin } from './begin.ts'
import { createClient } from './nodeClient.ts'
import { provideTasks } from './tasks.ts'

let client: LanguageClient | undefined

/** Called by VS Code when a manuscript is opened or a command is used. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Citewright', { log: true })
  client = createClient(context, output)
  context.subscriptions.push(provideTasks(context))
  await begin(context, client, output)
}

/** Called by VS Code when the window closes. */
export async function deactivate(): Promise<void> {
  await client?.stop()
}
