import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { clearCacheRequest } from '../../server/src/protocol.ts'

/** Deletes what is kept on disk of the writer's libraries, and has them read again. */
export async function clearCache(client: BaseLanguageClient): Promise<void> {
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: 'Citewright: reading the library again' }, () => client.sendRequest(clearCacheRequest))
  void vscode.window.setStatusBarMessage('Citewright: the cache was cleared and the library read again.', 5000)
}
