/** "Check manuscript": checks the open document afresh and says in one sentence what was found. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { checkDocumentRequest, type CheckDocumentParams, type CheckDocumentResult } from '../../server/src/protocol.ts'
import { activeManuscript } from './activeManuscript.ts'
import { figuresWords, problemsWords } from './wording.ts'

/** Checks the manuscript in the active editor. */
export async function checkManuscript(client: BaseLanguageClient): Promise<void> {
  const editor = activeManuscript()
  if (editor === undefined) return
  const params: CheckDocumentParams = { uri: editor.document.uri.toString() }
  const result = await client.sendRequest<CheckDocumentResult | null>(checkDocumentRequest, params)
  if (result === null) throw new Error(vscode.l10n.t('the manuscript could not be checked; the output has the reason'))
  const show = vscode.l10n.t('Show Problems')
  const table = vscode.l10n.t('Open Evidence Table')
  const actions = [...result.problems > 0 ? [show] : [], ...result.claims > 0 ? [table] : []]
  const chosen = await vscode.window.showInformationMessage(`Citewright: ${summary(result)}`, ...actions)
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems')
  if (chosen === table) await vscode.commands.executeCommand('citewright.openEvidenceTable')
}

/** "12 figures read: 9 supported, 1 contradicted, 2 not checkable. 3 problems." Verdicts that no figure has are left out. */
function summary(result: CheckDocumentResult): string {
  const { t } = vscode.l10n
  const verdicts: [number, string][] = [
    [result.supported, t('{0} supported', result.supported)],
    [result.contradicted, t('{0} contradicted', result.contradicted)],
    [result.misattributed, t('{0} in another study', result.misattributed)],
    [result.unsupported, t('{0} not in the source', result.unsupported)],
    [result.unverifiable, t('{0} not checkable', result.unverifiable)],
    [result.uncited, t('{0} without a citation', result.uncited)],
  ]
  const parts = verdicts.filter(([n]) => n > 0).map(([, words]) => words)
  const read = `${figuresWords(result.claims)}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`
  return `${read} ${result.problems === 0 ? t('No problems.') : `${problemsWords(result.problems)}.`}`
}
