/** "Export evidence table": the table as a file, in a form that the writer chooses. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { exportEvidenceRequest, type ExportEvidenceParams } from '../../../server/src/protocol.ts'

interface FormatPick extends vscode.QuickPickItem { format: ExportEvidenceParams['format'], language: string }

/** Asks for the form, and opens the result as an unsaved document: nothing is written until the writer saves it. */
export async function exportEvidence(client: BaseLanguageClient, manuscript: vscode.Uri): Promise<void> {
  const { t } = vscode.l10n
  const picks: FormatPick[] = [
    { label: 'CSV', description: t('for a spreadsheet'), format: 'csv', language: 'csv' },
    { label: 'Markdown', description: t('for a supplement or a review'), format: 'markdown', language: 'markdown' },
    { label: 'HTML', description: t('a page for co-authors and reviewers'), format: 'html', language: 'html' },
    { label: t('Summary of findings'), description: t('effects by outcome, in the columns of GRADE'), format: 'summary', language: 'markdown' },
  ]
  const chosen = await vscode.window.showQuickPick(picks, { placeHolder: t('In which form do you want the evidence table?') })
  if (chosen === undefined) return
  const params: ExportEvidenceParams = { uri: manuscript.toString(), format: chosen.format }
  const content = await client.sendRequest<string | null>(exportEvidenceRequest, params)
  if (content === null) throw new Error(t('the table could not be made; the output has the reason'))
  const known = await vscode.languages.getLanguages()
  const document = await vscode.workspace.openTextDocument({ content, language: known.includes(chosen.language) ? chosen.language : 'plaintext' })
  await vscode.window.showTextDocument(document, { preview: false })
}
