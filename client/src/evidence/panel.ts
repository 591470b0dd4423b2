/** The evidence table: a panel beside the manuscript that follows it, and that it follows. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { evidenceTableRequest, type EvidenceTable, type EvidenceTableParams, type Place } from '../../../server/src/protocol.ts'
import { isManuscript } from '../activeManuscript.ts'
import { openNote } from '../openNote.ts'
import type { ServerStatus } from '../serverStatus.ts'
import { exportEvidence } from './export.ts'
import type { FromPage, ToPage } from './messages.ts'
import { pageWords } from './words.ts'

/** How long the writer must rest before the table is made anew, in milliseconds. */
const rest = 250

/** Opens the panel, at most one for the window. */
export class EvidencePanel {
  readonly #extension: vscode.Uri
  readonly #client: BaseLanguageClient
  readonly #lasting: vscode.Disposable[]
  #panel: vscode.WebviewPanel | null = null
  /** The manuscript shown. */
  #manuscript: vscode.Uri | null = null
  /** True once the page listens; messages sent before would be lost. */
  #listening = false
  #timer: NodeJS.Timeout | undefined
  #latest = 0

  constructor(extension: vscode.Uri, client: BaseLanguageClient, status: ServerStatus) {
    this.#extension = extension
    this.#client = client
    this.#lasting = [
      vscode.workspace.onDidChangeTextDocument(({ document }) => { if (this.#shows(document.uri)) this.#schedule() }),
      vscode.window.onDidChangeActiveTextEditor(editor => { if (editor && isManuscript(editor.document)) this.#follow(editor.document.uri) }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        // What the table itself chose comes without a kind and is not sent back.
        if (kind !== undefined && this.#shows(textEditor.document.uri)) this.#sendCursor(textEditor.selection.active)
      }),
      status.onDidChange(() => { if (this.#panel !== null) this.#schedule() }),
    ]
  }

  /** Shows the table of the active manuscript, or of the last one. */
  open(): void {
    const document = vscode.window.activeTextEditor?.document
    if (document && isManuscript(document)) this.#manuscript = document.uri
    if (this.#panel) {
      this.#panel.reveal(undefined, true)
      this.#schedule()
      return
    }
    const panel = vscode.window.createWebviewPanel('citewright.evidence', vscode.l10n.t('Evidence Table'), { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, {
      enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(this.#extension, 'dist')],
    })
    this.#panel = panel
    panel.webview.onDidReceiveMessage((message: FromPage) => void this.#receive(message).catch(sayError))
    panel.onDidDispose(() => {
      this.#panel = null
      this.#listening = false
    })
    panel.webview.html = page(panel.webview, this.#extension)
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#panel?.dispose()
    vscode.Disposable.from(...this.#lasting).dispose()
  }

  #shows(uri: vscode.Uri): boolean {
    return this.#panel !== null && this.#manuscript?.toString() === uri.toString()
  }

  #follow(uri: vscode.Uri): void {
    if (this.#panel === null || this.#shows(uri)) return
    this.#manuscript = uri
    this.#schedule()
  }

  #schedule(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#refresh(), rest)
  }

  async #refresh(): Promise<void> {
    if (!this.#listening) return
    const uri = this.#manuscript
    if (uri === null) return this.#send({ type: 'notice', text: vscode.l10n.t('Open a manuscript (Markdown, Quarto, LaTeX, reStructuredText or plain text), and its figures appear here.') })
    const ticket = ++this.#latest
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1)
    try {
      const params: EvidenceTableParams = { uri: uri.toString() }
      const table = await this.#client.sendRequest<EvidenceTable | null>(evidenceTableRequest, params)
      if (ticket !== this.#latest || this.#panel === null) return
      this.#panel.title = vscode.l10n.t('Evidence: {0}', name)
      this.#send(table === null ? { type: 'notice', text: vscode.l10n.t('The manuscript could not be read; the output has the reason.') } : { type: 'table', name, table })
    } catch (error) {
      if (ticket === this.#latest) this.#send({ type: 'notice', text: error instanceof Error ? error.message : String(error) })
    }
  }

  async #receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#listening = true
        return this.#refresh()
      case 'reveal': return this.#reveal(message.place, message.focus)
      case 'source': return openNote(message.uri, message.line)
      case 'check': return run('citewright.checkByHand', this.#manuscript, message)
      case 'report': return run('citewright.reportVerdict', this.#manuscript, message)
      case 'export': return this.#manuscript ? exportEvidence(this.#client, this.#manuscript) : undefined
    }
  }

  async #reveal({ line, character, endLine, endCharacter }: Place, focus: boolean): Promise<void> {
    if (this.#manuscript === null) return
    const shown = vscode.window.visibleTextEditors.find(editor => this.#shows(editor.document.uri))
    const range = new vscode.Range(line, character, endLine, endCharacter)
    const document = await vscode.workspace.openTextDocument(this.#manuscript)
    const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.One
    const editor = await vscode.window.showTextDocument(document, { selection: range, preserveFocus: !focus, viewColumn, preview: false })
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  }

  #sendCursor({ line, character }: vscode.Position): void {
    this.#send({ type: 'cursor', line, character })
  }

  #send(message: ToPage): void {
    if (this.#listening) void this.#panel?.webview.postMessage(message)
  }
}

async function run(command: string, uri: vscode.Uri | null, { line, character }: { line: number, character: number }): Promise<void> {
  if (uri !== null) await vscode.commands.executeCommand(command, uri.toString(), line, character)
}

function sayError(error: unknown): void {
  void vscode.window.showErrorMessage(`Citewright: ${error instanceof Error ? error.message : String(error)}`)
}

/** The frame of the page. Only the extension's own script and style are let in; text arrives as messages and is never markup. */
function page(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
  const resource = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', name)).toString()
  const words = JSON.stringify(pageWords()).replace(/[&<>"']/g, mark => `&#${mark.charCodeAt(0)};`)
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${vscode.l10n.t('Evidence Table')}</title>
<link rel="stylesheet" href="${resource('evidence.css')}">
</head>
<body data-words="${words}">
<script nonce="${nonce}" src="${resource('evidence.js')}"></script>
</body>
</html>`
}
