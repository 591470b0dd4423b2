/** "Add reference by DOI or PMID": asks public databases, shows what was found, and writes it into a library on confirmation. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { lookUpRequest, type LookUpParams, type LookUpResult, type TextEditItem } from '../../server/src/protocol.ts'

/** Looks up a DOI or PMID, asking for one where none is given. */
export async function addByIdentifier(client: BaseLanguageClient, given: unknown): Promise<void> {
  const identifier = typeof given === 'string' ? given : await vscode.window.showInputBox({ title: 'Add Reference by DOI or PMID', placeHolder: '10.1001/jamapsychiatry.2014.62, https://doi.org/…, PMID: 24740528' })
  if (identifier === undefined || identifier.trim() === '') return
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, cancellable: true, title: `Citewright: looking up ${identifier} at Crossref, PubMed or Europe PMC` },
    (_, token) => client.sendRequest<LookUpResult | null>(lookUpRequest, { identifier } satisfies LookUpParams, token),
  )
  if (found === null) {
    void vscode.window.showInformationMessage(`Citewright: nobody knows ${identifier}.`)
  } else if (found.known) {
    await offerNotice(found)
  } else {
    await offerEntry(found)
  }
}

/** The library has the work; where it was retracted meanwhile, that can be written down. */
async function offerNotice({ label, status, key, notice }: LookUpResult): Promise<void> {
  const news = status === null ? 'nothing new is known of it' : `it ${{ retracted: 'has been retracted', corrected: 'has been corrected', 'expression-of-concern': 'has an expression of concern' }[status]}`
  const write = 'Write It Down'
  const message = `Citewright: ${label} is in your library as “${key}”; ${news}.`
  const chosen = notice === null ? await vscode.window.showInformationMessage(message) : await vscode.window.showWarningMessage(message, write)
  if (chosen === write && notice !== null) await apply(vscode.Uri.parse(notice.uri, true), notice.edit)
}

async function offerEntry({ label, title, from, status, entry, libraries }: LookUpResult): Promise<void> {
  const add = 'Add to Library'
  const copy = 'Copy Entry'
  const warning = status === 'retracted' ? 'This work has been retracted.\n\n' : ''
  const detail = `${warning}${title}\n\nFrom ${from.join(' and ')}.\n\n${entry}`
  const chosen = await vscode.window.showInformationMessage(label, { modal: true, detail }, ...libraries.length > 0 ? [add, copy] : [copy])
  if (chosen === copy) await vscode.env.clipboard.writeText(entry)
  if (chosen !== add) return
  const library = libraries.length === 1 ? libraries[0] : (await vscode.window.showQuickPick(libraries.map((uri) => ({ label: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)), uri })), { title: 'Add to Which Library?' }))?.uri
  if (library !== undefined) await append(vscode.Uri.parse(library, true), entry)
}

/** Puts an entry at the end of a library, which is opened so that the writer sees it. */
export async function append(uri: vscode.Uri, entry: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri)
  const text = document.getText()
  const end = document.positionAt(text.length)
  const gap = text.trim() === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n'
  await apply(uri, { startLine: end.line, startCharacter: end.character, endLine: end.line, endCharacter: end.character, newText: gap + entry })
}

async function apply(uri: vscode.Uri, { startLine, startCharacter, endLine, endCharacter, newText }: TextEditItem): Promise<void> {
  const edit = new vscode.WorkspaceEdit()
  edit.replace(uri, new vscode.Range(startLine, startCharacter, endLine, endCharacter), newText)
  await vscode.workspace.applyEdit(edit)
  const at = new vscode.Position(startLine + 1, 0)
  await vscode.window.showTextDocument(uri, { preview: false, selection: new vscode.Range(at, at) })
}
