/** Edits of the server as one change of the workspace, undone with one step. */
import * as vscode from 'vscode'
import type { LibraryEditResult, TextEditItem } from '../../server/src/protocol.ts'

/** The range that an edit or a place of the server names. */
export function rangeOf(place: Omit<TextEditItem, 'newText'>): vscode.Range {
  return new vscode.Range(place.startLine, place.startCharacter, place.endLine, place.endCharacter)
}

/**
 * Applies edits to a document, and to the library where there are any for it; the library is saved then, so that it is read again. Says nothing
 * where the document has changed since: the workspace edit is refused, and the writer is told.
 */
export async function applyEdits(document: vscode.TextDocument, edits: readonly TextEditItem[], library: LibraryEditResult | null = null): Promise<void> {
  const change = new vscode.WorkspaceEdit()
  for (const edit of edits) change.replace(document.uri, rangeOf(edit), edit.newText)
  const file = library === null ? undefined : vscode.Uri.parse(library.uri)
  if (file !== undefined && library !== null) {
    if (library.create) change.createFile(file, { ignoreIfExists: true })
    for (const edit of library.edits) change.replace(file, rangeOf(edit), edit.newText)
  }
  if (!await vscode.workspace.applyEdit(change)) throw new Error('the change could not be made; the document may have changed meanwhile')
  if (file !== undefined) await (await vscode.workspace.openTextDocument(file)).save()
}
