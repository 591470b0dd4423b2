/** Entry of the extension: starts the language server, and registers what only an editor can do. */
import * as vscode from 'vscode'
import { CardDocuments } from './cards.ts'
import { registerCommands } from './commands.ts'
import { EvidencePanel } from './evidence/panel.ts'
import { createClient, restartWhenTrusted } from './server.ts'
import { provideTasks } from './tasks.ts'
import { ServerStatus } from './serverStatus.ts'
import { showStatus } from './statusBar.ts'
import { StudiesView } from './studies/view.ts'
import type { LanguageClient } from 'vscode-languageclient/node'

let client: LanguageClient | undefined

/** Called by VS Code when a manuscript is opened or a command is used. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Citewright', { log: true })
  client = createClient(context, output)
  const status = new ServerStatus(client)
  const parts = { cards: new CardDocuments(client), evidence: new EvidencePanel(context.extensionUri, client, status), studies: new StudiesView(client, status) }
  const { cards, evidence, studies } = parts
  context.subscriptions.push(output, status, showStatus(status), cards.register(), evidence, studies)
  context.subscriptions.push(...registerCommands(context, client, output, parts), provideTasks(context), restartWhenTrusted(client))
  await client.start()
}

/** Called by VS Code when the window closes. */
export async function deactivate(): Promise<void> {
  await client?.stop()
}
