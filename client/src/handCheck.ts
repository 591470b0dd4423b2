/** "I checked this": records, in a file beside the manuscript, that a person compared a figure with its source. */
import * as vscode from 'vscode'
import { DidChangeWatchedFilesNotification, FileChangeType, type BaseLanguageClient } from 'vscode-languageclient'
import { handCheckRequest, type HandCheckFile, type HandCheckParams } from '../../server/src/protocol.ts'
import { placeOf } from './placeOf.ts'

const nameKey = 'citewright.checkedBy'

/** Asks where the figure was found, in which words, and by whom; writes the record. Nothing is written where the writer gives up. */
export async function checkByHand(context: vscode.ExtensionContext, client: BaseLanguageClient, ...where: unknown[]): Promise<void> {
  const { t } = vscode.l10n
  const at = placeOf(where)
  if (at === undefined) return
  const title = t('I Checked This')
  const page = await vscode.window.showInputBox({ title: `${title} (1/3)`, prompt: t('Where in the source is it?'), placeHolder: t('page 5, Table 2'), ignoreFocusOut: true })
  if (page === undefined) return
  const quote = await vscode.window.showInputBox({ title: `${title} (2/3)`, prompt: t('The line of the source that states it (may stay empty)'), ignoreFocusOut: true })
  if (quote === undefined) return
  const by = await vscode.window.showInputBox({
    title: `${title} (3/3)`, prompt: t('Who checked it?'), value: context.globalState.get<string>(nameKey) ?? '', ignoreFocusOut: true,
  })
  if (by === undefined) return
  await context.globalState.update(nameKey, by)
  const file = await record(client, { ...at, where: page.trim(), quote: quote.trim(), by: by.trim(), on: today() })
  const show = t('Show Record')
  const chosen = await vscode.window.showInformationMessage(t('Citewright: {0} counts as checked by hand until its sentence changes.', file.figure), show)
  if (chosen === show) await vscode.window.showTextDocument(vscode.Uri.parse(file.uri))
}

/** Takes the record of a figure back. */
export async function uncheckByHand(client: BaseLanguageClient, ...where: unknown[]): Promise<void> {
  const at = placeOf(where)
  if (at !== undefined) await record(client, { ...at, remove: true })
}

async function record(client: BaseLanguageClient, params: HandCheckParams): Promise<HandCheckFile> {
  const file = await client.sendRequest<HandCheckFile | null>(handCheckRequest, params)
  if (file === null) throw new Error(vscode.l10n.t('the record could not be made; the output has the reason'))
  await vscode.workspace.fs.writeFile(vscode.Uri.parse(file.uri), new TextEncoder().encode(file.text))
  // Files outside of the workspace are not watched, so the server is told.
  await client.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: file.uri, type: FileChangeType.Changed }] })
  return file
}

/** The day as people here count it, not as it is in Greenwich. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
}
