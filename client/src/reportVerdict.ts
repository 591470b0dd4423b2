/** "Report a wrong verdict": writes the text of an issue into an unsaved document. Nothing leaves the machine. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { evidenceTableRequest, type EvidenceRow, type EvidenceTable, type EvidenceTableParams } from '../../server/src/protocol.ts'
import { placeOf } from './placeOf.ts'

/** Prepares the report for the figure at a place, by default at the cursor. */
export async function reportVerdict(context: vscode.ExtensionContext, client: BaseLanguageClient, ...where: unknown[]): Promise<void> {
  const at = placeOf(where)
  if (at === undefined) return
  const params: EvidenceTableParams = { uri: at.uri }
  const table = await client.sendRequest<EvidenceTable | null>(evidenceTableRequest, params)
  const row = table?.rows.find(({ line, character, endCharacter }) => line === at.line && character <= at.character && at.character <= endCharacter)
  if (row === undefined) throw new Error(vscode.l10n.t('put the cursor on the figure whose verdict is wrong'))
  const version = (context.extension.packageJSON as { version: string }).version
  const document = await vscode.workspace.openTextDocument({ content: issueText(row, version), language: 'markdown' })
  await vscode.window.showTextDocument(document, { preview: false })
}

/** The report, in English since that is what the issues are written in. */
function issueText({ figure, kind, state, statement, sentence, study, source, problems }: EvidenceRow, version: string): string {
  const quoted = (text: string): string => text.split('\n').map(line => `> ${line}`).join('\n')
  return [
    `<!-- Nothing has been sent. Take out what you do not want to share, and paste the rest into an issue of Citewright. -->`,
    '<!-- citewright-disable-file -->',
    `# Wrong verdict: ${state} for ${figure} (${kind})`,
    '## What Citewright says', statement, ...problems.filter(problem => problem !== statement),
    '## What is right', '<!-- supported, contradicted, misattributed, unsupported, not checkable; and why -->',
    '## The sentence in the manuscript', quoted(sentence),
    '## The sentence in the source', source === null ? `None was found. Cited: ${study || 'nothing'}` : `${study}, ${source.where}:\n\n${quoted(source.text)}`,
    '## Versions', `Citewright ${version}, VS Code ${vscode.version}`, '',
  ].join('\n\n')
}
