/** "Check all manuscripts": checks every manuscript of the workspace, with progress, and says in one sentence what was found. */
import * as vscode from 'vscode'
import { WorkDoneProgress, type BaseLanguageClient } from 'vscode-languageclient'
import { checkWorkspaceRequest, type CheckWorkspaceParams, type CheckWorkspaceResult } from '../../server/src/protocol.ts'
import { problemsWords } from './wording.ts'

let lastToken = 0

/** Checks all manuscripts; the writer may cancel, and sees what was found until then. */
export async function checkWorkspace(client: BaseLanguageClient): Promise<void> {
  if (vscode.workspace.workspaceFolders === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Citewright: open a folder first; all manuscripts in it are then checked.'))
    return
  }
  const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Citewright: checking'), cancellable: true }
  const result = await vscode.window.withProgress(options, (progress, token) => ask(client, progress, token))
  if (result === null) return
  const show = vscode.l10n.t('Show Problems')
  const chosen = await vscode.window.showInformationMessage(`Citewright: ${summary(result)}`, ...result.problems > 0 ? [show] : [])
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems')
}

/** Null where the writer cancelled. */
async function ask(client: BaseLanguageClient, progress: vscode.Progress<{ message?: string, increment?: number }>, token: vscode.CancellationToken): Promise<CheckWorkspaceResult | null> {
  const workDoneToken = `citewright-check-${++lastToken}`
  let reached = 0
  const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind === 'end') return
    const { message, percentage = reached } = value
    progress.report({ ...message === undefined ? {} : { message }, increment: percentage - reached })
    reached = percentage
  })
  try {
    const params: CheckWorkspaceParams = { workDoneToken }
    return await client.sendRequest<CheckWorkspaceResult | null>(checkWorkspaceRequest, params, token)
  } catch (error) {
    if (token.isCancellationRequested) return null
    throw error
  } finally {
    listening.dispose()
  }
}

function summary({ manuscripts, withProblems, problems }: CheckWorkspaceResult): string {
  const { t } = vscode.l10n
  if (manuscripts === 0) return t('no manuscript was found in this workspace (Markdown, Quarto, LaTeX or plain text).')
  const checked = manuscripts === 1 ? t('1 manuscript checked') : t('{0} manuscripts checked', manuscripts)
  return problems === 0 ? t('{0}, no problems.', checked) : t('{0}: {1} in {2} of them.', checked, problemsWords(problems), withProblems)
}
