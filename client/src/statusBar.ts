/** The status bar entry: studies at hand, the figures of the manuscript checked last, and what limits them. A click offers what can be done. */
import * as vscode from 'vscode'
import type { StatusParams } from '../../server/src/protocol.ts'
import { isManuscript } from './activeManuscript.ts'
import type { ServerStatus } from './serverStatus.ts'
import { problemsWords, studiesWords } from './wording.ts'

/** Shows the entry beside manuscripts. */
export function showStatus(server: ServerStatus): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('citewright.status', vscode.StatusBarAlignment.Right, 100)
  item.name = 'Citewright'
  item.command = 'citewright.showMenu'
  let last: StatusParams | null = null
  const show = (): void => {
    const text = last === null ? vscode.l10n.t('starting') : statusText(last)
    item.text = `${statusIcon(last)} Citewright: ${text}`
    item.tooltip = last === null ? undefined : statusTooltip(last)
    item.accessibilityInformation = { label: vscode.l10n.t('Citewright: {0}. Shows what can be done.', text) }
  }
  const follow = (): void => {
    // While the evidence table has the focus, no editor is active; the manuscript beside it still counts.
    const { activeTextEditor, visibleTextEditors } = vscode.window
    const editors = activeTextEditor === undefined ? visibleTextEditors : [activeTextEditor]
    if (editors.some(({ document }) => isManuscript(document))) item.show()
    else item.hide()
  }
  show()
  follow()
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.workspace.onDidGrantWorkspaceTrust(show),
    server.onDidChange(status => {
      last = status
      show()
    }),
  )
}

interface Action extends vscode.QuickPickItem { command: string, args?: unknown[] }

/** The menu behind the entry. */
export async function showMenu(): Promise<void> {
  const { t } = vscode.l10n
  const actions: Action[] = [
    { label: `$(warning) ${t('Show Problems')}`, command: 'workbench.actions.view.problems' },
    { label: `$(table) ${t('Open Evidence Table')}`, command: 'citewright.openEvidenceTable' },
    { label: `$(check) ${t('Check Manuscript')}`, command: 'citewright.checkManuscript' },
    { label: `$(library) ${t('Add Your Library')}`, command: 'workbench.action.openSettings', args: ['citewright.corpus'] },
    { label: `$(rocket) ${t('Get Started')}`, command: 'citewright.openWalkthrough' },
    { label: `$(output) ${t('Show Output')}`, command: 'citewright.showOutput' },
    ...vscode.workspace.isTrusted ? [] : [{ label: `$(shield) ${t('Manage Workspace Trust')}`, command: 'workbench.trust.manage' }],
  ]
  const chosen = await vscode.window.showQuickPick(actions, { title: 'Citewright' })
  if (chosen) await vscode.commands.executeCommand(chosen.command, ...chosen.args ?? [])
}

function statusIcon(status: StatusParams | null): string {
  if (status === null || status.state === 'indexing') return '$(loading~spin)'
  if (!vscode.workspace.isTrusted) return '$(shield)'
  return status.offline ? '$(debug-disconnect)' : '$(book)'
}

/** "112 studies, 3 problems, 5 not checkable"; "reading studies, 42 %" */
function statusText({ state, percent, studies, document, offline }: StatusParams): string {
  const { t } = vscode.l10n
  if (state === 'indexing') return percent === null ? t('reading studies') : t('reading studies, {0} %', percent)
  const parts = [studiesWords(studies)]
  if (document !== null) parts.push(problemsWords(document.problems))
  if (document !== null && document.notCheckable > 0) parts.push(t('{0} not checkable', document.notCheckable))
  if (!vscode.workspace.isTrusted) parts.push(t('restricted'))
  else if (offline) parts.push(t('offline'))
  return parts.join(', ')
}

function statusTooltip({ studies, document, offline }: StatusParams): string {
  const { t } = vscode.l10n
  return [
    t('{0} studies with a confirmed record can be cited.', studies),
    ...document === null ? [] : [
      t('{0} figures read in this manuscript; {1} agree with the cited studies.', document.claims, document.supported),
      t('{0} could not be checked: the study is not at hand in full, or reports no such figure.', document.notCheckable),
    ],
    ...offline ? [t('The last look-up reached nobody. Everything but look-ups works without a network.')] : [],
    ...vscode.workspace.isTrusted ? [] : [t('This workspace is not trusted: only the bundled studies are read.')],
  ].join('\n')
}
