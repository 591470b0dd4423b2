/** "Open sample": a copy of the example manuscript, to try things on without fear. */
import * as vscode from 'vscode'

/** Opens the example as an unsaved document, so that every change is free. */
export async function openSample(extension: vscode.Uri): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'docs', 'example', 'manuscript.md'))
  const document = await vscode.workspace.openTextDocument({ content: new TextDecoder().decode(bytes), language: 'markdown' })
  await vscode.window.showTextDocument(document, { preview: false })
}
