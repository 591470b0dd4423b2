/** The editor that a command acts on. */
import * as vscode from 'vscode'
import { manuscripts } from './server.ts'

/** The active editor where it holds a manuscript; otherwise tells the writer what to do, and answers undefined. */
export function activeManuscript(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor
  if (editor !== undefined && vscode.languages.match(manuscripts, editor.document) > 0) return editor
  void vscode.window.showInformationMessage('Citewright: open a manuscript first (Markdown, Quarto, LaTeX, reStructuredText or plain text).')
  return undefined
}
