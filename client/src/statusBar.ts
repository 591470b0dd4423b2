/** The status bar entry: studies at hand, and the figures of the manuscript checked last. */
import * as vscode from 'vscode'
import type { LanguageClient } from 'vscode-languageclient/node'
import { statusNotification, type StatusParams } from '../../server/src/protocol.ts'
import { manuscripts } from './server.ts'
import { count } from './wording.ts'

/** Shows the entry beside manuscripts; a click on it opens the Problems panel. */
export function showStatus(client: LanguageClient): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('citewright.status', vscode.StatusBarAlignment.Right, 100)
  item.name = 'Citewright'
  item.command = 'workbench.actions.view.problems'
  item.text = '$(loading~spin) Citewright'
  item.accessibilityInformation = { label: 'Citewright is starting' }
  const follow = (): void => {
    const document = vscode.window.activeTextEditor?.document
    if (document !== undefined && vscode.languages.match(manuscripts, document) > 0) item.show()
    else item.hide()
  }
  follow()
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(follow),
    client.onNotification(statusNotification, (status: StatusParams) => {
      const text = statusText(status)
      item.text = `${status.state === 'indexing' ? '$(loading~spin)' : '$(book)'} Citewright: ${text}`
      item.tooltip = statusTooltip(status)
      item.accessibilityInformation = { label: `Citewright: ${text}. Opens the Problems panel.` }
    }),
  )
}

/** "112 studies, 3 problems, 5 not checkable" */
function statusText({ state, studies, document }: StatusParams): string {
  if (state === 'indexing') return 'reading studies'
  const parts = [count(studies, 'study', 'studies')]
  if (document !== null) parts.push(count(document.problems, 'problem', 'problems'))
  if (document !== null && document.notCheckable > 0) parts.push(`${document.notCheckable} not checkable`)
  return parts.join(', ')
}

function statusTooltip({ studies, document }: StatusParams): string {
  const lines = [`${count(studies, 'study', 'studies')} with a confirmed record can be cited.`]
  if (document !== null) {
    lines.push(
      `${count(document.claims, 'figure', 'figures')} read in this manuscript; ${document.supported} agree with the cited studies.`,
      `${count(document.problems, 'problem', 'problems')} found. Click to open the Problems panel.`,
      `${document.notCheckable} could not be checked: the study is not at hand in full, or reports no such figure.`,
    )
  }
  return lines.join('\n')
}
