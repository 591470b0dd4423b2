/** Tasks that run `citewright check`, from the command line that comes with the extension. Its problems are read by the matcher `$citewright`. */
import * as vscode from 'vscode'

interface CheckTask extends vscode.TaskDefinition { paths?: string[], watch?: boolean }

/** Offers one task for each folder, and makes those that a tasks.json describes. */
export function provideTasks(context: vscode.ExtensionContext): vscode.Disposable {
  const program = context.asAbsolutePath('dist/citewright.cjs')
  return vscode.tasks.registerTaskProvider('citewright', {
    provideTasks: () => (vscode.workspace.workspaceFolders ?? []).map((folder) => checkTask({ type: 'citewright' }, folder, program)),
    resolveTask: ({ definition, scope }) => typeof scope === 'object' ? checkTask(definition, scope, program) : undefined,
  })
}

function checkTask(definition: CheckTask, folder: vscode.WorkspaceFolder, program: string): vscode.Task {
  const paths = definition.paths ?? ['.']
  const words = [program, 'check', ...definition.watch === true ? ['--watch'] : [], '--', ...paths]
  // In the desktop, the program that runs extensions is Node only where it is told so.
  const execution = new vscode.ProcessExecution(process.execPath, words, { cwd: folder.uri.fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } })
  const task = new vscode.Task(definition, folder, definition.watch === true ? 'check, watching' : 'check', 'citewright', execution, '$citewright')
  task.isBackground = definition.watch === true
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent }
  return task
}
