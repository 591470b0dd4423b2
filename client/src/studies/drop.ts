/** Studies dragged from the view into a manuscript are cited where they are dropped, in the way of the document. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import { citationEditRequest, type CitationEditParams, type TextEditItem } from '../../../server/src/protocol.ts'
import { rangeOf } from '../edits.ts'
import { manuscripts } from '../server.ts'

/** What is dragged: the keys of the studies, as JSON. */
export const studiesMime = 'application/vnd.citewright.studies'

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('citewright', 'cite')

/** Takes up what is dropped. A citation that is hit is extended. */
export function citeWhereDropped(client: BaseLanguageClient): vscode.Disposable {
  return vscode.languages.registerDocumentDropEditProvider(manuscripts, {
    async provideDocumentDropEdits(document, { line, character }, transfer, token): Promise<vscode.DocumentDropEdit | undefined> {
      const keys = keysIn(await transfer.get(studiesMime)?.asString())
      if (keys.length === 0) return undefined
      const params: CitationEditParams = { uri: document.uri.toString(), line, character, keys }
      const edits = await client.sendRequest<TextEditItem[] | null>(citationEditRequest, params, token) ?? []
      const drop = new vscode.DocumentDropEdit('', vscode.l10n.t('Cite the study'), kind)
      drop.additionalEdit = new vscode.WorkspaceEdit()
      drop.additionalEdit.set(document.uri, edits.map(edit => vscode.TextEdit.replace(rangeOf(edit), edit.newText)))
      return drop
    },
  }, { dropMimeTypes: [studiesMime], providedDropEditKinds: [kind] })
}

/** Anything may carry the type, so what it holds is looked at. */
function keysIn(text: string | undefined): string[] {
  try {
    const keys: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(keys) ? keys.filter(key => typeof key === 'string') : []
  } catch {
    return []
  }
}
