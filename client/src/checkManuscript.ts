/** "Check manuscript": checks the open document afresh and says in one sentence what was found. */
import * as vscode from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { checkDocumentRequest, type CheckDocumentParams, type CheckDocumentResult } from '../../server/src/protocol.ts'
import { activeManuscript } from './activeManuscript.ts'
import { count } from './wording.ts'

/** Checks the manuscript in the active editor. */
export async function checkManuscript(client: LanguageClient): Promise<void> {
  const editor = activeManuscript()
  if (editor === undefined) return
  const params: CheckDocumentParams = { uri: editor.document.uri.toString() }
  const result = await client.sendRequest<CheckDocumentResult | null>(checkDocumentRequest, params)
  if (result === null) throw new Error('the manuscript could not be checked; the output has the reason')
  const show = 'Show Problems'
  const chosen = await vscode.window.showInformationMessage(`Citewright: ${summary(result)}`, ...(result.problems > 0 ? [show] : []))
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems')
}

/** "12 figures read: 9 supported, 1 contradicted, 2 not checkable. 3 problems." Verdicts that no figure has are left out. */
function summary(result: CheckDocumentResult): string {
  const verdicts: [number, string][] = [
    [result.supported, 'supported'],
    [result.contradicted, 'contradicted'],
    [result.misattributed, 'misattributed'],
    [result.unsupported, 'unsupported'],
    [result.unverifiable, 'not checkable'],
    [result.uncited, 'without a citation'],
  ]
  const parts = verdicts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`)
  const read = `${count(result.claims, 'figure', 'figures')} read${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`
  return `${read} ${result.problems === 0 ? 'No problems.' : `${count(result.problems, 'problem', 'problems')}.`}`
}
