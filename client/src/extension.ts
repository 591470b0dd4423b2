/** Entry of the extension: starts the language server, and registers what only an editor can do. */
import * as vscode from 'vscode'
import { registerCommands } from './commands.ts'
import { createClient, restartWhenTrusted } from './server.ts'
import { provideTasks } from './tasks.ts'
import { showStatus } from './statusBar.ts'
import type { LanguageClient } from 'vscode-languageclient/node'

let client: LanguageClient | undefined

/** Called by VS Code when a manuscript is opened or a command is used. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Citewright', { log: true })
  client = createClient(context, output)
  context.subscriptions.push(output, showStatus(client), ...registerCommands(context, client, output), provideTasks(context), restartWhenTrusted(client))
  await client.start()
}

/** Called by VS Code when the window closes. */
export async function deactivate(): Promise<void> {
  await client?.stop()
}
