/** "Insert citation" and "insert reference": choose studies, let the server write the text, put it at the cursor. */
import * as vscode from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'
import {
  citationEditRequest, formatReferencesRequest, libraryEditRequest,
  type CitationEditParams, type FormatReferencesParams, type LibraryEditParams, type LibraryEditResult, type TextEditItem,
} from '../../server/src/protocol.ts'
import { activeManuscript } from './activeManuscript.ts'
import { applyEdits } from './edits.ts'
import { pickStudies } from './pickStudies.ts'

/** Inserts a citation in the syntax of the manuscript; a citation under the cursor is extended instead. What the manuscript’s library lacks is added to it. */
export async function insertCitation(client: BaseLanguageClient): Promise<void> {
  const editor = activeManuscript()
  if (editor === undefined) return
  const keys = await pickStudies(client, editor.document.uri.toString(), vscode.l10n.t('Insert Citation'))
  if (keys.length > 0) await insertKeys(editor, keys, client)
}

/** Inserts a citation of these studies at the cursor. */
export async function insertKeys(editor: vscode.TextEditor, keys: string[], client: BaseLanguageClient): Promise<void> {
  const uri = editor.document.uri.toString()
  const { line, character } = editor.selection.active
  const params: CitationEditParams = { uri, line, character, keys }
  const edits = await client.sendRequest<TextEditItem[] | null>(citationEditRequest, params) ?? []
  const library = await client.sendRequest<LibraryEditResult | null>(libraryEditRequest, { uri, keys } satisfies LibraryEditParams)
  await applyEdits(editor.document, edits, library)
}

/** Inserts a citation of a work that the library lacks, by its key and its label ("Feder et al. (2014)"). */
export async function insertUnlisted(editor: vscode.TextEditor, work: { key: string, label: string }, client: BaseLanguageClient): Promise<void> {
  const { line, character } = editor.selection.active
  const params: CitationEditParams = { uri: editor.document.uri.toString(), line, character, keys: [], unlisted: [work] }
  await applyEdits(editor.document, await client.sendRequest<TextEditItem[] | null>(citationEditRequest, params) ?? [])
}

/** Inserts formatted references, in the style of the project or the settings and the syntax of the document, one paragraph each. */
export async function insertReference(client: BaseLanguageClient): Promise<void> {
  const editor = activeManuscript()
  if (editor === undefined) return
  const { uri } = editor.document
  const keys = await pickStudies(client, uri.toString(), vscode.l10n.t('Insert Formatted Reference'))
  if (keys.length === 0) return
  const params: FormatReferencesParams = { keys, uri: uri.toString() }
  const references = await client.sendRequest<string[] | null>(formatReferencesRequest, params) ?? []
  await editor.edit((builder) => builder.replace(editor.selection, references.join('\n\n')))
}
