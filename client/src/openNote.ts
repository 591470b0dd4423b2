/** Opens a study note at a line. Called by commands that the server attaches to what it shows. */
import * as vscode from 'vscode'

/** Opens the note at `uri` with the cursor on the zero-based `line`. Arguments come from outside and are checked. */
export async function openNote(uri: unknown, line: unknown): Promise<void> {
  if (typeof uri !== 'string') return
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true))
  const at = new vscode.Position(typeof line === 'number' && line > 0 ? Math.floor(line) : 0, 0)
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at), preview: true })
}
