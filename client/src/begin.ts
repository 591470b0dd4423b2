/** What both entries do once there is a client, on a desktop and in a browser. */
import type * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { CardDocuments } from './cards.ts'
import { registerCommands } from './commands.ts'
import { EvidencePanel } from './evidence/panel.ts'
import { registerTools } from './languageModelTools.ts'
import { restartWhenTrusted } from './server.ts'
import { ServerStatus } from './serverStatus.ts'
import { showStatus } from './statusBar.ts'
import { citeWhereDropped } from './studies/drop.ts'
import { StudiesView } from './studies/view.ts'
import { WordDocuments } from './wordDocuments.ts'

/** Registers what only an editor can do, and starts the server. */
export async function begin(context: vscode.ExtensionContext, client: BaseLanguageClient, output: vscode.OutputChannel): Promise<void> {
  const status = new ServerStatus(client)
  const parts = { cards: new CardDocuments(client), evidence: new EvidencePanel(context.extensionUri, client, status), studies: new StudiesView(client, status), words: new WordDocuments(client) }
  const { cards, evidence, studies, words } = parts
  context.subscriptions.push(output, status, showStatus(status), cards.register(), words.register(), evidence, studies)
  context.subscriptions.push(...registerCommands(context, client, output, parts), restartWhenTrusted(client), citeWhereDropped(client), ...registerTools(context, client))
  await client.start()
}
