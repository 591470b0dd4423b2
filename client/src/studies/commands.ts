/** What can be done with a study in the view. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { formatReferencesRequest, type FormatReferencesParams } from '../../../server/src/protocol.ts'
import { insertKeys } from '../insert.ts'
import { StudyItem } from './nodes.ts'
import type { StudiesView } from './view.ts'

/** The commands of the view's menus, by their names without "citewright.". Each is given the item clicked, and all that are selected. */
export function studyCommands(view: StudiesView, client: BaseLanguageClient): Record<string, (...args: unknown[]) => unknown> {
  return {
    searchStudies: () => view.search(),
    clearStudySearch: () => view.filter(''),
    refreshStudies: () => view.refresh(),
    insertStudy: (item, all) => cite(chosen(item, all).map(({ study }) => study.key), view, client),
    copyReference: (item, all) => copyReferences(chosen(item, all).map(({ study }) => study.key), client),
    openStudyNote: item => open(chosen(item)[0]?.study.note),
    openStudyPdf: item => open(chosen(item)[0]?.study.pdf),
    findWhereCited: item => findWhereCited(chosen(item)[0], view),
  }
}

function chosen(item: unknown, all?: unknown): StudyItem[] {
  const items = Array.isArray(all) && all.length > 0 ? all as unknown[] : [item]
  return items.filter(each => each instanceof StudyItem)
}

/** Inserts a citation at the cursor of the manuscript. */
async function cite(keys: string[], view: StudiesView, client: BaseLanguageClient): Promise<void> {
  if (keys.length === 0) return
  if (view.manuscript === null) throw new Error(vscode.l10n.t('open the manuscript that is to cite it'))
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document === view.manuscript)
  await insertKeys(await vscode.window.showTextDocument(view.manuscript, { viewColumn: shown?.viewColumn }), keys, client)
}

async function copyReferences(keys: string[], client: BaseLanguageClient): Promise<void> {
  if (keys.length === 0) return
  const params: FormatReferencesParams = { keys, style: vscode.workspace.getConfiguration('citewright').get<string>('style'), format: 'text' }
  const references = await client.sendRequest<string[] | null>(formatReferencesRequest, params) ?? []
  await vscode.env.clipboard.writeText(references.map(reference => reference.trim()).join('\n\n'))
  vscode.window.setStatusBarMessage(vscode.l10n.t('Reference copied'), 3000)
}

/** Opens a file in whatever editor is there for it. A PDF that has gone is said, not shown as an empty editor. */
async function open(address: string | null | undefined): Promise<void> {
  if (!address) throw new Error(vscode.l10n.t('there is no such file for this study'))
  const uri = vscode.Uri.parse(address)
  try {
    await vscode.workspace.fs.stat(uri)
  } catch {
    throw new Error(vscode.l10n.t('{0} is not there any more', uri.fsPath))
  }
  await vscode.commands.executeCommand('vscode.open', uri)
}

async function findWhereCited(item: StudyItem | undefined, view: StudiesView): Promise<void> {
  const document = view.manuscript
  if (item === undefined || document === null) return
  const places = item.study.places.map(({ line, character, endLine, endCharacter }) =>
    new vscode.Location(document.uri, new vscode.Range(line, character, endLine, endCharacter)))
  const [first] = places
  if (first === undefined) throw new Error(vscode.l10n.t('the manuscript does not cite it'))
  await vscode.window.showTextDocument(document, { selection: first.range })
  if (places.length > 1) await vscode.commands.executeCommand('editor.action.goToLocations', document.uri, first.range.start, places, 'peek', '')
}
