/** The editor that a command acts on. */
import * as vscode from 'vscode'
import { manuscripts } from './server.ts'

/** Whether a document is read as a manuscript. */
export function isManuscript(document: vscode.TextDocument): boolean {
  return vscode.languages.match(manuscripts, document) > 0
}

/** The active editor where it holds a manuscript; otherwise tells the writer what to do, and answers undefined. */
export function activeManuscript(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor
  if (editor !== undefined && isManuscript(editor.document)) return editor
  void vscode.window.showInformationMessage(vscode.l10n.t('Citewright: open a manuscript first (Markdown, Quarto, LaTeX, reStructuredText or plain text).'))
  return undefined
}
