/** "Whole card": everything that is known of a study, rendered beside the manuscript. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { cardRequest, type Card, type CardParams } from '../../server/src/protocol.ts'
import { pickStudies } from './pickStudies.ts'

const scheme = 'citewright-card'

/** Serves the cards as read-only documents, which the Markdown preview renders without running anything in them. */
export class CardDocuments implements vscode.TextDocumentContentProvider {
  readonly #client: BaseLanguageClient

  constructor(client: BaseLanguageClient) {
    this.#client = client
  }

  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(scheme, this)
  }

  async provideTextDocumentContent({ query }: vscode.Uri): Promise<string> {
    const { uri, key } = JSON.parse(query) as CardParams
    const card = await this.#client.sendRequest<Card | null>(cardRequest, { uri, key } satisfies CardParams)
    return card?.markdown ?? vscode.l10n.t('No study has the key “{0}”.', key)
  }

  /** Opens the card of a study; lets the writer choose one where no key is given. The key may come from a link and is checked by the server. */
  async open(key: unknown): Promise<void> {
    const manuscript = vscode.window.activeTextEditor?.document.uri.toString() ?? null
    const chosen = typeof key === 'string' ? key : (await pickStudies(this.#client, manuscript, vscode.l10n.t('Open Study Card')))[0]
    if (chosen === undefined) return
    const params: CardParams = { uri: manuscript, key: chosen }
    const address = vscode.Uri.from({ scheme, path: `/${chosen.replaceAll(/[^\p{L}\p{N}._-]/gu, '_')}.md`, query: JSON.stringify(params) })
    await vscode.commands.executeCommand('markdown.showPreviewToSide', address)
  }
}
