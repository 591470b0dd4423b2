/** "Check Word document": the text of a .docx beside its evidence table. The file itself is only read, by the server. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { wordTextRequest, type WordText, type WordTextParams } from '../../server/src/protocol.ts'
import type { EvidencePanel } from './evidence/panel.ts'

const scheme = 'citewright-word'

/** The texts of Word documents, which the editor treats as manuscripts that cannot be written. */
export const wordTexts = { scheme, language: 'citewright-word' }

/** Serves the texts, and renews them when Word has saved. */
export class WordDocuments implements vscode.TextDocumentContentProvider {
  readonly #client: BaseLanguageClient
  readonly #changed = new vscode.EventEmitter<vscode.Uri>()
  readonly onDidChange = this.#changed.event

  constructor(client: BaseLanguageClient) {
    this.#client = client
  }

  register(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.{docx,docm}')
    const renew = (file: vscode.Uri): void => this.#changed.fire(textOf(file))
    return vscode.Disposable.from(this.#changed, watcher, watcher.onDidChange(renew), watcher.onDidCreate(renew), vscode.workspace.registerTextDocumentContentProvider(scheme, this))
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const answer = await this.#client.sendRequest<WordText | null>(wordTextRequest, { uri: uri.toString() } satisfies WordTextParams)
    if (answer === null) throw new Error(vscode.l10n.t('the manuscript could not be checked; the output has the reason'))
    return answer.text
  }

  /** Shows the text of a Word document and its evidence table; lets the writer choose a file where none is given. */
  async check(file: unknown, evidence: EvidencePanel): Promise<void> {
    const chosen = file instanceof vscode.Uri ? file : (await vscode.window.showOpenDialog({ filters: { Word: ['docx', 'docm'] }, title: vscode.l10n.t('Check Word Document') }))?.[0]
    if (chosen === undefined) return
    const address = textOf(chosen)
    // Asked for first, because the editor would not say why a document cannot be opened.
    await this.provideTextDocumentContent(address)
    const document = await vscode.workspace.openTextDocument(address)
    await vscode.languages.setTextDocumentLanguage(document, wordTexts.language)
    await vscode.window.showTextDocument(document, { preview: false, viewColumn: vscode.ViewColumn.One })
    evidence.open()
  }
}

/** The address of the text of a Word document: it keeps the name, and the address of the file. */
function textOf(file: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme, path: file.path, query: file.toString() })
}
